/** Finds tables of yearly figures by the titles of their columns, wherever they stand. */
import { byRow } from "../workbook/by-row";
import type { Framework } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { cellAddress } from "../workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../workbook/snapshot";
import { foldName } from "./fold-name";
import { readCount } from "./read-count";

/** A line below a header row: its cells by column id, which is "jurisdiction", "year" or the id of a measure. */
export interface SourceLine {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, SnapshotCell>;
}

export interface SourceTables {
  /** Undefined when the sheet has no header row at all. */
  readonly lines: readonly SourceLine[] | undefined;
  /** Titles of columns that nobody knows and that have figures. */
  readonly skipped: readonly string[];
  readonly issues: readonly Issue[];
}

/** Column ids by folded title: the id itself, and what the column is called in any shipped language. */
export function columnTitles(framework: Framework, source: string): ReadonlyMap<string, string> {
  const languages = [...framework.labels.values()];
  const defined = framework.secondSources.find(({ id }) => id === source)?.measures ?? [];
  const measures = defined.map(({ id }) => id);
  const titles: readonly (readonly [string, string | undefined])[] = [
    ...["jurisdiction", "year", ...measures].map((id) => [id, id] as const),
    ...defined.flatMap(({ id, aliases }) => aliases.map((title) => [id, title] as const)),
    ...languages.flatMap(
      (labels) =>
        [
          ["jurisdiction", labels.regional.dataJurisdiction],
          ["year", labels.secondSource.year],
          ["year", labels.regional.dataPeriod],
          ...measures.map((id) => [id, labels.secondSources[source]?.measures[id]] as const),
        ] as const,
    ),
  ];
  return new Map(titles.flatMap(([id, title]) => (title === undefined ? [] : [[foldName(title), id] as const])));
}

/**
 * A header row names the jurisdiction, the year and at least one measure. It counts until the next one; a row in
 * which one of them stands twice is told, and the lines below it are not read.
 */
export function findSourceTables(sheet: SheetSnapshot, known: ReadonlyMap<string, string>): SourceTables {
  const rows = byRow(sheet.cells);
  const lines: SourceLine[] = [];
  const issues: Issue[] = [];
  const skipped: string[] = [];
  let columns: ReadonlyMap<number, string> | undefined;
  let others: ReadonlyMap<number, string> = new Map();
  let titles = { fields: 0, end: 0 };
  let isAny = false;
  for (const [row, cells] of rows) {
    const header = headerOf(cells, known);
    if (header) {
      isAny = true;
      titles = { fields: sheet.fields?.[row] ?? 0, end: Math.max(...cells.map(({ column }) => column + 1)) };
      others = new Map(othersThan(header, cells));
      const doubled = doubledColumns(header);
      columns = doubled[0] ? undefined : new Map(header.map(([cell, id]) => [cell.column, id]));
      if (doubled[0])
        issues.push({
          code: "source-column-doubled",
          severity: "error",
          sheet: sheet.name,
          cell: cellAddress(doubled[0]),
          facts: { columns: [...new Set(doubled.map(({ value }) => String(value).trim()))] },
        });
    } else if (columns && isLonger(sheet, row, cells, titles)) {
      issues.push({
        code: "source-line-longer",
        severity: "error",
        sheet: sheet.name,
        cell: cellAddress({ row, column: 0 }),
        facts: { line: row + 1, fields: sheet.fields?.[row] ?? 0, titles: titles.end },
      });
    } else if (columns) {
      const ids = columns;
      skipped.push(...cells.flatMap((cell) => (isCounted(cell) ? (others.get(cell.column) ?? []) : [])));
      lines.push({
        sheet: sheet.name,
        row,
        cells: new Map(
          cells.flatMap((cell) => (ids.has(cell.column) ? [[ids.get(cell.column) ?? "", cell] as const] : [])),
        ),
      });
    }
  }
  return { lines: isAny ? lines : undefined, skipped, issues };
}

/** The other titles of the row by column. */
function othersThan(
  header: readonly (readonly [SnapshotCell, string])[],
  cells: readonly SnapshotCell[],
): readonly (readonly [number, string])[] {
  const known = new Set(header.map(([cell]) => cell));
  return cells.flatMap((cell) => {
    const title = known.has(cell) ? "" : String(cell.value ?? "").trim();
    return title === "" ? [] : [[cell.column, title] as const];
  });
}

/** A text that is no figure, as remarks are, is not missed. */
function isCounted(cell: SnapshotCell): boolean {
  return cell.type === "number" || readCount(cell, new Set(), false).kind === "figure";
}

/**
 * A line of text with more fields than the line of titles has, or with something behind the last title: a mark for
 * thousands or a comma in a name has cut a field in two, and all behind it stand under the title of another.
 */
function isLonger(
  { fields }: SheetSnapshot,
  row: number,
  cells: readonly SnapshotCell[],
  titles: { readonly fields: number; readonly end: number },
): boolean {
  return (
    fields !== undefined && ((fields[row] ?? 0) > titles.fields || cells.some(({ column }) => column >= titles.end))
  );
}

function headerOf(
  cells: readonly SnapshotCell[],
  titles: ReadonlyMap<string, string>,
): readonly (readonly [SnapshotCell, string])[] | undefined {
  const named = cells.flatMap((cell) => {
    const id = cell.type === "text" ? titles.get(foldName(String(cell.value))) : undefined;
    return id === undefined ? [] : [[cell, id] as const];
  });
  const ids = new Set(named.map(([, id]) => id));
  return ids.has("jurisdiction") && ids.has("year") && ids.size > 2 ? named : undefined;
}

/** The second and further columns of the same meaning. */
function doubledColumns(header: readonly (readonly [SnapshotCell, string])[]): readonly SnapshotCell[] {
  const seen = new Set<string>();
  return header.flatMap(([cell, id]) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond ? [cell] : [];
  });
}
