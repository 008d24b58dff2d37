import { answerHistory, type HistoryAnswer } from "../core/assessment/accepted-history";
import { contentValue } from "../core/content/content-value";
import { labelsIn, type Framework } from "../core/framework/framework";
import { impossible } from "../core/issue/issue";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import type { Report } from "../core/report/read-report";

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

/** "1,427; 2,011; 1,396": the closed years of a row as people read them. */
function historyText(framework: Framework, { observations, identity }: Report, row: string): string {
  const labels = labelsIn(framework, identity.language);
  const known = framework.rows.get(row);
  return [...observations.values()]
    .filter((one) => one.row === row && one.period < identity.round)
    .map(({ content }) => (known ? String(contentValue(content, known, labels) ?? "") : ""))
    .join("; ");
}
