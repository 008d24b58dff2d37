import type { CellRectangle } from "../../../core/workbook/address";
import { requireArgument } from "../../engine/host-error";
import { areaText } from "../cells/addresses";
import { requireAllowed } from "./edit-rights";
import { EventType, sheetEvent } from "../workbook/event-notes";
import { shownText } from "../cells/find-cells";
import { WHOLE_SHEET } from "../cells/rectangles";
import type { Sheet } from "../workbook/workbook";
import type { SheetLines } from "./sheet-lines";

/** Excel's limits, in points: 255 characters and 409.5 points. */
const WIDEST = 1342;
const TALLEST = 409.5;
/** Whole sheets are sized through few stored lines. */
const MOST_LINES = 20_000;

/** The size that all lines share, in points; null when they differ. */
export function commonSize(lines: SheetLines, spans: readonly (readonly [number, number])[]): number | null {
  const sizes = new Set<number>();
  for (const [from, to] of spans) {
    let own = 0;
    for (const [index, { size }] of lines.entries()) {
      if (index < from || index > to) continue;
      sizes.add(size ?? lines.defaultSize);
      own += 1;
    }
    if (own < to - from + 1) sizes.add(lines.defaultSize);
  }
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

/**
 * Sets the size of lines in points; undefined goes back to the default. @throws InvalidArgument outside Excel's limits.
 */
export function setSize(
  sheet: Sheet,
  axis: "rows" | "columns",
  from: number,
  to: number,
  size: number | undefined,
): void {
  requireAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  requireArgument(
    size === undefined || (size >= 0 && size <= (axis === "rows" ? TALLEST : WIDEST)),
    "The size is out of bounds.",
  );
  for (let index = from; index <= Math.min(to, from + MOST_LINES); index++) {
    const line = sheet[axis].ensure(index);
    line.size = size;
    if (size !== undefined) line.hidden = size === 0;
  }
}

/** Fits lines to what their cells show: about 5.25 points a character at 11 points. */
export function autofit(sheet: Sheet, axis: "rows" | "columns", area: CellRectangle): void {
  requireAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  sheet.workbook.calc.settle();
  const wanted = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.inArea(area)) {
    if (cell.value === null || sheet.mergeAt(row, column)) continue;
    const { fontSize, fontBold, wrapText } = sheet.styleAt(row, column).values;
    const lines = shownText(sheet, row, column).split("\n");
    const longest = Math.max(...lines.map((line) => line.length));
    const width = longest * fontSize * (fontBold ? 0.52 : 0.4775) + 6;
    const wrapped = wrapText ? Math.max(lines.length, Math.ceil(width / sheet.columns.size(column))) : lines.length;
    const size = axis === "columns" ? width : wrapped * Math.max(sheet.rows.defaultSize, fontSize * 1.3636);
    const index = axis === "columns" ? column : row;
    wanted.set(index, Math.max(wanted.get(index) ?? 0, size));
  }
  for (const [index, size] of wanted)
    sheet[axis].ensure(index).size = Math.min(Math.round(size * 4) / 4, axis === "columns" ? WIDEST : TALLEST);
}

/** Hides or shows rows or columns. */
export function setHidden(sheet: Sheet, axis: "rows" | "columns", from: number, to: number, hidden: boolean): void {
  requireAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  // A line that nothing is known of is shown: showing a whole sheet is no work.
  if (!hidden) for (const line of sheet[axis].between(from, to)) line.hidden = false;
  else
    for (let index = from; index <= Math.min(to, from + MOST_LINES); index++) sheet[axis].ensure(index).hidden = true;
  if (axis !== "rows") return;
  sheet.workbook.calc.structureChanged();
  const area = { ...WHOLE_SHEET, top: from, bottom: to };
  sheet.workbook.events.emit(
    sheetEvent(
      sheet,
      EventType.rowHidden,
      { changeType: hidden ? "Hidden" : "Unhidden", address: areaText(area) },
      area,
    ),
  );
}
