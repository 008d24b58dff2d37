import type { CellRectangle } from "../../../core/workbook/address";
import type { CellScalar } from "../values/cell-scalar";

/** A sheet's identity for the calculator: stays the same when the sheet is renamed or moved. */
export type SheetId = string;

/** One cell of the workbook, zero-based. */
export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

export interface CalcSheet {
  readonly id: SheetId;
  /** As it stands in formulas, without quotes. */
  readonly name: string;
}

/** A defined name. */
export interface CalcName {
  readonly name: string;
  /** Set for a name that belongs to one sheet only; it wins over a workbook name on that sheet. */
  readonly scope?: SheetId;
  /** With or without "=": "=Sheet1!$A$1:$B$3", "=0.2", "=SUM(Data!A:A)". References carry their sheet. */
  readonly formula: string;
}

/** A table, for references such as Table1[Amount]. */
export interface CalcTable {
  readonly name: string;
  readonly sheet: SheetId;
  /** With its header row and totals row. */
  readonly area: CellRectangle;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  /** Column headers from left to right. */
  readonly columns: readonly string[];
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellScalar;
}

/**
 * What the calculator asks the workbook model. The model owns constants, formula texts, names and
 * tables; the calculator owns results. Asked only inside `recalculate`, `dependents`, `precedents`.
 */
export interface CalcSource {
  /** In tab order. */
  sheets(): readonly CalcSheet[];
  /** The constant in a cell; null when it is blank, holds a formula, or shows a spilled value. */
  constant(sheet: SheetId, row: number, column: number): CellScalar;
  /**
   * Constants inside an area, in any order; blank cells, formula cells and spilled cells are left
   * out. The area may be a whole column or row: walk what is stored, not the area.
   */
  constants(sheet: SheetId, area: CellRectangle): Iterable<FilledCell>;
  /** SUBTOTAL(101..111) and AGGREGATE leave hidden rows out. */
  isRowHidden(sheet: SheetId, row: number): boolean;
  names(): readonly CalcName[];
  tables(): readonly CalcTable[];
}

/** What TODAY, NOW, RAND, RANDBETWEEN and RANDARRAY read. */
export interface CalcWorld {
  /** The current moment; its local calendar fields are what TODAY and NOW show. */
  now(): Date;
  /** 0 <= x < 1. */
  random(): number;
}
