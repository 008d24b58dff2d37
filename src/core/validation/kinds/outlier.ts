import * as v from "valibot";
import { EXPECTED, FIGURE, NUMBER, PERIOD, ROW, ofOtherYears } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { digitSlip } from "../digit-slip";
import { PASS, fail, rare, ruleKind, type RuleKind } from "../rule-kind";
import { logRatio } from "../series";
import { decimalsOf, movesAlike, seriesTargets } from "../series-targets";

const ISSUES = {
  outlier: {
    facts: {
      row: ROW,
      period: PERIOD,
      value: FIGURE,
      median: ofOtherYears(EXPECTED),
      lowest: ofOtherYears(NUMBER),
      highest: ofOtherYears(NUMBER),
    },
    explanation: "unusual figure",
  },
} satisfies IssueShapes;

/**
 * A figure far from the other years of its row, measured by how much that row usually moves and how
 * much a count moves by chance. Needs three other years. A 0 and a digit too many or too few have
 * rules of their own and are not found twice.
 */
export const outlier: RuleKind<typeof ISSUES> = ruleKind({
  kind: "outlier",
  issues: ISSUES,
  parameters: v.strictObject({
    /** Usual deviations from the median and from both neighbours. */
    deviations: v.pipe(v.number(), v.minValue(1)),
    /** Smaller factors up or down never count. */
    factor: v.pipe(v.number(), v.minValue(1)),
    /** Nor do smaller differences. */
    minimum: v.number(),
    rows: v.optional(v.array(v.string())),
  }),
  references: ({ rows }) => rows ?? [],
  expand: (limits, scope) =>
    seriesTargets(scope, limits.rows, (point) => {
      const { row, period, value, others, deviation, rarity } = point;
      const { median } = others;
      if (
        value === 0 ||
        Math.abs(value - median) < limits.minimum ||
        Math.abs(logRatio(value, median)) < Math.log(limits.factor)
      )
        return PASS;
      if (deviation < limits.deviations) return PASS;
      if (digitSlip(value, others, decimalsOf(row)) !== undefined && !movesAlike(point)) return PASS;
      // Beside a year that is farther out still, this one is not the odd one: 8 between zeros and 69.
      const isExceeded = others.numbers.some(
        (one) =>
          one !== 0 &&
          one > median === value > median &&
          Math.abs(logRatio(one, median)) > Math.abs(logRatio(value, median)) + Math.log(limits.factor),
      );
      if (isExceeded) return PASS;
      const [lowest, highest] = [Math.min(...others.numbers), Math.max(...others.numbers)];
      return rare(fail("outlier", { row: row.key, period, value, median, lowest, highest }), rarity);
    }),
});
