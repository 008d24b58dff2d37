import { requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { axisLimits } from "../model/charts/chart-axis";
import type { Chart } from "../model/workbook/workbook";
import type { PropertyBag } from "../model/workbook/property-bag";
import { rangeArgument } from "./range-arguments";

/** One axis of a chart; its bag is "axis <type> <group>" of the chart's. */
interface Axis {
  readonly chart: Chart;
  readonly type: string;
  readonly group: string;
  readonly bag: PropertyBag;
}

/** First values of a new chart's axis. */
const SCALARS: Readonly<Record<string, unknown>> = {
  alignment: "Center",
  baseTimeUnit: "Days",
  categoryType: "Automatic",
  displayUnit: "None",
  isBetweenCategories: true,
  linkNumberFormat: true,
  logBase: 10,
  majorTickMark: "None",
  majorTimeUnitScale: "Days",
  minorTickMark: "None",
  minorTimeUnitScale: "Days",
  multiLevel: true,
  numberFormat: "General",
  offset: 100,
  position: "Automatic",
  reversePlotOrder: false,
  scaleType: "Linear",
  showDisplayUnitLabel: false,
  textOrientation: "",
  tickLabelPosition: "NextToAxis",
  tickLabelSpacing: "",
  tickMarkSpacing: 1,
  visible: true,
  minorUnit: "",
};

function axis(chart: Chart, type: string, group = "Primary"): Axis {
  return { chart, type, group, bag: chart.bag.child(`axis ${type} ${group}`) };
}

/** Value axes have major gridlines from the beginning. */
function gridlines({ bag, type }: Axis, name: "majorGridlines" | "minorGridlines"): PropertyBag {
  const lines = bag.child(name);
  if (lines.get("visible") === undefined) lines.set("visible", name === "majorGridlines" && type === "Value");
  return lines;
}

/** Setting "" goes back to what Excel finds by itself. */
function limit(
  name: "minimum" | "maximum" | "majorUnit",
): readonly [(own: Axis) => unknown, (own: Axis, value: unknown) => void] {
  return [
    ({ chart, group, type, bag }) => bag.get(name) ?? (type === "Value" ? axisLimits(chart, group)[name] : ""),
    ({ bag }, value) => {
      requireArgument(
        value === "" || typeof value === "number",
        "A limit of an axis is a number, or an empty text for the automatic one.",
      );
      if (value === "") bag.delete(name);
      else bag.set(name, value);
    },
  ];
}

const [minimum, maximum, majorUnit] = [limit("minimum"), limit("maximum"), limit("majorUnit")];

export const chartAxisMembers = [
  members<Chart>("ChartAxes", {
    child: {
      categoryAxis: (chart) => axis(chart, "Category"),
      valueAxis: (chart) => axis(chart, "Value"),
      seriesAxis: (chart) => axis(chart, "Series"),
    },
    call: { getItem: (chart, args) => axis(chart, args.text(0), args.optionalText(1)) },
  }),
  members<Axis>("ChartAxis", {
    get: {
      ...Object.fromEntries(
        Object.entries(SCALARS).map(([name, first]) => [
          name,
          ({ bag }: Axis) => (bag.get(name) === undefined ? first : bag.get(name)),
        ]),
      ),
      type: ({ type }) => type,
      axisGroup: ({ group }) => group,
      minimum: minimum[0],
      maximum: maximum[0],
      majorUnit: majorUnit[0],
      customDisplayUnit: ({ bag }) => bag.get("customDisplayUnit") ?? 1,
      positionAt: ({ bag }) => bag.get("positionAt") ?? 0,
    },
    set: {
      ...Object.fromEntries(
        Object.keys(SCALARS).map((name) => [
          name,
          ({ bag }: Axis, value: unknown) => {
            bag.set(name, value);
          },
        ]),
      ),
      minimum: minimum[1],
      maximum: maximum[1],
      majorUnit: majorUnit[1],
    },
    child: {
      format: ({ bag }) => bag.child("format"),
      majorGridlines: (own) => gridlines(own, "majorGridlines"),
      minorGridlines: (own) => gridlines(own, "minorGridlines"),
      title: ({ bag }) => bag.child("title"),
    },
    call: {
      setCategoryNames: ({ chart }, args) => {
        const source = rangeArgument(args, 0, chart.sheet);
        for (const series of chart.series) series.categories = source;
      },
      setCustomDisplayUnit: ({ bag }, args) => {
        bag.set("displayUnit", "Custom");
        bag.set("customDisplayUnit", args.number(0));
      },
      setPositionAt: ({ bag }, args) => {
        bag.set("position", "Custom");
        bag.set("positionAt", args.number(0));
      },
    },
  }),
];
