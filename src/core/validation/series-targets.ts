import type { Row } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import { rowSeries } from "./row-series";
import { NOT_EVALUATED, type Finding, type RuleScope, type RuleTarget } from "./rule-kind";
import type { Others } from "./series";

/** A figure among at least three other years of its row. */
export interface SeriesPoint {
  readonly row: Row;
  readonly period: string;
  readonly value: number;
  readonly others: Others;
  /** Usual deviations of the value from the others. */
  readonly deviation: number;
}

/**
 * One target per typed figure (every number row, or the rows named), with the whole row to compare. Not evaluated with
 * fewer than three other years.
 */
export function seriesTargets(
  scope: RuleScope,
  rows: readonly string[] | undefined,
  check: (point: SeriesPoint) => Finding,
): readonly RuleTarget[] {
  return (rows?.map(scope.row) ?? numberRows(scope)).flatMap((row) => {
    const keys = scope.years.map((year) => observationKey(row.key, year));
    return scope.years.map((period, index): RuleTarget => {
      const at = keys[index] ?? "";
      return {
        inputs: keys,
        at,
        check: (read) => {
          const series = rowSeries(read, keys);
          const value = series.values[index];
          const others = series.othersAt(index);
          const deviation = series.deviationAt(index);
          return value === undefined || others === undefined || deviation === undefined
            ? NOT_EVALUATED
            : check({ row, period, value, others, deviation });
        },
      };
    });
  });
}

/** Rows that people type yearly figures into: totals follow from them. */
export function numberRows({ yearlyTables }: RuleScope): readonly Row[] {
  return yearlyTables.flatMap((table) => table.rows).filter((row) => row.content.kind === "number");
}

/** Decimals that figures of a row have; 0 for counts. */
export function decimalsOf({ content }: Row): number {
  return content.kind === "number" || content.kind === "total" ? content.decimals : 0;
}
