/**
 * What was read from a workbook: plain cells, whatever the source (an .xlsx file or Excel itself).
 * The same workbook gives the same Snapshot through every gateway, besides what only files tell.
 */
import type { CellRectangle } from "./address";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/**
 * number: a plain number. date: a number shown by a date or time format (value = 1900-system serial).
 * text: also for results of text formulas. error: value is Excel's text, e.g. "#REF!".
 * notCalculated: a formula without a stored result; its value is null and never 0.
 */
export type SnapshotValueType = "number" | "date" | "text" | "boolean" | "error" | "notCalculated";

export interface SnapshotCell {
  readonly row: number;
  readonly column: number;
  readonly type: SnapshotValueType;
  readonly value: string | number | boolean | null;
  /** True when the cell holds a formula; `value` is then its stored result. */
  readonly isFormula: boolean;
  /**
   * The formula without "=", of cells that hold one of their own. This, looks, merged cells and hidden lines are read
   * from files; of the open workbook they are told where it is asked (`WorkbookSight`), and formulas where their result
   * is an error too.
   */
  readonly formula?: string;
  /** The cells that its array formula fills, itself among them; only from files. */
  readonly fills?: CellRectangle;
  /** How the cell looks, where that may hide what it holds. */
  readonly look?: OddLook;
}

/** What of a cell's look may show something else than its value. */
export interface OddLook {
  /** A number format that is more than digits, in the en-US notation of files. */
  readonly format?: string;
  /** Its letters have the colour of its ground. */
  readonly isUnseen?: true;
  /** Its letters are struck through. */
  readonly isStruck?: true;
}

/** Lines of a sheet from the first to the last of them, zero-based. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Filled cells only (formatted but empty cells are left out), by row, then by column. */
  readonly cells: readonly SnapshotCell[];
  /** Merged cells: what stands in another one than the first of them is not seen. */
  readonly merges?: readonly CellRectangle[];
  readonly hiddenRows?: readonly LineRange[];
  readonly hiddenColumns?: readonly LineRange[];
  /** Of a table as text: how many fields each row has, blank ones too. */
  readonly fields?: readonly number[];
}

export interface Snapshot {
  /** In tab order; chart sheets and other sheets without cells are left out. */
  readonly sheets: readonly SheetSnapshot[];
  /** The document's own properties by name, texts and numbers as they are written; only from files that have some. */
  readonly properties?: ReadonlyMap<string, string>;
}
