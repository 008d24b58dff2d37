import * as v from "valibot";
import { NUMBER, PERIOD, ROW, atFault } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import { rowSeries } from "../row-series";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type Lookup, type RuleKind } from "../rule-kind";
import { deviations, evidence, logRatio } from "../series";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  swapped: {
    facts: { row: ROW, other: atFault(ROW), period: PERIOD, value: NUMBER, otherValue: NUMBER },
    explanation: "rows exchanged",
  },
} satisfies IssueShapes;

/**
 * Two rows of a table whose figures of one year fit better in each other's place: how unusual both
 * are as they stand, against how unusual they would be exchanged. Rows of about the same size
 * cannot be told apart and are left alone.
 */
export const swapped: RuleKind<typeof ISSUES> = ruleKind({
  kind: "swapped",
  issues: ISSUES,
  parameters: v.strictObject({
    /** Evidence that the exchange must bring (natural logarithm: 5 is 150 times likelier). */
    gain: v.pipe(v.number(), v.minValue(1)),
    /** More that it must bring for rows that are no neighbours: people exchange lines that lie side by side. */
    apart: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
    /** How well both must fit once exchanged, in usual deviations. */
    fitting: v.pipe(v.number(), v.minValue(0)),
    /** What must differ at least between the two figures. */
    factor: v.pipe(v.number(), v.minValue(1)),
  }),
  references: () => [],
  expand: ({ gain, apart, fitting, factor }, { yearlyTables, years }) => {
    const least = Math.log(factor);
    return yearlyTables.flatMap((table) => {
      const rows = table.rows.filter((row) => row.content.kind === "number");
      return rows.flatMap((one, index) => {
        const oneKeys = years.map((year) => observationKey(one.key, year));
        return rows.slice(index + 1).flatMap((other, between) => {
          const needed = gain + (between > 0 ? apart : 0);
          const otherKeys = years.map((year) => observationKey(other.key, year));
          return years.map((period, place) => ({
            inputs: [...oneKeys, ...otherKeys],
            at: oneKeys[place] ?? "",
            check: (read: Lookup) => {
              const series = rowSeries(read, oneKeys);
              const otherSeries = rowSeries(read, otherKeys);
              const value = series.values[place];
              const otherValue = otherSeries.values[place];
              const now = series.deviationAt(place);
              const otherNow = otherSeries.deviationAt(place);
              const own = series.othersAt(place);
              const others = otherSeries.othersAt(place);
              if (
                value === undefined ||
                otherValue === undefined ||
                now === undefined ||
                otherNow === undefined ||
                !own ||
                !others
              )
                return NOT_EVALUATED;
              const before = evidence(now) + evidence(otherNow);
              if (before < needed || Math.abs(logRatio(value, otherValue)) < least) return PASS;
              const then = deviations(otherValue, own);
              const otherThen = deviations(value, others);
              if (then > fitting || otherThen > fitting || before - evidence(then) - evidence(otherThen) < needed)
                return PASS;
              const gained = before - evidence(then) - evidence(otherThen);
              return rare(fail("swapped", { row: one.key, other: other.key, period, value, otherValue }), gained);
            },
          }));
        });
      });
    });
  },
});
