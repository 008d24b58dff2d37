import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { activateChart, addChart, deleteChart, setChartData } from "../model/charts/chart-operations";
import type { Chart, Sheet } from "../model/workbook/workbook";
import { automaticTitle, seriesName } from "../model/charts/chart-source";
import type { PropertyBag } from "../model/workbook/property-bag";
import { drawChart } from "../model/charts/draw-chart";
import { rangeArgument } from "./range-arguments";

/** Scalars that a chart keeps, with a new chart's values. */
const SCALARS: Readonly<Record<string, unknown>> = {
  categoryLabelLevel: 0,
  displayBlanksAs: "NotPlotted",
  plotVisibleOnly: true,
  seriesNameLevel: 0,
  showAllFieldButtons: false,
  showDataLabelsOverMaximum: true,
  style: 2,
};
const TITLE: Readonly<Record<string, unknown>> = {
  horizontalAlignment: "Center",
  left: 130,
  overlay: false,
  position: "Top",
  showShadow: false,
  textOrientation: 0,
  top: 5,
  verticalAlignment: "Top",
};
const LEGEND: Readonly<Record<string, unknown>> = {
  height: 20,
  left: 100,
  overlay: false,
  position: "Bottom",
  showShadow: false,
  top: 190,
  visible: true,
  width: 160,
};

/** A part of a chart whose first values depend on the chart. */
interface ChartPart {
  readonly chart: Chart;
  readonly bag: PropertyBag;
}

function part(name: string): (chart: Chart) => ChartPart {
  return (chart) => ({ chart, bag: chart.bag.child(name) });
}

/** Kept scalars of something that has a bag. */
function kept<T extends { readonly bag: PropertyBag }>(
  scalars: Readonly<Record<string, unknown>>,
): Pick<Parameters<typeof members<T>>[1], "get" | "set"> {
  return {
    get: Object.fromEntries(
      Object.entries(scalars).map(([name, first]) => [
        name,
        ({ bag }: T) => (bag.get(name) === undefined ? first : bag.get(name)),
      ]),
    ),
    set: Object.fromEntries(
      Object.keys(scalars).map((name) => [
        name,
        ({ bag }: T, value: unknown) => {
          bag.set(name, value);
        },
      ]),
    ),
  };
}

const chartScalars = kept<Chart>(SCALARS);
const titleScalars = kept<ChartPart>(TITLE);

/** @throws InvalidArgument for a size that is none */
function size(value: unknown): number {
  requireArgument(typeof value === "number" && value >= 0, "A position or size is a number of at least 0.");
  return value;
}

function setPosition(
  chart: Chart,
  start: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  end: typeof start | undefined,
): void {
  const last = end ?? start;
  Object.assign(chart, { left: start.left, top: start.top });
  if (end)
    Object.assign(chart, { width: last.left + last.width - start.left, height: last.top + last.height - start.top });
}

export const chartMembers = [
  members<Sheet>("ChartCollection", {
    items: ({ charts }) => charts,
    get: { count: ({ charts }) => charts.length },
    call: {
      add: (sheet, args) =>
        addChart(sheet, args.text(0), rangeArgument(args, 1, sheet), args.optionalText(2) ?? "Auto"),
    },
  }),
  members<Chart>("Chart", {
    get: {
      ...chartScalars.get,
      id: ({ id }) => id,
      name: ({ name }) => name,
      chartType: ({ chartType }) => chartType,
      plotBy: ({ plotBy }) => plotBy,
      left: ({ left }) => left,
      top: ({ top }) => top,
      width: ({ width }) => width,
      height: ({ height }) => height,
    },
    set: {
      ...chartScalars.set,
      name: (chart, value) => {
        chart.name = String(value);
      },
      chartType: (chart, value) => {
        chart.chartType = String(value);
        for (const series of chart.series) series.chartType = undefined;
      },
      plotBy: (chart, value) => {
        chart.plotBy = String(value);
      },
      left: (chart, value) => {
        chart.left = size(value);
      },
      top: (chart, value) => {
        chart.top = size(value);
      },
      width: (chart, value) => {
        chart.width = size(value);
      },
      height: (chart, value) => {
        chart.height = size(value);
      },
    },
    child: {
      axes: (chart) => chart,
      series: (chart) => chart,
      worksheet: ({ sheet }) => sheet,
      title: part("title"),
      legend: part("legend"),
      dataLabels: ({ bag }) => bag.child("dataLabels"),
      format: ({ bag }) => bag.child("format"),
      plotArea: ({ bag }) => bag.child("plotArea"),
      pivotOptions: ({ bag }) => bag.child("pivotOptions"),
    },
    call: {
      activate: activateChart,
      delete: deleteChart,
      setData: (chart, args) => {
        setChartData(chart, rangeArgument(args, 0, chart.sheet), args.optionalText(1) ?? "Auto");
      },
      setPosition: (chart, args) => {
        const start = rangeArgument(args, 0, chart.sheet);
        const end = args.value(1) === undefined ? undefined : rangeArgument(args, 1, chart.sheet);
        setPosition(chart, start.sheet.box(start.area), end?.sheet.box(end.area));
      },
      getDataTable: ({ bag }) => bag.child("dataTable"),
      getDataTableOrNullObject: ({ bag }) =>
        bag.child("dataTable").get("visible") === true ? bag.child("dataTable") : null,
      getImage: (chart, args) =>
        drawChart(
          chart,
          args.value(0) === undefined ? undefined : args.number(0),
          args.value(1) === undefined ? undefined : args.number(1),
        ),
    },
  }),
  members<ChartPart>("ChartTitle", {
    get: {
      ...titleScalars.get,
      text: ({ chart, bag }) => bag.get("text") ?? automaticTitle(chart),
      visible: ({ bag }) => bag.get("visible") ?? true,
    },
    set: {
      ...titleScalars.set,
      text: ({ bag }, value) => {
        bag.set("text", value);
        bag.set("visible", true);
      },
      visible: ({ bag }, value) => {
        bag.set("visible", value);
      },
    },
    child: { format: ({ bag }) => bag.child("format") },
    call: {
      setFormula: ({ bag }, args) => {
        bag.set("formula", args.text(0));
      },
      getSubstring: ({ chart, bag }, args) => {
        const start = args.integer(0);
        const length = args.integer(1);
        const text = String(bag.get("text") ?? automaticTitle(chart));
        if (start < 0 || length < 0 || start + length > text.length)
          throw new HostError("InvalidArgument", "The title has no such part.");
        return bag.child(`substring ${String(start)} ${String(length)}`);
      },
    },
  }),
  members<PropertyBag>("ChartFormatString", { child: { font: (bag) => bag.child("font") } }),
  members<ChartPart>("ChartLegend", {
    ...kept<ChartPart>(LEGEND),
    child: { format: ({ bag }) => bag.child("format"), legendEntries: (own) => own },
  }),
  members<ChartPart>("ChartLegendEntryCollection", {
    items: ({ chart, bag }) =>
      chart.series.map((series, index) => ({
        index,
        name: seriesName(series),
        bag: bag.child(`entry ${String(index)}`),
      })),
  }),
  members<{ readonly index: number; readonly bag: PropertyBag }>("ChartLegendEntry", {
    get: { index: ({ index }) => index, visible: ({ bag }) => bag.get("visible") ?? true },
    set: {
      visible: ({ bag }, value) => {
        bag.set("visible", value);
      },
    },
    key: ({ index }) => index,
  }),
];
