/**
 * Framework -> where everything sits: the pure geometry of a template, read by the plan, the
 * command line and the pane. A filled workbook is never read by these positions: it is read by keys.
 */
import { labelsIn, NARRATIVE, periodsOf, type Framework, type Row, type Table } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { periodLabel } from "../labels/name-of";
import type { CellPosition } from "../workbook/address";

/** Columns of a sheet of tables, zero-based: hidden key, label, unit, then one per period, then about, note, source. */
export const KEY_COLUMN = 0;
export const LABEL_COLUMN = 1;
export const UNIT_COLUMN = 2;
export const FIRST_PERIOD_COLUMN = 3;
/** Title, goals and remarks above the first table. */
export const HEAD_ROWS = 4;

export interface RowLayout {
  readonly row: Row;
  readonly at: number;
}

export interface TableLayout {
  readonly table: Table;
  readonly periods: readonly string[];
  /** Hidden row that holds the table's key and the keys of its columns. */
  readonly keyRow: number;
  readonly titleRow: number;
  readonly headerRow: number;
  readonly rows: readonly RowLayout[];
}

export interface SheetLayout {
  readonly name: string;
  /** KPI id, or "narrative". */
  readonly kpi: string;
  readonly tables: readonly TableLayout[];
  readonly aboutColumn: number;
  readonly noteColumn: number;
  readonly sourceColumn: number;
  readonly rowCount: number;
}

export interface Layout {
  readonly round: string;
  readonly sheets: readonly SheetLayout[];
}

/** One cell that takes an observation. */
export interface InputCell {
  readonly key: string;
  readonly sheet: string;
  readonly position: CellPosition;
  readonly row: Row;
  readonly period: string;
}

/** Where the template of a reporting year puts its tables; sheet names in the given language. */
export function layoutOf(framework: Framework, round: string, language: string): Layout {
  const labels = labelsIn(framework, language);
  const kpiSheets = framework.template.kpis.map((kpi) =>
    sheetLayout(
      fillText(labels.template.kpiSheet, { kpi }),
      kpi,
      framework.tables.filter((table) => table.kpi === kpi),
      (table) => periodsOf(framework, table, round),
    ),
  );
  const narrative = framework.tables.filter((table) => table.kpi === NARRATIVE);
  const halves = narrative[0] ? periodsOf(framework, narrative[0], round) : [];
  const narrativeSheets = halves.map((half) =>
    sheetLayout(narrativeSheetName(labels, half), NARRATIVE, narrative, () => [half]),
  );
  return { round, sheets: [...kpiSheets, ...narrativeSheets] };
}

function narrativeSheetName(labels: Labels, half: string): string {
  return fillText(labels.template.narrativeSheet, { period: periodLabel(labels, half) });
}

function sheetLayout(
  name: string,
  kpi: string,
  tables: readonly Table[],
  periods: (table: Table) => readonly string[],
): SheetLayout {
  let next = HEAD_ROWS;
  const placed = tables.map((table): TableLayout => {
    const keyRow = next;
    const titleRow = next + 1;
    const headerRow = next + 2;
    next += 3;
    const rows = table.rows.map((row) => ({ row, at: next++ }));
    next += 1;
    return { table, periods: periods(table), keyRow, titleRow, headerRow, rows };
  });
  const afterPeriods = FIRST_PERIOD_COLUMN + Math.max(1, ...placed.map((table) => table.periods.length));
  return {
    name,
    kpi,
    tables: placed,
    aboutColumn: afterPeriods,
    noteColumn: afterPeriods + 1,
    sourceColumn: afterPeriods + 2,
    rowCount: next,
  };
}

/** Column of a table's n-th period. */
export function periodColumn(index: number): number {
  return FIRST_PERIOD_COLUMN + index;
}

/**
 * Every cell that takes a figure, a status or a narrative text, in reading order. A total takes a figure only where it
 * is known without its parts.
 */
export function figureCells(layout: Layout): readonly InputCell[] {
  return layout.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) =>
      table.rows.flatMap(({ row, at }) =>
        table.periods.map((period, index) => ({
          key: observationKey(row.key, period),
          sheet: sheet.name,
          position: { row: at, column: periodColumn(index) },
          row,
          period,
        })),
      ),
    ),
  );
}

/** The cells that have to be filled: all but the totals, which are calculated. */
export function inputCells(layout: Layout): readonly InputCell[] {
  return figureCells(layout).filter(({ row }) => row.content.kind !== "total");
}

/** Where a figure stands, totals too; undefined for keys that this year's template does not have. */
export function placeOf(layout: Layout, key: string): Pick<InputCell, "sheet" | "position"> | undefined {
  for (const sheet of layout.sheets) {
    for (const table of sheet.tables) {
      const row = table.rows.find((one) => key.startsWith(`${one.row.key}.`));
      const index = row ? table.periods.indexOf(key.slice(row.row.key.length + 1)) : -1;
      if (row && index >= 0) return { sheet: sheet.name, position: { row: row.at, column: periodColumn(index) } };
    }
  }
  return undefined;
}
