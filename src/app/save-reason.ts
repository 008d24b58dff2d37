import type { Framework } from "../core/framework/framework";
import type { Outcome } from "../core/issue/issue";
import { readReport } from "../core/report/read-report";
import { giveReason, type ReasonGiven, type ReasonWriting } from "./give-reason";
import type { OpenWorkbook, TypedCell } from "./ports";

const DONE: Outcome<null> = { ok: true, value: null, issues: [] };

/**
 * Keeps a reason for no data in the open workbook. Looks first, and again before it writes into the cells: writing the
 * sheet takes a while, and what somebody types meanwhile is not written over.
 */
export async function saveReason(
  framework: Framework,
  workbook: OpenWorkbook,
  asked: ReasonGiven,
): Promise<Outcome<null>> {
  const first = await plan(framework, workbook, asked);
  if (!first.ok) return first;
  if (!first.value.sheet) return typed(workbook, first.value.cells);
  const updated = await workbook.update(first.value.sheet);
  if (!updated.ok || first.value.cells.length === 0) return updated;
  const again = await plan(framework, workbook, asked);
  return again.ok ? typed(workbook, again.value.cells) : again;
}

async function typed(workbook: OpenWorkbook, cells: readonly TypedCell[]): Promise<Outcome<null>> {
  return cells.length > 0 ? workbook.type(cells) : DONE;
}

async function plan(framework: Framework, workbook: OpenWorkbook, asked: ReasonGiven): Promise<Outcome<ReasonWriting>> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) return snapshot;
  const report = readReport(framework, "", snapshot.value);
  return report.ok ? giveReason(framework, snapshot.value, report.value, asked) : report;
}
