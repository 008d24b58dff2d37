/** The figures of a chart as a table of their own: what the chart draws, and who is in it. */
import type { FiguresPlace } from "../chart/chart-spec-of";
import type { ChartFigures } from "../chart/charts-for";
import { coverageOf } from "../chart/coverage-line";
import { markedYear } from "../chart/marked-years";
import type { Labels } from "../framework/framework-schema";
import type { LookName } from "../sheet/looks";
import { cell } from "../sheet/sheet-draft";
import type { CellPlan } from "../workbook/plan";

/** Gaps stay empty cells: Excel draws text, and formulas that give "", as 0. */
export function figureCells(
  figures: ChartFigures,
  labels: Labels,
  { headerRow, yearColumn }: Pick<FiguresPlace, "headerRow" | "yearColumn">,
  look: LookName = "figure",
): readonly CellPlan[] {
  const { years, series, area, breaks } = figures;
  const coverage = area.kind === "region" ? coverageOf(figures) : [];
  const word = labels.regional.chartCoverageRow;
  const columns = [
    ...series.map(({ name, values }) => ({ name, values })),
    ...coverage.map(({ name, reported }) => ({
      name: name === "" ? word : `${name}: ${word}`,
      values: reported.map((codes) => codes.length),
    })),
  ];
  return [
    cell(headerRow - 1, yearColumn, labels.regional.chartData, "heading"),
    cell(headerRow, yearColumn, labels.regional.chartPeriod, "headerLeft"),
    ...columns.map(({ name }, index) => cell(headerRow, yearColumn + 1 + index, name, "header")),
    ...years.flatMap((year, index) => [
      cell(headerRow + 1 + index, yearColumn, markedYear(year, breaks), "label"),
      ...columns.map(({ values }, column) =>
        cell(headerRow + 1 + index, yearColumn + 1 + column, values[index] ?? null, look),
      ),
    ]),
  ];
}
