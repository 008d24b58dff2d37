/** What simpler systems would say of the same figures. */
import type { Figures } from "./plausible-report";
import { rowOf } from "./find-planted";

export type PeerRule = (figures: Figures) => readonly string[];

function series(figures: Figures): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const rows = new Map<string, (readonly [string, number])[]>();
  for (const [key, value] of figures) {
    if (typeof value !== "number") continue;
    const row = rows.get(rowOf(key)) ?? [];
    row.push([key, value]);
    rows.set(rowOf(key), row);
  }
  return rows;
}

/**
 * More than so many standard deviations from the mean of its row: DHIS2's standard score, with its usual 3 and a laxer
 * 2.
 */
export function zScore(limit: number): PeerRule {
  return (figures) =>
    [...series(figures).values()].flatMap((row) => {
      const mean = row.reduce((sum, [, value]) => sum + value, 0) / row.length;
      const deviation = Math.sqrt(row.reduce((sum, [, value]) => sum + (value - mean) ** 2, 0) / row.length);
      return deviation === 0
        ? []
        : row.flatMap(([key, value]) => (Math.abs(value - mean) / deviation > limit ? [key] : []));
    });
}

/** Outside of half the smallest and twice the largest of the other years. */
export const minMax: PeerRule = (figures) =>
  [...series(figures).values()].flatMap((row) =>
    row.flatMap(([key, value]) => {
      const others = row.filter(([other]) => other !== key).map(([, other]) => other);
      return others.length > 0 && (value > 2 * Math.max(...others) || value < Math.min(...others) / 2) ? [key] : [];
    }),
  );
