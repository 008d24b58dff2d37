/** Snapshot -> Report: the observations of one jurisdiction's workbook, found by keys, with what is wrong about it. */
import { periodsOf, type Framework, type Table } from "../framework/framework";
import { BREAK_SHEET, readBreaks } from "../break/break-sheet";
import type { SeriesBreak } from "../break/series-break";
import { observationKey } from "../framework/observation-key";
import type { Gaps } from "../gap/gap";
import type { Issue, Outcome } from "../issue/issue";
import type { Justification } from "../issue/justification";
import type { Observation, Observations } from "../observation/observation";
import { ofJurisdiction, type SecondSource } from "../second-source/second-source";
import { cellAddress } from "../workbook/address";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { readAccepted } from "./accepted-sheet";
import { coverFields } from "./cover-fields";
import { coverSeal, type CoverSeal } from "./cover-seal";
import { checkStructure } from "./check-structure";
import { cellKey, findTables, type TableBlock } from "./find-tables";
import { GAP_SHEET, readGaps } from "../gap/gap-sheet";
import { JUSTIFICATION_SHEET, readJustifications } from "../justification/justification-sheet";
import { parseMark, type ReportIdentity } from "../sheet/keys";
import { holdsTable, sharedMarks } from "../sheet/keyed-table";
import type { ReadNotes } from "./row-notes";
import type { ReadCell } from "./read-cell";
import { QUERY_SHEET, readQueries } from "../query/query-sheet";
import type { Query } from "../query/query";
import { readContent, vocabularyOf, type Vocabulary } from "../content/read-content";
import { readIdentity } from "./read-identity";
import { notesAsFormulas, textsAsFormulas, typedAsFormula } from "./text-as-formula";
import { readTotals, type EmptiedTotal } from "./read-totals";
import { readStoredSeal, type StoredSeal } from "../seal/stored-seal";
import { isSecondSourceSheet, readSecondSource } from "../second-source/second-source-sheet";

/** Reports of ours have some 300; what has many more was not filled in by people, and would be told line by line. */
const MOST_MARKS = 5_000;

export interface Report {
  /** As the user gave it. */
  readonly file: string;
  readonly identity: ReportIdentity;
  /** By cover field id; empty fields are left out. */
  readonly cover: ReadonlyMap<string, string>;
  readonly observations: Observations;
  /** By row key; rows without a note or source are left out. */
  readonly notes: ReadonlyMap<string, ReadNotes>;
  /** In the order in which they were given, those that lapsed included. */
  readonly justifications: readonly Justification[];
  /** What is known about cells that hold no data, in the order of the observations. */
  readonly gaps: Gaps;
  /** Breaks in series that are declared on their sheet. */
  readonly breaks: readonly SeriesBreak[];
  /** Questions of the secretariat about single cells, with what was answered so far. */
  readonly queries: readonly Query[];
  /** Totals whose formula was cleared. */
  readonly emptiedTotals: readonly EmptiedTotal[];
  /** Closed years as the last accepted report has them, when the workbook carries them. */
  readonly accepted?: Observations;
  /** Figures of a second source for this jurisdiction, when the workbook carries them. */
  readonly secondSource?: SecondSource;
  /** The seal under which it was handed in, as its file carries it; it was not compared with anything. */
  readonly seal?: StoredSeal;
  /** The code that the cover shows. */
  readonly coverSeal?: CoverSeal;
}

/**
 * Reads a report. Fails only when the workbook cannot be one (foreign, another framework, unknown
 * jurisdiction or year); everything else is read as far as possible, with Issues.
 */
export function readReport(framework: Framework, file: string, workbook: Snapshot): Outcome<Report> {
  // Regional sheets may stand beside the report, and speak of all jurisdictions.
  const whole = { ...workbook, sheets: workbook.sheets.filter((sheet) => sharedMarks(sheet).size === 0) };
  const identity = readIdentity(framework, whole);
  if (!identity.ok) return identity;
  const { round } = identity.value;
  // What people write there is prose, and never a key.
  const snapshot = {
    sheets: whole.sheets.filter(
      (sheet) =>
        !holdsTable(JUSTIFICATION_SHEET, sheet) &&
        !holdsTable(GAP_SHEET, sheet) &&
        !holdsTable(BREAK_SHEET, sheet) &&
        !holdsTable(QUERY_SHEET, sheet) &&
        !isSecondSourceSheet(sheet),
    ),
  };
  const count = snapshot.sheets.reduce(
    (sum, { cells }) => sum + cells.filter(({ value }) => parseMark(value)).length,
    0,
  );
  if (count > MOST_MARKS)
    return {
      ok: false,
      issues: [{ code: "report-too-many-keys", severity: "blocker", facts: { count, limit: MOST_MARKS } }],
    };
  const { blocks, copies } = withoutHiddenCopies(snapshot.sheets);
  const vocabulary = vocabularyOf(framework);
  const observations = new Map<string, Observation>();
  const emptiedTotals: EmptiedTotal[] = [];
  const issues: Issue[] = [...identity.issues, ...checkStructure(framework, round, blocks), ...copies];
  for (const table of framework.tables) {
    const own = blocks.filter((block) => block.table === table.key);
    const read = readTable(table, periodsOf(framework, table, round), own, file, vocabulary);
    const totals = readTotals(read);
    for (const observation of totals.observations) observations.set(observation.key, observation);
    emptiedTotals.push(...totals.emptied);
    issues.push(
      ...totals.issues,
      ...own.flatMap((block) => figuresOutside(table, block)),
      ...textsAsFormulas(read),
      ...own.flatMap(notesAsFormulas),
    );
  }
  const { breaks, issues: unreadBreaks } = readBreaks(framework, whole);
  issues.push(...unreadBreaks);
  const accepted = readAccepted(framework, snapshot);
  const seal = readStoredSeal(whole);
  const shown = coverSeal(whole);
  const secondSource = ofJurisdiction(readSecondSource(framework, whole), identity.value.jurisdiction);
  return {
    ok: true,
    issues,
    value: {
      file,
      identity: identity.value,
      cover: readCover(snapshot),
      observations,
      emptiedTotals,
      notes: readNotes(blocks, file),
      justifications: readJustifications(whole),
      gaps: readGaps(
        whole,
        [...observations.values()].filter(({ derived }) => !derived),
      ),
      breaks,
      queries: readQueries(framework, whole, identity.value.jurisdiction),
      ...(accepted ? { accepted } : {}),
      ...(seal ? { seal } : {}),
      ...(shown ? { coverSeal: shown } : {}),
      ...(secondSource.length > 0 ? { secondSource } : {}),
    },
  };
}

