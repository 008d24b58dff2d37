import * as v from "valibot";
import { NUMBER, PERIOD, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { pairTargets } from "../pair-targets";
import { fail, PASS, ruleKind, type RuleKind } from "../rule-kind";

const ISSUES = {
  implies: { facts: { row: ROW, other: ROW, period: PERIOD, value: NUMBER }, isRelation: true },
} satisfies IssueShapes;

/** Where the first figure is above 0, the other is not 0; evaluated when both are numbers. */
export const implies: RuleKind<typeof ISSUES> = ruleKind({
  kind: "implies",
  issues: ISSUES,
  parameters: v.strictObject({ if: v.string(), then: v.string() }),
  references: (parameters) => [parameters.if, parameters.then],
  expand: (parameters, scope) =>
    pairTargets(scope, parameters.if, parameters.then, ({ row, other, period, value, otherValue }) =>
      value > 0 && otherValue === 0 ? fail("implies", { row: row.key, value, period, other: other.key }) : PASS,
    ),
});
