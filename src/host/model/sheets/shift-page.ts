import type { CellRectangle } from "../../../core/workbook/address";
import type { CellShift } from "../../calc/formula/shift-formula";
import { oneCell, shiftRectangle } from "../cells/rectangles";
import type { Sheet } from "../workbook/workbook";

/** Keeps the print area, the print titles and the page breaks at their cells when others are inserted or deleted. */
export function shiftPage(sheet: Sheet, shift: CellShift): void {
  for (const name of ["printArea", "titleRows", "titleColumns"]) {
    const areas = sheet.pageLayout.get(name) as readonly CellRectangle[] | undefined;
    const shifted = areas?.flatMap((area) => shiftRectangle(area, shift) ?? []);
    if (shifted && shifted.length > 0) sheet.pageLayout.set(name, shifted);
    else sheet.pageLayout.delete(name);
  }
  if (shift.band) return;
  if (shift.axis === "rows")
    sheet.rowBreaks = shiftBreaks(sheet.rowBreaks, (at) => shiftRectangle(oneCell(at, 0), shift)?.top);
  else sheet.columnBreaks = shiftBreaks(sheet.columnBreaks, (at) => shiftRectangle(oneCell(0, at), shift)?.left);
}

/** A break before a deleted line is gone; one that comes to stand before the first line breaks nothing. */
function shiftBreaks(breaks: readonly number[], move: (at: number) => number | undefined): number[] {
  return [...new Set(breaks.flatMap((at) => move(at) ?? []))].filter((at) => at > 0);
}
