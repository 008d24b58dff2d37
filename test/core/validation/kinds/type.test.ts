import { assess } from "../../../../src/core/assessment/assess";
import { tellIssue } from "../../../../src/core/validation/tell-issue";
import { labelsIn } from "../../../../src/core/framework/framework";
import { observationKey } from "../../../../src/core/framework/observation-key";
import { filledReport, placeOf } from "../../../fixtures/filled-report";
import { opened } from "../../../fixtures/shipped-framework";
import { editSheet } from "../../../fixtures/snapshot-of-plan";
import { testSituations } from "./rule-situations";
import { factsOf, verdicts, type Typed } from "./rule-verdicts";
import { namedFacts } from "../../../fixtures/named-facts";

const { framework, rulesFor } = opened();
const COUNTS = [1303, 1414, 1498, 1397, 1434, 1262];
const KILOGRAMS = [1.9, 2.4, 1.2, 2.2, 1.7, 2];

/** What the rule "number" finds in a row whose first year holds `first` and whose others hold figures. */
function finding(
  row: string,
  first: string | number | Serial,
  others: readonly (string | number)[],
): readonly unknown[] {
  const typed = Object.fromEntries(
    [typeof first === "object" ? first.serial : first, ...others].map((value, index) => [
      observationKey(row, framework.years[index] ?? ""),
      value,
    ]),
  );
  const filled = filledReport(framework, { typed });
  const { sheet, ...place } = placeOf(framework, `${row}.2018`);
  const value =
    typeof first === "object"
      ? editSheet(filled, sheet, (cell) =>
          cell.row === place.row && cell.column === place.column ? { ...cell, type: "date" } : cell,
        )
      : filled;
  const { issues } = assess(framework, rulesFor, "a.xlsx", { ok: true, value, issues: [] });
  return issues
    .filter(({ rule }) => rule === "number")
    .map((issue) => {
      // Every sentence finds the facts it needs.
      expect(tellIssue(framework, labelsIn(framework, "en"), issue)).not.toContain("{");
      return [issue.code, issue.severity, issue.key, namedFacts(issue)["readings"], namedFacts(issue)["likely"]];
    });
}

/** A number in a cell that shows it as a date. */
interface Serial {
  readonly serial: number;
}

const CASES = "3.possession.cases";
const EXPLOSIVES = "4.explosives.inland";

test.each<
  readonly [string, string, string | number | Serial, readonly (string | number)[], readonly unknown[] | undefined]
>([
  ["a count with a point: only the whole number", CASES, "1.327", COUNTS, ["value-number-text", [1327], null]],
  [
    "a count with two readings that are whole: the other years suggest",
    CASES,
    "1.000",
    COUNTS,
    ["value-number-text-likely", [1000, 1], 1000],
  ],
  [
    "the same without enough other years",
    CASES,
    "1.000",
    ["No data", 900],
    ["value-number-text-open", [1000, 1], null],
  ],
  ["a count typed with decimals", CASES, "13,5", COUNTS, ["value-fraction", undefined, undefined]],
  [
    "kilograms: the other years suggest decimals",
    EXPLOSIVES,
    "1.327",
    KILOGRAMS,
    ["value-number-text-likely", [1327, 1.327], 1.327],
  ],
  [
    "kilograms: the other years suggest thousands",
    EXPLOSIVES,
    "1,327",
    COUNTS,
    ["value-number-text-likely", [1327, 1.327], 1327],
  ],
  [
    "kilograms: the other years say nothing",
    EXPLOSIVES,
    "1.327",
    ["No data", "No data"],
    ["value-number-text-open", [1327, 1.327], null],
  ],
  ["kilograms with their unit", EXPLOSIVES, "10,8 kg", KILOGRAMS, ["value-number-text", [10.8], null]],
  ["no number", CASES, "12 5", COUNTS, ["value-text", undefined, undefined]],
  ["a fraction of a count that was a thousand and more", CASES, 1.327, COUNTS, ["value-fraction-likely", [1327], 1327]],
  ["a fraction that lost its last nought", CASES, 1.32, COUNTS, ["value-fraction-likely", [1320], 1320]],
  ["a fraction, and nothing to compare with", CASES, 1.327, ["No data"], ["value-fraction-thousands", [1327], null]],
  [
    "a fraction with fewer decimals, and nothing to compare with",
    CASES,
    1.5,
    ["No data"],
    ["value-fraction", undefined, undefined],
  ],
  [
    "a fraction among small counts is no thousand",
    CASES,
    1.5,
    [2, 1, 2, 1, 3, 2],
    ["value-fraction", undefined, undefined],
  ],
  ["a fraction with four decimals", CASES, 1.3275, COUNTS, ["value-fraction", undefined, undefined]],
  [
    "kilograms with a point, taken for the 12th of April",
    EXPLOSIVES,
    { serial: 46_124 },
    [11.8, 12.1, 12.9, 12.2, 11.7, 12],
    ["value-date-likely", [12.4, 4.12], 12.4],
  ],
  [
    "the same, and nothing to compare with",
    EXPLOSIVES,
    { serial: 46_124 },
    ["No data"],
    ["value-date-open", [12.4, 4.12], null],
  ],
  ["the 3rd of March has one reading", EXPLOSIVES, { serial: 46_084 }, ["No data"], ["value-date-open", [3.3], null]],
  ["a count in a date's format", CASES, { serial: 1396 }, COUNTS, ["value-date-likely", [1396], 1396]],
  ["kilograms in a date's format", EXPLOSIVES, { serial: 1.8 }, KILOGRAMS, ["value-date-likely", [1.8], 1.8]],
  ["a date among counts", CASES, { serial: 46_124 }, COUNTS, ["value-date", undefined, undefined]],
  ["hours", CASES, { serial: 0.5625 }, COUNTS, ["value-date", undefined, undefined]],
  ["kilograms may have decimals", EXPLOSIVES, 1.327, KILOGRAMS, undefined],
])("%s", (_, row, first, others, expected) => {
  const [code, readings, likely] = expected ?? [];
  expect(finding(row, first, others)).toEqual(expected ? [[code, "error", `${row}.2018`, readings, likely]] : []);
});

