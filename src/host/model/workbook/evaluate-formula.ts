import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import { copyFormula } from "../../calc/formula/copy-formula";
import type { CellScalar } from "../../calc/values/cell-scalar";
import type { Sheet, Workbook } from "./workbook";

/** The last cell of a sheet serves as scratch: nobody fills it. */
const SCRATCH = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };

/** All values of a formula's result, row by row; one when it gives no array. */
export function evaluateArray(
  workbook: Workbook,
  formula: string,
  sheet: Sheet = workbook.active,
): readonly (readonly CellScalar[])[] {
  workbook.calc.settle();
  return workbook.calc.calculator.evaluate({ sheet: sheet.id, ...SCRATCH }, formula);
}

/**
 * The result of a formula that stands in no cell, e.g. of a rule or a name.
 * @param rows how far its relative references are moved from where it was written, likewise `columns`
 */
export function evaluate(
  workbook: Workbook,
  formula: string,
  sheet: Sheet = workbook.active,
  rows = 0,
  columns = 0,
): CellScalar {
  const moved = rows === 0 && columns === 0 ? formula : copyFormula(formula, rows, columns);
  return evaluateArray(workbook, moved, sheet)[0]?.[0] ?? null;
}
