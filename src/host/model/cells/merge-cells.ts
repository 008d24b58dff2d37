import type { CellRectangle } from "../../../core/workbook/address";
import { requireAllowed, requireNoTablePart } from "../sheets/edit-rights";
import { isOneCell, intersect, rowCount } from "./rectangles";
import type { Sheet } from "../workbook/workbook";
import { eraseContents } from "./write-cells";

/** Merges an area, or each of its rows. The top left value stays, the others go, as in Excel. */
export function mergeCells(sheet: Sheet, area: CellRectangle, across: boolean): void {
  requireAllowed(sheet, "allowFormatCells");
  requireNoTablePart(sheet, area);
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
    : [area];
  for (const part of parts) {
    if (isOneCell(part)) continue;
    sheet.merges = [...sheet.merges.filter((merge) => !intersect(merge, part)), part];
    keepFirst(sheet, part);
  }
}

/** Excel keeps the upper left of the filled cells. */
function keepFirst(sheet: Sheet, { top, left, bottom, right }: CellRectangle): void {
  if (left < right) eraseContents(sheet, { top, bottom: top, left: left + 1, right });
  if (top < bottom) eraseContents(sheet, { top: top + 1, bottom, left, right });
}
