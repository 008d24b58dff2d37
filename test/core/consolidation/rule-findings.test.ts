import { assess, withIssues, type Assessment } from "../../../src/core/assessment/assess";
import {
  asksTooMuch,
  joinRuleFindings,
  tallyOf,
  type RuleFinding,
} from "../../../src/core/consolidation/rule-findings";
import { consolidate } from "../../../src/core/consolidation/consolidate";
import type { CodedFacts, Issue } from "../../../src/core/issue/issue";
import type { Justification } from "../../../src/core/issue/justification";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";

const { framework, rulesFor } = opened();
const KEY = "4.firearms.inland.2024";
const justification: Justification = {
  rule: "year-on-year",
  definition: "",
  key: KEY,
  compared: "x",
  value: 1,
  said: "",
  reason: "late-data",
  text: "",
  who: "Ana",
  when: "2026-11-24",
};
const warning = (more: Partial<Pick<Issue, "severity" | "justification">> = {}): Issue => ({
  code: "outlier",
  rule: "year-on-year",
  severity: "warning",
  key: KEY,
  facts: { row: "4.firearms.inland", period: "2024", value: 9, median: 2, lowest: 1, highest: 3 },
  ...more,
});
const OF_OTHER_FILES: readonly CodedFacts[] = [
  { code: "submission-not-chosen", facts: { jurisdiction: "AL", chosen: "b.xlsx" } },
  { code: "submission-doubled", facts: { jurisdiction: "AL", round: "2024", files: ["a.xlsx", "b.xlsx"] } },
  { code: "submission-differs", facts: { jurisdiction: "AL", round: "2024", known: "b.xlsx", count: 1 } },
  { code: "round-other", facts: { round: "2023", wanted: "2024" } },
];
const error: Issue = {
  code: "value-below",
  rule: "not-negative",
  severity: "error",
  key: KEY,
  facts: { value: -1, minimum: 0 },
};

const read = assess(framework, rulesFor, "al.xlsx", {
  ok: true,
  issues: [],
  value: filledReport(framework, { jurisdiction: "AL" }),
});
const report = (...issues: readonly Issue[]): Assessment => withIssues({ ...read, issues: [] }, issues);
const { file, verdict, counts, issues: errors } = report(error);
const noReport: Assessment = { file, verdict, counts, issues: errors };
const states = (findings: readonly RuleFinding[]): readonly string[] =>
  findings.map(({ jurisdiction, rule, state }) => `${jurisdiction} ${rule} ${state}`);
const join = (before: readonly RuleFinding[], ...given: readonly Assessment[]): readonly RuleFinding[] =>
  joinRuleFindings(before, given, new Set());

test("what fired is open, then justified or fixed, and open again when it comes back", () => {
  const first = join([], report(error, warning()));
  expect(states(first)).toEqual(["AL not-negative open", "AL year-on-year open"]);
  const second = join(first, report(warning({ justification })));
  expect(states(second)).toEqual(["AL not-negative fixed", "AL year-on-year justified"]);
  expect(join(second, report(warning({ justification })))).toEqual(second);
  expect(states(join(second, report(error)))).toEqual(["AL not-negative open", "AL year-on-year fixed"]);
  expect(tallyOf(second, "not-negative")).toEqual({ fired: 1, fixed: 1, justified: 0, open: 0 });
});

test.each<[string, readonly RuleFinding[], readonly string[]]>([
  ["a note asks for nothing", join([], report(warning({ severity: "info" }))), []],
  [
    "a finding of no rule is nobody's",
    join(
      [],
      report({ code: "figure-outside", severity: "warning", facts: { table: "4.firearms", count: 1, places: ["Z8"] } }),
    ),
    [],
  ],
  [
    "of two findings about one cell the open one counts",
    join([], report(warning({ justification }), warning())),
    ["AL year-on-year open"],
  ],
  [
    "and whichever of them stands first",
    join([], report(warning(), warning({ justification }))),
    ["AL year-on-year open"],
  ],
  ...OF_OTHER_FILES.map((why): [string, readonly RuleFinding[], readonly string[]] => [
    `a report that is refused for other files: ${why.code}`,
    join([], report(error, { ...why, severity: "error" })),
    [],
  ]),
  ["a refused report beside an accepted one", joinRuleFindings([], [report(error)], new Set(["AL"])), []],
  ["an accepted one", joinRuleFindings([], [report(warning())], new Set(["AL"])), ["AL year-on-year open"]],
  ["a file that is no report", join([], noReport), []],
])("%s", (_, findings, expected) => {
  expect(states(findings)).toEqual(expected);
});

test("findings of other jurisdictions stay as they were; all are in the order of jurisdiction, rule and key", () => {
  const before: readonly RuleFinding[] = [
    { jurisdiction: "RS", rule: "not-negative", key: KEY, state: "open" },
    { jurisdiction: "AL", rule: "year-on-year", key: KEY, state: "justified" },
  ];
  expect(states(join(before, report(error)))).toEqual([
    "AL not-negative open",
    "AL year-on-year fixed",
    "RS not-negative open",
  ]);
});

test.each([
  [{ fired: 4, justified: 4, fixed: 0, open: 0 }, false],
  [{ fired: 10, justified: 8, fixed: 2, open: 0 }, false],
  [{ fired: 10, justified: 9, fixed: 1, open: 0 }, true],
])("a rule that is nearly always justified asks too much: %j", (tally, expected) => {
  expect(asksTooMuch(tally)).toBe(expected);
});

test("the regional workbook keeps them: read back, they are the same", () => {
  const refused = assess(framework, rulesFor, "al.xlsx", {
    ok: true,
    issues: [],
    value: filledReport(framework, { jurisdiction: "AL", typed: { [KEY]: -1 } }),
  });
  const kosovo = assess(framework, rulesFor, "xk.xlsx", {
    ok: true,
    issues: [],
    value: filledReport(framework, { jurisdiction: "XK", typed: { [KEY]: -1 } }),
  });
  const { regional } = consolidate(
    framework,
    [refused, kosovo],
    undefined,
    { chosen: [], includeIncomplete: false },
    () => "",
  );
  expect(states(regional.ruleFindings).filter((one) => one.includes("not-negative"))).toEqual([
    "AL not-negative open",
    "XK not-negative open",
  ]);
  const plan = planRegional(framework, regional, "en");
  const sheet = plan.sheets.find(({ name }) => name === "Rules");
  expect(sheet?.cells.some(({ value }) => value === "Kosovo*")).toBe(true);
  expect(sheet?.cells.some(({ value }) => String(value).startsWith("* References to Kosovo"))).toBe(true);
  const back = readRegional(framework, snapshotOfPlan(plan));
  expect(back.ok && back.value.regional.ruleFindings).toEqual(regional.ruleFindings);
});
