import * as v from "valibot";
import { NUMBER, PERIOD, RATIO, ROW, ofOtherYears } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import { rowSeries, type RowSeries } from "../row-series";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type RuleKind } from "../rule-kind";
import { evidence, LEAST_OTHERS, medianOf } from "../series";
import { observationKey } from "../../framework/observation-key";

/** Relative spread that a ratio has from year to year even when nothing happens. */
const LEAST_SPREAD = 0.05;
/** A figure that alone is this unusual is found by other rules, and so explains its ratios. */
const EXPLAINED = 4;

const FACTS = { row: ROW, other: ROW, period: PERIOD, value: NUMBER, otherValue: NUMBER, ratio: RATIO };
const ISSUES = {
  "ratio-outside": { facts: { ...FACTS, minimum: RATIO, maximum: RATIO }, isRelation: true },
  "ratio-unusual": {
    facts: { ...FACTS, median: ofOtherYears(RATIO), lowest: ofOtherYears(RATIO), highest: ofOtherYears(RATIO) },
    explanation: "unusual ratio",
  },
} satisfies IssueShapes;

/**
 * How many of one row there are for each of another: within fixed bounds, or near the usual of the
 * other years of the same report (`deviations`), or both. Small counts move by chance, which is allowed for.
 */
export const ratio: RuleKind<typeof ISSUES> = ruleKind({
  kind: "ratio",
  issues: ISSUES,
  parameters: v.strictObject({
    numerator: v.string(),
    denominator: v.string(),
    /** Lowest and highest ratio, both included. */
    between: v.optional(v.tuple([v.number(), v.number()])),
    /** Usual deviations from the median of the other years and from every one of them. */
    deviations: v.optional(v.pipe(v.number(), v.minValue(1))),
    /** Smaller denominators are not evaluated. */
    from: v.pipe(v.number(), v.minValue(1)),
  }),
  references: ({ numerator, denominator }) => [numerator, denominator],
  measured: ({ numerator, denominator }) => ({ row: numerator, by: denominator }),
  expand: ({ numerator, denominator, between, deviations, from }, { years, row }) => {
    const above = row(numerator);
    const below = row(denominator);
    const aboveKeys = years.map((year) => observationKey(above.key, year));
    const belowKeys = years.map((year) => observationKey(below.key, year));
    return years.map((period, index) => ({
      inputs: [...aboveKeys, ...belowKeys],
      at: aboveKeys[index] ?? "",
      check: (read) => {
        const high = rowSeries(read, aboveKeys);
        const low = rowSeries(read, belowKeys);
        const value = high.values[index];
        const other = low.values[index];
        if (value === undefined || other === undefined || other < from) return NOT_EVALUATED;
        const facts = {
          row: above.key,
          other: below.key,
          period,
          value,
          otherValue: other,
          ratio: rounded(value / other),
        };
        // Two deviations of the chance in both counts, so that a bound is passed by more than luck.
        const luck = Math.exp(2 * chanceOf(value, other));
        const [minimum, maximum] = between ?? [0, Infinity];
        if (value / other < minimum / luck || value / other > maximum * luck)
          return fail("ratio-outside", { ...facts, minimum, maximum });
        if (deviations === undefined || isUnusual(high, index) || isUnusual(low, index)) return PASS;
        const usual = usualOf(high, low, index);
        if (!usual || usual.deviation < deviations) return PASS;
        const bounds = { lowest: rounded(usual.lowest), highest: rounded(usual.highest) };
        return rare(
          fail("ratio-unusual", { ...facts, median: rounded(usual.median), ...bounds }),
          evidence(usual.deviation),
        );
      },
    }));
  },
});

function isUnusual(series: RowSeries, index: number): boolean {
  return (series.deviationAt(index) ?? 0) >= EXPLAINED;
}

/** Relative deviation that chance alone gives the ratio of two counts. */
function chanceOf(above: number, below: number): number {
  return Math.sqrt(1 / (above + 0.5) + 1 / (below + 0.5));
}

/** What the ratio is in the other years, and how far this year's is from the nearest of them. */
function usualOf(
  above: RowSeries,
  below: RowSeries,
  index: number,
):
  | { readonly median: number; readonly lowest: number; readonly highest: number; readonly deviation: number }
  | undefined {
  const logs = above.values.map((value, year) => logOf(value, below.values[year]));
  const now = logs[index];
  const isOneSeries = (year: number): boolean => above.isOneSeries(year, index) && below.isOneSeries(year, index);
  const others = logs.flatMap((one, year) => (year === index || one === undefined || !isOneSeries(year) ? [] : [one]));
  if (now === undefined || others.length < LEAST_OTHERS) return undefined;
  const median = medianOf(others);
  const spread = Math.max(LEAST_SPREAD, 1.48 * medianOf(others.map((one) => Math.abs(one - median))));
  // What another year had as well is not unusual, however rare.
  const distance = Math.min(...[median, ...others].map((one) => Math.abs(now - one)));
  const deviation = distance / Math.hypot(spread, chanceOf(above.values[index] ?? 0, below.values[index] ?? 0));
  return {
    median: Math.exp(median),
    lowest: Math.exp(Math.min(...others)),
    highest: Math.exp(Math.max(...others)),
    deviation,
  };
}

function logOf(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined || below === 0
    ? undefined
    : Math.log((above + 0.5) / (below + 0.5));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
