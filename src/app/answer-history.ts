import { answerHistory, type HistoryAnswer } from "../core/assessment/accepted-history";
import { contentValue } from "../core/content/content-value";
import { labelsIn, type Framework } from "../core/framework/framework";
import { impossible, type Outcome } from "../core/issue/issue";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { JUSTIFICATION_SHEET } from "../core/justification/justification-sheet";
import { planJustifications } from "../core/justification/plan-justifications";
import type { Report } from "../core/report/read-report";
import { ledgerPlan } from "../core/sheet/ledger-plan";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

export interface HistoryGiven {
  /** Key of one row: there is no answer for several at once. */
  readonly row: string;
  readonly answer: HistoryAnswer;
  readonly note: string;
  readonly who: string;
  /** Day, "2026-11-24". */
  readonly today: string;
}

/** The report with what somebody says of a row's history; kept on the sheet of justifications. */
export function withHistoryAnswer(
  framework: Framework,
  report: Report,
  { row, answer, note, who, today }: HistoryGiven,
): Report {
  if (who.trim() === "" || !framework.rows.has(row))
    return impossible("the history of a row was to be answered without the row or the name");
  const said = answerHistory(report, row, answer, {
    value: historyText(framework, report, row),
    said: "",
    text: note.trim().slice(0, LONGEST_TEXT),
    who: who.trim().slice(0, LONGEST_TEXT),
    when: today,
  });
  return { ...report, justifications: [...report.justifications, said] };
}

/**
 * The same in an open workbook: its sheet of justifications with the answer, as a plan to write over the old one. Refuses
 * where the closed years are no longer what the person saw.
 */
export function keepHistoryAnswer(
  framework: Framework,
  snapshot: Snapshot,
  { now, seen }: { readonly now: Report; readonly seen: Report },
  given: HistoryGiven,
): Outcome<WorkbookPlan> {
  if (historyText(framework, now, given.row) !== historyText(framework, seen, given.row))
    return { ok: false, issues: [{ code: "justification-outdated", severity: "error", facts: {} }] };
  const { justifications } = withHistoryAnswer(framework, now, given);
  const labels = labelsIn(framework, now.identity.language);
  const place = { snapshot, labels, identity: now.identity, wanted: labels.template.justifications };
  return {
    ok: true,
    issues: [],
    value: ledgerPlan(JUSTIFICATION_SHEET, place, (name, footer) =>
      planJustifications(framework, labels, justifications, name, footer),
    ),
  };
}

/** "1,427; 2,011; 1,396": the closed years of a row as people read them. */
function historyText(framework: Framework, { observations, identity }: Report, row: string): string {
  const labels = labelsIn(framework, identity.language);
  const known = framework.rows.get(row);
  return [...observations.values()]
    .filter((one) => one.row === row && one.period < identity.round)
    .map(({ content }) => (known ? String(contentValue(content, known, labels) ?? "") : ""))
    .join("; ");
}
