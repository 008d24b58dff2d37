/** Colours of charts mean one thing each, and are told apart in grey print and by people who are colour-blind. */
import { REST_COLOR, TOTAL_COLOR } from "../../src/core/chart/charts-for";
import { opened } from "../fixtures/shipped-framework";

const { framework } = opened();

type Triple = readonly [number, number, number];

/** What is drawn together, and what each colour means there: the last word of a row's key, or the measure. */
const CHARTS = [
  ...framework.charts.map(({ id, series, kind }) => ({
    id,
    series: [
      ...series.map(({ row, color }) => ({ meaning: row.slice(row.lastIndexOf(".") + 1), color })),
      ...(kind === "stacked" ? [{ meaning: "rest", color: REST_COLOR }] : []),
    ],
  })),
  ...framework.secondSources.flatMap((source) =>
    source.charts.map(({ id, series }) => ({
      id: `${source.id} ${id}`,
      series: series.map(({ measure, color }) => ({ meaning: `${source.id} ${measure}`, color })),
    })),
  ),
];

const linear = (color: string): Triple => {
  const at = (from: number): number => {
    const share = parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [at(0), at(2), at(4)];
};
const times = (matrix: readonly Triple[], of: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = matrix.map((line) => line.reduce((sum, factor, at) => sum + factor * (of[at] ?? 0), 0));
  return [x, y, z];
};
/** Linear sRGB to CIE Lab under D65. */
const lab = (rgb: Triple): Triple => {
  const xyz = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    rgb,
  );
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const [x, y, z] = [root(xyz[0] / 0.9505), root(xyz[1]), root(xyz[2] / 1.089)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};
const distance = (one: Triple, other: Triple): number =>
  Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear sRGB. */
const SIGHTS: Readonly<Record<string, readonly Triple[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
const seen = (sight: string, color: string): Triple => {
  const [red, green, blue] = times(SIGHTS[sight] ?? [], linear(color));
  return lab([red, green, blue].map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple);
};

const pairs = <One>(all: readonly One[]): readonly (readonly [One, One])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

test.each(CHARTS)("$id is told apart in grey", ({ series }) => {
  const tooNear = pairs(series).filter(
    ([one, other]) => Math.abs(lab(linear(one.color))[0] - lab(linear(other.color))[0]) < 14,
  );
  expect(tooNear).toEqual([]);
});

test.each(CHARTS.flatMap((chart) => Object.keys(SIGHTS).map((sight) => ({ ...chart, sight }))))(
  "$id is told apart with $sight",
  ({ series, sight }) => {
    const tooNear = pairs(series).filter(
      ([one, other]) => distance(seen(sight, one.color), seen(sight, other.color)) < 20,
    );
    expect(tooNear).toEqual([]);
  },
);

test("a colour means one thing in the whole workbook, and a thing has one colour", () => {
  const all = [...CHARTS.flatMap(({ series }) => series), { meaning: "total", color: TOTAL_COLOR }];
  const meanings = [...new Map(all.map((one) => [`${one.meaning} ${one.color}`, one])).values()];
  expect(new Set(meanings.map(({ meaning }) => meaning)).size).toBe(meanings.length);
  const alike = pairs(meanings).filter(
    ([one, other]) => distance(lab(linear(one.color)), lab(linear(other.color))) < 8,
  );
  expect(alike).toEqual([]);
});
