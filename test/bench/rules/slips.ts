/** Slips that people make while typing and pasting, each planted at one random place of a clean report. */
import type { Framework, Row } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import type { Figures, PlausibleReport } from "./plausible-report";
import type { Random } from "./random";

/** What was planted: the figures with the slip, and the cells that are wrong now (a shift or swap has several). */
export interface Planted {
  readonly figures: Figures;
  readonly wrong: readonly string[];
  /**
   * Whose true figure stands in a wrong cell now, in some form; not told where it stands in its own place too, and
   * where nothing is left of it.
   */
  readonly from: ReadonlyMap<string, string>;
}

export interface SlipKind {
  readonly kind: string;
  /** hard: cannot be true, so an error or blocker must find it. soft: only plausibility, or an earlier report, can. */
  readonly grade: "hard" | "soft";
  /** Undefined when this report has no place for the slip. */
  readonly plant: (place: Place) => Planted | undefined;
}

export interface Place {
  readonly framework: Framework;
  readonly report: PlausibleReport;
  readonly random: Random;
}

type Cell = readonly [key: string, value: number];

/** Typed figures of number rows that the condition admits. */
function cellsWhere(
  { framework, report }: Place,
  admits: (value: number, row: Row, period: string) => boolean,
): readonly Cell[] {
  return [...report.figures].flatMap(([key, value]): readonly Cell[] => {
    const [row, period] = [framework.rows.get(key.slice(0, -5)), key.slice(-4)];
    return typeof value === "number" && row?.content.kind === "number" && admits(value, row, period)
      ? [[key, value]]
      : [];
  });
}

