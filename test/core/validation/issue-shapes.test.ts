import { exampleOf } from "../../../src/core/validation/rule-example";
import { compileRules } from "../../../src/core/validation/compile-rules";
import { confront, issuesOf } from "../../../src/core/validation/confront";
import type { Issue, IssueFacts } from "../../../src/core/issue/issue";
import { factOf, periodsNamed, rowsAtFault, rowsNamed, shapeOf } from "../../../src/core/validation/issue-shapes";
import { RULE_KINDS } from "../../../src/core/validation/rule-kinds";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();

/** Whether these facts may be given to an issue of this code: asked of the compiler, not at run time. */
type Fits<Code extends keyof IssueFacts, Facts> = Facts extends IssueFacts[Code] ? true : false;

test("facts of the wrong kind, missing facts and facts of another issue do not compile", () => {
  const right: Fits<"value-below", { value: number; minimum: number }> = true;
  const missing: Fits<"value-below", { value: number }> = false;
  const wrong: Fits<"value-below", { value: number; minimum: string }> = false;
  const others: Fits<"value-doubled", { seen: string }> = false;
  const nullable: Fits<"revision", { row: string; periods: string[]; value: null; previous: 1 }> = true;
  const neverNull: Fits<"value-below", { value: null; minimum: number }> = false;
  expect([right, missing, wrong, others, nullable, neverNull]).toEqual([true, false, false, false, true, false]);
});

test("an issue of a known code is read without asking what its facts are", () => {
  const blank: Issue = {
    code: "cell-blank",
    severity: "error",
    facts: { row: "3.possession.cases", periods: ["2023", "2024"], count: 2 },
  };
  const count = (issue: Issue): number => (issue.code === "cell-blank" ? issue.facts.count : 0);
  expect(count(blank)).toBe(2);
});

test("what the shipped rules find carries the facts that its kind declares, and no others", () => {
  const compiled = compileRules(framework, "2024");
  const found = (compiled.ok ? compiled.value : []).flatMap((rule) => {
    const { observations, comparators } = exampleOf(framework, rule.definition, "fail");
    return issuesOf(confront([rule], observations, comparators), observations);
  });
  expect(found.length).toBeGreaterThan(30);
  for (const { code, facts } of found)
    expect([code, Object.keys(facts).sort()]).toEqual([code, Object.keys(shapeOf(code).facts).sort()]);
});

test("no issue is declared by two kinds", () => {
  const codes = RULE_KINDS.flatMap(({ issues }) => Object.keys(issues));
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

const swapped: Issue = {
  code: "swapped",
  severity: "warning",
  facts: { row: "4.firearms.inland", other: "4.firearms.border", period: "2020", value: 3, otherValue: 90 },
};
const copied: Issue = {
  code: "copied",
  severity: "warning",
  facts: { others: ["a.b.c", "a.b.d"], table: "a.b", period: "2020", previousPeriod: "2019", count: 2 },
};
const change: Issue = {
  code: "change",
  severity: "warning",
  facts: { row: "a.b.c", value: 1262, previous: 32, period: "2024", previousPeriod: "2023", changeText: "x39" },
};
const outside: Issue = {
  code: "figure-outside",
  severity: "warning",
  facts: { table: "a.b", count: 1, places: ["Z8"] },
};

test.each<[Issue, readonly string[], readonly string[], readonly string[]]>([
  [swapped, ["4.firearms.inland", "4.firearms.border"], ["2020"], ["4.firearms.border"]],
  [copied, ["a.b.c", "a.b.d"], ["2020", "2019"], ["a.b.c", "a.b.d"]],
  [change, ["a.b.c"], ["2024", "2023"], []],
  [outside, [], [], []],
])("rows, periods and rows at fault of $code", (issue, rows, periods, atFault) => {
  expect([rowsNamed(issue), periodsNamed(issue), rowsAtFault(issue)]).toEqual([rows, periods, atFault]);
});

test("a figure and what it was to be like are known by their kind", () => {
  expect([factOf(change, "figure"), factOf(change, "expected"), factOf(swapped, "figure")]).toEqual([
    1262,
    32,
    undefined,
  ]);
});
