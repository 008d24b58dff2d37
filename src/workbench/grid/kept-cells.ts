import type { CellRectangle } from "../../core/workbook/address";
import { SheetValidations } from "../../host/model/cells/data-validation";
import { noteCellsChanged } from "../../host/model/workbook/event-notes";
import type { Sheet } from "../../host/model/workbook/workbook";
import type { StoredCell } from "../../host/model/cells/cell-store";

/** The cells of an area as they were at some time, with everything that pasting may change. */
export interface KeptCells {
  readonly sheet: Sheet;
  readonly area: CellRectangle;
  readonly cells: readonly StoredCell[];
  readonly merges: readonly CellRectangle[];
  readonly validations: SheetValidations;
}

export function keepCells(sheet: Sheet, area: CellRectangle): KeptCells {
  const validations = new SheetValidations();
  validations.copyFrom(sheet.validations);
  // Spilled values come back with their formula.
  const cells = [...sheet.cells.inArea(area)].map(({ row, column, cell }) => ({
    row,
    column,
    cell: cell.spilledFrom ? { ...cell, value: null, spilledFrom: undefined } : { ...cell },
  }));
  return { sheet, area, cells, merges: sheet.merges, validations };
}

/** Makes the area as it was and tells listeners that it changed. */
export function putBack({ sheet, area, cells, merges, validations }: KeptCells): void {
  const { calc } = sheet.workbook;
  sheet.cells.take(area);
  for (const { row, column, cell } of cells) sheet.cells.put(row, column, { ...cell });
  sheet.merges = [...merges];
  sheet.validations.copyFrom(validations);
  calc.contentsChanged(sheet, area, true);
  for (const { row, column, cell } of cells)
    if (cell.formula !== undefined) calc.setFormula(sheet, row, column, cell.formula);
  calc.settle();
  noteCellsChanged(sheet, area);
}
