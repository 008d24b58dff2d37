/** Where the figures under the charts of a regional workbook stand, and what each of them is. */
import { chartFigures } from "../chart/charts-for";
import { markedYear } from "../chart/marked-years";
import { REGION, type Area, type FigureLine } from "../consolidation/figures";
import type { Regional } from "../consolidation/regional";
import { labelsIn, type Framework } from "../framework/framework";
import { markSamples } from "../labels/mark-samples";
import type { SheetSnapshot } from "../workbook/snapshot";
import { belowCharts } from "./chart-grid";
import { chartPlace } from "./plan-charts";
import { chartsMark } from "./regional-marks";
import type { RegionalWorkbook } from "./read-regional";

export interface ChartPlace {
  readonly area: Area;
  readonly line: FigureLine;
  readonly period: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** What the chart draws there; null is a gap. */
  readonly value: number | null;
}

/**
 * None for a sheet without our charts. Figures are known by their places, counted from the hidden mark below them, and by
 * the years and names beside them: where these are others, nothing is known.
 */
export function chartPlaces(
  framework: Framework,
  { regional, language }: RegionalWorkbook,
  sheet: SheetSnapshot,
): readonly ChartPlace[] {
  const areas: readonly Area[] = [
    REGION,
    ...framework.jurisdictions.map(({ code }): Area => ({ kind: "jurisdiction", code })),
  ];
  return areas.flatMap((area) => placesOf(framework, regional, language, sheet, area));
}

function placesOf(
  framework: Framework,
  regional: Regional,
  language: string,
  sheet: SheetSnapshot,
  area: Area,
): readonly ChartPlace[] {
  const mark = sheet.cells.find(({ value }) => value === chartsMark(area));
  if (!mark) return [];
  const labels = markSamples(labelsIn(framework, language), regional.samples);
  const figures = chartFigures(framework, labels, regional, area);
  const moved = mark.row - belowCharts(area, figures.length);
  const textAt = new Map(
    sheet.cells.map(({ row, column, value }) => [`${String(row)} ${String(column)}`, String(value)]),
  );
  return figures.flatMap(({ years, series, breaks }, index) => {
    const { headerRow, yearColumn } = chartPlace(area, index);
    return years.flatMap((period, year) => {
      const row = headerRow + 1 + year + moved;
      if (textAt.get(`${String(row)} ${String(yearColumn)}`) !== String(markedYear(period, breaks))) return [];
      return series.flatMap(({ name, line, values }, at): readonly ChartPlace[] =>
        line && textAt.get(`${String(headerRow + moved)} ${String(yearColumn + 1 + at)}`) === name
          ? [{ area, line, period, row, column: yearColumn + 1 + at, value: values[year] ?? null }]
          : [],
      );
    });
  });
}
