/**
 * What was read from a workbook: plain cells, whatever the source (an .xlsx file or Excel itself).
 * The same workbook gives the same Snapshot through every gateway.
 */
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
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Filled cells only (formatted but empty cells are left out), by row, then by column. */
  readonly cells: readonly SnapshotCell[];
  /** Of a table as text: how many fields each row has, blank ones too. */
  readonly fields?: readonly number[];
}

export interface Snapshot {
  /** In tab order; chart sheets and other sheets without cells are left out. */
  readonly sheets: readonly SheetSnapshot[];
}
