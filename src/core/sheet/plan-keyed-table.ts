/** An Excel Table that can be read back by its keys: see keyed-table. */
import { impossible } from "../issue/issue";
import type { CellPlan, ColumnPlan, RowPlan, TablePlan } from "../workbook/plan";
import { dataTable, emptied } from "./data-table";
import { CHECK, hiddenTitle, type KeyedTable } from "./keyed-table";
import { lineCode } from "./line-check";
import type { LookName } from "./looks";
import { cell } from "./sheet-draft";

/** A column, and what it holds of one thing that the table lists. Empty texts are empty cells. */
export interface TableColumn<Column extends string, Listed> {
  /** Absent where people alone read it, as in the first column. */
  readonly id?: Column;
  /** Hidden columns have none: they are called after their id. */
  readonly title?: string;
  /** In characters; longer texts wrap. */
  readonly width: number;
  readonly look?: LookName;
  readonly of: (one: Listed) => string | number | null;
}

const CHECK_WIDTH = 9;

export interface PlannedTable {
  readonly cells: readonly CellPlan[];
  readonly columns: readonly ColumnPlan[];
  /** The same, none wider than what it holds. */
  readonly fitting: readonly ColumnPlan[];
  /** The key row, hidden. */
  readonly rows: readonly RowPlan[];
  readonly table: TablePlan;
  /** First sheet row of the lines. */
  readonly firstLine: number;
  /** First free row below all of it. */
  readonly end: number;
}

/**
 * A hidden column with the code of each line comes last. `top` is the first row that it takes. Where `keys` stand below, the titles are in that row; that is for sheets whose
 * first row is the titles, which other programs look for there.
 */
export function planKeyedTable<Column extends string, Listed>(
  keyed: KeyedTable<Column>,
  name: string,
  { top, keys }: { readonly top: number; readonly keys: "above" | "below" },
  given: readonly TableColumn<Column, Listed>[],
  listed: readonly Listed[],
): PlannedTable {
  const ids = given.flatMap(({ id }) => id ?? []);
  // Without a hidden column the row of titles could not be told from the lines.
  const isWhole = given[0]?.id === undefined && given.some(({ title }) => title === undefined);
  if (!isWhole || [...ids].sort().join() !== [...keyed.columns].sort().join())
    impossible(`the columns of ${keyed.mark} are not those that are read back`);
  const places = new Map(given.map(({ id }, index) => [id, index]));
  const lines = listed.map((one) => {
    const line = given.map((column) => emptied(column.of(one)));
    return [...line, lineCode(keyed, (wanted) => line[places.get(wanted) ?? given.length])];
  });
  const columns: readonly Omit<TableColumn<Column | typeof CHECK, Listed>, "of">[] = [
    ...given,
    { id: CHECK, width: CHECK_WIDTH },
  ];
  const titleRow = keys === "above" ? top + 1 : top;
  const { cells, table, end, ...fitted } = dataTable(
    name,
    titleRow,
    columns.map(({ id = "", title = hiddenTitle(id), look = "dataText", width }) => ({ title, look, maxWidth: width })),
    lines,
  );
  // A blank row between: what is typed right below an Excel Table becomes a line of it.
  const keyRow = keys === "above" ? top : end + 1;
  return {
    cells: [
      ...cells,
      cell(keyRow, 0, keyed.mark, "key"),
      ...columns.flatMap(({ id }, column) => (id === undefined ? [] : [cell(keyRow, column, id, "key")])),
    ],
    columns: columns.map(({ title, width }, column) => columnPlan(column, width, title)),
    fitting: fitted.columns.map(({ column, width }) => columnPlan(column, width, columns[column]?.title)),
    rows: [{ row: keyRow, hidden: true }],
    table,
    firstLine: titleRow + 1,
    end: keys === "above" ? end : keyRow + 1,
  };
}

function columnPlan(column: number, width: number, title: string | undefined): ColumnPlan {
  return { column, width, ...(title === undefined ? { hidden: true } : {}) };
}
