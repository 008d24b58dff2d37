import type { CellRectangle } from "../../../core/workbook/address";
import type { BoundFormula } from "./bind-formula";
import type { CellPlace } from "./calc-source";
import type { CellScalar } from "../values/cell-scalar";

/** One formula cell of the calculator, with its latest result. */
export interface FormulaCell {
  readonly place: CellPlace;
  readonly formula: string;
  /** undefined until first bound. */
  bound: BoundFormula | undefined;
  /** What the cell itself shows; undefined until first computed. */
  value: CellScalar | undefined;
  /** Its result waits for itself. */
  circular: boolean;
  /** The cells its result covers; undefined for one cell. */
  spill: CellRectangle | undefined;
  /** The cells its result wants, covered or blocked; undefined for one cell. */
  wanted: CellRectangle | undefined;
}

/** What a cell shows by calculation, and the formula it comes from. */
export interface ResultCell {
  readonly row: number;
  readonly column: number;
  readonly owner: FormulaCell;
  readonly value: CellScalar;
}
