/** The history of a first report, once somebody has looked at it. */
import { acceptedOf, answerHistory, historyAnswer } from "../../../src/core/assessment/accepted-history";
import { assess, type Assessment } from "../../../src/core/assessment/assess";
import type { Justification } from "../../../src/core/issue/justification";
import { observationKey } from "../../../src/core/framework/observation-key";
import type { Report } from "../../../src/core/report/read-report";
import { withHistoryAnswer } from "../../../src/app/answer-history";
import { makeSubmission } from "../../../src/app/submit-report";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";

const { framework, rulesFor } = opened();
const INLAND = "4.firearms.inland";
const odd = [1427, 2011, 1396, 1414, 1398, 1440, 1421];
const GIVEN = { text: "As in the report of 2020.", who: "Ana", said: "", value: "", when: "2026-11-24" };

const check = (snapshot: ReturnType<typeof filledReport>): Assessment =>
  assess(framework, rulesFor, "a.xlsx", { ok: true, value: snapshot, issues: [] });

function filled(values: readonly number[]): ReturnType<typeof filledReport> {
  const typed = Object.fromEntries(
    values.map((value, index) => [observationKey(INLAND, framework.years[index] ?? ""), value]),
  );
  return filledReport(framework, { typed });
}

function reportOf({ report }: Assessment): Report {
  if (!report) throw new Error("no report");
  return report;
}

const historyOf = ({ issues }: Assessment): readonly string[] =>
  issues.flatMap(({ code, facts }) => (code === "history" ? facts.row : []));
const answered = (answer: "as published" | "to be corrected"): Assessment => {
  const report = reportOf(check(filled(odd)));
  const given = { row: INLAND, answer, note: GIVEN.text, who: "Ana", today: "2026-11-24" };
  return check(snapshotOfPlan(makeSubmission(framework, withHistoryAnswer(framework, report, given)).plan));
};

test("a row that is as published leaves the list, in the workbook that is handed in too", () => {
  expect(historyOf(check(filled(odd)))).toEqual([INLAND]);
  const after = answered("as published");
  expect(historyOf(after)).toEqual([]);
  expect(historyAnswer(reportOf(after).justifications, INLAND)).toMatchObject({
    answer: "as published",
    given: { text: GIVEN.text, who: "Ana", when: "2026-11-24", value: "1427; 2011; 1396; 1414; 1398; 1440" },
  });
});

test("one that is to be corrected stays", () => {
  const after = answered("to be corrected");
  expect(historyOf(after)).toEqual([INLAND]);
  expect(historyAnswer(reportOf(after).justifications, INLAND)?.answer).toBe("to be corrected");
});

test("a figure that is changed afterwards is a revision", () => {
  const { justifications } = reportOf(answered("as published"));
  const now = reportOf(check(filled([1427, 2012, ...odd.slice(2)])));
  const changed = check(snapshotOfPlan(makeSubmission(framework, { ...now, justifications }).plan));
  expect(changed.issues.flatMap(({ code, key }) => (code === "revision" ? key : []))).toEqual([`${INLAND}.2019`]);
});

test("the last accepted report goes before what was said of the history", () => {
  const report = reportOf(check(filled(odd)));
  const justifications = [answerHistory(report, INLAND, "as published", GIVEN)];
  const key = `${INLAND}.2019`;
  const accepted = new Map([...report.observations].filter(([one]) => one === key));
  expect(acceptedOf(framework, { justifications })?.size).toBe(6);
  expect([...(acceptedOf(framework, { justifications, accepted })?.keys() ?? [])]).toEqual([key]);
  expect(acceptedOf(framework, { justifications: [] })).toBeUndefined();
});

test.each([
  "",
  "[",
  "{}",
  "[1]",
  '[["2019",null]]',
  '[["2019",{"kind":"number","value":"x"}]]',
  '[[2019,{"kind":"number","value":1}]]',
])("what was cut to pieces is left out: %p", (compared) => {
  const report = reportOf(check(filled(odd)));
  const cut: Justification = { ...answerHistory(report, INLAND, "as published", GIVEN), compared };
  expect(acceptedOf(framework, { justifications: [cut] })).toBeUndefined();
});
