/**
 * How the invented figures come about, as an observer who knew it would reckon: what is expected of each, and how
 * likely a figure is.
 */

/** What is expected of the figure of one row and year, before chance. */
export interface Expected {
  /** Of the figure itself, or of its ratio to the figure of the same year in `leader`. */
  readonly mean: number;
  readonly leader?: string;
  /** By how much single years differ from that, as a share (0.1 is 10 %). */
  readonly spread: number;
  /** Counts move by chance besides (Poisson), measured amounts do not. */
  readonly isCount: boolean;
  /** In what step figures are given: 1, or 0.1. */
  readonly step: number;
}

/** Above it a count is as good as a measured amount whose spread contains the chance of counting. */
const MANY = 200;
/** Where the years' own spread is averaged over, in deviations. */
const POINTS = Array.from({ length: 41 }, (_, index) => (index - 20) / 5);

/** Natural logarithm of the chance that exactly this figure comes about around `mean`. */
export function logChance(value: number, mean: number, { spread, isCount, step }: Expected): number {
  if (mean <= 0) return value === 0 ? 0 : -Infinity;
  if (!isCount || mean > MANY)
    return logNormal(Math.max(value, step / 2), mean, Math.hypot(spread, isCount ? 1 / Math.sqrt(mean) : 0), step);
  if (spread === 0) return logPoisson(value, mean);
  const logs = POINTS.map((point) => logPoisson(value, mean * Math.exp(spread * point)) - point ** 2 / 2);
  const highest = Math.max(...logs);
  const weights = POINTS.reduce((sum, point) => sum + Math.exp(-(point ** 2) / 2), 0);
  return highest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - highest), 0) / weights);
}

function logNormal(value: number, mean: number, deviation: number, step: number): number {
  const distance = Math.log(value / mean) / deviation;
  return -(distance ** 2) / 2 + Math.log(step / (value * deviation * Math.sqrt(2 * Math.PI)));
}

function logPoisson(count: number, mean: number): number {
  return count * Math.log(mean) - mean - logFactorial(count);
}

/** Stirling's series; exact below 10. */
function logFactorial(count: number): number {
  if (count < 10)
    return Math.log(
      Array.from({ length: Math.floor(count) }, (_, index) => index + 1).reduce((product, one) => product * one, 1),
    );
  return count * Math.log(count) - count + Math.log(2 * Math.PI * count) / 2 + 1 / (12 * count);
}
