import * as v from "valibot";
import { fail, PASS, ruleKind } from "../rule-kind";
import { seriesTargets } from "../series-targets";

/** A 0 in a row that has none in any other year and usually counts clearly more: perhaps "not known" was meant. */
export const zeroAmong = ruleKind({
  kind: "zero-among",
  parameters: v.strictObject({ deviations: v.pipe(v.number(), v.minValue(1)), rows: v.optional(v.array(v.string())) }),
  references: ({ rows }) => rows ?? [],
  expand: (limits, scope) =>
    seriesTargets(scope, limits.rows, ({ row, period, value, others, deviation }) => {
      if (value !== 0 || others.numbers.includes(0)) return PASS;
      if (deviation < limits.deviations) return PASS;
      return fail("zero-among", { row: row.key, period, median: others.median, lowest: Math.min(...others.numbers) });
    }),
});
