/**
 * A table on a sheet that is read back by keys and by nothing else: a hidden key row, above it or below it, holds a mark
 * and the ids of its columns. So titles, languages, the names of sheets, the order of columns, and rows and columns that
 * people insert do not matter.
 */
import { byRow } from "../workbook/by-row";
import { cellAddress } from "../workbook/address";
import type { SheetPlan } from "../workbook/plan";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";
import { hasMark } from "./keys";

export interface KeyedTable<Column extends string> {
  /** Stands in the key row above the first column, which people alone read. */
  readonly mark: `${typeof MARK}${string}`;
  /** Ids of the columns that are read back. */
  readonly columns: readonly Column[];
  /**
   * A line is ours when one of these, or its code, holds something. Blank and foreign lines hold nothing there, and are
   * read past.
   */
  readonly keys: readonly Column[];
  /** Columns of a line that only say again what another one says: typed over, they change nothing. */
  readonly repeated?: (textOf: (column: Column) => string) => readonly Column[];
}

/** Id of the column in which each line has a code over what is read back of it (`lineCode`), where we alone write them. */
export const CHECK = "check";

/** How all marks begin. */
const MARK = "kpi-";

/** Marks that begin so end the table above them: several such tables may stand on one sheet. */
const SHARED_MARK = "kpi-table:";

export interface KeyedLine<Column extends string> {
  /** Sheet row, zero-based. */
  readonly row: number;
  /** Undefined where the cell is empty or the column is gone. */
  readonly at: (column: Column) => SnapshotCell | undefined;
  /** "" where the cell is empty or the column is gone. */
  readonly text: (column: Column) => string;
}

/** A table as it stands on a sheet. */
export interface FoundTable<Column extends string> {
  /** As the workbook calls it. */
  readonly sheet: string;
  readonly keyRow: number;
  /** The sheet columns of each id, zero-based; several where somebody copied a column. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Our lines, in the order of the sheet. */
  readonly lines: readonly KeyedLine<Column>[];
}

/** True for a sheet that holds this table, or what is left of it, whatever the sheet is called. */
export function holdsTable(table: KeyedTable<string>, sheet: SheetSnapshot): boolean {
  return hasMark(sheet, table.mark) || tablesOn(table, sheet).length > 0;
}

/** The marks on a sheet, of tables that may share one. */
export function sharedMarks({ cells }: SheetSnapshot): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({ value }) => (typeof value === "string" && value.startsWith(SHARED_MARK) ? [value] : [])),
  );
}

/** The lines of all tables of this kind, in the order of the workbook. */
export function keyedLines<Column extends string>(
  table: KeyedTable<Column>,
  { sheets }: Snapshot,
): readonly KeyedLine<Column>[] {
  return sheets.flatMap((sheet) => tablesOn(table, sheet).flatMap(({ lines }) => lines));
}

/** Kept as long as the sheet is: what reads a table and what proves it ask the same, and of most sheets for all tables. */
const FOUND = new WeakMap<SheetSnapshot, Map<KeyedTable<string>, readonly FoundTable<string>[]>>();

/** Usually none or one. */
export function tablesOn<Column extends string>(
  table: KeyedTable<Column>,
  sheet: SheetSnapshot,
): readonly FoundTable<Column>[] {
  const known = FOUND.get(sheet) ?? new Map<KeyedTable<string>, readonly FoundTable<string>[]>();
  FOUND.set(sheet, known);
  const found = known.get(table) ?? findOn(table, sheet);
  known.set(table, found);
  return found;
}

/** Kept as long as the sheet is: most sheets are asked for some twenty tables and hold one. */
const MARKED = new WeakMap<SheetSnapshot | SheetPlan, readonly MarkedCell[]>();

type MarkedCell = Pick<SnapshotCell, "row" | "value">;

/** The cells that may be the mark of this table, or of another one that may share its sheet. */
function marksOn(sheet: SheetSnapshot | SheetPlan, mark: string): readonly MarkedCell[] {
  const cells: readonly MarkedCell[] = sheet.cells;
  const marked = MARKED.get(sheet) ?? cells.filter(({ value }) => typeof value === "string" && value.startsWith(MARK));
  MARKED.set(sheet, marked);
  return marked.filter(({ value }) => value === mark || String(value).startsWith(SHARED_MARK));
}

