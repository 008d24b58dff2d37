/**
 * Usual size of the yearly figures of a jurisdiction of middle size, by row; invented, of the order of public
 * statements.
 */
export const LEVELS: Readonly<Record<string, number>> = {
  "2.policy.evidence-based": 4,
  "3.possession.cases": 900,
  "3.possession.convicted": 380,
  "3.possession.solved-other": 90,
  "3.trafficking.cases": 30,
  "3.trafficking.convicted": 9,
  "3.trafficking.solved-other": 3,
  "4.firearms.inland": 1100,
  "4.firearms.border": 60,
  "4.ammunition.inland": 30000,
  "4.ammunition.border": 1900,
  "4.explosives.inland": 12.4,
  "4.explosives.border": 1.4,
  "4.devices.inland": 70,
  "4.devices.border": 5,
  "6.operations.plans": 18,
  "6.operations.joint-operations": 6,
  "6.operations.cases-prevented": 45,
  "6.operations.weapons-seized": 14,
  "6.operations.ammunition-seized": 700,
  "7.exchange.siena": 120,
  "7.exchange.iarms": 60,
  "8.cooperation.joint-action-days": 3,
  "8.cooperation.europol-activities": 6,
  "8.cooperation.ballistic-methods": 4,
  "8.cooperation.trainings": 9,
  "10.incidents.legal": 25,
  "10.incidents.illegal": 190,
  "10.incidents.unknown": 30,
  "10.victims-by-type.murder": 24,
  "10.victims-by-type.suicide": 14,
  "10.victims-by-type.other": 40,
  "11.surrender.firearms": 320,
  "11.surrender.ammunition": 6500,
  "11.reduction.legalised": 150,
  "11.reduction.deactivated": 25,
  "12.firearms.confiscated": 1000,
  "12.firearms.surplus": 90,
  "12.firearms.destroyed": 550,
  "12.firearms.disposed": 40,
  "12.ammunition.confiscated": 28000,
  "12.ammunition.surplus": 3000,
  "12.ammunition.destroyed": 17000,
  "12.ammunition.disposed": 900,
  "13.lost-stolen.lost": 35,
  "13.lost-stolen.stolen": 55,
  "13.lost-stolen.recovered": 22,
  "13.storage.inspections": 140,
  "13.storage.sites-improved": 6,
};

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
