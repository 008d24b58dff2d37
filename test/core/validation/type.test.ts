import { assess } from "../../../src/core/consolidation/assess";
import { tellIssue } from "../../../src/core/labels/tell-issue";
import { labelsIn } from "../../../src/core/framework/framework";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";

const { framework, rulesFor } = opened();
const COUNTS = [1303, 1414, 1498, 1397, 1434, 1262];
const KILOGRAMS = [1.9, 2.4, 1.2, 2.2, 1.7, 2];

/** What the rule "number" finds in a row whose first year holds `first` and whose others hold figures. */
function finding(row: string, first: string | number, others: readonly (string | number)[]): readonly unknown[] {
  const typed = Object.fromEntries([first, ...others].map((value, index) => [`${row}.${framework.years[index] ?? ""}`, value]));
  const { issues } = assess(framework, rulesFor, "a.xlsx", { ok: true, value: filledReport(framework, { typed }), issues: [] });
  return issues
    .filter(({ rule }) => rule === "number")
    .map((issue) => {
      // Every sentence finds the facts it needs.
      expect(tellIssue(framework, labelsIn(framework, "en"), issue)).not.toContain("{");
      return [issue.code, issue.severity, issue.key, issue.facts["readings"], issue.facts["likely"]];
    });
}

const CASES = "3.possession.cases";
const EXPLOSIVES = "4.explosives.inland";

test.each<readonly [string, string, string | number, readonly (string | number)[], readonly unknown[] | undefined]>([
  ["a count with a point: only the whole number", CASES, "1.327", COUNTS, ["value-number-text", [1327], null]],
  ["a count with two readings that are whole: the other years suggest", CASES, "1.000", COUNTS, ["value-number-text-likely", [1000, 1], 1000]],
  ["the same without enough other years", CASES, "1.000", ["No data", 900], ["value-number-text-open", [1000, 1], null]],
  ["a count typed with decimals", CASES, "13,5", COUNTS, ["value-fraction", undefined, undefined]],
  ["kilograms: the other years suggest decimals", EXPLOSIVES, "1.327", KILOGRAMS, ["value-number-text-likely", [1327, 1.327], 1.327]],
  ["kilograms: the other years suggest thousands", EXPLOSIVES, "1,327", COUNTS, ["value-number-text-likely", [1327, 1.327], 1327]],
  ["kilograms: the other years say nothing", EXPLOSIVES, "1.327", ["No data", "No data"], ["value-number-text-open", [1327, 1.327], null]],
  ["kilograms with their unit", EXPLOSIVES, "10,8 kg", KILOGRAMS, ["value-number-text", [10.8], null]],
  ["no number", CASES, "12 5", COUNTS, ["value-text", undefined, undefined]],
  ["a fraction of a count that was a thousand and more", CASES, 1.327, COUNTS, ["value-fraction-likely", [1327], 1327]],
  ["a fraction that lost its last nought", CASES, 1.32, COUNTS, ["value-fraction-likely", [1320], 1320]],
  ["a fraction, and nothing to compare with", CASES, 1.327, ["No data"], ["value-fraction-thousands", [1327], null]],
  ["a fraction with fewer decimals, and nothing to compare with", CASES, 1.5, ["No data"], ["value-fraction", undefined, undefined]],
  ["a fraction among small counts is no thousand", CASES, 1.5, [2, 1, 2, 1, 3, 2], ["value-fraction", undefined, undefined]],
  ["a fraction with four decimals", CASES, 1.3275, COUNTS, ["value-fraction", undefined, undefined]],
  ["kilograms may have decimals", EXPLOSIVES, 1.327, KILOGRAMS, undefined],
])("%s", (_, row, first, others, expected) => {
  const [code, readings, likely] = expected ?? [];
  expect(finding(row, first, others)).toEqual(expected ? [[code, "error", `${row}.2018`, readings, likely]] : []);
});
