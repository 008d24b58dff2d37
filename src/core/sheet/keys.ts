import type { SheetSnapshot } from "../workbook/snapshot";

/**
 * The marks that travel with rows and columns in hidden cells. Reading goes by these and by nothing
 * else, so inserted rows, moved columns, other labels and other sheet names do not matter.
 */
const MARK = /^(table|row|period|column|cover):(.+)$/;

export type MarkKind = "table" | "row" | "period" | "column" | "cover";

export interface Mark {
  readonly kind: MarkKind;
  readonly id: string;
}

/** "table:3.possession", "row:3.possession.cases", "period:2024", "column:note", "cover:institution". */
export function markText(kind: MarkKind, id: string): string {
  return `${kind}:${id}`;
}

/** Undefined for anything that is no mark. */
export function parseMark(value: unknown): Mark | undefined {
  const match = typeof value === "string" ? MARK.exec(value.trim()) : null;
  const [, kind, id] = match ?? [];
  return kind === undefined || id === undefined ? undefined : { kind: kind as MarkKind, id };
}

/** First cell of the very hidden sheet that says what a workbook is. */
export const REPORT_MARK = "kpi-report";
export const REGIONAL_MARK = "kpi-regional";
export const METADATA_SHEET = "_kpi";

/** Which report a workbook is; stands on the metadata sheet, one property a row. */
export interface ReportIdentity {
  readonly framework: string;
  readonly version: string;
  readonly template: string;
  readonly jurisdiction: string;
  readonly round: string;
  readonly language: string;
  /** Of reports whose figures are invented; it goes wherever the figures go. */
  readonly sample?: "yes";
}

/** Without these the properties of a document do not say which report it is. */
export const REPORT_PROPERTIES = ["framework", "version", "template", "jurisdiction", "round"] as const;

/** True for a sheet whose first cell is the mark, whatever the sheet is called. */
export function hasMark({ cells: [first] }: SheetSnapshot, mark: string): boolean {
  return first?.row === 0 && first.column === 0 && first.value === mark;
}
