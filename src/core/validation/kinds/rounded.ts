import * as v from "valibot";
import { NUMBER, PERIOD, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { fail, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { decimalsOf, seriesTargets } from "../series-targets";

const ISSUES = {
  rounded: { facts: { row: ROW, period: PERIOD, value: NUMBER }, isOfNewestYear: true },
} satisfies IssueShapes;

/** So many of the other years may end in 0: one in ten does by chance. */
const MOST_ROUND = 1;

/** A figure with one digit and noughts after it, in a row whose other figures are exact: perhaps an estimate. */
export const rounded: RuleKind<typeof ISSUES> = ruleKind({
  kind: "rounded",
  issues: ISSUES,
  parameters: v.strictObject({
    /** Smaller figures are round by chance. */
    from: v.pipe(v.number(), v.minValue(10)),
  }),
  references: () => [],
  expand: ({ from }, scope) =>
    seriesTargets(scope, undefined, ({ row, period, value, others }) => {
      if (decimalsOf(row) > 0 || value < from || !/^[1-9]0+$/.test(String(value))) return PASS;
      if (others.numbers.filter((one) => one % 10 === 0).length > MOST_ROUND) return PASS;
      return fail("rounded", { row: row.key, period, value });
    }),
});
