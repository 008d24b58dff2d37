import * as v from "valibot";
import { observationKey } from "../../framework/framework";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Lookup } from "../rule-kind";
import { deviations, logRatio, othersOf, type Others } from "../series";

/**
 * Two rows of a table whose figures of one year fit only in each other's place: both are unusual
 * as they stand, and neither is when they are exchanged.
 */
export const swapped = ruleKind({
  kind: "swapped",
  parameters: v.strictObject({
    /** Usual deviations that exchanging the two takes away, both together. */
    gain: v.pipe(v.number(), v.minValue(1)),
    /** What must differ at least between the two figures. */
    factor: v.pipe(v.number(), v.minValue(1)),
  }),
  references: () => [],
  expand: ({ gain, factor }, { yearlyTables, years }) =>
    yearlyTables.flatMap((table) => {
      const rows = table.rows.filter((row) => row.content.kind === "number");
      return rows.flatMap((one, index) =>
        rows.slice(index + 1).flatMap((other) => {
          const [oneKeys, otherKeys] = [one, other].map((row) => years.map((year) => observationKey(row, year))) as [string[], string[]];
          return years.map((period, place) => ({
            inputs: [...oneKeys, ...otherKeys],
            at: oneKeys[place] ?? "",
            check: (read: Lookup) => {
              const [value, otherValue] = [numberIn(read(oneKeys[place] ?? "")), numberIn(read(otherKeys[place] ?? ""))];
              if (value === undefined || otherValue === undefined) return NOT_EVALUATED;
              if (Math.abs(logRatio(value, otherValue)) < Math.log(factor)) return PASS;
              const [own, others] = [oneKeys, otherKeys].map((keys) => othersOf(keys.map((key) => numberIn(read(key))), place));
              if (!own || !others) return NOT_EVALUATED;
              if (exchangeGain(value, own, otherValue, others) < gain) return PASS;
              return fail("swapped", { row: one.key, other: other.key, period, value, otherValue });
            },
          }));
        }),
      );
    }),
});

/** Deviations before minus after the exchange; 0 unless both figures fit better, and well, in the other's place. */
function exchangeGain(value: number, own: Others, otherValue: number, others: Others): number {
  const [now, otherNow] = [deviations(value, own), deviations(otherValue, others)];
  const [then, otherThen] = [deviations(otherValue, own), deviations(value, others)];
  if (then > 2 || otherThen > 2 || then >= now || otherThen >= otherNow) return 0;
  return now + otherNow - then - otherThen;
}
