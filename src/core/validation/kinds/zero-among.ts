import * as v from "valibot";
import { NUMBER, PERIOD, ROW, ofOtherYears } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { fail, PASS, rare, ruleKind, type RuleKind } from "../rule-kind";
import { seriesTargets } from "../series-targets";

const ISSUES = {
  "zero-among": {
    facts: { row: ROW, period: PERIOD, median: ofOtherYears(NUMBER), lowest: ofOtherYears(NUMBER) },
    explanation: "0 for not known",
  },
} satisfies IssueShapes;

/** How much rarer a 0 is in a row that never has one (natural logarithm). */
const NEVER = 1;

/** A 0 in a row that has none in any other year and usually counts clearly more: perhaps "not known" was meant. */
export const zeroAmong: RuleKind<typeof ISSUES> = ruleKind({
  kind: "zero-among",
  issues: ISSUES,
  parameters: v.strictObject({ deviations: v.pipe(v.number(), v.minValue(1)), rows: v.optional(v.array(v.string())) }),
  references: ({ rows }) => rows ?? [],
  expand: (limits, scope) =>
    seriesTargets(scope, limits.rows, ({ row, period, value, others, deviation, rarity }) => {
      if (value !== 0 || others.numbers.includes(0)) return PASS;
      if (deviation < limits.deviations) return PASS;
      const facts = { row: row.key, period, median: others.median, lowest: Math.min(...others.numbers) };
      return rare(fail("zero-among", facts), rarity + NEVER);
    }),
});
