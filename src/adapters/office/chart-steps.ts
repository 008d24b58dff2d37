/**
 * ChartSpec -> a native chart. Only members up to ExcelApi 1.9; a chart has no text for screen readers there, so the
 * figures stand in cells beside it.
 */
import type { CellRectangle } from "../../core/workbook/address";
import { chartNoteLines } from "../../core/workbook/chart-note-lines";
import type { CellRun, ChartSeries, ChartSpec } from "../../core/workbook/chart-spec";
import type { ChartPlan } from "../../core/workbook/plan";
import { CALL_BYTES, type Step } from "./batches";
import { rangeOf } from "./sheet-steps";

const INK = "#1F3864";
const GREY = "#595959";
const GRID = "#E1E5EB";
/** Sizes of text in points. */
const TITLE_SIZE = 12;
const SUBTITLE_SIZE = 8;
const AXIS_SIZE = 9;

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
        colour(drawn, series, spec.kind);
      });
      writeTitle(chart, spec);
      setAxes(chart, spec);
      chart.legend.visible = true;
      chart.legend.position = "Bottom";
      chart.legend.format.font.size = AXIS_SIZE;
      chart.legend.format.font.color = GREY;
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

/** A line has an axis of its own on the right: it is of another unit. */
function colour(drawn: Excel.ChartSeries, { color, drawnAs }: ChartSeries, kind: ChartSpec["kind"]): void {
  if (drawnAs === "line") {
    drawn.chartType = "LineMarkers";
    drawn.axisGroup = "Secondary";
    drawn.format.line.color = `#${color}`;
    drawn.format.line.weight = 2.25;
    drawn.markerStyle = "Circle";
    drawn.markerSize = 7;
    drawn.markerBackgroundColor = `#${color}`;
    drawn.markerForegroundColor = `#${color}`;
    drawn.smooth = false;
    return;
  }
  drawn.format.fill.setSolidColor(`#${color}`);
  drawn.gapWidth = 60;
  drawn.overlap = kind === "stacked" ? 100 : -5;
}

function writeTitle(chart: Excel.Chart, { title, subtitle }: ChartSpec): void {
  chart.title.visible = true;
  chart.title.text = subtitle === "" ? title : `${title}\n${subtitle}`;
  style(chart.title.getSubstring(0, title.length).font, TITLE_SIZE, INK, true);
  if (subtitle !== "")
    style(chart.title.getSubstring(title.length + 1, subtitle.length).font, SUBTITLE_SIZE, GREY, false);
}

/** Notes stand under the title of the category axis and go along when the chart is copied into slides. */
function setAxes(
  chart: Excel.Chart,
  { categoryAxisTitle, valueAxisTitle, secondAxisTitle, notes, series }: ChartSpec,
): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = [categoryAxisTitle, ...chartNoteLines(notes)].join("\n");
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = GRID;
  setValueAxis(valueAxis, valueAxisTitle);
  if (series.some(({ drawnAs }) => drawnAs === "line"))
    setValueAxis(chart.axes.getItem("Value", "Secondary"), secondAxisTitle ?? "");
  for (const axis of [categoryAxis, valueAxis]) {
    style(axis.title.format.font, AXIS_SIZE, GREY, false);
    style(axis.format.font, AXIS_SIZE, GREY, false);
  }
}

function setValueAxis(axis: Excel.ChartAxis, title: string): void {
  axis.title.text = title;
  axis.minimum = 0;
  axis.numberFormat = "#,##0";
}

function style(font: Excel.ChartFont, size: number, color: string, bold: boolean): void {
  font.size = size;
  font.color = color;
  font.bold = bold;
}
