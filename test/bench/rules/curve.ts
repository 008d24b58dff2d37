/** How many slips are found for how many rows that a report without slips has flagged. */
import type { Framework } from "../../../src/core/framework/framework";
import { groupByCause } from "../../../src/core/assessment/group-by-cause";
import type { Issue } from "../../../src/core/issue/issue";

/** Where a slip is found: at limits above the first number, up to the second. */
export type FoundAt = readonly (readonly [above: number, upTo: number])[];

/** Of one method, over all reports. */
export interface Measured {
  /** What it says of each report without slips. */
  readonly clean: readonly (readonly Issue[])[];
  /** Of each planted slip. */
  readonly slips: readonly FoundAt[];
}

export const BUDGETS = [2, 4, 8, 12, 16];

/** Told whatever the limit is. */
const ALWAYS = 1000;

export function scoreOf({ rarity = ALWAYS }: Issue): number {
  return rarity;
}

function isFoundAt(found: FoundAt, limit: number): boolean {
  return found.some(([above, upTo]) => above < limit && limit <= upTo);
}

/** The share of slips found where clean reports have so many causes on average; undefined where they never have. */
export function recallAt(
  framework: Framework,
  { clean, slips }: Measured,
  budgets: readonly number[],
): readonly number[] {
  const scores = clean
    .flat()
    .map(scoreOf)
    .sort((one, other) => one - other);
  // Enough limits to meet every budget closely; the highest stands for what is always told.
  const limits = [
    ...new Set(Array.from({ length: 24 }, (_, index) => scores[Math.floor((index / 24) * scores.length)] ?? 0)),
  ];
  const points = limits.map((limit) => ({
    flagged: mean(
      clean.map(
        (issues) =>
          groupByCause(
            framework,
            issues.filter((one) => scoreOf(one) >= limit),
          ).length,
      ),
    ),
    found: mean(slips.map((found) => (isFoundAt(found, limit) ? 1 : 0))),
  }));
  return budgets.map((budget) => {
    const [below] = [...points]
      .filter(({ flagged }) => flagged <= budget)
      .sort((one, other) => other.flagged - one.flagged);
    const [above] = [...points]
      .filter(({ flagged }) => flagged > budget)
      .sort((one, other) => one.flagged - other.flagged);
    if (!below) return above === undefined ? 0 : (above.found * budget) / above.flagged;
    if (!above) return below.found;
    const part = (budget - below.flagged) / (above.flagged - below.flagged);
    return below.found + part * (above.found - below.found);
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}
