import type { Sheet as FileSheet, WriteSheet } from "../../adapters/xlsx/whole-workbook";
import type { ChartSpec, ValueScale } from "../../core/workbook/chart-spec";
import { fullAddress, resolveAddress } from "../model/cells/addresses";
import { newSeries } from "../model/charts/new-series";
import type { Chart, ChartSeries, PlacedArea, Sheet } from "../model/workbook/workbook";
import { automaticTitle, seriesName, sourceValues } from "../model/charts/chart-source";
import { PropertyBag } from "../model/workbook/property-bag";

type FileChart = NonNullable<WriteSheet["charts"]>[number];
type ReadChart = NonNullable<FileSheet["charts"]>[number];

/** Of a chart's texts, in points. */
const USUAL_TEXT = 9;
/** Excel's first colours for series. */
const COLORS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

function seriesColor({ bag }: ChartSeries, index: number): string {
  const format = bag.child("format");
  const color = format.child("fill").get("color") ?? format.child("line").get("color");
  return typeof color === "string" && color.startsWith("#")
    ? color.slice(1)
    : (COLORS[index % COLORS.length] ?? "4472C4");
}

/**
 * A column chart as our own chart part draws it: gaps and a second axis stay. Undefined for other
 * kinds and for charts without names or categories in cells.
 */
export function specOf(chart: Chart): ChartSpec | undefined {
  const { chartType, series, name } = chart;
  const [first] = series;
  const categories = first?.categories;
  if ((chartType !== "ColumnClustered" && chartType !== "ColumnStacked") || !categories) return undefined;
  const drawn = series.flatMap((one, index) => {
    const nameAt = typeof one.name === "string" ? nameCell(one.values) : one.name;
    if (!one.values || !nameAt) return [];
    return [
      {
        name: seriesName(one),
        nameAt: run(nameAt),
        valuesAt: run(one.values),
        values: sourceValues(one.values).map((value) => (typeof value === "number" ? value : null)),
        color: seriesColor(one, index),
        drawnAs: one.chartType?.startsWith("Line") ? ("line" as const) : ("columns" as const),
        isLabelled: one.bag.get("hasDataLabels") === true,
      },
    ];
  });
  if (drawn.length !== series.length) return undefined;
  const axisTitle = (key: string): string => String(chart.bag.child(`axis ${key}`).child("title").get("text") ?? "");
  const [title = "", ...subtitle] = String(chart.bag.child("title").get("text") ?? automaticTitle(chart)).split("\n");
  const text = chart.bag.child("axis Value Primary").child("format").child("font").get("size");
  return {
    id: name,
    kind: chartType === "ColumnStacked" ? "stacked" : "clustered",
    title,
    subtitle: subtitle.join(" "),
    notes: [],
    categories: sourceValues(categories).map((value) => String(value ?? "")),
    categoriesAt: run(categories),
    categoryAxisTitle: axisTitle("Category Primary"),
    valueAxisTitle: axisTitle("Value Primary"),
    ...scaleOf(chart),
    series: drawn,
    size: { width: chart.width, height: chart.height, text: typeof text === "number" ? text : USUAL_TEXT },
    altText: title,
    ...(drawn.some(({ drawnAs }) => drawnAs === "line") ? { secondAxisTitle: axisTitle("Value Secondary") } : {}),
  };
}

/** Where both limits were set. */
function scaleOf({ bag }: Chart): { readonly scale?: ValueScale } {
  const axis = bag.child("axis Value Primary");
  const [maximum, step] = [axis.get("maximum"), axis.get("majorUnit")];
  return typeof maximum === "number" && typeof step === "number" ? { scale: { maximum, step } } : {};
}

/** Where a series has a written name, files of ours point at the heading above its figures. */
function nameCell(values: PlacedArea | undefined): PlacedArea | undefined {
  if (!values || values.area.top === 0 || values.area.left !== values.area.right) return undefined;
  return { sheet: values.sheet, area: { ...values.area, top: values.area.top - 1, bottom: values.area.top - 1 } };
}

function run({ sheet, area }: PlacedArea): { readonly sheet: string; readonly range: PlacedArea["area"] } {
  return { sheet: sheet.name, range: area };
}

function kindOf(chartType: string): FileChart["type"] {
  if (chartType.startsWith("Bar")) return "bar";
  if (chartType.startsWith("Line")) return "line";
  if (chartType.startsWith("Pie")) return "pie";
  if (chartType.startsWith("Doughnut")) return "doughnut";
  if (chartType.startsWith("XYScatter") || chartType.startsWith("Bubble")) return "scatter";
  return chartType.startsWith("Area") ? "area" : "column";
}

