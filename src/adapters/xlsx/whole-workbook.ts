/**
 * A workbook with everything the library knows of it, in the library's own shape: for programs that show and
 * keep a whole workbook. The merge reads less and faster (read-workbook.ts); both go through the same checks first.
 */
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Workbook, WriteOptions } from "hucre";
import type { Outcome } from "../../core/issue";
import type { ChartSpec } from "../../core/workbook/chart-spec";
import { readWorkbook } from "./read-workbook";
import { completePackage } from "./write/complete-package";

export type { AlignmentStyle, BorderSide, Cell, CellStyle, ColumnDef, ConditionalRule, DataValidation, RowDef, Sheet, Workbook, WriteSheet } from "hucre";

/** What a chart is called, and its drawing where it is one that we draw ourselves. */
export interface WholeChart {
  readonly name: string;
  readonly spec: ChartSpec | undefined;
}

/** Any bytes: a workbook, or Issues that say why there is none. */
export async function readWhole(bytes: Uint8Array): Promise<Outcome<Workbook>> {
  const checked = readWorkbook(bytes);
  if (!checked.ok) return checked;
  try {
    return { ok: true, value: await readXlsx(bytes, { readStyles: true }), issues: checked.issues };
  } catch {
    // The library stops at parts that our own reader does not need.
    return { ok: false, issues: [{ code: "file-not-a-workbook", severity: "blocker", facts: {} }] };
  }
}

/** @param charts of all sheets, in order */
export async function writeWhole(workbook: WriteOptions, charts: readonly WholeChart[]): Promise<Uint8Array> {
  return completePackage(await writeXlsx(workbook), charts);
}
