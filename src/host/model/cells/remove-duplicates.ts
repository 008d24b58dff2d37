import type { CellRectangle } from "../../../core/workbook/address";
import { requireArgument } from "../../engine/host-error";
import { requireEditable } from "../sheets/edit-rights";
import { noteCellsChanged } from "../workbook/event-notes";
import { columnCount } from "./rectangles";
import type { Sheet } from "../workbook/workbook";
import { eraseContents, shownValue } from "./write-cells";

/** Takes rows away that repeat the values of the given columns; those below move up within the area. */
export function removeDuplicates(
  sheet: Sheet,
  area: CellRectangle,
  columns: readonly unknown[],
  hasHeader: boolean,
): { readonly removed: number; readonly uniqueRemaining: number } {
  requireArgument(
    columns.length > 0 &&
      columns.every((column) => typeof column === "number" && column >= 0 && column < columnCount(area)),
    "A column lies outside the range.",
  );
  requireEditable(sheet, area);
  sheet.workbook.calc.settle();
  const seen = new Set<string>();
  const kept: number[] = [];
  const first = area.top + (hasHeader ? 1 : 0);
  for (let row = first; row <= area.bottom; row++) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = shownValue(sheet.valueAt(row, area.left + Number(column)));
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const removed = area.bottom - first + 1 - kept.length;
  const cells = kept.map((row) =>
    [...sheet.cells.inArea({ ...area, top: row, bottom: row })].map(({ column, cell }) => ({
      column,
      cell: { ...cell },
    })),
  );
  if (removed > 0) {
    eraseContents(sheet, { ...area, top: first });
    cells.forEach((line, i) => {
      for (const { column, cell } of line) {
        sheet.cells.put(first + i, column, cell);
        if (cell.formula !== undefined) sheet.workbook.calc.setFormula(sheet, first + i, column, cell.formula);
      }
    });
    sheet.workbook.calc.contentsChanged(sheet, area, false);
    noteCellsChanged(sheet, area);
  }
  return { removed, uniqueRemaining: kept.length };
}
