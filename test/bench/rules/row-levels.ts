/** Usual size of the yearly figures of a jurisdiction of middle size, by row; invented, of the order of public statements. */
export const LEVELS: Readonly<Record<string, number>> = {
  "2.policy.evidence-based": 4,
  "3.possession.cases": 900, "3.possession.convicted": 380, "3.possession.solved-other": 90,
  "3.trafficking.cases": 30, "3.trafficking.convicted": 9, "3.trafficking.solved-other": 3,
  "4.firearms.inland": 1100, "4.firearms.border": 60, "4.ammunition.inland": 30000, "4.ammunition.border": 1900,
  "4.explosives.inland": 12.4, "4.explosives.border": 1.4, "4.devices.inland": 70, "4.devices.border": 5,
  "6.operations.plans": 18, "6.operations.joint-operations": 6, "6.operations.cases-prevented": 45, "6.operations.weapons-seized": 14, "6.operations.ammunition-seized": 700,
  "7.exchange.siena": 120, "7.exchange.iarms": 60,
  "8.cooperation.joint-action-days": 3, "8.cooperation.europol-activities": 6, "8.cooperation.ballistic-methods": 4, "8.cooperation.trainings": 9,
  "10.incidents.legal": 25, "10.incidents.illegal": 190, "10.incidents.unknown": 30,
  "10.victims-by-type.murder": 24, "10.victims-by-type.suicide": 14, "10.victims-by-type.other": 40,
  "11.surrender.firearms": 320, "11.surrender.ammunition": 6500, "11.reduction.legalised": 150, "11.reduction.deactivated": 25,
  "12.firearms.confiscated": 1000, "12.firearms.surplus": 90, "12.firearms.destroyed": 550, "12.firearms.disposed": 40,
  "12.ammunition.confiscated": 28000, "12.ammunition.surplus": 3000, "12.ammunition.destroyed": 17000, "12.ammunition.disposed": 900,
  "13.lost-stolen.lost": 35, "13.lost-stolen.stolen": 55, "13.lost-stolen.recovered": 22, "13.storage.inspections": 140, "13.storage.sites-improved": 6,
};

/** Rows that depend on single decisions. */
export const CAMPAIGN_ROWS = new Set([
  "3.possession.convicted", "3.possession.solved-other", "3.trafficking.convicted", "3.trafficking.solved-other", "11.surrender.firearms", "11.surrender.ammunition", "11.reduction.legalised",
  "11.reduction.deactivated", "12.firearms.surplus", "12.firearms.destroyed", "12.firearms.disposed", "12.ammunition.surplus", "12.ammunition.destroyed", "12.ammunition.disposed",
]);
