import * as v from "valibot";
import { EXPECTED, FIGURE, PERIOD, ROW, TEXT } from "../../issue/fact";
import type { IssueFacts } from "../../issue/issue";
import type { IssueShapes } from "../../issue/issue-shape";
import type { Row } from "../../framework/framework";
import { observationKey } from "../../framework/observation-key";
import { calmOf } from "../calm-of";
import { rarityIn, rowSeries, type RowSeries } from "../row-series";
import { logRatio } from "../series";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type RuleKind } from "../rule-kind";

const parameters = v.strictObject({
  /** Up or down by this factor or more is unusual. */
  factor: v.pipe(v.number(), v.minValue(1)),
  /** From `shareFrom` up, a change by this share of the earlier figure is unusual. */
  share: v.pipe(v.number(), v.minValue(0)),
  shareFrom: v.number(),
  /**
   * But not in a row that moves so every year: one of the two figures has to be this far from the row's other years
   * (usual deviations).
   */
  deviations: v.optional(v.number()),
  /** Smaller absolute changes never are. */
  minimum: v.number(),
  rows: v.optional(v.array(v.string())),
});
type Parameters = v.InferOutput<typeof parameters>;

const ISSUES = {
  change: {
    facts: { row: ROW, period: PERIOD, previousPeriod: PERIOD, value: FIGURE, previous: EXPECTED, changeText: TEXT },
    explanation: "jump",
  },
} satisfies IssueShapes;

/**
 * How rare a step is where too few other years tell how the row moves, by the logarithm of its factor: one in 10 steps
 * of public series is by 2.9 or more, one in 100 by 21.
 */
const OF_A_STEP = [1, 1.2] as const;

/**
 * An unusual change from one year to the next, for all figures or the rows named. Evaluated when
 * both years are numbers. From 0 (or to 0) only the absolute size counts. A total is not flagged
 * where one of its parts is, because that is the same finding.
 */
export const change: RuleKind<typeof ISSUES> = ruleKind({
  kind: "change",
  issues: ISSUES,
  parameters,
  references: ({ rows }) => rows ?? [],
  expand: (limits, { framework, yearlyTables, years, row }) => {
    const all = yearlyTables
      .flatMap((table) => table.rows)
      .filter((one) => one.content.kind === "number" || one.content.kind === "total");
    return (limits.rows?.map(row) ?? all).flatMap((one) => {
      const keys = years.map((year) => observationKey(one.key, year));
      const calm = calmOf(framework, one.key);
      const parts =
        one.content.kind === "total"
          ? one.content.parts.map((part) => years.map((year) => observationKey(part, year)))
          : [];
      return years.slice(1).map((period, before) => ({
        inputs: [...keys, ...parts.flat()],
        at: keys[before + 1] ?? "",
        check: (read) => {
          const series = rowSeries(read, keys);
          const previous = series.values[before];
          const value = series.values[before + 1];
          if (previous === undefined || value === undefined) return NOT_EVALUATED;
          if (!series.isOneSeries(before, before + 1)) return NOT_EVALUATED;
          if (!isUnusual(series, before, limits)) return PASS;
          if (parts.some((part) => isUnusual(rowSeries(read, part), before, limits))) return NOT_EVALUATED;
          const step = Math.abs(logRatio(value, previous));
          return rare(
            fail("change", factsOf(one, value, previous, period, years[before] ?? "")),
            rarityIn(series, before + 1, calm) ?? OF_A_STEP[0] + OF_A_STEP[1] * step * calm,
          );
        },
      }));
    });
  },
});

/** Whether the step from year `before` to the next is; a step that misses a figure is not. */
function isUnusual(
  { values, deviationAt }: RowSeries,
  before: number,
  { factor, share, shareFrom, minimum, deviations = 0 }: Parameters,
): boolean {
  const previous = values[before];
  const value = values[before + 1];
  if (previous === undefined || value === undefined) return false;
  const difference = Math.abs(value - previous);
  if (difference < minimum) return false;
  if (Math.max(previous, value) >= factor * Math.min(previous, value)) return true;
  if (previous < shareFrom || difference < share * previous) return false;
  // With fewer than three other years nobody knows how the row moves.
  return Math.max(deviationAt(before) ?? Infinity, deviationAt(before + 1) ?? Infinity) >= deviations;
}

/** changeText is the same in every language: "+65 %", "-98 %", "x39.4". */
function factsOf(
  row: Row,
  value: number,
  previous: number,
  period: string,
  previousPeriod: string,
): IssueFacts["change"] {
  const ratio = previous > 0 ? value / previous : undefined;
  const percent =
    ratio === undefined ? "" : `${ratio >= 1 ? "+" : "\u2212"}${String(Math.abs(Math.round((ratio - 1) * 100)))} %`;
  const changeText =
    ratio === undefined ? `+${String(value)}` : ratio >= 3 ? `\u00d7${String(Math.round(ratio * 10) / 10)}` : percent;
  return { row: row.key, value, previous, period, previousPeriod, changeText };
}
