/** Slips of place: figures that are right, in the wrong year, row, table or workbook. */
import { observationKey } from "../../../src/core/framework/observation-key";
import { changed, neighbours, numberAt, oneCell, tableBlock, tablesOf, type Place, type SlipKind } from "./slip";

/**
 * Values pasted one year too far to the right, from some year on; the column where they began stays as it was, or is
 * blank.
 */
export function shifted(kind: string, grade: SlipKind["grade"], leavesBlank: boolean): SlipKind {
  return {
    kind,
    grade,
    plant: (place) => {
      const {
        framework: { years },
        random,
        report,
      } = place;
      const block = tableBlock(place, random.pick(tablesOf(place)));
      const first = random.whole(0, years.length - 3);
      const changes = block.flatMap(([row, values]) =>
        years.flatMap((year, index): readonly (readonly [string, number | string | undefined])[] => {
          if (index < first || (index === first && !leavesBlank)) return [];
          return [[observationKey(row.key, year), index === first ? undefined : values[index - 1]]];
        }),
      );
      const real = changes.filter(([key, value]) => report.figures.get(key) !== value);
      const from = real.flatMap(([key]): readonly (readonly [string, string])[] => {
        const [row, before] = [key.slice(0, -5), years.indexOf(key.slice(-4)) - 1];
        return before > first ? [[key, observationKey(row, years[before] ?? "")]] : [];
      });
      return real.length < 3 ? undefined : changed(report.figures, real, from);
    },
  };
}

/** Two rows of one table whose figures of one year stand in each other's place. */
function swapped(kind: string, pairs: (place: Place) => readonly (readonly [string, string])[]): SlipKind {
  return {
    kind,
    grade: "soft",
    plant: (place) => {
      const {
        report: { figures },
      } = place;
      const candidates = pairs(place).filter(
        ([one, other]) =>
          typeof figures.get(one) === "number" &&
          typeof figures.get(other) === "number" &&
          figures.get(one) !== figures.get(other),
      );
      if (candidates.length === 0) return undefined;
      const [one, other] = place.random.pick(candidates);
      return changed(
        figures,
        [
          [one, figures.get(other)],
          [other, figures.get(one)],
        ],
        [
          [one, other],
          [other, one],
        ],
      );
    },
  };
}

const inlandAndBorder = (place: Place): readonly (readonly [string, string])[] =>
  neighbours(place).filter(([one, other]) => one.includes(".inland.") && other.includes(".border."));

/** Last year's figures of a whole table, or of one row that counts much, typed again. */
const copyForward: SlipKind = {
  kind: "copy-forward",
  grade: "soft",
  plant: (place) => {
    const {
      framework: { years },
      random,
      report: { figures },
    } = place;
    const at = years.indexOf(random.pick(place.among.filter((year) => year !== years[0])));
    const [year, before] = [years[at] ?? "", years[at - 1] ?? ""];
    const block = tableBlock(place, random.pick(tablesOf(place)));
    const rows = random.chance(0.7) ? block : [random.pick(block)];
    const changes = rows.map(
      ([row]) => [observationKey(row.key, year), figures.get(observationKey(row.key, before))] as const,
    );
    const real = changes.filter(
      ([key, value]) => typeof value === "number" && typeof figures.get(key) === "number" && figures.get(key) !== value,
    );
    return real.length === 0 ? undefined : changed(figures, real);
  },
};

type Change = readonly [key: string, value: number | string | undefined];

/** Several cells at once; undefined where too few of them change. */
function several(kind: string, changes: (place: Place) => readonly Change[] | undefined, least = 1): SlipKind {
  return {
    kind,
    grade: "soft",
    plant: (place) => {
      const { figures } = place.report;
      const real = (changes(place) ?? []).filter(
        ([key, value]) =>
          typeof value === "number" && typeof figures.get(key) === "number" && figures.get(key) !== value,
      );
      return real.length < least ? undefined : changed(figures, real);
    },
  };
}

const year = ({ random, among }: Place): string => random.pick(among);

/** The figures of one year of a table stand one line too low; the first line keeps what it had. */
const oneRowTooLow = several("one-row-too-low", (place) => {
  const period = year(place);
  const tables = tablesOf(place).filter((table) => tableBlock(place, table).length > 2);
  const block = tableBlock(place, place.random.pick(tables));
  return block
    .slice(1)
    .map(([row], index): Change => [
      observationKey(row.key, period),
      numberAt(place.report.figures, block[index]?.[0].key ?? "", period),
    ]);
});

