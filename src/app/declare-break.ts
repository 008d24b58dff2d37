import { BREAK_SHEET } from "../core/break/break-sheet";
import { planBreaks } from "../core/break/plan-breaks";
import type { SeriesBreak } from "../core/break/series-break";
import { labelsIn, type Framework } from "../core/framework/framework";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import type { Issue, Outcome } from "../core/issue/issue";
import { readReport, type Report } from "../core/report/read-report";
import { ledgerPlan } from "../core/sheet/ledger-plan";
import type { Snapshot } from "../core/workbook/snapshot";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { OpenWorkbook } from "./ports";

/**
 * The sheet of breaks with this one, in place of one for the same row and year; without a note that one is taken away.
 * Refuses while the sheet has lines that cannot be read, because they would be lost.
 */
export function declareBreak(
  framework: Framework,
  snapshot: Snapshot,
  { identity, breaks }: Report,
  unread: readonly Issue[],
  declared: SeriesBreak,
): Outcome<WorkbookPlan> {
  if (unread.length > 0) return { ok: false, issues: unread };
  const labels = labelsIn(framework, identity.language);
  const note = declared.note.trim().slice(0, LONGEST_TEXT);
  const others = breaks.filter(({ row, from }) => row !== declared.row || from !== declared.from);
  const all = note === "" ? others : [...others, { ...declared, note }];
  const place = { snapshot, labels, identity, wanted: labels.template.breaks };
  return {
    ok: true,
    issues: [],
    value: ledgerPlan(BREAK_SHEET, place, (name, footer) =>
      planBreaks(framework, labels, { breaks: all, round: identity.round }, name, footer),
    ),
  };
}

/** Declares a break in the open workbook, as it stands there now. */
export async function saveBreak(
  framework: Framework,
  workbook: OpenWorkbook,
  declared: SeriesBreak,
): Promise<Outcome<null>> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) return snapshot;
  const report = readReport(framework, "", snapshot.value);
  if (!report.ok) return report;
  const unread = report.issues.filter(({ code }) => code === "break-unreadable");
  const plan = declareBreak(framework, snapshot.value, report.value, unread, declared);
  return plan.ok ? workbook.update(plan.value) : plan;
}
