import * as v from "valibot";
import { PERIOD, RATIO, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  "ratio-change": {
    facts: { row: ROW, other: ROW, period: PERIOD, previousPeriod: PERIOD, ratio: RATIO, previousRatio: RATIO },
    explanation: "jump of a ratio",
    isRelation: true,
  },
} satisfies IssueShapes;

/**
 * The ratio of two rows is steady from year to year: its relative change stays within the
 * tolerance. Evaluated when all four figures are numbers and both denominators reach `from`,
 * because ratios of small counts jump by themselves.
 */
export const ratioChange: RuleKind<typeof ISSUES> = ruleKind({
  kind: "ratio-change",
  issues: ISSUES,
  parameters: v.strictObject({
    numerator: v.string(),
    denominator: v.string(),
    tolerance: v.pipe(v.number(), v.minValue(0)),
    from: v.pipe(v.number(), v.minValue(1)),
  }),
  references: ({ numerator, denominator }) => [numerator, denominator],
  expand: ({ numerator, denominator, tolerance, from }, { years, row }) => {
    const above = row(numerator);
    const below = row(denominator);
    return years.slice(1).map((period, index) => {
      const previousPeriod = years[index] ?? "";
      const keys = [
        observationKey(above.key, previousPeriod),
        observationKey(below.key, previousPeriod),
        observationKey(above.key, period),
        observationKey(below.key, period),
      ] as const;
      return {
        inputs: keys,
        at: keys[2],
        check: (read) => {
          if ([above, below].some((one) => read.breakYears?.(one.key).includes(period))) return NOT_EVALUATED;
          const [previousAbove, previousBelow, nowAbove, nowBelow] = keys.map((key) => numberIn(read(key)));
          if (
            previousAbove === undefined ||
            previousBelow === undefined ||
            nowAbove === undefined ||
            nowBelow === undefined
          )
            return NOT_EVALUATED;
          if (previousBelow < from || nowBelow < from || previousAbove === 0) return NOT_EVALUATED;
          const previousRatio = previousAbove / previousBelow;
          const ratio = nowAbove / nowBelow;
          if (Math.abs(ratio / previousRatio - 1) <= tolerance) return PASS;
          const round = (value: number): number => Math.round(value * 100) / 100;
          return fail("ratio-change", {
            row: above.key,
            other: below.key,
            ratio: round(ratio),
            previousRatio: round(previousRatio),
            period,
            previousPeriod,
          });
        },
      };
    });
  },
});
