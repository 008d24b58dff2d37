import { axisLimits } from "../../host/model/charts/chart-axis";
import type { Chart, ChartSeries } from "../../host/model/workbook/workbook";
import { automaticTitle, seriesName, sourceValues } from "../../host/model/charts/chart-source";

/** Excel's first colours for series. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** Pixels. */
const TEXT = 12;
const LINE = 16;

export interface ChartText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly bold: boolean;
  /** Degrees; 0 is horizontal. */
  readonly turn: number;
  readonly color: string;
}

export interface ChartBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export interface ChartLine {
  readonly color: string;
  /** Runs of points without gaps. */
  readonly runs: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** A chart as shapes, in pixels. */
export interface ChartDrawing {
  readonly title: string;
  /** What somebody who cannot see it would be told. */
  readonly description: string;
  readonly texts: readonly ChartText[];
  readonly gridlines: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
  readonly bars: readonly ChartBar[];
  readonly lines: readonly ChartLine[];
  readonly keys: readonly ChartBar[];
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Drawn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly isLine: boolean;
  readonly group: "Primary" | "Secondary";
}

/**
 * Lays a column or line chart out; a blank cell is a gap. Other kinds are drawn as columns, as getImage does.
 * @param noFigure what the description says of a gap
 */
export function chartDrawing(chart: Chart, width: number, height: number, noFigure: string): ChartDrawing {
  const series = chart.series.map((one, index) => drawnSeries(chart, one, index));
  const categories = sourceValues(chart.series[0]?.categories).map((value) => String(value ?? ""));
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const axisTitle = (key: string): string[] => lines(chart.bag.child(`axis ${key}`).child("title").get("text"));
  const titleLines =
    chart.bag.child("title").get("visible") === false
      ? []
      : lines(chart.bag.child("title").get("text") ?? automaticTitle(chart));
  const below = axisTitle("Category Primary");
  const left = axisTitle("Value Primary");
  const right = axisTitle("Value Secondary");
  const hasSecond = series.some(({ group }) => group === "Secondary");
  const hasLegend = chart.bag.child("legend").get("visible") !== false;
  const legend = hasLegend ? legendOf(series, width, height) : { rows: 0, texts: [], keys: [] };
  const plot: Plot = {
    left: 52 + (left.length > 0 ? LINE : 0),
    right: width - 16 - (hasSecond ? 40 + (right.length > 0 ? LINE : 0) : 0),
    top: 12 + titleLines.length * (LINE + 2),
    bottom: height - 28 - below.length * LINE - legend.rows * LINE,
  };
  const scale = scaleOf(chart, plot);
  const slot = (plot.right - plot.left) / count;
  const texts: ChartText[] = [
    ...titleLines.map((text, index) => ({
      text,
      x: width / 2,
      y: 18 + index * (LINE + 2),
      size: index === 0 ? 15 : TEXT,
      anchor: "middle" as const,
      bold: index === 0,
      turn: 0,
      color: "#404040",
    })),
    ...below.map((text, index) => ({
      text,
      x: (plot.left + plot.right) / 2,
      y: plot.bottom + 32 + index * LINE,
      size: index === 0 ? TEXT : 10,
      anchor: "middle" as const,
      bold: false,
      turn: 0,
      color: "#595959",
    })),
    ...left
      .slice(0, 1)
      .map((text) => ({
        text,
        x: 14,
        y: (plot.top + plot.bottom) / 2,
        size: TEXT,
        anchor: "middle" as const,
        bold: false,
        turn: -90,
        color: "#595959",
      })),
    ...right
      .slice(0, 1)
      .map((text) => ({
        text,
        x: width - 8,
        y: (plot.top + plot.bottom) / 2,
        size: TEXT,
        anchor: "middle" as const,
        bold: false,
        turn: -90,
        color: "#595959",
      })),
    ...categories.map((text, index) => ({
      text,
      x: plot.left + (index + 0.5) * slot,
      y: plot.bottom + 15,
      size: TEXT,
      anchor: "middle" as const,
      bold: false,
      turn: 0,
      color: "#595959",
    })),
    ...scale.primary.ticks.map((value) => ({
      text: value.toLocaleString("en-US"),
      x: plot.left - 6,
      y: scale.primary.y(value) + 4,
      size: 11,
      anchor: "end" as const,
      bold: false,
      turn: 0,
      color: "#595959",
    })),
    ...(hasSecond
      ? scale.secondary.ticks.map((value) => ({
          text: value.toLocaleString("en-US"),
          x: plot.right + 6,
          y: scale.secondary.y(value) + 4,
          size: 11,
          anchor: "start" as const,
          bold: false,
          turn: 0,
          color: "#595959",
        }))
      : []),
    ...legend.texts,
  ];
  return {
    title: titleLines[0] ?? chart.name,
    description: describe(series, categories, noFigure),
    texts,
    keys: legend.keys,
    gridlines: scale.primary.ticks.map((value) => ({ x1: plot.left, x2: plot.right, y: scale.primary.y(value) })),
    bars: barsOf(
      chart,
      series.filter(({ isLine }) => !isLine),
      plot,
      slot,
      scale.primary.y,
    ),
    lines: series
      .filter(({ isLine }) => isLine)
      .map(({ values, color, group }) => ({
        color,
        runs: runsOf(values, plot, slot, (group === "Secondary" ? scale.secondary : scale.primary).y),
      })),
  };
}

function drawnSeries(chart: Chart, series: ChartSeries, index: number): Drawn {
  const format = series.bag.child("format");
  const set = format.child("fill").get("color") ?? format.child("line").get("color");
  return {
    name: seriesName(series),
    values: sourceValues(series.values).map((value) => (typeof value === "number" ? value : null)),
    color: typeof set === "string" && set !== "" ? set : (COLORS[index % COLORS.length] ?? "#4472C4"),
    isLine: (series.chartType ?? chart.chartType).startsWith("Line"),
    group: series.bag.get("axisGroup") === "Secondary" ? "Secondary" : "Primary",
  };
}

function lines(text: unknown): string[] {
  return typeof text === "string" && text !== "" ? text.split("\n") : [];
}

interface AxisScale {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
}

function scaleOf(chart: Chart, plot: Plot): { readonly primary: AxisScale; readonly secondary: AxisScale } {
  const one = (group: string): AxisScale => {
    const { minimum, maximum, majorUnit } = axisLimits(chart, group);
    const steps = Math.max(1, Math.round((maximum - minimum) / majorUnit));
    const y = (value: number): number =>
      plot.bottom - ((value - minimum) / (maximum - minimum)) * (plot.bottom - plot.top);
    return {
      y,
      ticks: Array.from({ length: steps + 1 }, (_, index) => Number((minimum + index * majorUnit).toPrecision(12))),
    };
  };
  return { primary: one("Primary"), secondary: one("Secondary") };
}

function barsOf(
  { chartType }: Chart,
  series: readonly Drawn[],
  plot: Plot,
  slot: number,
  y: (value: number) => number,
): ChartBar[] {
  const isStacked = chartType.includes("Stacked");
  const wide = (slot * 0.7) / (isStacked ? 1 : Math.max(1, series.length));
  const heights = new Map<number, number>();
  return series.flatMap(({ values, color }, at) =>
    values.flatMap((value, index): ChartBar[] => {
      if (value === null) return [];
      const base = isStacked ? (heights.get(index) ?? 0) : 0;
      heights.set(index, base + value);
      const [top, bottom] = [Math.min(y(base + value), y(base)), Math.max(y(base + value), y(base))];
      return [
        {
          x: plot.left + index * slot + slot * 0.15 + (isStacked ? 0 : at * wide),
          y: top,
          width: Math.max(1, wide - 1),
          height: bottom - top,
          color,
        },
      ];
    }),
  );
}

function runsOf(
  values: readonly (number | null)[],
  plot: Plot,
  slot: number,
  y: (value: number) => number,
): { readonly x: number; readonly y: number }[][] {
  const runs: { readonly x: number; readonly y: number }[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ x: plot.left + (index + 0.5) * slot, y: y(value) });
  });
  return runs.filter(({ length }) => length > 0);
}