/** Two tables of the same shape, one year of each in the other's place. */
const tablesExchanged = several("tables-exchanged", (place) => {
  const period = year(place);
  const [one, other] = place.random.pick([
    ["3.possession", "3.trafficking"],
    ["4.firearms", "4.ammunition"],
    ["4.firearms", "4.devices"],
    ["12.firearms", "12.ammunition"],
  ] as const);
  const [rows, others] = [tableBlock(place, one), tableBlock(place, other)];
  return rows.flatMap(([row], index): readonly Change[] => {
    const second = others[index]?.[0].key ?? "";
    return [
      [observationKey(row.key, period), numberAt(place.report.figures, second, period)],
      [observationKey(second, period), numberAt(place.report.figures, row.key, period)],
    ];
  });
});

/** What the others typed, in our workbook: one year of a table. */
const othersColumn = several("other-jurisdiction-column", (place) => {
  const period = year(place);
  return tableBlock(place, place.random.pick(tablesOf(place))).map(([row]): Change => [
    observationKey(row.key, period),
    numberAt(place.other, row.key, period),
  ]);
});

const othersTable = several(
  "other-jurisdiction-table",
  (place) =>
    tableBlock(place, place.random.pick(tablesOf(place))).flatMap(([row]) =>
      place.framework.years.map((period): Change => [
        observationKey(row.key, period),
        numberAt(place.other, row.key, period),
      ]),
    ),
  3,
);

/** A table typed from the newest year to the oldest. */
const yearsReversed = several(
  "years-reversed",
  (place) => {
    const { years } = place.framework;
    return tableBlock(place, place.random.pick(tablesOf(place))).flatMap(([row, values]) =>
      years.map((period, index): Change => [observationKey(row.key, period), values[years.length - 1 - index]]),
    );
  },
  3,
);

/** Two neighbouring years of a table in each other's place. */
const yearsExchanged = several("years-exchanged", (place) => {
  const { years } = place.framework;
  const at = Math.max(1, years.indexOf(year(place)));
  return tableBlock(place, place.random.pick(tablesOf(place))).flatMap(([row, values]): readonly Change[] => [
    [observationKey(row.key, years[at] ?? ""), values[at - 1]],
    [observationKey(row.key, years[at - 1] ?? ""), values[at]],
  ]);
});

const firearmsForAmmunition = several("firearms-for-ammunition", (place) => {
  const period = year(place);
  const [from, to] = place.random.pick([
    ["4.firearms.inland", "4.ammunition.inland"],
    ["4.firearms.border", "4.ammunition.border"],
    ["11.surrender.firearms", "11.surrender.ammunition"],
    ["12.firearms.destroyed", "12.ammunition.destroyed"],
  ] as const);
  return [[observationKey(to, period), numberAt(place.report.figures, from, period)]];
});

/** The sum of the table's lines in one of them. */
const totalIntoPart = several("total-into-part", (place) => {
  const period = year(place);
  const rows = tableBlock(place, place.random.pick(["4.firearms", "4.ammunition", "4.devices", "10.incidents"]));
  const parts = rows.map(([row]) => numberAt(place.report.figures, row.key, period));
  const [row] = place.random.pick(rows);
  return parts.every((part) => part !== undefined)
    ? [[observationKey(row.key, period), parts.reduce((sum, part) => sum + part, 0)]]
    : undefined;
});

/** The figure of one line typed in the next as well. */
const intoNeighbour = several("figure-into-neighbour", (place) => {
  const [one, other] = place.random.pick(neighbours(place));
  const value = place.report.figures.get(one);
  return [[other, typeof value === "number" ? value : undefined]];
});

const casesForIndividuals = several("cases-for-individuals", (place) => {
  const period = year(place);
  const table = place.random.pick(["3.possession", "3.trafficking"]);
  return [[observationKey(`${table}.individuals`, period), numberAt(place.report.figures, `${table}.cases`, period)]];
});

const lastYearsFigure: SlipKind = oneCell(
  "last-years-figure",
  "soft",
  (value) => value >= 20,
  (value, _random, _row, { before = value }) => before,
);

export const PLACE_SLIPS: readonly SlipKind[] = [
  shifted("years-shifted", "soft", false),
  swapped("rows-swapped", neighbours),
  swapped("border-inland-swapped", inlandAndBorder),
  copyForward,
  lastYearsFigure,
  oneRowTooLow,
  tablesExchanged,
  othersColumn,
  othersTable,
  yearsReversed,
  yearsExchanged,
  firearmsForAmmunition,
  totalIntoPart,
  intoNeighbour,
  casesForIndividuals,
];
