import { splitKey } from "../framework/observation-key";
import { numberIn } from "../observation/observation";
import type { Lookup } from "./rule-kind";
import { deviations, evidence, othersOf, type Others, type Series } from "./series";

/** The figures of one row as they are looked up, and how each stands among the others. */
export interface RowSeries {
  readonly values: Series;
  /** What the other years say about a year; undefined when there are fewer than three of them. */
  readonly othersAt: (index: number) => Others | undefined;
  /**
   * Usual deviations of a year's own figure from the other years; undefined without a figure or without enough others.
   */
  readonly deviationAt: (index: number) => number | undefined;
  /** False where the series breaks between the two years: nothing is compared across it. */
  readonly isOneSeries: (index: number, other: number) => boolean;
}

/** A year between two others is measured by the nearer of both, so that it is rarer for it to be far from them. */
const BETWEEN = 0.8;

/**
 * How rare a year's figure is in its row (natural logarithm of one in how many), where rows of this kind are as calm as
 * `calm` says. Undefined without a figure or without enough other years.
 */
export function rarityIn(series: RowSeries, index: number, calm: number): number | undefined {
  const deviation = series.deviationAt(index);
  const others = series.othersAt(index);
  if (deviation === undefined || others === undefined) return undefined;
  return evidence(calm * deviation) + (others.neighbours.length > 1 ? BETWEEN * Math.min(1, deviation) : 0);
}

/** Kept as long as the lookup is: several rules ask for the same rows of the same report. */
const KNOWN = new WeakMap<Lookup, Map<string, RowSeries>>();

/** The row whose observations have these keys, oldest first; worked out once per lookup, however many rules ask. */
export function rowSeries(read: Lookup, keys: readonly string[]): RowSeries {
  const ofReport = KNOWN.get(read) ?? new Map<string, RowSeries>();
  KNOWN.set(read, ofReport);
  // The last key names the row, and how far its years go.
  const name = keys.at(-1) ?? "";
  const series = ofReport.get(name) ?? readSeries(read, keys);
  ofReport.set(name, series);
  return series;
}

function readSeries(read: Lookup, keys: readonly string[]): RowSeries {
  // What is refused says nothing of the other years.
  const values = keys.map((key) => numberIn(read(key))).map((one) => (one !== undefined && one < 0 ? undefined : one));
  const [years, row] = [keys.map((key) => splitKey(key).period), splitKey(keys[0] ?? "").row];
  const breaks = read.breakYears?.(row) ?? [];
  return seriesOf(
    values,
    years.map((year) => breaks.filter((from) => from <= year).length),
  );
}

/** `parts`: which part of the series each year is in, where it breaks. */
function seriesOf(values: Series, parts: readonly number[]): RowSeries {
  const isOneSeries = (index: number, other: number): boolean => parts[index] === parts[other];
  const isWhole = new Set(parts).size < 2;
  const comparable = (index: number): Series =>
    isWhole ? values : values.map((value, year) => (isOneSeries(year, index) ? value : undefined));
  const othersAt = perYear((index) => othersOf(comparable(index), index));
  const deviationAt = perYear((index) => {
    const value = values[index];
    const others = othersAt(index);
    return value === undefined || others === undefined ? undefined : deviations(value, others);
  });
  return { values, othersAt, deviationAt, isOneSeries };
}

/** Worked out when first asked for, and only then. */
function perYear<T>(work: (index: number) => T): (index: number) => T {
  const done: { value: T }[] = [];
  return (index) => (done[index] ??= { value: work(index) }).value;
}