function legendOf(
  series: readonly Drawn[],
  width: number,
  height: number,
): { readonly rows: number; readonly texts: readonly ChartText[]; readonly keys: readonly ChartBar[] } {
  const texts: ChartText[] = [];
  const keys: ChartBar[] = [];
  let x = 12;
  let row = 0;
  const placed = series.map(({ name, color }) => {
    const wide = 24 + name.length * 6.4;
    if (x + wide > width - 12 && x > 12) [x, row] = [12, row + 1];
    const at = { name, color, x, row };
    x += wide;
    return at;
  });
  for (const one of placed) {
    const y = height - 8 - (row - one.row) * LINE;
    keys.push({ x: one.x, y: y - 9, width: 10, height: 10, color: one.color });
    texts.push({ text: one.name, x: one.x + 14, y, size: 11, anchor: "start", bold: false, turn: 0, color: "#595959" });
  }
  return { rows: row + 1, texts, keys };
}

function describe(series: readonly Drawn[], categories: readonly string[], noFigure: string): string {
  return series
    .map(
      ({ name, values }) =>
        `${name}: ${values.map((value, index) => `${categories[index] ?? String(index + 1)} ${value === null ? noFigure : value.toLocaleString("en-US")}`).join(", ")}`,
    )
    .join(". ");
}
