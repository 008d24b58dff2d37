/** Kinds of yearly series as they occur in public figures and in the slides' KPI 3. */
import type { Random } from "./random";

export type Shape = "stable" | "trending" | "spiked" | "bursty" | "seed-like" | "zeros";

/**
 * How often a row has which shape, in percent. Campaign rows depend on single decisions: an amnesty, a court's backlog,
 * a destruction. The shares are chosen so that steps from year to year are as large, and as often large, as in public
 * series (fit.ts).
 */
const STEADY: readonly (readonly [Shape, number])[] = [
  ["stable", 57],
  ["trending", 28],
  ["spiked", 4],
  ["bursty", 9],
  ["seed-like", 2],
];
const CAMPAIGN: readonly (readonly [Shape, number])[] = [
  ["stable", 38],
  ["trending", 18],
  ["zeros", 8],
  ["spiked", 8],
  ["bursty", 22],
  ["seed-like", 6],
];

export function drawShape(random: Random, isCampaign: boolean): Shape {
  let rest = random.unit() * 100;
  for (const [shape, percent] of isCampaign ? CAMPAIGN : STEADY) {
    rest -= percent;
    if (rest < 0) return shape;
  }
  return "stable";
}

/** What is expected of the years, before their own noise and chance. */
export interface ExpectedYears {
  readonly means: readonly number[];
  /** By how much years differ from it, as a share (0.1 is 10 %). */
  readonly spread: number;
}

/** `count` years around `level`. `profile` is a row of the slides, its median 1. */
export function expectedYears(
  random: Random,
  shape: Shape,
  level: number,
  count: number,
  profile: readonly number[],
): ExpectedYears {
  const spread = 0.02 + 0.09 * random.unit();
  const years = Array.from({ length: count }, (_, index) => index);
  switch (shape) {
    case "stable":
      return { means: years.map(() => level), spread };
    case "trending": {
      const growth = 1 + (random.chance(0.5) ? 1 : -0.7) * (0.05 + 0.13 * random.unit());
      return { means: years.map((index) => level * growth ** (index - count / 2)), spread };
    }
    case "spiked": {
      const [at, factor] = [random.whole(0, count - 1), 3 + 5 * random.unit()];
      return { means: years.map((index) => (index === at ? level * factor : level)), spread };
    }
    case "bursty":
      return { means: years.map(() => level), spread: 1.1 };
    case "seed-like":
      return { means: years.map((index) => level * (profile[index % profile.length] ?? 1)), spread: 0.1 };
    case "zeros":
      return { means: years.map(() => Math.min(level, 0.4 + random.unit())), spread: 0 };
  }
}
