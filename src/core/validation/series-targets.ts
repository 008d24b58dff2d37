import { observationKey, type Row } from "../framework/framework";
import { numberIn, type CellContent } from "../observation/observation";
import { NOT_EVALUATED, type Finding, type RuleScope, type RuleTarget } from "./rule-kind";
import { othersOf, type Others, type Series } from "./series";

/** A figure among the other years of its row. */
export interface SeriesPoint {
  readonly row: Row;
  readonly period: string;
  readonly value: number;
  readonly series: Series;
  readonly index: number;
  /** Undefined when fewer than three other years have a number. */
  readonly others: Others | undefined;
  /** What stands in the year before; undefined for the first. */
  readonly before: CellContent | undefined;
}

/** One target per typed figure (every number row, or the rows named), with the whole row to compare. */
export function seriesTargets(scope: RuleScope, rows: readonly string[] | undefined, check: (point: SeriesPoint) => Finding): readonly RuleTarget[] {
  return (rows?.map(scope.row) ?? numberRows(scope)).flatMap((row) => {
    const keys = scope.years.map((year) => observationKey(row, year));
    return scope.years.map((period, index): RuleTarget => {
      const at = keys[index] ?? "";
      return {
        inputs: keys,
        at,
        check: (read) => {
          const value = numberIn(read(at));
          if (value === undefined) return NOT_EVALUATED;
          const series = keys.map((key) => numberIn(read(key)));
          return check({ row, period, value, series, index, others: othersOf(series, index), before: index > 0 ? read(keys[index - 1] ?? "") : undefined });
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
