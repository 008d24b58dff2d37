import { deviations, type Others } from "./series";

/** Within how many usual deviations a reading counts as one that the other years make likely. */
const FITTING = 3;
/** By how many more every other reading must be off. */
const CLEARLY = 2.5;

/**
 * The one of several readings that the other years of the row suggest; undefined when none fits clearly better than all
 * others.
 */
export function suggestReading(readings: readonly number[], others: Others | undefined): number | undefined {
  if (others === undefined) return undefined;
  const [best, next] = readings
    .map((reading) => ({ reading, off: deviations(Math.max(0, reading), others) }))
    .sort((one, other) => one.off - other.off);
  if (!best || best.off > FITTING || (next !== undefined && next.off - best.off < CLEARLY)) return undefined;
  return best.reading;
}
