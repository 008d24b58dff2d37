/**
 * How unusual a figure is among the other years of its own row. Made for seven yearly points and
 * small counts: medians and neighbours instead of mean and standard deviation, and a Poisson-type
 * band where chance alone moves a count. (With 7 points no z-score can exceed 2.27.)
 */

/** The figures of one row, oldest year first; undefined where there is no number. */
export type Series = readonly (number | undefined)[];

/** Relative spread that yearly figures have even when nothing happens. */
const LEAST_SPREAD = 0.12;
/** Below this many other years nothing can be said. */
export const LEAST_OTHERS = 3;

/**
 * The other years of a row: their numbers in order, their median, and how much they usually move (relative, 0.1 is 10
 * %).
 */
export interface Others {
  readonly numbers: readonly number[];
  readonly median: number;
  readonly spread: number;
  /** The nearest number before and after. */
  readonly neighbours: readonly number[];
}

/** What the other years say about a year; undefined when there are fewer than three of them. */
export function othersOf(series: Series, index: number): Others | undefined {
  const numbers: number[] = [];
  let before: number | undefined;
  let after: number | undefined;
  series.forEach((value, place) => {
    if (value === undefined || place === index) return;
    numbers.push(value);
    if (place < index) before = value;
    else after ??= value;
  });
  if (numbers.length < LEAST_OTHERS) return undefined;
  const median = medianOf(numbers);
  return {
    numbers,
    median,
    spread: spreadOf(numbers, median),
    neighbours: [before, after].filter((one) => one !== undefined),
  };
}

/**
 * The smaller of the spread around the median and of the steps from year to year, so that a steady trend is not spread.
 */
function spreadOf(numbers: readonly number[], median: number): number {
  const logs = numbers.map((one) => Math.log(one + 0.5));
  const middle = Math.log(median + 0.5);
  const around = medianOf(logs.map((one) => Math.abs(one - middle)));
  const steps = logs.slice(1).map((one, index) => Math.abs(one - (logs[index] ?? one)));
  return Math.max(LEAST_SPREAD, 1.48 * Math.min(around, medianOf(steps) / Math.SQRT2));
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = sortedFew(numbers);
  const half = sorted.length >> 1;
  const low = sorted[half - 1] ?? 0;
  const high = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Ascending copy; for a handful of numbers inserting each is several times faster than the built-in sort. */
function sortedFew(numbers: readonly number[]): readonly number[] {
  const sorted: number[] = [];
  for (const one of numbers) {
    let place = sorted.length;
    for (; place > 0 && (sorted[place - 1] ?? one) > one; place--) sorted[place] = sorted[place - 1] ?? one;
    sorted[place] = one;
  }
  return sorted;
}

/** Natural logarithm of the ratio; half a count is added so that 0 has one. */
export function logRatio(one: number, other: number): number {
  return Math.log((one + 0.5) / (other + 0.5));
}

/**
 * How many usual deviations a value lies from the nearest of: the median of the other years, the
 * year before, the year after. Chance of counting (Poisson) and usual spread add up. Always 0 or more.
 */
export function deviations(value: number, { median, neighbours, spread }: Others): number {
  let least = deviation(value, median, spread);
  for (const neighbour of neighbours) least = Math.min(least, deviation(value, neighbour, spread));
  return least;
}

/**
 * How rare so many usual deviations are among figures without a slip: the natural logarithm of one in how many. Fitted
 * to newest years of public series (2 deviations or more: one in 11; 4: one in 44; 10: one in 320), where spreads are
 * guessed from six years and so grow slower than a bell curve's.
 */
export function evidence(deviation: number): number {
  return 1.1 * Math.log1p(1.9 * deviation * deviation);
}

function deviation(value: number, expected: number, spread: number): number {
  const bySpread = Math.abs(logRatio(value, expected)) / spread;
  // The square root of a Poisson count has a deviation of 1/2, whatever the count (Anscombe).
  const byChance = 2 * Math.abs(Math.sqrt(value + 0.375) - Math.sqrt(expected + 0.375));
  return bySpread === 0 || byChance === 0 ? 0 : 1 / Math.hypot(1 / bySpread, 1 / byChance);
}
