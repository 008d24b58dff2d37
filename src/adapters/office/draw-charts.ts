import type { ChartSheet } from "../../app/ports";
import type { Outcome } from "../../core/issue/issue";
import { sendSteps, step, type Step } from "./batches";
import { chartStep, newName } from "./chart-steps";

/** A chart that is there, with its place in points. */
type OldChart = Pick<Excel.Chart, "name" | "left" | "top" | "width" | "height">;

interface DrawnSheet extends ChartSheet {
  readonly old: readonly OldChart[];
  /** What people may still do on a protected sheet; undefined where it is open. */
  readonly allowed: Excel.WorksheetProtectionOptions | undefined;
}

/**
 * Draws the charts of sheets that hold their figures already. A chart of the same name is drawn anew
 * where it stands and as large as it is. Three requests, and one more for each few megabytes: the old
 * charts are only taken away when all new ones are drawn.
 * @throws OfficeExtension.Error when Excel refuses; each chart is then as it was, or the new one where the old one was
 * gone already, and what was protected is again
 */
export async function drawCharts(context: Excel.RequestContext, sheets: readonly ChartSheet[]): Promise<Outcome<null>> {
  const drawn = await readCharts(
    context,
    sheets.filter(({ charts }) => charts.length > 0),
  );
  try {
    await sendSteps(context, [
      unprotect(drawn),
      ...drawn.flatMap(({ name, charts, old }) =>
        charts.map((chart) =>
          chartStep(
            name,
            chart,
            old.find((one) => one.name === chart.spec.id),
          ),
        ),
      ),
    ]);
    await sendSteps(context, [...drawn.map(takeOver), protect(drawn)]);
  } catch (error) {
    await settle(context, drawn);
    throw error;
  }
  return { ok: true, value: null, issues: [] };
}

async function readCharts(
  context: Excel.RequestContext,
  sheets: readonly ChartSheet[],
): Promise<readonly DrawnSheet[]> {
  const found = sheets.map((sheet) => {
    const { charts, protection } = context.workbook.worksheets.getItem(sheet.name);
    return {
      sheet,
      charts: charts.load("items/name,items/left,items/top,items/width,items/height"),
      protection: protection.load("protected,options"),
    };
  });
  await context.sync();
  return found.map(({ sheet, charts, protection }) => ({
    ...sheet,
    old: charts.items.map(({ name, left, top, width, height }): OldChart => ({ name, left, top, width, height })),
    allowed: protection.protected ? protection.options : undefined,
  }));
}

function unprotect(sheets: readonly DrawnSheet[]): Step {
  return step(sheets.length, ({ workbook: { worksheets } }) => {
    for (const { name, allowed } of sheets) if (allowed) worksheets.getItem(name).protection.unprotect();
  });
}

function protect(sheets: readonly DrawnSheet[]): Step {
  return step(sheets.length, ({ workbook: { worksheets } }) => {
    for (const { name, allowed } of sheets) if (allowed) worksheets.getItem(name).protection.protect(allowed);
  });
}

/** The new charts under their final names; old ones of these names go. */
function takeOver({ name, charts, old }: DrawnSheet): Step {
  return step(charts.length * 3, (context) => {
    const all = context.workbook.worksheets.getItem(name).charts;
    for (const { spec } of charts) {
      if (old.some((one) => one.name === spec.id)) all.getItem(spec.id).delete();
      all.getItem(newName(spec.id)).name = spec.id;
    }
  });
}

/**
 * After Excel refused: new charts go where the old ones are still there, and take the names of those that are not. A chart
 * that got no name yet has none of the old names either.
 */
async function settle(context: Excel.RequestContext, sheets: readonly DrawnSheet[]): Promise<void> {
  const found = sheets.map((sheet) => {
    const { charts, protection } = context.workbook.worksheets.getItem(sheet.name);
    return { sheet, charts: charts.load("items/name"), protection: protection.load("protected") };
  });
  await context.sync();
  for (const { sheet, charts, protection } of found) {
    const names = charts.items.map(({ name }) => name);
    const kept = sheet.old.map(({ name }) => name);
    const lost = kept.filter((name) => !names.includes(name));
    if (sheet.allowed && protection.protected) protection.unprotect();
    for (const chart of charts.items) {
      const instead = lost.find((name) => chart.name === newName(name));
      if (instead !== undefined) chart.name = instead;
      else if (!kept.includes(chart.name)) chart.delete();
    }
    if (sheet.allowed) protection.protect(sheet.allowed);
  }
  await context.sync();
}
