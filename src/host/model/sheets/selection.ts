import type { CellRectangle } from "../../../core/workbook/address";
import { areaText } from "../cells/addresses";
import { EventType, sheetEvent } from "../workbook/event-notes";
import { intersect } from "../cells/rectangles";
import type { Sheet } from "../workbook/workbook";
import { activateSheet } from "./sheet-operations";

/** Selects cells and brings their sheet into view. */
export function select(sheet: Sheet, areas: readonly CellRectangle[]): void {
  activateSheet(sheet);
  const [area] = areas;
  if (!area) return;
  sheet.selection = areas;
  const { events, tables } = sheet.workbook;
  events.emit(sheetEvent(sheet, EventType.selectionChanged, { address: areas.map(areaText).join(",") }, area));
  for (const table of tables) {
    if (table.sheet !== sheet) continue;
    const inside = intersect(table.area, area);
    events.emit({
      eventType: EventType.tableSelection,
      targets: [table.id],
      args: { worksheetId: sheet.id, tableId: table.id, address: inside ? areaText(inside) : "" },
    });
  }
}
