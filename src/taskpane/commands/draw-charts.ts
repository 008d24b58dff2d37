import { planAgain } from "../../core/regional/plan-again";
import type { WorkbookPlan } from "../../core/workbook/plan";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Draws the charts of the open regional workbook anew. */
export async function drawCharts(context: CommandContext): Promise<void> {
  const { look } = context.state();
  if (look?.kind !== "regional") return;
  await drawPlan(context, planAgain(look.open.framework, look.workbook, look.snapshot));
}

/** Draws the charts of sheets that were written by this plan. */
export async function drawPlan({ workbook, say, set }: CommandContext, { sheets }: WorkbookPlan): Promise<void> {
  set({ busy: { what: say("drawing") } });
  valueOf(await workbook.draw(sheets.filter(({ charts }) => charts.length > 0)));
}
