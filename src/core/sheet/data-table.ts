/** A sheet with an Excel Table from its first row: what people filter, pivot and look up. */
import type { LookName } from "./looks";
import { cell, widthFor } from "./sheet-draft";
import type { CellPlan, ColumnPlan, TablePlan } from "../workbook/plan";

export interface DataColumn {
  readonly title: string;
  readonly look: LookName;
  /** Widest the column may get, in characters; longer texts wrap. */
  readonly maxWidth: number;
}

export interface DataTable {
  readonly cells: readonly CellPlan[];
  readonly columns: readonly ColumnPlan[];
  readonly table: TablePlan;
  /** First free row below it. */
  readonly end: number;
}

export function dataTable(
  name: string,
  top: number,
  columns: readonly DataColumn[],
  lines: readonly (readonly (string | number | null)[])[],
): DataTable {
  // An Excel Table needs at least one row of data.
  const body = lines.length === 0 ? [columns.map(() => null)] : lines;
  return {
    cells: [
      ...columns.map(({ title }, column) => cell(top, column, title, "headerLeft")),
      ...body.flatMap((line, row) =>
        line.map((value, column) => cell(top + 1 + row, column, value, lookOf(value, columns[column]?.look))),
      ),
    ],
    columns: columns.map(({ title, maxWidth }, column) => ({
      column,
      width: Math.min(maxWidth, widthFor([title, ...lines.map((line) => String(line[column] ?? ""))], 8) + 3),
    })),
    table: {
      name,
      range: { top, bottom: top + body.length, left: 0, right: columns.length - 1 },
      columns: columns.map(({ title }) => title),
    },
    end: top + body.length + 1,
  };
}

/** Numbers stand on the right, whatever the texts of their column do. */
function lookOf(value: string | number | null, look: LookName | undefined): LookName | undefined {
  return typeof value === "number" && look === "dataText" ? "dataNumber" : look;
}

/** An empty text is an empty cell. */
export function emptied(value: string | number | null): string | number | null {
  return value === "" ? null : value;
}
