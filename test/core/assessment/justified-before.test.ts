/**
 * A reason once given lapses when the text that it is bound to changes. These texts were written by the rules as they
 * were in 2026: if one of them differs, every officer who justified such a finding has to do it again.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../../src/core/assessment/assess";
import type { RuleDefinition } from "../../../src/core/framework/framework-schema";
import { comparedNow, findingOf } from "../../../src/core/assessment/finding-of";
import { compileRules } from "../../../src/core/validation/compile-rules";
import { confront, issuesOf } from "../../../src/core/validation/confront";
import { exampleOf } from "../../../src/core/validation/rule-example";
import { filledReport, typeAt } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";

interface JustifiedBefore {
  readonly code: string;
  readonly rule: RuleDefinition;
  readonly compared: string;
}

const { framework, rulesFor } = opened();
const before = JSON.parse(readFileSync(join(__dirname, "justified-before.json"), "utf8")) as readonly JustifiedBefore[];

test.each(before)(
  "a reason for $code that was given then is bound to what one is bound to now",
  ({ code, rule, compared }) => {
    const compiled = compileRules({ ...framework, rulePack: { ...framework.rulePack, rules: [rule] } }, "2024");
    const { observations, comparators } = exampleOf(framework, rule, "fail");
    const found = issuesOf(confront(compiled.ok ? compiled.value : [], observations, comparators), observations);
    const bound = found.map((issue) => [
      issue.code,
      findingOf(issue, rule, observations, comparators.accepted).compared,
    ]);
    expect(bound).toContainEqual([code, comparedNow(compared)]);
  },
);

test("so it is for a finding that no rule made", () => {
  const snapshot = typeAt(filledReport(framework, {}), "KPI 4", "Z8", 3);
  const { issues, report } = assess(framework, rulesFor, "a.xlsx", { ok: true, value: snapshot, issues: [] });
  const bound = issues
    .filter(({ rule, severity }) => rule === undefined && severity === "warning")
    .map((issue) => findingOf(issue, undefined, report?.observations ?? new Map(), undefined).compared);
  expect(bound).toEqual(['["figure-outside",[["count",1],["places",["Z8"]],["table","4.firearms"]],[]]']);
});
