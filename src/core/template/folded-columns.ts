import { foldedYears } from "../framework/folded-years";
import type { Framework } from "../framework/framework";
import { periodColumn, type SheetLayout } from "./layout";

export interface FoldedColumns {
  /** Zero-based, in order; those in between where a half-year stands stay open. */
  readonly columns: readonly number[];
  /** "2018-2021", or the one year. */
  readonly years: string;
}

/** Columns that hold nothing but years which the framework's window folds; undefined for none. */
export function foldedColumns(framework: Framework, { tables }: SheetLayout, round: string): FoldedColumns | undefined {
  const folded = foldedYears(framework, round);
  const mostPeriods = Math.max(0, ...tables.map(({ periods }) => periods.length));
  const indexes = Array.from({ length: mostPeriods }, (_, index) => index).filter((index) =>
    tables.every(({ periods }) => periods[index] === undefined || folded.includes(periods[index])),
  );
  const years = folded.filter((year) => indexes.some((index) => tables.some(({ periods }) => periods[index] === year)));
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { columns: indexes.map(periodColumn), years: first === last ? first : `${first}-${last}` };
}
