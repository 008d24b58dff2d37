import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { fullAddress } from "../model/cells/addresses";
import { newSeries } from "../model/charts/new-series";
import type { Chart, ChartSeries, PlacedArea } from "../model/workbook/workbook";
import { isScatter, seriesName, sourceValues } from "../model/charts/chart-source";
import { PropertyBag } from "../model/workbook/property-bag";
import { colorText } from "./color-text";
import { rangeArgument } from "./range-arguments";

/** A series together with the chart it belongs to. */
interface SeriesTarget {
  readonly chart: Chart;
  readonly series: ChartSeries;
}

interface PointTarget extends SeriesTarget {
  readonly index: number;
  readonly bag: PropertyBag;
}

const SCALARS: Readonly<Record<string, unknown>> = {
  axisGroup: "Primary",
  bubbleScale: 100,
  doughnutHoleSize: 75,
  explosion: 0,
  filtered: false,
  firstSliceAngle: 0,
  gapWidth: 219,
  gradientMaximumColor: "",
  gradientMaximumType: "ExtremeValue",
  gradientMaximumValue: 0,
  gradientMidpointColor: "",
  gradientMidpointType: "Percent",
  gradientMidpointValue: 50,
  gradientMinimumColor: "",
  gradientMinimumType: "ExtremeValue",
  gradientMinimumValue: 0,
  gradientStyle: "TwoPhaseColor",
  hasDataLabels: false,
  invertColor: "#FFFFFF",
  invertIfNegative: false,
  markerBackgroundColor: "",
  markerForegroundColor: "",
  markerSize: 5,
  markerStyle: "Automatic",
  overlap: 0,
  parentLabelStrategy: "None",
  secondPlotSize: 75,
  showConnectorLines: true,
  showLeaderLines: false,
  showShadow: false,
  smooth: false,
  splitType: "SplitByPosition",
  splitValue: 2,
  varyByCategories: false,
};
const MARKERS: Readonly<Record<string, unknown>> = {
  hasDataLabel: false,
  markerBackgroundColor: "",
  markerForegroundColor: "",
  markerSize: 5,
  markerStyle: "Automatic",
};

function keep(bag: PropertyBag, name: string, value: unknown): void {
  bag.set(name, /color$/i.test(name) && typeof value === "string" && value !== "" ? colorText(value) : value);
}

/** Cells of one dimension; "Values" is what is drawn, "Categories" what stands along the axis. */
function dimension({ series, chart }: SeriesTarget, name: string): PlacedArea | undefined {
  switch (name) {
    case "Categories":
    case "XValues":
      return series.categories;
    case "BubbleSizes":
      return series.bubbleSizes;
    case "Values":
    case "YValues":
      return series.values;
    default:
      throw new HostError("InvalidArgument", `A chart of the kind ${chart.chartType} has no dimension ${name}.`);
  }
}

