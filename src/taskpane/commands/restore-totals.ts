import { reportIn } from "../../app/look-at-workbook";
import { labelsIn } from "../../core/framework/framework";
import { restoredTotals } from "../../core/report/restored-totals";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Puts the formulas of totals back whose cell was cleared: a figure typed over one is taken back by emptying the cell. */
export async function restoreTotals({ workbook, state, look }: CommandContext): Promise<void> {
  const now = reportIn(state().look);
  const report = now?.assessment.report;
  if (!now || !report || report.emptiedTotals.length === 0) return;
  const labels = labelsIn(now.open.framework, report.identity.language);
  valueOf(await workbook.type(restoredTotals(labels, report.emptiedTotals)));
  await look();
}