const AT = `${CASES}.2018`;

testSituations("number", {
  pass: { rows: { [CASES]: [1327, 0, -5] }, gives: [`pass ${AT}`, `pass ${CASES}.2019`, `pass ${CASES}.2020`] },
  "at the limit": { none: "a figure is a number or is not" },
  "just beyond": { rows: { [CASES]: [1327.5] }, gives: [`value-fraction ${AT}`] },
  blank: { rows: { [CASES]: [null] }, gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [CASES]: ["no-data"] }, gives: [`pass ${AT}`] },
  "first year": { rows: { [CASES]: ["about 1300", 5] }, gives: [`value-text ${AT}`, `pass ${CASES}.2019`] },
  "not evaluated": {
    rows: { "4.firearms.inland": [1], "4.firearms.border": [2], "4.firearms.total": [3] },
    gives: ["pass 4.firearms.inland.2018", "pass 4.firearms.border.2018", "notEvaluated 4.firearms.total.2018"],
  },
});

test.each<[string, Typed, string]>([
  ["a word for no data that is none of the template's", "n/d", "value-no-data-word"],
  ["true", { kind: "unreadable", seen: "TRUE", as: "boolean" }, "value-boolean"],
  ["an error of Excel", { kind: "unreadable", seen: "#REF!", as: "error" }, "value-error"],
  ["a formula without a result", { kind: "unreadable", seen: "", as: "notCalculated" }, "value-not-calculated"],
  ["a cell that is there twice", { kind: "unreadable", seen: "", as: "doubled" }, "value-doubled"],
  ["a figure beyond all", { kind: "unreadable", seen: "1e+308", as: "tooLarge" }, "value-too-large"],
  ["a code, which the row cannot have", { kind: "code", code: "drafted" }, "pass"],
])("%s", (_, typed, verdict) => {
  expect(verdicts("number", { [CASES]: [typed] })).toContain(`${verdict} ${AT}`);
});

test("a status has a rule of its own", () => {
  expect(verdicts("number", { "1.laws.weapons": [5] })).toEqual([]);
});

test("of a row that was pasted with points for thousands every year is offered, though they look alike", () => {
  const row = [1.327, 1.3, 1.287, 1.401];
  const typed = Object.fromEntries(
    row.map((value, index) => [observationKey(CASES, framework.years[index] ?? ""), value]),
  );
  const { issues } = assess(framework, rulesFor, "a.xlsx", {
    ok: true,
    issues: [],
    value: filledReport(framework, { typed }),
  });
  const found = issues.filter(({ rule, key }) => rule === "number" && key?.startsWith(CASES));
  expect(found.map((issue) => [issue.code, namedFacts(issue)["readings"]])).toEqual(
    row.map((value) => ["value-fraction-thousands", [Math.round(1000 * value)]]),
  );
});

test("a fraction is told with the unit that has none, also of a total", () => {
  expect(factsOf("number", { [CASES]: [1.5], "4.firearms.total": [2.5] })).toEqual([
    { value: 1.5, unit: "cases" },
    { value: 2.5, unit: "firearms" },
  ]);
});
