import * as v from "valibot";
import { FIGURES, PERIOD, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { observationKey } from "../../framework/observation-key";
import { rowSeries } from "../row-series";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type Lookup, type RuleKind } from "../rule-kind";
import { medianOf } from "../series";
import { numberRows } from "../series-targets";

const ISSUES = {
  "running-total": { facts: { row: ROW, period: PERIOD, values: FIGURES }, explanation: "running total" },
} satisfies IssueShapes;

/** With fewer years every row that grows looks so. */
const LEAST_YEARS = 5;
/** Below it a count grows by chance. */
const LEAST_FIRST = 4;
/** Of 1,000 rows of public series one looks so (natural logarithm). */
const RARITY = 6.5;

/**
 * A row that grows by about its first figure every year: each year seems to be told with all that were before it.
 * A row that was accepted so passes. `between`: the lowest and highest middle step, as a share of the first figure.
 */
export const runningTotal: RuleKind<typeof ISSUES> = ruleKind({
  kind: "running-total",
  issues: ISSUES,
  parameters: v.strictObject({ between: v.tuple([v.number(), v.number()]) }),
  references: () => [],
  expand: ({ between: [low, high] }, scope) =>
    numberRows(scope).map((row) => {
      const keys = scope.years.map((year) => observationKey(row.key, year));
      return {
        inputs: keys,
        at: keys.at(-1) ?? row.key,
        check: (read, { accepted }) => {
          const now = pointsOf(read, keys);
          if (!now) return NOT_EVALUATED;
          const before = accepted && pointsOf(accepted, keys);
          const isAddedUp = (values: readonly number[]): boolean => {
            const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
            const middle = medianOf(steps) / (values[0] ?? 1);
            return steps.every((step) => step >= 0) && middle >= low && middle <= high;
          };
          if (!isAddedUp(now.values) || (before && isAddedUp(before.values))) return PASS;
          const facts = { row: row.key, period: scope.years[now.last] ?? "", values: now.values };
          return rare(fail("running-total", facts, keys[now.last]), RARITY);
        },
      };
    }),
});

/** The figures that a row has, and the place of the last; undefined where they are too few, too small or of two series. */
function pointsOf(
  read: Lookup,
  keys: readonly string[],
): { readonly values: readonly number[]; readonly last: number } | undefined {
  const series = rowSeries(read, keys);
  const years = keys.flatMap((_key, index) => (series.values[index] === undefined ? [] : [index]));
  const values = series.values.filter((value) => value !== undefined);
  const [first = -1, last = -1] = [years[0], years.at(-1)];
  if (values.length < LEAST_YEARS || (values[0] ?? 0) < LEAST_FIRST || !series.isOneSeries(first, last))
    return undefined;
  return { values, last };
}
