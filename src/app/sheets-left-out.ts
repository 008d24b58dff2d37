import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

/** Names of the sheets of a workbook that are not in the one that is written from it, in their order. */
export function sheetsLeftOut({ sheets }: Snapshot, plan: WorkbookPlan): readonly string[] {
  const kept = new Set(plan.sheets.map(({ name }) => name));
  return sheets.map(({ name }) => name).filter((name) => !kept.has(name));
}
