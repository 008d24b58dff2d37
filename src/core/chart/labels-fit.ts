/** Whether the values of a series can be written at its columns. */
import { plotArea } from "../workbook/chart-layout";
import type { ChartSize, ChartSpec } from "../workbook/chart-spec";

/** Width of a digit, in the size of its text. */
const DIGIT = 0.55;
/** Columns have this much room between them, in columns. */
const GAP = 0.6;

type Values = readonly (number | null)[];

/** Beside each other each column needs the room of its label; on each other each part must be higher than a line. */
export function labelsFit(kind: ChartSpec["kind"], size: ChartSize, all: readonly Values[], own: Values): boolean {
  const plot = plotArea(size);
  const columns = kind === "stacked" ? 1 : all.length;
  const room = (size.width * plot.width) / (own.length * (columns + GAP));
  const known = (kind === "stacked" ? own : all.flat()).flatMap((value) => value ?? []);
  const widest = Math.max(0, ...known.map((value) => value.toLocaleString("en-US").length));
  if (own.every((value) => value === null) || widest * DIGIT * size.text > room) return false;
  if (kind === "clustered") return true;
  const heights = own.map((_, index) => all.reduce((sum, values) => sum + (values[index] ?? 0), 0));
  const line = (Math.max(...heights) * size.text * 1.3) / (size.height * plot.height);
  return known.every((value) => value >= line);
}
