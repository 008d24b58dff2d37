import * as v from "valibot";
import { EXPECTED, FIGURE, NUMBER, PERIOD, ROW, ofOtherYears } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { digitSlip } from "../digit-slip";
import { fail, PASS, rare, ruleKind, type RuleKind } from "../rule-kind";
import { deviations, evidence } from "../series";
import { decimalsOf, movesAlike, seriesTargets } from "../series-targets";

const ISSUES = {
  "digit-order": {
    facts: { row: ROW, period: PERIOD, value: FIGURE, likely: ofOtherYears(NUMBER), median: ofOtherYears(EXPECTED) },
    explanation: "digits exchanged",
  },
} satisfies IssueShapes;

/** The two digits of a smaller figure make two numbers, of which one fits too often by chance. */
const LEAST = 100;
/** How much rarer a figure is by fitting once its digits are put right (natural logarithm). */
const FITS = 0.5;

/**
 * A figure that is unusual for its row and fits well once two neighbouring digits are exchanged: 1,936
 * for 1,396. Looks closer than `outlier` does, because what was probably meant is known.
 */
export const digitOrder: RuleKind<typeof ISSUES> = ruleKind({
  kind: "digit-order",
  issues: ISSUES,
  parameters: v.strictObject({
    /** Evidence that the exchange must bring (natural logarithm: 3 is 20 times likelier). */
    gain: v.pipe(v.number(), v.minValue(1)),
    /** How well the likely figure must fit, in usual deviations. */
    fitting: v.pipe(v.number(), v.minValue(0)),
    rows: v.optional(v.array(v.string())),
  }),
  references: ({ rows }) => rows ?? [],
  expand: ({ gain, fitting, rows }, scope) =>
    seriesTargets(scope, rows, (point) => {
      const { row, period, value, others, deviation, rarity } = point;
      const before = evidence(deviation);
      if (before < gain || !Number.isInteger(value) || value < LEAST) return PASS;
      if (digitSlip(value, others, decimalsOf(row)) !== undefined || movesAlike(point)) return PASS;
      const [best] = exchanges(value)
        .map((likely) => ({ likely, fit: deviations(likely, others) }))
        .sort((one, other) => one.fit - other.fit);
      if (!best || best.fit > fitting || before - evidence(best.fit) < gain) return PASS;
      const facts = { row: row.key, period, value, likely: best.likely, median: others.median };
      return rare(fail("digit-order", facts), rarity + FITS);
    }),
});

/** What a whole number becomes when two neighbouring digits change places; no figure begins with 0. */
function exchanges(value: number): readonly number[] {
  const digits = String(value);
  return [...digits].slice(1).flatMap((digit, index) => {
    const before = digits.charAt(index);
    if (digit === before || (index === 0 && digit === "0")) return [];
    return [Number(digits.slice(0, index) + digit + before + digits.slice(index + 2))];
  });
}
