import * as v from "valibot";
import { NUMBER, PERIOD, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { pairTargets } from "../pair-targets";
import { fail, PASS, ruleKind, type RuleKind } from "../rule-kind";

const ISSUES = {
  "near-equal": {
    facts: { row: ROW, other: ROW, period: PERIOD, value: NUMBER, otherValue: NUMBER },
    isRelation: true,
  },
} satisfies IssueShapes;

/**
 * Two rows that count different things have (nearly) the same figure in a year: perhaps the same things were counted in
 * both.
 */
export const nearEqual: RuleKind<typeof ISSUES> = ruleKind({
  kind: "near-equal",
  issues: ISSUES,
  parameters: v.strictObject({
    one: v.string(),
    other: v.string(),
    /** Share of the larger figure within which two are nearly the same; 0 for exactly the same. */
    tolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    /** Smaller figures are often the same by chance and pass. */
    from: v.pipe(v.number(), v.minValue(1)),
  }),
  references: ({ one, other }) => [one, other],
  expand: ({ one, other: second, tolerance, from }, scope) =>
    pairTargets(scope, one, second, ({ row, other, period, value, otherValue }) => {
      if (Math.min(value, otherValue) < from || Math.abs(value - otherValue) > tolerance * Math.max(value, otherValue))
        return PASS;
      return fail("near-equal", { row: row.key, other: other.key, period, value, otherValue });
    }),
});
