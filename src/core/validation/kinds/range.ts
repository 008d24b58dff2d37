import * as v from "valibot";
import { NUMBER } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { numberIn } from "../../observation/observation";
import { fail, figureTargets, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";

const ISSUES = {
  "value-below": { facts: { value: NUMBER, minimum: NUMBER } },
  "value-above": { facts: { value: NUMBER, maximum: NUMBER }, isRelation: true },
} satisfies IssueShapes;

/** Every figure lies between the bounds, both included; without rows it applies to all figures. */
export const range: RuleKind<typeof ISSUES> = ruleKind({
  kind: "range",
  issues: ISSUES,
  parameters: v.strictObject({
    minimum: v.optional(v.number()),
    maximum: v.optional(v.number()),
    rows: v.optional(v.array(v.string())),
  }),
  references: ({ rows }) => rows ?? [],
  expand: ({ minimum, maximum, rows }, scope) =>
    figureTargets(scope, rows?.map(scope.row), (content) => {
      const value = numberIn(content);
      if (value === undefined) return NOT_EVALUATED;
      if (minimum !== undefined && value < minimum) return fail("value-below", { value, minimum });
      return maximum !== undefined && value > maximum ? fail("value-above", { value, maximum }) : PASS;
    }),
});
