/** What a slip is, and the places of a clean report where one can be planted. */
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
  /** Years of which a slip must touch one: the newest, or all. */
  readonly among: readonly string[];
  /** The report of another jurisdiction, whose figures may be typed in the wrong workbook. */
  readonly other: Figures;
}

export type Cell = readonly [key: string, value: number];

/** Typed figures of number rows that the condition admits. */
function cellsWhere(
  { framework, report, among }: Place,
  admits: (value: number, row: Row, period: string) => boolean,
): readonly Cell[] {
  return [...report.figures].flatMap(([key, value]): readonly Cell[] => {
    const [row, period] = [framework.rows.get(key.slice(0, -5)), key.slice(-4)];
    return typeof value === "number" &&
      row?.content.kind === "number" &&
      among.includes(period) &&
      admits(value, row, period)
      ? [[key, value]]
      : [];
  });
}

export function changed(
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

/** What stands beside the cell. */
interface Beside {
  /** The figure of the year before. */
  readonly before: number | undefined;
}

export function numberAt(figures: Figures, row: string, period: string): number | undefined {
  const value = figures.get(observationKey(row, period));
  return typeof value === "number" ? value : undefined;
}

/** A slip of one cell: which cells can have it, and what stands there then. */
export function oneCell(
  kind: string,
  grade: SlipKind["grade"],
  admits: (value: number, row: Row, period: string) => boolean,
  slip: (value: number, random: Random, row: Row, beside: Beside) => number | string | undefined,
): SlipKind {
  return {
    kind,
    grade,
    plant: (place) => {
      const cells = cellsWhere(place, admits);
      if (cells.length === 0) return undefined;
      const [key, value] = place.random.pick(cells);
      const row = place.framework.rows.get(key.slice(0, -5));
      const { figures } = place.report;
      const before = numberAt(figures, key.slice(0, -5), String(Number(key.slice(-4)) - 1));
      const next = row && slip(value, place.random, row, { before });
      return row === undefined || next === value ? undefined : changedOne(figures, key, next);
    },
  };
}

/** A 0 or a word tells nothing of the figure that belongs there. */
function changedOne(figures: Figures, key: string, value: number | string | undefined): Planted {
  return changed(figures, [[key, value]], value === 0 || typeof value !== "number" ? [] : [[key, key]]);
}

/** All figures of a table, by row, as they stand in its years. */
export function tableBlock(
  { framework, report }: Place,
  table: string,
): readonly (readonly [Row, readonly (number | string | undefined)[]])[] {
  const rows =
    framework.tables.find((one) => one.key === table)?.rows.filter((row) => row.content.kind === "number") ?? [];
  return rows.map((row) => [row, framework.years.map((year) => report.figures.get(observationKey(row.key, year)))]);
}

/** Tables with figures, without those whose rows are tied to another table. */
export function tablesOf(place: Place): readonly string[] {
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

export const isWhole = (row: Row): boolean => row.content.kind === "number" && row.content.decimals === 0;

/** Two neighbouring lines of a table in each of the years that a slip may touch. */
export const neighbours = (place: Place): readonly (readonly [string, string])[] =>
  tablesOf(place).flatMap((table) =>
    tableBlock(place, table).flatMap(([row], index, block) => {
      const next = block[index + 1]?.[0];
      return next
        ? place.among.map((year): readonly [string, string] => [
            observationKey(row.key, year),
            observationKey(next.key, year),
          ])
        : [];
    }),
  );
