/** How well a slip can be seen at all by how plausible the figures are. */
import { logChance } from "./expected";
import type { Figures, PlausibleReport } from "./plausible-report";
import { rowOf } from "./find-planted";
import type { Planted } from "./slip";

/**
 * How much likelier the slip is than that the typed figures are true (natural logarithm of the odds), to somebody who
 * knows
 * exactly what to expect of every figure, which no rule does. What the slip left in place of a figure is as likely as
 * the
 * figure that it was made from; a copy is certain to be equal. Infinite where a sum breaks.
 */
export function evidenceOf(report: PlausibleReport, { figures, wrong, from }: Planted): number {
  if (breaksSum(figures)) return Infinity;
  let evidence = 0;
  for (const key of [...wrong, ...followersOf(report, wrong)]) {
    evidence -= logChanceIn(report, figures, key);
    const source = wrong.includes(key) ? from.get(key) : key;
    if (source !== undefined) evidence += logChanceIn(report, report.figures, source);
  }
  return evidence;
}

/** Figures that are right, and measured by one that is wrong. */
function followersOf({ expected }: PlausibleReport, wrong: readonly string[]): readonly string[] {
  return [...expected].flatMap(([key, { leader }]) =>
    leader !== undefined && wrong.includes(`${leader}${yearOf(key)}`) && !wrong.includes(key) ? [key] : [],
  );
}

/** 0 (certain) for words and blanks, and beside a leading figure that is one: nothing is known of them. */
function logChanceIn({ expected }: PlausibleReport, figures: Figures, key: string): number {
  const [value, one] = [figures.get(key), expected.get(key)];
  if (typeof value !== "number" || !one) return 0;
  const leading = one.leader === undefined ? 1 : figures.get(`${one.leader}${yearOf(key)}`);
  return typeof leading === "number" ? logChance(value, one.mean * leading, one) : 0;
}

function yearOf(key: string): string {
  return key.slice(rowOf(key).length);
}

/** The split by sex against the split by type, year by year. */
function breaksSum(figures: Figures): boolean {
  const sums = new Map<string, number>();
  for (const [key, value] of figures) {
    if (!key.startsWith("10.victims-by-") || typeof value !== "number") continue;
    const sign = key.startsWith("10.victims-by-sex.") ? -1 : 1;
    sums.set(yearOf(key), (sums.get(yearOf(key)) ?? 0) + sign * value);
  }
  return [...sums.values()].some((sum) => sum !== 0);
}
