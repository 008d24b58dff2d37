import type { CellRectangle } from "../../../core/workbook/address";
import type { CellPlace, SheetId } from "./calc-source";
import type { CellScalar } from "../values/cell-scalar";

/** One cell whose shown result is new. */
export interface CalcResult extends CellPlace {
  /** null: a spilled value went away and the cell is blank again (or shows its constant). */
  readonly value: CellScalar;
  /** The formula cell that this value spilled from; absent for the formula cell itself. */
  readonly spilledFrom?: CellPlace;
}

export interface Recalculation {
  /** Every cell whose result changed, formula cells and spilled cells, no order promised. */
  readonly changed: readonly CalcResult[];
  /**
   * Formula cells that wait for themselves; they show 0 as in Excel without iterative calculation. Empty when there was
   * nothing to compute.
   */
  readonly circular: readonly CellPlace[];
}

/**
 * Formulas, who depends on whom, and results. Use:
 *
 *   const calculator = createCalculator(source, world);
 *   calculator.setFormula({ sheet, row: 0, column: 1 }, "=SUM(A1:A3)");
 *   calculator.valuesChanged(sheet, area);      // after the model stored constants there
 *   const { changed } = calculator.recalculate();
 *
 * All but `recalculate` only take notes and are cheap; `recalculate` answers nothing changed when there
 * is nothing to do. It computes only what depends on the noted cells, plus volatile formulas.
 */
export interface Calculator {
  /**
   * Puts a formula ("=..." in A1 notation, en-US) into a cell, replacing what was there. With `stored`,
   * a result read from a file, it is not computed until something it depends on changes.
   */
  setFormula(place: CellPlace, formula: string, stored?: CellScalar): void;
  /** Takes away all formulas in the area (contents cleared or replaced by constants). Implies `valuesChanged`. */
  clear(sheet: SheetId, area: CellRectangle): void;
  /**
   * Constants in the area were written or cleared. Does not remove formulas: call `clear` where constants replace them.
   */
  valuesChanged(sheet: SheetId, area: CellRectangle): void;
  /**
   * Sheets were added, removed, renamed or moved, or names, tables or hidden rows changed. `clear` a removed sheet
   * first; after a
   * rename `setFormula` what `renameSheetInFormula` changed. For inserted or deleted
   * cells: `clear` the sheet, `setFormula` again for every formula at its new place with the text from
   * `shiftFormula`, `setFormula` for the changed ones on other sheets, then this.
   */
  structureChanged(): void;
  /** Brings results up to date. `everything` computes all formulas (CalculationType.full). */
  recalculate(everything?: "everything"): Recalculation;
  /**
   * Computes a formula as if it stood in the cell, and keeps nothing: custom rules of data validation and conditional
   * formats,
   * `workbook.functions`. Rows of its result; null is a blank. Reads results as of the last `recalculate`.
   */
  evaluate(place: CellPlace, formula: string): readonly (readonly CellScalar[])[];
  /**
   * The result of a formula cell or the value spilled into a cell; undefined for any other cell. Stale until
   * `recalculate`.
   */
  result(place: CellPlace): CellScalar | undefined;
  /** The cells a formula's result covers; one cell when it does not spill, undefined for a cell without formula. */
  spillArea(place: CellPlace): CellRectangle | undefined;
  /** The formula cell whose spilled values cover this cell, itself not included; undefined for others. */
  spillParent(place: CellPlace): CellPlace | undefined;
  /** Formula cells that read any cell of the area directly. */
  dependents(sheet: SheetId, area: CellRectangle): readonly CellPlace[];
  /** Areas that a formula reads directly (getDirectPrecedents); empty for cells without formula. */
  precedents(place: CellPlace): readonly { readonly sheet: SheetId; readonly area: CellRectangle }[];
}
