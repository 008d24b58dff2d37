/** Round scales for charts beside each other: one for all, so that heights can be compared. */
import type { ValueScale } from "../workbook/chart-spec";

/** So many times as high as the next one, a chart would press all others against their axis. */
const DWARFS = 10;
/** About so many lines fit on a small chart. */
const LINES = 5;

export interface SharedScales {
  /** Of all that can be seen beside each other. */
  readonly shared: ValueScale;
  /** One for each of the highest that would hide the others, at its place; undefined for those that share. */
  readonly own: readonly (ValueScale | undefined)[];
}

/** @param highest of each chart, none below 0; an empty list is one of zeros */
export function sharedScales(highest: readonly number[]): SharedScales {
  const falling = [...highest].sort((one, other) => other - one);
  const most = falling.find((value, at) => value <= DWARFS * (falling[at + 1] || Infinity)) ?? 0;
  return { shared: scaleUpTo(most), own: highest.map((value) => (value > most ? scaleUpTo(value) : undefined)) };
}

/** Steps of 1, 2 or 5 times a power of ten; never less than 1 for a whole number. */
export function scaleUpTo(highest: number): ValueScale {
  if (highest === 0) return { maximum: 1, step: 1 };
  const rough = highest / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999999) ?? 10;
  const step = Number.isInteger(highest) ? Math.max(1, found * power) : found * power;
  return { maximum: exact(Math.ceil(exact(highest / step)) * step), step: exact(step) };
}

/** Without what binary fractions leave behind the last digit. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
