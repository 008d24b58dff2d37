import type { ChartSheet } from "../../app/ports";
import type { Outcome } from "../../core/issue";
import { sendSteps, type Step } from "./batches";
import { chartStep, type ChartPlace } from "./chart-steps";

/**
 * Draws the charts of sheets that hold their figures already. A chart of the same name is drawn anew
 * where it stands and as large as it is. Two requests, and one more for each few megabytes.
 * @throws OfficeExtension.Error when Excel refuses
 */
export async function drawCharts(context: Excel.RequestContext, sheets: readonly ChartSheet[]): Promise<Outcome<null>> {
  await sendSteps(context, await chartSteps(context, sheets));
  return { ok: true, value: null, issues: [] };
}

/** Looks which charts are there, in one request, and answers what draws them. */
export async function chartSteps(context: Excel.RequestContext, sheets: readonly ChartSheet[]): Promise<readonly Step[]> {
  const drawn = sheets.filter(({ charts }) => charts.length > 0);
  if (drawn.length === 0) return [];
  const collections = drawn.map(({ name }) => context.workbook.worksheets.getItem(name).charts.load("items/name,items/left,items/top,items/width,items/height"));
  await context.sync();
  return drawn.flatMap(({ name, charts }, index) => charts.map((chart) => {
    const old = collections[index]?.items.find((one) => one.name === chart.spec.id);
    const place: ChartPlace | undefined = old && { left: old.left, top: old.top, width: old.width, height: old.height };
    return chartStep(name, chart, place);
  }));
}