export const chartSeriesMembers = [
  members<Chart>("ChartSeriesCollection", {
    items: (chart) => chart.series.map((series): SeriesTarget => ({ chart, series })),
    get: { count: ({ series }) => series.length },
    call: {
      add: (chart, args): SeriesTarget => {
        const at = args.integer(1, chart.series.length);
        requireArgument(at >= 0 && at <= chart.series.length, "There is no such place among the series.");
        const series = newSeries(
          args.optionalText(0) ?? `Series${String(chart.series.length + 1)}`,
          undefined,
          isScatter(chart.chartType) ? undefined : chart.series[0]?.categories,
        );
        chart.series.splice(at, 0, series);
        return { chart, series };
      },
    },
  }),
  members<SeriesTarget>("ChartSeries", {
    key: ({ chart, series }) => chart.series.indexOf(series),
    get: {
      ...Object.fromEntries(
        Object.entries(SCALARS).map(([name, first]) => [
          name,
          ({ series: { bag } }: SeriesTarget) => (bag.get(name) === undefined ? first : bag.get(name)),
        ]),
      ),
      name: ({ series }) => seriesName(series),
      chartType: ({ chart, series }) => series.chartType ?? chart.chartType,
      plotOrder: ({ chart, series }) => chart.series.indexOf(series),
    },
    set: {
      ...Object.fromEntries(
        Object.keys(SCALARS).map((name) => [
          name,
          ({ series: { bag } }: SeriesTarget, value: unknown) => {
            keep(bag, name, value);
          },
        ]),
      ),
      name: ({ series }, value) => {
        series.name = String(value);
      },
      chartType: ({ series }, value) => {
        series.chartType = String(value);
      },
      plotOrder: ({ chart, series }, value) => {
        requireArgument(
          typeof value === "number" && Number.isInteger(value) && value >= 0 && value < chart.series.length,
          "There is no such place among the series.",
        );
        const others = chart.series.filter((one) => one !== series);
        chart.series = [...others.slice(0, value), series, ...others.slice(value)];
      },
    },
    child: {
      ...Object.fromEntries(
        ["dataLabels", "format", "binOptions", "boxwhiskerOptions", "mapOptions", "xErrorBars", "yErrorBars"].map(
          (name) => [name, ({ series: { bag } }: SeriesTarget) => bag.child(name)],
        ),
      ),
      points: (target) => target,
      trendlines: (target) => target,
    },
    call: {
      delete: ({ chart, series }) => {
        chart.series = chart.series.filter((one) => one !== series);
      },
      setValues: ({ chart, series }, args) => {
        series.values = rangeArgument(args, 0, chart.sheet);
      },
      setXAxisValues: ({ chart, series }, args) => {
        series.categories = rangeArgument(args, 0, chart.sheet);
      },
      setBubbleSizes: ({ chart, series }, args) => {
        series.bubbleSizes = rangeArgument(args, 0, chart.sheet);
      },
      getDimensionValues: (target, args) => sourceValues(dimension(target, args.text(0))).map((value) => value ?? ""),
      getDimensionDataSourceString: (target, args) => {
        const source = dimension(target, args.text(0));
        return source ? fullAddress(source.sheet, source.area) : "";
      },
      getDimensionDataSourceType: (target, args) => (dimension(target, args.text(0)) ? "LocalRange" : "Unknown"),
    },
  }),
  members<SeriesTarget>("ChartPointsCollection", {
    items: ({ chart, series }) =>
      sourceValues(series.values).map((_, index): PointTarget => ({
        chart,
        series,
        index,
        bag: series.bag.child(`point ${String(index)}`),
      })),
    get: { count: ({ series }) => sourceValues(series.values).length },
  }),
  members<PointTarget>("ChartPoint", {
    key: ({ index }) => index,
    get: {
      ...Object.fromEntries(
        Object.entries(MARKERS).map(([name, first]) => [
          name,
          ({ bag }: PointTarget) => (bag.get(name) === undefined ? first : bag.get(name)),
        ]),
      ),
      value: ({ series, index }) => sourceValues(series.values)[index] ?? null,
    },
    set: Object.fromEntries(
      Object.keys(MARKERS).map((name) => [
        name,
        ({ bag }: PointTarget, value: unknown) => {
          keep(bag, name, value);
        },
      ]),
    ),
    child: { dataLabel: ({ bag }) => bag.child("dataLabel"), format: ({ bag }) => bag.child("format") },
  }),
  members<SeriesTarget>("ChartTrendlineCollection", {
    items: ({ series }) => series.trendlines,
    item: ({ series }, index) => (typeof index === "number" ? series.trendlines[index] : undefined),
    call: {
      add: ({ series }, args) => {
        const line = new PropertyBag();
        line.set("type", args.optionalText(0) ?? "Linear");
        series.trendlines.push(line);
        return line;
      },
    },
  }),
  members<PropertyBag>("ChartTrendline", {
    call: {
      delete: (line, _, { workbook }) => {
        for (const { trendlines } of workbook.sheets.flatMap(({ charts }) => charts).flatMap(({ series }) => series)) {
          const at = trendlines.indexOf(line);
          if (at >= 0) trendlines.splice(at, 1);
        }
      },
    },
  }),
];
