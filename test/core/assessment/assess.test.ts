import { assess, withIssues, type Assessment } from "../../../src/core/assessment/assess";
import type { Issue } from "../../../src/core/issue/issue";
import type { Justification } from "../../../src/core/issue/justification";
import { cellAddress } from "../../../src/core/workbook/address";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { filledReport, placeOf, typeAt } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { anIssue } from "../../fixtures/an-issue";

const { framework, rulesFor } = opened();
const check = (value: Snapshot): Assessment => assess(framework, rulesFor, "a.xlsx", { ok: true, value, issues: [] });

const FIREARMS = ["4.firearms.total", "4.firearms.inland", "4.firearms.border"];
/** No balance rule looks at the total of this table. */
const SEXES = [
  "10.victims-by-sex.total",
  "10.victims-by-sex.female",
  "10.victims-by-sex.male",
  "10.victims-by-sex.not-reported",
];
/** A report whose total of 2024, the first of the rows, is typed over its formula; the parts are those of 2023. */
function overwritten([, ...parts]: readonly string[], total: number, figures: readonly (number | string)[]): Snapshot {
  const typed = Object.fromEntries(
    parts.flatMap((part, index) => ["2023", "2024"].map((year) => [`${part}.${year}`, figures[index] ?? 0])),
  );
  const { sheet, ...last } = placeOf(framework, `${parts.at(-1) ?? ""}.2024`);
  return typeAt(filledReport(framework, { typed }), sheet, cellAddress({ ...last, row: last.row + 1 }), total);
}
const codesAt = ([total = ""]: readonly string[], { issues }: Assessment): readonly string[] =>
  issues.filter((issue) => issue.key === `${total}.2024`).map(({ code }) => code);

test.each<[string, readonly string[], Snapshot, readonly string[]]>([
  [
    "wrong: told by the balance rule, and not a second time",
    FIREARMS,
    overwritten(FIREARMS, 78_103, [57_651, 20_451]),
    ["balance"],
  ],
  ["too small for what is known", FIREARMS, overwritten(FIREARMS, 5, ["No data", 20_451]), ["balance-below"]],
  ["right", FIREARMS, overwritten(FIREARMS, 78_102, [57_651, 20_451]), []],
  [
    "wrong, and no balance rule tells it: told, whatever else is wrong with it",
    SEXES,
    overwritten(SEXES, 900, [1, 2, 0]),
    ["total-overwritten-differs", "change"],
  ],
])("a total typed over its formula, %s", (_, rows, snapshot, expected) => {
  expect(codesAt(rows, check(snapshot))).toEqual(expected);
});

const COUNTED = ["pass", "fail", "notEvaluated"] as const;

test("every outcome of a rule is counted once, and what is not evaluated is no pass", () => {
  const { counts, report } = check(filledReport(framework, { typed: { "3.possession.cases.2024": 5 } }));
  const outcomes = rulesFor("2024").flatMap(({ targets }) =>
    targets.map(
      ({ check: look }) =>
        look((key) => report?.observations.get(key)?.content, {
          institution: () => "",
          note: () => "",
          gap: () => undefined,
        }).outcome,
    ),
  );
  expect(COUNTED.map((wanted) => counts[wanted])).toEqual(
    COUNTED.map((wanted) => outcomes.filter((one) => one === wanted).length),
  );
  expect(COUNTED.every((wanted) => counts[wanted] > 0)).toBe(true);
});

test("blank cells are counted one by one, not by findings", () => {
  const [none, one] = [{}, { "3.possession.cases.2024": 5 }].map((typed) => check(filledReport(framework, { typed })));
  const cells = framework.tables
    .filter(({ kpi, optional }) => framework.template.kpis.includes(kpi) && !optional)
    .flatMap(({ rows }) => rows.filter(({ content }) => content.kind !== "total"));
  expect(none?.counts.blank).toBe(cells.length * framework.years.length);
  expect(one?.counts.blank).toBe(cells.length * framework.years.length - 1);
});

const justification: Justification = {
  rule: "year-on-year",
  definition: "",
  key: "4.firearms.total.2024",
  compared: "",
  value: 1,
  said: "",
  reason: "late-data",
  text: "",
  who: "Ana",
  when: "2026-11-24",
};
const issue = (severity: Issue["severity"], more: Pick<Issue, "justification"> = {}): Issue =>
  anIssue("change", severity, {}, more);

test.each<[string, readonly Issue[], Assessment["verdict"]]>([
  ["nothing", [], "accepted"],
  ["a note", [issue("info")], "accepted"],
  ["a warning", [issue("warning")], "accepted with remarks"],
  ["a justified warning", [issue("warning", { justification })], "accepted"],
  [
    "a justified warning and an open one",
    [issue("warning", { justification }), issue("warning")],
    "accepted with remarks",
  ],
  ["an error", [issue("error")], "refused"],
  ["a blocker", [issue("blocker")], "refused"],
])("%s: the verdict", (_, issues, verdict) => {
  const empty = { ...check(filledReport(framework, {})), issues: [] };
  expect(withIssues(empty, issues).verdict).toBe(verdict);
});

test("more that is found is counted and sorted in; outcomes of rules stay", () => {
  const before = { ...check(filledReport(framework, {})), issues: [issue("warning"), issue("info")] };
  const more = withIssues(before, [issue("error"), issue("warning", { justification }), issue("blocker")]);
  expect(more.issues.map(({ severity }) => severity)).toEqual(["blocker", "error", "warning", "warning", "info"]);
  expect(more.counts).toMatchObject({ blocker: 1, error: 1, warning: 1, justified: 1, info: 1, blank: 0 });
  expect(COUNTED.map((wanted) => more.counts[wanted])).toEqual(COUNTED.map((wanted) => before.counts[wanted]));
});

test("a file that cannot be read has its reasons, no report and no outcomes", () => {
  const unread = assess(framework, rulesFor, "photo.xlsx", {
    ok: false,
    issues: [{ code: "file-not-a-workbook", severity: "blocker", facts: {} }],
  });
  expect(unread).toMatchObject({ verdict: "refused", counts: { blocker: 1, pass: 0, fail: 0, notEvaluated: 0 } });
  expect(unread.report).toBeUndefined();
});