/** A table on a hidden sheet that a visible one has too is a copy that somebody put away: the one that is seen counts. */
function withoutHiddenCopies(sheets: readonly SheetSnapshot[]): {
  readonly blocks: readonly TableBlock[];
  readonly copies: readonly Issue[];
} {
  const found = sheets.map((sheet) => ({ sheet, tables: findTables(sheet) }));
  const seen = new Set(
    found.flatMap(({ sheet, tables }) =>
      sheet.visibility === "visible"
        ? tables.flatMap((table) => [...table.periods.keys()].map((period) => `${table.table} ${period}`))
        : [],
    ),
  );
  const isCopy = ({ table, periods }: TableBlock): boolean =>
    [...periods.keys()].every((period) => seen.has(`${table} ${period}`));
  const hidden = found.filter(({ sheet, tables }) => sheet.visibility !== "visible" && tables.some(isCopy));
  return {
    blocks: found.flatMap((one) => (hidden.includes(one) ? one.tables.filter((table) => !isCopy(table)) : one.tables)),
    copies: hidden.map(({ sheet: { name } }) => ({
      code: "sheet-hidden-copy",
      severity: "warning",
      sheet: name,
      facts: { name },
    })),
  };
}

function readTable(
  table: Table,
  periods: readonly string[],
  blocks: readonly TableBlock[],
  file: string,
  vocabulary: Vocabulary,
): readonly ReadCell[] {
  return table.rows.flatMap((row) =>
    periods.flatMap((period): readonly ReadCell[] => {
      const places = blocks.flatMap((block) => {
        const [rows, columns] = [block.rows.get(row.key) ?? [], block.periods.get(period) ?? []];
        const [at, column] = [rows[0], columns[0]];
        if (at === undefined || column === undefined) return [];
        const cell = block.cells.get(cellKey(at, column));
        return [{ block, row: at, column, cell, isDoubled: rows.length * columns.length > 1 }];
      });
      const [place] = places;
      if (!place) return [];
      const provenance = { file, sheet: place.block.sheet, cell: cellAddress(place) };
      const content =
        places.length > 1 || place.isDoubled
          ? ({ kind: "unreadable", seen: "", as: "doubled" } as const)
          : readContent(place.cell, row, vocabulary);
      return [
        {
          row,
          cell: place.cell,
          observation: {
            key: observationKey(row.key, period),
            row: row.key,
            period,
            content,
            derived: false,
            provenance,
          },
        },
      ];
    }),
  );
}

/** Figures beside the keyed cells are not read; one warning per table says where they stand. */
function figuresOutside(table: Table, block: TableBlock): readonly Issue[] {
  if (table.periods === "half-year") return [];
  const rows = new Set([...block.rows.values()].flat());
  const columns = new Set([...block.periods.values(), ...block.columns.values()].flat());
  const headings = new Set(
    [...block.periods].flatMap(([period, at]) => at.map((column) => `${period} ${String(column)}`)),
  );
  const outside = [...block.cells.values()].filter(
    (cell) =>
      cell.type === "number" &&
      !(rows.has(cell.row) && columns.has(cell.column)) &&
      // A year above its column is a heading, whether a program made a number of it or not.
      !headings.has(`${String(cell.value)} ${String(cell.column)}`),
  );
  const [first] = outside;
  if (!first) return [];
  return [
    {
      code: "figure-outside",
      severity: "warning",
      sheet: block.sheet,
      cell: cellAddress(first),
      key: table.key,
      facts: { table: table.key, count: outside.length, places: outside.map((cell) => cellAddress(cell)) },
    },
  ];
}

function readNotes(blocks: readonly TableBlock[], file: string): ReadonlyMap<string, ReadNotes> {
  const notes = new Map<string, ReadNotes>();
  for (const block of blocks) {
    const columnOf = (id: string): number => block.columns.get(id)?.[0] ?? -1;
    const textAt = (row: number, id: string): string => {
      const cell = block.cells.get(cellKey(row, columnOf(id)));
      return cell === undefined || cell.value === null || typedAsFormula(cell) !== undefined
        ? ""
        : String(cell.value).trim();
    };
    for (const [key, [row]] of block.rows) {
      if (row === undefined) continue;
      const [note, source] = [textAt(row, "note"), textAt(row, "source")];
      if (note === "" && source === "") continue;
      const cell = cellAddress({ row, column: columnOf(note === "" ? "source" : "note") });
      notes.set(key, { note, source, provenance: { file, sheet: block.sheet, cell } });
    }
  }
  return notes;
}

/** By field; those that are blank have none, and of one that stands twice the last counts. */
function readCover(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map(
    coverFields(snapshot).flatMap(({ field, said }) => {
      const value = said?.value;
      return value === undefined || value === null ? [] : [[field, String(value).trim()] as const];
    }),
  );
}
