/** What simpler systems would say of the same figures, each with how far beyond its limit a figure is. */
import type { Issue } from "../../../src/core/issue/issue";
import type { Figures } from "./plausible-report";
import { rowOf } from "./find-planted";

/** One odd figure: `score` is 1 at the usual limit of the peer, and more beyond it. */
interface Flag {
  readonly key: string;
  readonly value: number;
  readonly usual: number;
  readonly score: number;
}

/** The figures of one row, oldest first -> how odd each is. */
type Peer = (row: readonly Point[]) => readonly Flag[];

interface Point {
  readonly key: string;
  readonly value: number;
}

const logOf = (value: number): number => Math.log(value + 0.5);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Each figure against the whole row, by a score that 1 is the limit of. */
const against =
  (score: (value: number, all: readonly number[]) => number): Peer =>
  (row) => {
    const all = row.map(({ value }) => value);
    return row.map(({ key, value }) => ({ key, value, usual: medianOf(all), score: score(value, all) }));
  };

/** By the step from the year before. */
const byStep =
  (score: (steps: readonly number[], at: number, values: readonly number[]) => number): Peer =>
  (row) => {
    const values = row.map(({ value }) => value);
    const steps = values.slice(1).map((value, index) => logOf(value) - logOf(values[index] ?? 0));
    return row
      .slice(1)
      .map(({ key, value }, at) => ({ key, value, usual: values[at] ?? 0, score: score(steps, at, values) }));
  };

export const PEERS: Readonly<Record<string, Peer>> = {
  "change by 2 from 28 on": byStep((steps, at, values) =>
    Math.abs((values[at + 1] ?? 0) - (values[at] ?? 0)) < 28 ? 0 : Math.abs(steps[at] ?? 0) / Math.LN2,
  ),
  "median band x3": against((value, all) => Math.abs(logOf(value) - logOf(medianOf(all))) / Math.log(3)),
  "z above 2 (DHIS2)": against((value, all) => {
    const mean = meanOf(all);
    const deviation = Math.sqrt(meanOf(all.map((one) => (one - mean) ** 2)));
    return deviation === 0 ? 0 : Math.abs(value - mean) / deviation / 2;
  }),
  "modified z above 3.5 (DHIS2)": against((value, all) => {
    const median = medianOf(all);
    const spread = medianOf(all.map((one) => Math.abs(one - median)));
    return spread === 0 ? (value === median ? 0 : 9) : (0.6745 * Math.abs(value - median)) / spread / 3.5;
  }),
  "MAD of log ratios above 3.5": byStep((steps, at) => {
    const median = medianOf(steps);
    const spread = medianOf(steps.map((one) => Math.abs(one - median)));
    return (0.6745 * Math.abs((steps[at] ?? 0) - median)) / Math.max(spread, 1e-9) / 3.5;
  }),
  "Hidiroglou-Berthelot c=4": byStep((steps, at, values) => {
    const ratios = steps.map(Math.exp);
    const median = medianOf(ratios);
    const effects = ratios.map((ratio, index) => {
      const centred = ratio < median ? 1 - median / ratio : ratio / median - 1;
      return centred * Math.sqrt(Math.max(values[index] ?? 0, values[index + 1] ?? 0));
    });
    const middle = medianOf(effects);
    const sorted = [...effects].sort((one, other) => one - other);
    const quartile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    const effect = effects[at] ?? 0;
    const least = Math.abs(0.05 * middle);
    const width = effect < middle ? Math.max(middle - quartile(0.25), least) : Math.max(quartile(0.75) - middle, least);
    return width === 0 ? (effect === middle ? 0 : 9) : Math.abs(effect - middle) / width / 4;
  }),
};

/** As warnings of one rule about single figures, so that they are grouped by cause as ours are. */
export function peerIssues(peer: Peer, figures: Figures, periods: readonly string[]): readonly Issue[] {
  const rows = new Map<string, Point[]>();
  for (const [key, value] of figures) {
    if (typeof value !== "number") continue;
    const row = rows.get(rowOf(key)) ?? [];
    row.push({ key, value });
    rows.set(rowOf(key), row);
  }
  return [...rows.values()]
    .filter((row) => row.length > 3)
    .flatMap((row) => peer([...row].sort((one, other) => (one.key < other.key ? -1 : 1))))
    .filter(({ key, score }) => score > 0.2 && periods.includes(key.slice(-4)))
    .map(({ key, value, usual, score }): Issue => ({
      code: "change",
      severity: "warning",
      rule: "peer",
      key,
      rarity: score,
      facts: {
        row: rowOf(key),
        period: key.slice(-4),
        previousPeriod: key.slice(-4),
        value,
        previous: usual,
        changeText: "",
      },
    }));
}