function changed(
  figures: Figures,
  changes: readonly (readonly [string, number | string | undefined])[],
  from: readonly (readonly [string, string])[] = [],
): Planted {
  const next = new Map(figures);
  for (const [key, value] of changes) {
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return { figures: next, wrong: changes.map(([key]) => key), from: new Map(from) };
}

/** A slip of one cell: which cells can have it, and what stands there then. */
function oneCell(
  kind: string,
  grade: SlipKind["grade"],
  admits: (value: number, row: Row, period: string) => boolean,
  slip: (value: number, random: Random, row: Row) => number | string | undefined,
): SlipKind {
  return {
    kind,
    grade,
    plant: (place) => {
      const cells = cellsWhere(place, admits);
      if (cells.length === 0) return undefined;
      const [key, value] = place.random.pick(cells);
      const row = place.framework.rows.get(key.slice(0, -5));
      return row === undefined ? undefined : changedOne(place.report.figures, key, slip(value, place.random, row));
    },
  };
}

/** A 0 or a word tells nothing of the figure that belongs there. */
function changedOne(figures: Figures, key: string, value: number | string | undefined): Planted {
  return changed(figures, [[key, value]], value === 0 || typeof value !== "number" ? [] : [[key, key]]);
}

const isWhole = (row: Row): boolean => row.content.kind === "number" && row.content.decimals === 0;

function localText(value: number, random: Random): string {
  const [head, tail] = [String(Math.floor(value / 1000)), String(value % 1000).padStart(3, "0")];
  return random.pick([
    `${head}.${tail}`,
    `${head},${tail}`,
    `${head} ${tail}`,
    `${head}\u00a0${tail}`,
    `${String(value)} `,
    String(value).replace("3", "\u0417").replace("0", "\u041e"),
    `${head}'${tail}`,
  ]);
}

/** Two neighbouring digits that differ change places; the first never becomes 0. */
function transposed(value: number, random: Random): number {
  const digits = [...String(value)];
  const places = digits.flatMap((digit, index) =>
    index > 0 && digit !== digits[index - 1] && !(index === 1 && digit === "0") ? [index] : [],
  );
  if (places.length === 0) return value;
  const at = random.pick(places);
  const swapped = digits.map((digit, index) => (index === at ? digits[at - 1] : index === at - 1 ? digits[at] : digit));
  return Number(swapped.join(""));
}

const hasTransposition = (value: number): boolean =>
  value >= 12 && Number.isInteger(value) && /(\d)(?!\1)[1-9]|[1-9]\d*(\d)(?!\2)\d/.test(String(value));

/** All figures of a table, by row, as they stand in its years. */
function tableBlock(
  { framework, report }: Place,
  table: string,
): readonly (readonly [Row, readonly (number | string | undefined)[]])[] {
  const rows =
    framework.tables.find((one) => one.key === table)?.rows.filter((row) => row.content.kind === "number") ?? [];
  return rows.map((row) => [row, framework.years.map((year) => report.figures.get(observationKey(row.key, year)))]);
}

/** Tables with figures, without those whose rows are tied to another table. */
function tablesOf(place: Place): readonly string[] {
  const { framework, report } = place;
  return framework.tables
    .map((table) => table.key)
    .filter(
      (key) =>
        key !== "10.victims-by-sex" &&
        tableBlock(place, key).length > 0 &&
        [...report.figures.keys()].some((figure) => figure.startsWith(`${key}.`)),
    );
}

/**
 * Values pasted one year too far to the right, from some year on; the column where they began stays as it was, or is
 * blank.
 */
function shifted(kind: string, grade: SlipKind["grade"], leavesBlank: boolean): SlipKind {
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

const neighbours = (place: Place): readonly (readonly [string, string])[] =>
  tablesOf(place).flatMap((table) =>
    tableBlock(place, table).flatMap(([row], index, block) => {
      const next = block[index + 1]?.[0];
      return next
        ? place.framework.years.map((year): readonly [string, string] => [
            observationKey(row.key, year),
            observationKey(next.key, year),
          ])
        : [];
    }),
  );

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
    const at = random.whole(1, years.length - 1);
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

const totalOverwritten: SlipKind = {
  kind: "total-overwritten",
  grade: "hard",
  plant: (place) => {
    const {
      framework,
      random,
      report: { figures },
    } = place;
    const totals = [...framework.rows.values()].flatMap((row) => {
      const { content } = row;
      if (content.kind !== "total") return [];
      return framework.years.flatMap((year) => {
        const parts = content.parts.map((part) => figures.get(observationKey(part, year)));
        return parts.every((part) => typeof part === "number")
          ? [{ key: observationKey(row.key, year), sum: parts.reduce((sum, part) => sum + part, 0) }]
          : [];
      });
    });
    if (totals.length === 0) return undefined;
    const { key, sum } = random.pick(totals);
    const typed = random.pick([sum + 1, sum + 100, sum * 10 + 9, Math.max(0, sum - 1) + (sum === 0 ? 2 : 0)]);
    return changed(figures, [[key, Math.round(typed * 10) / 10]]);
  },
};

const lastYear = (framework: Framework): string => framework.years.at(-1) ?? "";

const revised: SlipKind = {
  kind: "closed-year-revised",
  grade: "soft",
  plant: (place) =>
    oneCell(
      "",
      "soft",
      (value, row, period) => value >= 10 && isWhole(row) && period !== lastYear(place.framework),
      (value, random) => value + random.pick([1, -1]) * Math.max(1, Math.round(value * (0.03 + 0.2 * random.unit()))),
    ).plant(place),
};

export const SLIP_KINDS: readonly SlipKind[] = [
  totalOverwritten,
  oneCell(
    "text-pasted",
    "hard",
    () => true,
    (value, random, row) => random.pick([row.id, `about ${String(value)}`, `${String(value)} (2 pending)`, "see note"]),
  ),
  oneCell("local-number-as-text", "hard", (value, row) => isWhole(row) && value >= 1000, localText),
  oneCell(
    "thousands-point-as-decimal",
    "hard",
    (value, row) => isWhole(row) && value >= 1000 && value % 1000 !== 0,
    (value) => value / 1000,
  ),
  oneCell(
    "no-data-word-typed",
    "hard",
    () => true,
    (_, random) =>
      random.pick([
        "n/d",
        "/",
        "-",
        "nema podataka",
        "\u043d\u0435\u043c\u0430 \u043f\u043e\u0434\u0430\u0442\u043e\u0446\u0438",
        "nuk ka t\u00eb dh\u00ebna",
      ]),
  ),
  oneCell(
    "left-blank",
    "hard",
    () => true,
    () => undefined,
  ),
  oneCell(
    "negative",
    "hard",
    (value) => value > 0,
    (value) => -value,
  ),
  oneCell(
    "split-does-not-add-up",
    "hard",
    (_, row) => row.table === "10.victims-by-sex",
    (value, random) => value + random.pick([1, 2, 10]),
  ),
  shifted("years-shifted-with-hole", "hard", true),
  oneCell(
    "extra-digit",
    "soft",
    (value) => value >= 5,
    (value, random) => value * 10 + (random.chance(0.7) ? 0 : random.whole(1, 9)),
  ),
  oneCell(
    "missing-digit",
    "soft",
    (value) => value >= 20,
    (value) => Math.floor(value / 10),
  ),
  oneCell("digits-transposed", "soft", hasTransposition, transposed),
  shifted("years-shifted", "soft", false),
  swapped("rows-swapped", neighbours),
  swapped("border-inland-swapped", inlandAndBorder),
  oneCell(
    "unit-grams",
    "soft",
    (value, row) => !isWhole(row) && value > 0,
    (value) => Math.round(value * 1000),
  ),
  copyForward,
  oneCell(
    "blank-read-as-0",
    "soft",
    (value) => value >= 4,
    () => 0,
  ),
  revised,
];
