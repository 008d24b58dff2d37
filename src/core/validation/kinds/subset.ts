import * as v from "valibot";
import { NUMBER, PERIOD, ROW, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { pairTargets } from "../pair-targets";
import { fail, PASS, ruleKind, type RuleKind } from "../rule-kind";

const ISSUES = {
  subset: { facts: { row: ROW, wholeRow: toldAs("wholeName", ROW), period: PERIOD, part: NUMBER, whole: NUMBER } },
} satisfies IssueShapes;

/** A part is never more than the whole it belongs to; evaluated when both are numbers. */
export const subset: RuleKind<typeof ISSUES> = ruleKind({
  kind: "subset",
  issues: ISSUES,
  parameters: v.strictObject({ part: v.string(), whole: v.string() }),
  references: ({ part, whole }) => [part, whole],
  expand: ({ part, whole }, scope) =>
    pairTargets(scope, part, whole, ({ row, other, period, value, otherValue }) =>
      value > otherValue
        ? fail("subset", { row: row.key, whole: otherValue, part: value, period, wholeRow: other.key })
        : PASS,
    ),
});
