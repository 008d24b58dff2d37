import type { CellRectangle } from "../../../core/workbook/address";
import { newSeries } from "./new-series";
import type { Chart, ChartSeries, PlacedArea, Sheet } from "../workbook/workbook";
import { columnCount, rowCount } from "../cells/rectangles";

/** How a chart reads a block of cells. */
export type PlotBy = "Rows" | "Columns";

/** Charts that take the first column as x values for all series. */
export function isScatter(chartType: string): boolean {
  return chartType.startsWith("XYScatter") || chartType.startsWith("Bubble");
}

/** "Auto" plots the shorter side as series: Excel takes more rows than columns, or as many, as series in columns. */
export function plotDirection(area: CellRectangle, seriesBy: string): PlotBy {
  if (seriesBy === "Rows" || seriesBy === "Columns") return seriesBy;
  return columnCount(area) > rowCount(area) ? "Rows" : "Columns";
}

/**
 * The series of a block: headings and categories are found where there is text, or where the corner between them is
 * blank.
 */
export function seriesOf(sheet: Sheet, area: CellRectangle, plotBy: PlotBy, chartType: string): ChartSeries[] {
  const used = sheet.usedArea(area, true) ?? area;
  const byColumns = plotBy === "Columns";
  const at = (line: number, item: number): unknown =>
    byColumns ? sheet.valueAt(used.top + item, used.left + line) : sheet.valueAt(used.top + line, used.left + item);
  const [lines, items] = byColumns ? [columnCount(used), rowCount(used)] : [rowCount(used), columnCount(used)];
  const isCornerBlank = lines > 1 && items > 1 && at(0, 0) === null;
  const otherLines = Array.from({ length: Math.max(0, lines - 1) }, (_, i) => i + 1);
  const otherItems = Array.from({ length: Math.max(0, items - 1) }, (_, i) => i + 1);
  const hasHeadings =
    items > 1 && (isCornerBlank || (lines > 1 ? otherLines : [0]).some((line) => typeof at(line, 0) === "string"));
  const hasCategories =
    lines > 1 &&
    (isCornerBlank ||
      isScatter(chartType) ||
      (items > 1 ? otherItems : [0]).some((item) => typeof at(0, item) === "string"));
  const firstItem = hasHeadings ? 1 : 0;
  const run = (line: number): PlacedArea => ({
    sheet,
    area: byColumns
      ? { top: used.top + firstItem, bottom: used.bottom, left: used.left + line, right: used.left + line }
      : { top: used.top + line, bottom: used.top + line, left: used.left + firstItem, right: used.right },
  });
  const heading = (line: number): PlacedArea => {
    const { area: cells } = run(line);
    return {
      sheet,
      area: byColumns ? { ...cells, top: used.top, bottom: used.top } : { ...cells, left: used.left, right: used.left },
    };
  };
  const categories = hasCategories ? run(0) : undefined;
  return Array.from({ length: lines - (hasCategories ? 1 : 0) }, (_, index) => {
    const line = index + (hasCategories ? 1 : 0);
    return newSeries(hasHeadings ? heading(line) : `Series${String(index + 1)}`, run(line), categories);
  });
}

/** Values of a run of cells in order; null for blanks. */
export function sourceValues(source: PlacedArea | undefined): unknown[] {
  if (!source) return [];
  const {
    sheet,
    area: { top, bottom, left, right },
  } = source;
  const values: unknown[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) values.push(sheet.valueAt(row, column));
  return values;
}

export function seriesName({ name }: ChartSeries): string {
  return typeof name === "string" ? name : String(sourceValues(name)[0] ?? "");
}

/** The title that Excel writes by itself: a single series lends its name. */
export function automaticTitle({ series }: Chart): string {
  const [only] = series;
  return only && series.length === 1 ? seriesName(only) : "Chart Title";
}
