import type { CellRectangle } from "../../../core/workbook/address";
import { requireAllowed } from "../sheets/edit-rights";
import { EventType, sheetEvent } from "../workbook/event-notes";
import type { Chart, Sheet } from "../workbook/workbook";
import { plotDirection, seriesOf } from "./chart-source";
import { PropertyBag } from "../workbook/property-bag";

/** Points; Excel's chart of usual size. */
const WIDTH = 360;
const HEIGHT = 216;

/** Adds a chart over a block of cells, in the middle of what Excel would show. */
export function addChart(
  sheet: Sheet,
  chartType: string,
  source: { readonly sheet: Sheet; readonly area: CellRectangle },
  seriesBy: string,
): Chart {
  requireAllowed(sheet, "allowEditObjects");
  const plotBy = plotDirection(source.area, seriesBy);
  const chart: Chart = {
    id: sheet.workbook.newId(),
    name: freeChartName(sheet),
    sheet,
    chartType,
    left: 288 + sheet.charts.length * 12,
    top: 100 + sheet.charts.length * 12,
    width: WIDTH,
    height: HEIGHT,
    plotBy,
    series: seriesOf(source.sheet, source.area, plotBy, chartType),
    bag: new PropertyBag(),
  };
  sheet.charts.push(chart);
  tell(chart, EventType.chartAdded);
  return chart;
}

/** Takes another block of cells; what was formatted by hand stays with the chart. */
export function setChartData(
  chart: Chart,
  source: { readonly sheet: Sheet; readonly area: CellRectangle },
  seriesBy: string,
): void {
  chart.plotBy = plotDirection(source.area, seriesBy);
  chart.series = seriesOf(source.sheet, source.area, chart.plotBy === "Rows" ? "Rows" : "Columns", chart.chartType);
}

export function deleteChart(chart: Chart): void {
  const { sheet } = chart;
  requireAllowed(sheet, "allowEditObjects");
  sheet.charts = sheet.charts.filter((one) => one !== chart);
  tell(chart, EventType.chartDeleted);
}

/** Selects a chart; the one before is no longer active. */
export function activateChart(chart: Chart): void {
  const { workbook } = chart.sheet;
  const before = workbook.activeChart;
  if (before === chart) return;
  workbook.activeChart = chart;
  if (before) tell(before, EventType.chartDeactivated);
  tell(chart, EventType.chartActivated);
}

function tell(chart: Chart, eventType: number): void {
  const { sheet, id } = chart;
  const event = sheetEvent(sheet, eventType, { chartId: id });
  sheet.workbook.events.emit({ ...event, targets: [id, sheet.id] });
}

/** "Chart 1", "Chart 2": a number is not used again on the same sheet. */
function freeChartName(sheet: Sheet): string {
  sheet.chartCount += 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${String(sheet.chartCount)}`)) sheet.chartCount += 1;
  return `Chart ${String(sheet.chartCount)}`;
}
