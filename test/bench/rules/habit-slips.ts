/** Slips of habit: what somebody takes for a figure that is none of this year, or none at all. */
import { observationKey } from "../../../src/core/framework/observation-key";
import { changed, isWhole, numberAt, oneCell, tableBlock, tablesOf, type Place, type SlipKind } from "./slip";

type Change = readonly [key: string, value: number | string];

function ofRow(
  kind: string,
  admits: (values: readonly number[]) => boolean,
  changes: (
    values: readonly number[],
    years: readonly string[],
    place: Place,
  ) => readonly (readonly [number, number])[],
): SlipKind {
  return {
    kind,
    grade: "soft",
    plant: (place) => {
      const { years } = place.framework;
      const { figures } = place.report;
      const rows = tablesOf(place).flatMap((table) =>
        tableBlock(place, table).flatMap(([{ key }]) => {
          const values = years.flatMap((year) => numberAt(figures, key, year) ?? []);
          return values.length === years.length && admits(values) ? [{ key, values }] : [];
        }),
      );
      if (rows.length === 0) return undefined;
      const { key, values } = place.random.pick(rows);
      const real = changes(values, years, place).flatMap(([at, value]): readonly Change[] =>
        values[at] === value ? [] : [[observationKey(key, years[at] ?? ""), value]],
      );
      return real.length === 0 ? undefined : changed(figures, real);
    },
  };
}

const isBusy = (values: readonly number[]): boolean => Math.min(...values) >= 4;

const rowOfZeros = ofRow("row-of-zeros", isBusy, (values) => values.map((_, index) => [index, 0]));

/** Each year with all that were before it. */
const runningTotals = ofRow("running-totals", isBusy, (values) => {
  let sum = 0;
  return values.map((value, index) => {
    sum += value;
    return [index, sum];
  });
});

/** One year with the year before it, or with all of them. */
const cumulativeForYear = ofRow("cumulative-for-year", isBusy, (values, years, { random, among }) => {
  const at = Math.max(1, years.indexOf(random.pick(among)));
  const from = random.chance(0.5) ? at - 1 : 0;
  return [[at, values.slice(from, at + 1).reduce((sum, one) => sum + one, 0)]];
});

const sameThreeYears = ofRow(
  "same-three-years",
  (values) => Math.min(...values) >= 10,
  (values, years, { random, among }) => {
    const at = Math.max(2, years.indexOf(random.pick(among)));
    const value = values[at - 2] ?? 0;
    return [
      [at, value],
      [at - 1, value],
    ];
  },
);

const halfYearTable: SlipKind = {
  kind: "half-year-table",
  grade: "soft",
  plant: (place) => {
    const year = place.random.pick(place.among);
    const { figures } = place.report;
    const real = tableBlock(place, place.random.pick(tablesOf(place))).flatMap(([row]): readonly Change[] => {
      const key = observationKey(row.key, year);
      const value = figures.get(key);
      const half = typeof value === "number" ? Math.round(value * (0.42 + 0.16 * place.random.unit())) : undefined;
      return half === undefined || half === value || !isWhole(row) ? [] : [[key, half]];
    });
    return real.length < 2 ? undefined : changed(figures, real);
  },
};

/** A status that is better or worse than it was the year before. */
const statusBackwards: SlipKind = {
  kind: "status-backwards",
  grade: "soft",
  plant: ({ framework, random, among, report }) => {
    const cells = [...framework.rows.values()].flatMap(({ key, content }) => {
      if (content.kind !== "code") return [];
      const codes = framework.codeLists.find(({ id }) => id === content.codeList)?.codes ?? [];
      const words = framework.labels.get("en")?.codeLists[content.codeList]?.codes ?? {};
      return among.flatMap((year): readonly Change[] => {
        const before = report.figures.get(observationKey(key, String(Number(year) - 1)));
        const at = codes.findIndex((code) => words[code] === before);
        const earlier = words[codes[at - 1] ?? ""];
        return at < 1 || earlier === undefined ? [] : [[observationKey(key, year), earlier]];
      });
    });
    return cells.length === 0 ? undefined : changed(report.figures, [random.pick(cells)]);
  },
};

export const HABIT_SLIPS: readonly SlipKind[] = [
  oneCell(
    "blank-read-as-0",
    "soft",
    (value) => value >= 4,
    () => 0,
  ),
  oneCell(
    "half-year-figure",
    "soft",
    (value, row) => value >= 10 && isWhole(row),
    (value, random) => Math.round(value * (0.42 + 0.16 * random.unit())),
  ),
  oneCell(
    "rounded-estimate",
    "soft",
    (value, row) => value >= 130 && isWhole(row),
    (value) => {
      const unit = 10 ** (String(value).length - 1);
      return Math.max(unit, Math.round(value / unit) * unit);
    },
  ),
  oneCell(
    "guess-for-not-known",
    "soft",
    (value, row) => value >= 50 && isWhole(row),
    (_, random) => random.pick([1, 99, 999, 9999, 1111]),
  ),
  halfYearTable,
  rowOfZeros,
  runningTotals,
  cumulativeForYear,
  sameThreeYears,
  statusBackwards,
];
