/** Kinds of yearly series as they occur in public figures and in the slides' KPI 3. */
import type { Random } from "./random";

export type Shape = "stable" | "trending" | "spiked" | "bursty" | "seed-like" | "zeros";

/** How often a row has which shape, in percent. Campaign rows depend on single decisions: an amnesty, a court's backlog, a destruction. */
const STEADY: readonly (readonly [Shape, number])[] = [["stable", 66], ["trending", 30], ["spiked", 2], ["bursty", 1], ["seed-like", 1]];
const CAMPAIGN: readonly (readonly [Shape, number])[] = [["stable", 50], ["trending", 20], ["zeros", 12], ["spiked", 6], ["bursty", 8], ["seed-like", 4]];

export function drawShape(random: Random, isCampaign: boolean): Shape {
  let rest = random.unit() * 100;
  for (const [shape, percent] of isCampaign ? CAMPAIGN : STEADY) {
    rest -= percent;
    if (rest < 0) return shape;
  }
  return "stable";
}

/** Expected values of `count` years around `level`, before counting noise. `profile` is a row of the slides, its median 1. */
export function expectedValues(random: Random, shape: Shape, level: number, count: number, profile: readonly number[]): readonly number[] {
  const spread = 0.05 + 0.1 * random.unit();
  const noisy = (value: number, deviation = spread): number => value * Math.exp(deviation * random.normal());
  const years = Array.from({ length: count }, (_, index) => index);
  switch (shape) {
    case "stable":
      return years.map(() => noisy(level));
    case "trending": {
      const growth = 1 + (random.chance(0.5) ? 1 : -0.7) * (0.05 + 0.13 * random.unit());
      return years.map((index) => noisy(level * growth ** (index - count / 2)));
    }
    case "spiked": {
      const [at, factor] = [random.whole(0, count - 1), 3 + 5 * random.unit()];
      return years.map((index) => noisy(index === at ? level * factor : level));
    }
    case "bursty":
      return years.map(() => noisy(level, 1.1));
    case "seed-like":
      return years.map((index) => noisy(level * (profile[index % profile.length] ?? 1), 0.1));
    case "zeros":
      return years.map(() => Math.min(level, 0.4 + random.unit()));
  }
}
