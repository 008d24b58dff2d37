import * as v from "valibot";
import { EXPECTED, FIGURE, NUMBER, PERIOD, ROW, ofOtherYears } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { digitSlip } from "../digit-slip";
import { fail, PASS, rare, ruleKind, type RuleKind } from "../rule-kind";
import { decimalsOf, movesAlike, seriesTargets } from "../series-targets";

const SLIP = { row: ROW, period: PERIOD, value: FIGURE, likely: ofOtherYears(NUMBER), median: ofOtherYears(EXPECTED) };
const ISSUES = {
  "digit-count": { facts: SLIP, explanation: "digit too many" },
  "unit-slip": { facts: SLIP, explanation: "other unit" },
} satisfies IssueShapes;

/** How much rarer a figure is by fitting once a digit is put right (natural logarithm). */
const FITS = 0.7;

/**
 * A figure that fits the other years of its row with one digit less or more, and not as it stands; or with 1,000 times
 * less, as grams typed for kilograms do.
 */
export const digitCount: RuleKind<typeof ISSUES> = ruleKind({
  kind: "digit-count",
  issues: ISSUES,
  parameters: v.strictObject({ rows: v.optional(v.array(v.string())) }),
  references: ({ rows }) => rows ?? [],
  expand: ({ rows }, scope) =>
    seriesTargets(scope, rows, (point) => {
      const { row, period, value, others, rarity } = point;
      const slip = digitSlip(value, others, decimalsOf(row));
      if (!slip || movesAlike(point)) return PASS;
      const isUnit = decimalsOf(row) > 0 && (slip.factor >= 1000 || slip.factor <= 0.001);
      const facts = { row: row.key, period, value, likely: slip.likely, median: others.median };
      return rare(fail(isUnit ? "unit-slip" : "digit-count", facts), rarity + FITS);
    }),
});
