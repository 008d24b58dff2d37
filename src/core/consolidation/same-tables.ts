/** The same figures in the reports of two jurisdictions: somebody pasted a table into the wrong template. */
import type { Assessment } from "../assessment/assess";
import { periodsOf, type Framework, type Table } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import { isBrokenDown } from "../observation/not-broken-down";
import { BLANK, numberIn, type CellContent } from "../observation/observation";
import { byJurisdiction } from "./by-jurisdiction";
import type { RegionalObservation } from "./regional";

/**
 * How likely two reports that have nothing to do with each other may agree so before it is told. Six reports make some
 * thousand comparisons of tables and years, so that one merge in millions would be bothered by chance.
 */
const CHANCE = 1e-10;

interface Placed {
  readonly content: CellContent;
  readonly sheet: string;
  readonly cell: string;
}

interface Side {
  /** Undefined for what the regional workbook holds already. */
  readonly given: string | undefined;
  readonly file: string;
  readonly jurisdiction: string;
  readonly at: ReadonlyMap<string, Placed>;
}

/**
 * Warnings by file as it was given, at the first figure of each table; also about tables that the region holds from
 * before. A table is the same where every cell of it is, or of its years those that hold figures at all; words for no
 * data and blank cells must agree, too.
 *
 * How likely that is by chance: two counts about the same v, drawn by two jurisdictions as like each other as can be,
 * agree with 1 / sqrt(4 pi v), and less often where they are unlike. Each figure of the table counts once, since rows
 * stand still, repeat each other and add up; 0 and 1 say nothing, and so does a total that follows from its parts. About
 * ten different figures of two digits are enough; five of three or four.
 * @param given reports that count, none of them a copy
 * @param kept what the region holds of other jurisdictions
 * @param nameOf what a file is called in the log
 */
export function sameTables(
  framework: Framework,
  round: string,
  given: readonly Assessment[],
  kept: readonly RegionalObservation[],
  nameOf: (file: string) => string,
): ReadonlyMap<string, readonly Issue[]> {
  const sides = [...given.flatMap((one) => sideOf(one, nameOf)), ...keptSides(framework, kept)];
  const issues = new Map<string, readonly Issue[]>();
  const told = (side: Side, other: Side, table: Table, periods: readonly string[]): void => {
    if (side.given === undefined) return;
    issues.set(side.given, [...(issues.get(side.given) ?? []), issueOf(side, other, table, periods)]);
  };
  for (const table of framework.tables) {
    for (const { one, other, periods } of pairsIn(framework, table, round, sides)) {
      if (chanceOf(framework, table, periods, one) > CHANCE) continue;
      told(one, other, table, periods);
      told(other, one, table, periods);
    }
  }
  return issues;
}

function sideOf({ file, report }: Assessment, nameOf: (file: string) => string): readonly Side[] {
  if (!report) return [];
  const at = new Map(
    [...report.observations.values()].map(({ key, content, provenance: { sheet, cell } }) => [
      key,
      { content, sheet, cell },
    ]),
  );
  return [{ given: file, file: nameOf(file), jurisdiction: report.identity.jurisdiction, at }];
}

function keptSides({ jurisdictions }: Framework, kept: readonly RegionalObservation[]): readonly Side[] {
  const ownOf = byJurisdiction(kept);
  return jurisdictions.flatMap(({ code: jurisdiction }): readonly Side[] => {
    const own = ownOf(jurisdiction);
    const [first] = own;
    return first
      ? [{ given: undefined, file: first.file, jurisdiction, at: new Map(own.map((one) => [one.key, one])) }]
      : [];
  });
}

interface Pair {
  readonly one: Side;
  readonly other: Side;
  /** Those in which every cell of the table is the same, and some say something. */
  readonly periods: string[];
}

/** Reports are sorted by what they hold, year by year, so that many of them are not compared one by one. */
function pairsIn(framework: Framework, table: Table, round: string, sides: readonly Side[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const period of periodsOf(framework, table, round)) {
    const alike = new Map<string, number[]>();
    sides.forEach((side, index) => {
      const contents = contentsIn(table, period, side);
      if (contents.every((content) => (numberIn(content) ?? 0) < 2)) return;
      const text = JSON.stringify(contents);
      alike.set(text, [...(alike.get(text) ?? []), index]);
    });
    for (const group of alike.values())
      group.forEach((first, place) => {
        for (const second of group.slice(place + 1)) {
          const [one, other] = [sides[first], sides[second]];
          if (!one || !other || one.jurisdiction === other.jurisdiction) continue;
          if (one.given === undefined && other.given === undefined) continue;
          const pair = pairs.get(`${String(first)} ${String(second)}`) ?? { one, other, periods: [] };
          pair.periods.push(period);
          pairs.set(`${String(first)} ${String(second)}`, pair);
        }
      });
  }
  return [...pairs.values()];
}

function contentsIn(table: Table, period: string, { at }: Side): readonly CellContent[] {
  return table.rows.map(({ key }) => at.get(observationKey(key, period))?.content ?? BLANK);
}

function chanceOf({ rows }: Framework, table: Table, periods: readonly string[], { at }: Side): number {
  const contentAt = (row: string, period: string): CellContent | undefined =>
    at.get(observationKey(row, period))?.content;
  const figures = table.rows.flatMap(({ key }) =>
    periods.flatMap((period) => {
      const row = rows.get(key)?.content;
      const follows = row?.kind === "total" && isBrokenDown(row.parts.map((part) => contentAt(part, period)));
      const value = numberIn(contentAt(key, period));
      return follows || value === undefined || value < 2 ? [] : [value];
    }),
  );
  return [...new Set(figures)].reduce((product, value) => product / Math.sqrt(4 * Math.PI * value), 1);
}

function issueOf(side: Side, other: Side, table: Table, periods: readonly string[]): Issue {
  const filled = table.rows.flatMap(({ key }) =>
    periods.flatMap((period) => {
      const placed = side.at.get(observationKey(key, period));
      return placed && numberIn(placed.content) !== undefined ? [placed] : [];
    }),
  );
  const [first] = filled;
  return {
    code: "table-same-elsewhere",
    severity: "warning",
    key: table.key,
    ...(first ? { sheet: first.sheet, cell: first.cell } : {}),
    facts: {
      table: table.key,
      periods: [...periods],
      count: filled.length,
      jurisdiction: other.jurisdiction,
      known: other.file,
    },
  };
}
