import { chartSpecOf } from "../chart/chart-spec-of";
import type { ChartFigures } from "../chart/charts-for";
import { sourceCharts } from "../chart/source-charts";
import type { Regional } from "../consolidation/regional";
import { lookupOf } from "../consolidation/series";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { planSecondSource } from "../second-source/plan-second-source";
import type { ReportedFigure } from "../second-source/second-source-view";
import type { ChartPlan, SheetPlan } from "../workbook/plan";
import { figureCells } from "./chart-figure-cells";
import { REGIONAL_SOURCE_MARK } from "./regional-marks";

/** Sheet column where charts and their figures begin; rows and columns that a chart covers. */
const [LEFT, CHART_ROWS, CHART_COLUMNS] = [1, 20, 6];

/** Of the charts, in points. */
const SIZE = { width: 520, height: CHART_ROWS * 15, text: 9 };

interface SourceContext {
  readonly framework: Framework;
  readonly labels: Labels;
  /** Stands in every chart of a workbook with samples; otherwise empty. */
  readonly chartRemark: string;
  readonly footer: string;
}

/**
 * The figures of a second source beside the merged ones, and below them a chart of each jurisdiction's own; no sheet
 * where there are none. They are never added: a region has none.
 */
export function planRegionalSource(
  { framework, labels, chartRemark, footer }: SourceContext,
  regional: Regional,
  name: string,
): readonly SheetPlan[] {
  const { secondSource: figures, round } = regional;
  if (figures.length === 0) return [];
  const lookup = lookupOf(regional);
  const reported = (jurisdiction: string, key: string): ReportedFigure | undefined => {
    const content = lookup(jurisdiction, key);
    return content && { content };
  };
  const sheet = planSecondSource({
    framework,
    labels,
    figures,
    round,
    name,
    mark: REGIONAL_SOURCE_MARK,
    footer,
    reported,
  });
  const charts = framework.jurisdictions.flatMap(({ code }) => sourceCharts(framework, labels, figures, code, round));
  return [withCharts({ framework, labels, chartRemark }, sheet, charts)];
}

/** Each chart's figures, and the chart right below them, one after the other. */
function withCharts(
  { framework, labels, chartRemark }: Omit<SourceContext, "footer">,
  sheet: SheetPlan,
  charts: readonly ChartFigures[],
): SheetPlan {
  let next = Math.max(...sheet.cells.map(({ row }) => row)) + 3;
  const drawn = charts.map((figures) => {
    const place = { sheet: sheet.name, headerRow: next + 1, yearColumn: LEFT };
    const top = next + figures.years.length + 3;
    next = top + CHART_ROWS + 2;
    const chart: ChartPlan = {
      spec: chartSpecOf(framework, labels, figures, place, chartRemark, SIZE),
      anchor: { top, bottom: top + CHART_ROWS - 1, left: LEFT, right: LEFT + CHART_COLUMNS - 1 },
    };
    return { chart, cells: figureCells(figures, labels, place), row: { row: place.headerRow, height: 32 } };
  });
  return {
    ...sheet,
    cells: [...sheet.cells, ...drawn.flatMap(({ cells }) => cells)],
    rows: [...sheet.rows, ...drawn.map(({ row }) => row)],
    charts: drawn.map(({ chart }) => chart),
  };
}
