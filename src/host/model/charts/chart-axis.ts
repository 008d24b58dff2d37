import type { Chart } from "../workbook/workbook";
import { sourceValues } from "./chart-source";

export interface AxisLimits {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** About so many gridlines fit on a chart of usual height. */
const LINES = 6;

/** Limits that were set for the value axis of a group, the others round and around everything drawn against it. */
export function axisLimits(chart: Chart, group = "Primary"): AxisLimits {
  const found = limitsFor(chart, group);
  const { bag } = chart;
  const set = (name: keyof AxisLimits): number => {
    const value = bag.child(`axis Value ${group}`).get(name);
    return typeof value === "number" ? value : found[name];
  };
  return { minimum: set("minimum"), maximum: set("maximum"), majorUnit: set("majorUnit") };
}

/**
 * Round limits around everything that is drawn against the value axis of a group; from 0 unless all values lie far
 * above.
 */
function limitsFor(chart: Chart, group: string): AxisLimits {
  const own = chart.series.filter(({ bag }) => (bag.get("axisGroup") ?? "Primary") === group);
  const columns = own.map(({ values }) => sourceValues(values).map((value) => (typeof value === "number" ? value : 0)));
  const isStacked = /Stacked/.test(chart.chartType);
  const numbers = isStacked ? stackedSums(columns) : columns.flat();
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  if (low === high) return { minimum: 0, maximum: 1, majorUnit: 0.2 };
  const unit = roundUnit((high - low) / (LINES - 1));
  // Excel leaves room above the highest value.
  return {
    minimum: Math.floor(low / unit) * unit,
    maximum: Math.ceil((high + (high - low) * 0.05) / unit) * unit,
    majorUnit: unit,
  };
}

function stackedSums(columns: readonly (readonly number[])[]): readonly number[] {
  const length = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length }, (_, index) => columns.reduce((sum, column) => sum + (column[index] ?? 0), 0));
}

/** 1, 2 or 5 times a power of ten. */
function roundUnit(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}
