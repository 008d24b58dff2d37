import type { Row } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import { calmOf } from "./calm-of";
import { rarityIn, rowSeries, type RowSeries } from "./row-series";
import { NOT_EVALUATED, type Finding, type Lookup, type RuleScope, type RuleTarget } from "./rule-kind";
import type { Others } from "./series";

/** A figure among at least three other years of its row. */
export interface SeriesPoint {
  readonly row: Row;
  readonly period: string;
  readonly value: number;
  readonly others: Others;
  /** Usual deviations of the value from the others. */
  readonly deviation: number;
  /** How rare that is in the row: natural logarithm of one in how many. */
  readonly rarity: number;
  readonly index: number;
  /** Keys of the other rows of the table, year by year. */
  readonly beside: readonly (readonly string[])[];
  readonly read: Lookup;
}

/** Whether another row of the table moves alike in this year: then nobody mistyped a digit in both. */
export function movesAlike({ value, others, index, beside, read }: SeriesPoint): boolean {
  return beside.some((other) => isAlike(rowSeries(read, other), index, value > others.median));
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
  const keysOf = (row: string): readonly string[] => scope.years.map((year) => observationKey(row, year));
  return (rows?.map(scope.row) ?? numberRows(scope)).flatMap((row) => {
    const keys = keysOf(row.key);
    const calm = calmOf(scope.framework, row.key);
    const beside = (scope.yearlyTables.find(({ key }) => key === row.table)?.rows ?? [])
      .filter(({ key, content }) => key !== row.key && content.kind === "number")
      .map(({ key }) => keysOf(key));
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
          const rarity = rarityIn(series, index, calm);
          if (value === undefined || others === undefined || deviation === undefined || rarity === undefined)
            return NOT_EVALUATED;
          return check({ row, period, value, others, deviation, rarity, index, beside, read });
        },
      };
    });
  });
}

/** From how many usual deviations on a row moves along. */
const MOVING = 1.5;

function isAlike(series: RowSeries, index: number, isUp: boolean): boolean {
  const value = series.values[index];
  const others = series.othersAt(index);
  return (
    value !== undefined &&
    others !== undefined &&
    value > others.median === isUp &&
    (series.deviationAt(index) ?? 0) >= MOVING
  );
}

/** Rows that people type yearly figures into: totals follow from them. */
export function numberRows({ yearlyTables }: RuleScope): readonly Row[] {
  return yearlyTables.flatMap((table) => table.rows).filter((row) => row.content.kind === "number");
}

/** Decimals that figures of a row have; 0 for counts. */
export function decimalsOf({ content }: Row): number {
  return content.kind === "number" || content.kind === "total" ? content.decimals : 0;
}
