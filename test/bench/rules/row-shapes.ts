/** How the figures of a report hang together, as the bench draws them; their usual sizes are those of the samples. */

/** Rows that depend on single decisions. */
export const CAMPAIGN_ROWS = new Set([
  "3.possession.convicted",
  "3.possession.solved-other",
  "3.trafficking.convicted",
  "3.trafficking.solved-other",
  "11.surrender.firearms",
  "11.surrender.ammunition",
  "11.reduction.legalised",
  "11.reduction.deactivated",
  "12.firearms.surplus",
  "12.firearms.destroyed",
  "12.firearms.disposed",
  "12.ammunition.surplus",
  "12.ammunition.destroyed",
  "12.ammunition.disposed",
]);

/**
 * A row whose figures follow another's. The ratio is the jurisdiction's own, from `ratio`, and moves by `spread`
 * (relative) from year to year.
 */
export interface Following {
  readonly row: string;
  readonly leader: string;
  readonly ratio: readonly [number, number];
  readonly spread: number;
}

/**
 * In the order in which they are drawn. Public statements beside the slides' cases, Kosovo*: 0.66, 0.91, 0.98, 1.00 and
 * 1.11 firearms
 * seized per possession case in 2019 and 2021 to 2024; rounds per firearm seized: Kosovo* 20 (2022) and 27 (2023),
 * Bosnia and
 * Herzegovina 40 (2022). What is confiscated was seized before; no source says how closely the two go together, so the
 * spread is a guess.
 */
export const FOLLOWING: readonly Following[] = [
  { row: "4.firearms.inland", leader: "3.possession.cases", ratio: [0.7, 1.1], spread: 0.08 },
  { row: "4.ammunition.inland", leader: "4.firearms.inland", ratio: [20, 40], spread: 0.12 },
  { row: "12.firearms.confiscated", leader: "4.firearms.inland", ratio: [0.75, 1.05], spread: 0.08 },
  { row: "12.ammunition.confiscated", leader: "4.ammunition.inland", ratio: [0.75, 1.05], spread: 0.08 },
];
