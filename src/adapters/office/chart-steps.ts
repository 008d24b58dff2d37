/**
 * ChartSpec -> a native chart. Only members up to ExcelApi 1.9; a chart has no text for screen readers there, so the
 * figures stand in cells beside it.
 */
import type { CellRectangle } from "../../core/workbook/address";
import { axisFormat, inkOn, plotArea, titleSize } from "../../core/workbook/chart-layout";
import type { CellRun, ChartSeries, ChartSpec } from "../../core/workbook/chart-spec";
import type { ChartPlan } from "../../core/workbook/plan";
import { CALL_BYTES, type Step } from "./batches";
import { rangeOf } from "./sheet-steps";

const INK = "#1F3864";
const GREY = "#595959";
const GRID = "#E1E5EB";
/** Where a person left a chart, in points. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chart is called so until all are drawn; then it takes the name and place of the old one. */
export function newName(id: string): string {
  return `${id} (new)`;
}

/** Draws a chart on a sheet under its new name: where the old one is, or on the cells that are planned for it. */
export function chartStep(sheet: string, { spec, anchor }: ChartPlan, old: ChartPlace | undefined): Step {
  const calls = 40 + spec.series.length * 15;
  return {
    bytes: calls * CALL_BYTES,
    queue: ({ workbook: { worksheets } }) => {
      const { charts } = worksheets.getItem(sheet);
      const runOf = ({ sheet: name, range }: CellRun): Excel.Range => rangeOf(worksheets.getItem(name), range);
      const [first] = spec.series;
      if (!first) return;
      // From one column of figures, Excel makes exactly one series, wherever it would look for headings.
      const chart = charts.add(
        spec.kind === "stacked" ? "ColumnStacked" : "ColumnClustered",
        runOf(first.valuesAt),
        "Columns",
      );
      chart.name = newName(spec.id);
      place(chart, worksheets.getItem(sheet), anchor, old);
      chart.displayBlanksAs = "NotPlotted";
      chart.plotVisibleOnly = false;
      spec.series.forEach((series, index) => {
        const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
        drawn.name = series.name;
        // Of the first one too: a figure that is missing at the edge of the column must not make the series shorter.
        drawn.setValues(runOf(series.valuesAt));
        drawn.setXAxisValues(runOf(spec.categoriesAt));
        colour(drawn, series, spec);
      });
      writeTitle(chart, spec);
      setAxes(chart, spec);
      const hasLegend = spec.series.length > 1 && spec.isKeyBeside !== true;
      chart.legend.visible = hasLegend;
      if (hasLegend) {
        chart.legend.position = "Bottom";
        chart.legend.format.font.size = spec.size.text;
        chart.legend.format.font.color = GREY;
      }
      layOut(chart, spec, old ?? spec.size);
      chart.format.fill.setSolidColor("#FFFFFF");
      chart.format.border.color = GRID;
    },
  };
}

function place(chart: Excel.Chart, sheet: Excel.Worksheet, anchor: CellRectangle, old: ChartPlace | undefined): void {
  if (!old) {
    chart.setPosition(
      rangeOf(sheet, { ...anchor, bottom: anchor.top, right: anchor.left }),
      rangeOf(sheet, { ...anchor, top: anchor.bottom, left: anchor.right }),
    );
    return;
  }
  chart.left = old.left;
  chart.top = old.top;
  chart.width = old.width;
  chart.height = old.height;
}

function colour(drawn: Excel.ChartSeries, { color, isLabelled }: ChartSeries, { kind, size }: ChartSpec): void {
  drawn.format.fill.setSolidColor(`#${color}`);
  drawn.gapWidth = 60;
  drawn.overlap = kind === "stacked" ? 100 : -5;
  if (!isLabelled) return;
  drawn.hasDataLabels = true;
  drawn.dataLabels.position = kind === "stacked" ? "Center" : "OutsideEnd";
  drawn.dataLabels.numberFormat = "#,##0";
  drawn.dataLabels.format.font.size = size.text;
  drawn.dataLabels.format.font.color = kind === "stacked" ? `#${inkOn(color)}` : GREY;
}

/** Plots of one size, whatever stands around them. */
function layOut({ plotArea: plot }: Excel.Chart, { size }: ChartSpec, drawn: { width: number; height: number }): void {
  const share = plotArea(size);
  plot.insideLeft = share.left * drawn.width;
  plot.insideTop = share.top * drawn.height;
  plot.insideWidth = share.width * drawn.width;
  plot.insideHeight = share.height * drawn.height;
}

function writeTitle(chart: Excel.Chart, { title, subtitle, size }: ChartSpec): void {
  chart.title.visible = true;
  chart.title.text = subtitle === "" ? title : `${title}\n${subtitle}`;
  style(chart.title.getSubstring(0, title.length).font, titleSize(size), INK, true);
  if (subtitle !== "") style(chart.title.getSubstring(title.length + 1, subtitle.length).font, size.text, GREY, false);
}

function setAxes(chart: Excel.Chart, { categoryAxisTitle, valueAxisTitle, scale, size }: ChartSpec): void {
  const { categoryAxis, valueAxis } = chart.axes;
  if (categoryAxisTitle === "") categoryAxis.title.visible = false;
  else categoryAxis.title.text = categoryAxisTitle;
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = GRID;
  if (valueAxisTitle === "") valueAxis.title.visible = false;
  else valueAxis.title.text = valueAxisTitle;
  valueAxis.minimum = 0;
  if (scale) {
    valueAxis.maximum = scale.maximum;
    valueAxis.majorUnit = scale.step;
  }
  valueAxis.numberFormat = axisFormat(scale);
  if (valueAxisTitle !== "") style(valueAxis.title.format.font, size.text, GREY, false);
  for (const axis of [categoryAxis, valueAxis]) style(axis.format.font, size.text, GREY, false);
}

function style(font: Excel.ChartFont, size: number, color: string, bold: boolean): void {
  font.size = size;
  font.color = color;
  font.bold = bold;
}