function findOn(table: KeyedTable<string>, sheet: SheetSnapshot): readonly FoundTable<string>[] {
  const { name, cells } = sheet;
  const marks = marksOn(sheet, table.mark);
  const own = new Set(marks.filter(({ value }) => value === table.mark).map(({ row }) => row));
  if (own.size === 0) return [];
  const keyRows = [...new Set(marks.map(({ row }) => row))].sort((one, other) => one - other);
  const rows = byRow(cells);
  return [...own].flatMap((keyRow): readonly FoundTable<string>[] => {
    const columns = new Map<string, readonly number[]>();
    for (const { value, column } of rows.get(keyRow) ?? [])
      columns.set(String(value), [...(columns.get(String(value)) ?? []), column]);
    if (!table.keys.every((id) => columns.has(id))) return [];
    const isIn = linesOf(keyRow, keyRows);
    const lines = [...rows]
      .filter(([row]) => isIn(row))
      .map(([row, line]) => keyedLine(row, line, columns))
      .filter(({ text }) => [...table.keys, CHECK].some((id) => text(id).trim() !== ""))
      .filter(({ text }) => !table.columns.some((id) => text(id) === hiddenTitle(id)));
    return [{ sheet: name, keyRow, columns, lines }];
  });
}

/** Title of a hidden column, which an Excel Table wants too; so the row of titles is told from the lines. */
export function hiddenTitle(id: string): string {
  return `key:${id}`;
}

/**
 * The codes of the lines of a table on a sheet that is planned, where each line has one: what `lineCode` says of the lines
 * once they are read.
 */
export function plannedCodes({ mark }: KeyedTable<string>, sheet: SheetPlan): readonly string[] | undefined {
  const marks = marksOn(sheet, mark);
  const keyRow = marks.find(({ value }) => value === mark)?.row;
  if (keyRow === undefined) return [];
  const { cells } = sheet;
  const place = cells.find(({ row, value }) => row === keyRow && value === CHECK)?.column;
  if (place === undefined) return undefined;
  const keyRows = marks.map(({ row }) => row).sort((one, other) => one - other);
  const isIn = linesOf(keyRow, keyRows);
  return cells.flatMap(({ row, column, value }) =>
    column === place && typeof value === "string" && value !== hiddenTitle(CHECK) && isIn(row) ? [value] : [],
  );
}

/** The rows that belong to a key row: those below it up to the next one; those above the first one are the first one's. */
function linesOf(keyRow: number, keyRows: readonly number[]): (row: number) => boolean {
  const first = keyRow === keyRows[0] ? -1 : keyRow;
  const end = keyRows.find((one) => one > keyRow) ?? Infinity;
  return (row) => row > first && row < end && row !== keyRow;
}

function keyedLine(
  row: number,
  line: readonly SnapshotCell[],
  columns: FoundTable<string>["columns"],
): KeyedLine<string> {
  const at = (id: string): SnapshotCell | undefined => cellAt(line, columns.get(id)?.[0]);
  return { row, at, text: (id) => String(at(id)?.value ?? "") };
}

/** Cells of a line come by their columns, of which a region of many jurisdictions has as many. */
function cellAt(line: readonly SnapshotCell[], place: number | undefined): SnapshotCell | undefined {
  if (place === undefined) return undefined;
  let [from, to] = [0, line.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((line[middle]?.column ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return line[from]?.column === place ? line[from] : undefined;
}

/** What of a table was read; "unreadable" names the first cell that stands against it. */
export type TableRead<Line> =
  | { readonly kind: "absent" }
  | { readonly kind: "read"; readonly lines: readonly Line[] }
  | { readonly kind: "unreadable"; readonly sheet: string; readonly cell: string; readonly seen: string };

/**
 * Reads a table that a workbook has once, whole or not at all. `read` makes something of a line, or says the column whose
 * cell says nothing that can stand there. A column that is gone or stands twice, and a table that stands twice, are
 * unreadable too: nobody can say which one counts.
 */
export function readKeyedTable<Column extends string, Line extends object>(
  table: KeyedTable<Column>,
  { sheets }: Snapshot,
  read: (line: KeyedLine<Column>) => Line | Column,
): TableRead<Line> {
  const [found, again] = sheets.flatMap((sheet) => tablesOn(table, sheet));
  if (!found) return { kind: "absent" };
  if (again) return unreadable(again.sheet, again.keyRow, 0, table.mark);
  const { sheet, keyRow, columns } = found;
  for (const id of table.columns) {
    const [place, copy] = columns.get(id) ?? [];
    if (place === undefined || copy !== undefined) return unreadable(sheet, keyRow, copy ?? 0, id);
  }
  const lines: Line[] = [];
  for (const line of found.lines) {
    const made = read(line);
    if (typeof made === "string") return unreadable(sheet, line.row, columns.get(made)?.[0] ?? 0, line.text(made));
    lines.push(made);
  }
  return { kind: "read", lines };
}

function unreadable(sheet: string, row: number, column: number, seen: string): TableRead<never> {
  return { kind: "unreadable", sheet, cell: cellAddress({ row, column }), seen };
}
