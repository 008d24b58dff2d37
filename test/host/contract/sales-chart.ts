/** A small chart, and what tests of charts ask of it. */
import { fill, firstSheet } from "../excel-session";
import type { ContractCase } from "../excel-session";

/** Three products over three quarters, as the documentation's samples have them. */
export const SALES = [
  ["Product", "Qtr1", "Qtr2", "Qtr3"],
  ["Frames", 5000, 7000, 6544],
  ["Saddles", 400, 323, 276],
];
/** The blank corner tells Excel that the years are categories and no figures. */
export const YEARS = [
  ["", "Seized"],
  [2022, 5],
  [2023, null],
  [2024, 8],
];

export function sales(
  context: Excel.RequestContext,
  seriesBy?: "Auto" | "Rows" | "Columns",
  type: Excel.ChartType = "ColumnClustered" as Excel.ChartType,
): Excel.Chart {
  return firstSheet(context).charts.add(type, fill(context, SALES), seriesBy as Excel.ChartSeriesBy);
}

export async function names(chart: Excel.Chart): Promise<string[]> {
  chart.series.load("items/name");
  await chart.context.sync();
  return chart.series.items.map(({ name }) => name);
}

/** Sets a property through its path and reads it back in another batch. */
export function kept(path: string, value: unknown, source: string): ContractCase {
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  return {
    name: `chart.${path} keeps ${JSON.stringify(value)}`,
    source,
    expected: value,
    run: async (context) => {
      const chart = sales(context);
      const owner = (one: Excel.Chart): OfficeExtension.ClientObject => {
        let target: unknown = one;
        for (const part of parts) {
          const call = /^(\w+)\((.*)\)$/.exec(part);
          const holder = target as Record<string, unknown>;
          target = call
            ? (holder[call[1] ?? ""] as (...args: unknown[]) => unknown).apply(
                holder,
                JSON.parse(`[${call[2] ?? ""}]`) as unknown[],
              )
            : holder[part];
        }
        return target as OfficeExtension.ClientObject;
      };
      (owner(chart) as unknown as Record<string, unknown>)[last] = value;
      await context.sync();
      const again = owner(firstSheet(context).charts.getItemAt(0));
      context.load(again, last);
      await context.sync();
      return (again as unknown as Record<string, unknown>)[last];
    },
  };
}