/** The frame and, for charts without a spec, the library's drawing. */
export function fileChart(chart: Chart): FileChart {
  const { sheet, left, top, width, height } = chart;
  const legend = chart.bag.child("legend");
  const place = (x: number, y: number): { row: number; col: number } => ({
    row: sheet.rows.lineAt(y),
    col: sheet.columns.lineAt(x),
  });
  const grouping = /100/.test(chart.chartType)
    ? ("percentStacked" as const)
    : /Stacked/.test(chart.chartType)
      ? ("stacked" as const)
      : ("clustered" as const);
  const xTitle = chart.bag.child("axis Category Primary").child("title").get("text");
  const yTitle = chart.bag.child("axis Value Primary").child("title").get("text");
  return {
    type: kindOf(chart.chartType),
    title: String(chart.bag.child("title").get("text") ?? automaticTitle(chart)),
    altText: chart.name,
    barGrouping: grouping,
    dispBlanksAs:
      chart.bag.get("displayBlanksAs") === "Zero"
        ? "zero"
        : chart.bag.get("displayBlanksAs") === "Interpolated"
          ? "span"
          : "gap",
    anchor: { from: place(left, top), to: place(left + width, top + height) },
    legend:
      legend.get("visible") === false
        ? false
        : legend.get("position") === "Right"
          ? "right"
          : legend.get("position") === "Top"
            ? "top"
            : legend.get("position") === "Left"
              ? "left"
              : "bottom",
    series: chart.series.map((series, index) => ({
      name: seriesName(series),
      values: address(series.values) ?? "A1",
      color: seriesColor(series, index),
      ...(series.categories ? { categories: address(series.categories) ?? "" } : {}),
    })),
    axes: {
      x: typeof xTitle === "string" ? { title: xTitle } : {},
      y: typeof yTitle === "string" ? { title: yTitle } : {},
    },
  };
}

function address(source: PlacedArea | undefined): string | undefined {
  return source && fullAddress(source.sheet, source.area);
}

const KINDS: Readonly<Record<string, string>> = {
  bar: "ColumnClustered",
  bar3D: "3DColumnClustered",
  line: "LineMarkers",
  line3D: "3DLine",
  pie: "Pie",
  pie3D: "3DPie",
  doughnut: "Doughnut",
  area: "Area",
  area3D: "3DArea",
  scatter: "XYScatter",
  bubble: "Bubble",
  radar: "Radar",
};

/** Puts a chart of a file on a sheet, once all sheets are there. */
export function modelChart(sheet: Sheet, read: ReadChart, name: string | undefined): Chart {
  const { workbook } = sheet;
  const [kind = "bar"] = read.kinds;
  const barGrouping = "barGrouping" in read ? read.barGrouping : undefined;
  const chartType =
    kind === "bar" && (barGrouping === "stacked" || barGrouping === "percentStacked")
      ? "ColumnStacked"
      : (KINDS[kind] ?? "ColumnClustered");
  const from = read.anchor?.from ?? { row: 1, col: 1 };
  const to = read.anchor?.to ?? { row: from.row + 15, col: from.col + 7 };
  const box = sheet.box({
    top: from.row,
    left: from.col,
    bottom: Math.max(from.row, to.row - 1),
    right: Math.max(from.col, to.col - 1),
  });
  const source = (text: string | undefined): PlacedArea | undefined =>
    text === undefined ? undefined : resolveAddress(workbook, sheet, text.replaceAll("$", ""));
  const chart: Chart = {
    id: workbook.newId(),
    name: name ?? `Chart ${String(sheet.chartCount + 1)}`,
    sheet,
    chartType,
    ...box,
    plotBy: "Columns",
    bag: new PropertyBag(),
    series: (read.series ?? []).map((one): ChartSeries => {
      const series = newSeries(
        one.name ?? `Series${String(one.index + 1)}`,
        source(one.valuesRef),
        source(one.categoriesRef),
      );
      if (typeof one.color === "string")
        series.bag
          .child("format")
          .child("fill")
          .set("color", `#${one.color.slice(-6)}`);
      if (one.kind !== kind) {
        series.chartType = KINDS[one.kind];
        series.bag.set("axisGroup", "Secondary");
      }
      return series;
    }),
  };
  if (read.title !== undefined) chart.bag.child("title").set("text", read.title);
  const axes = "axes" in read ? read.axes : undefined;
  for (const [key, axis] of [
    ["axis Category Primary", axes?.x],
    ["axis Value Primary", axes?.y],
  ] as const)
    if (axis?.title !== undefined) chart.bag.child(key).child("title").set("text", axis.title);
  const { max, majorUnit } = axes?.y?.scale ?? {};
  for (const [name, limit] of [
    ["maximum", max],
    ["majorUnit", majorUnit],
  ] as const)
    if (limit !== undefined) chart.bag.child("axis Value Primary").set(name, limit);
  if (read.legend === false) chart.bag.child("legend").set("visible", false);
  sheet.chartCount += 1;
  return chart;
}
