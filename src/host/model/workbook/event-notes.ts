import { rectangleAddress } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import { areaText } from "../cells/addresses";
import type { Comment, Sheet, Table } from "./workbook";
import { RangeTarget } from "../cells/range-target";
import { gatherRectangles, intersect } from "../cells/rectangles";
import type { WorkbookEvent } from "./workbook-events";

/** Event types by name; the numbers are the client library's. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHidden: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

/** An event about a sheet, told to its own listeners and to those of all sheets. */
export function sheetEvent(
  sheet: Sheet,
  eventType: number,
  args: Readonly<Record<string, unknown>> = {},
  area?: CellRectangle,
): WorkbookEvent {
  return {
    eventType,
    targets: [sheet.id, "Workbook"],
    args: { source: "Local", worksheetId: sheet.id, triggerSource: sheet.workbook.triggerSource, ...args },
    range: area && (() => new RangeTarget(sheet, area)),
  };
}

/** How a cell's value stands in event details. */
export interface ValueChange {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

/**
 * Tells that cells were edited, inserted or deleted, to the listeners of the sheet and of tables that hold some of
 * them.
 */
export function noteCellsChanged(
  sheet: Sheet,
  area: CellRectangle,
  changeType = "RangeEdited",
  shiftDirection = "None",
  details?: ValueChange,
): void {
  const { events, tables, triggerSource } = sheet.workbook;
  sheet.workbook.isDirty = true;
  const args = { address: areaText(area), changeType, shiftDirection, ...details };
  events.emit(sheetEvent(sheet, EventType.changed, args, area));
  for (const table of tables) {
    const inside = table.sheet === sheet && intersect(table.area, area);
    if (!inside) continue;
    events.emit({
      eventType: EventType.tableChanged,
      targets: [table.id, sheet.id, "Workbook"],
      args: {
        address: rectangleAddress(inside),
        changeType,
        source: "Local",
        triggerSource,
        worksheetId: sheet.id,
        tableId: table.id,
        ...details,
      },
      range: () => new RangeTarget(sheet, inside),
    });
  }
}

export function noteFormatChanged(sheet: Sheet, area: CellRectangle): void {
  sheet.workbook.isDirty = true;
  sheet.workbook.events.emit(sheetEvent(sheet, EventType.formatChanged, { address: areaText(area) }, area));
}

/** Tells which cells of a sheet show new results. */
export function calculatedEvent(
  sheet: Sheet,
  cells: Iterable<{ readonly row: number; readonly column: number }>,
): WorkbookEvent {
  return sheetEvent(sheet, EventType.calculated, { address: gatherRectangles(cells).map(areaText).join(",") });
}

export function noteTable(table: Table, eventType: number): void {
  const { id, name, sheet } = table;
  sheet.workbook.events.emit({
    eventType,
    targets: [sheet.id, "Workbook"],
    args: { source: "Local", tableId: id, tableName: name, worksheetId: sheet.id },
  });
}

export function noteComment({ sheet, id, replies }: Comment, eventType: number, changeType?: string): void {
  const commentDetails = [{ commentId: id, replyIds: replies.map((reply) => reply.id) }];
  sheet.workbook.events.emit({
    eventType,
    targets: [sheet.id, "Workbook"],
    args: {
      source: "Local",
      triggerSource: sheet.workbook.triggerSource,
      worksheetId: sheet.id,
      commentDetails,
      ...(changeType === undefined ? {} : { changeType }),
    },
  });
}
