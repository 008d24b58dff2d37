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
 * @throws OfficeExtension.Error when Excel refuses; the charts are then as they were
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
  } catch (error) {
    await removeNew(context, drawn);
    throw error;
  }
  await sendSteps(context, [...drawn.map(takeOver), protect(drawn)]);
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

/** What was drawn before Excel refused; a chart that got no name yet has none of the old names either. */
async function removeNew(context: Excel.RequestContext, sheets: readonly DrawnSheet[]): Promise<void> {
  const found = sheets.map(({ name, allowed }) => {
    const { charts, protection } = context.workbook.worksheets.getItem(name);
    return { allowed, charts: charts.load("items/name"), protection: protection.load("protected") };
  });
  await context.sync();
  found.forEach(({ allowed, charts, protection }, index) => {
    const kept = sheets[index]?.old.map(({ name }) => name) ?? [];
    for (const chart of charts.items) if (!kept.includes(chart.name)) chart.delete();
    if (allowed && !protection.protected) protection.protect(allowed);
  });
  await context.sync();
}
