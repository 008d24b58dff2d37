import type { CellRectangle } from "../../../core/workbook/address";
import { fromR1C1, toR1C1 } from "../../calc/formula/r1c1";
import { HostError, requireArgument } from "../../engine/host-error";
import { requireAllowed } from "../sheets/edit-rights";
import { noteCellsChanged } from "../workbook/event-notes";
import { rowCount } from "../cells/rectangles";
import { applyShift } from "../cells/shift-cells";
import { bodyArea } from "./table";
import type { Table } from "../workbook/workbook";
import { headerNames, renameColumn } from "./table-operations";
import { makeRoom } from "./table-room";
import { shownValue, writeInputs } from "../cells/write-cells";
import type { CellInput } from "../cells/write-cells";

/** A matrix of cell inputs; a single row may come without its outer array. */
function matrixOf(values: unknown, width: number | undefined): CellInput[][] {
  const rows = Array.isArray(values) ? (values as readonly unknown[]) : [[values]];
  const matrix = rows.every((row) => Array.isArray(row)) ? (rows as readonly CellInput[][]) : [rows as CellInput[]];
  if (width !== undefined && matrix.some((row) => row.length !== width))
    throw new HostError("InvalidArgument", "The number of columns in the values doesn't match the table.");
  return matrix.map((row) => [...row]);
}

/**
 * Adds rows at a zero-based place of the table's data, at the end by default.
 * @returns the place of the first added row.
 */
export function addRows(table: Table, index: number | undefined, values: unknown): number {
  const { sheet } = table;
  requireAllowed(sheet, "allowInsertRows");
  const width = table.columns.length;
  const matrix = values === undefined ? [Array<CellInput>(width).fill(null)] : matrixOf(values, width);
  const body = bodyArea(table);
  const count = rowCount(body);
  const at = index === undefined || index === -1 ? count : index;
  requireArgument(Number.isInteger(at) && at >= 0 && at <= count, "There is no such place among the rows.");
  const formulas = columnFormulas(table);
  // The one empty row of a table that has no data yet takes the first row of what is added.
  const unfilled = values !== undefined && count === 1 && at === 1 && sheet.usedArea(body, true) === undefined;
  const top = unfilled ? body.top : body.top + at;
  const added: CellRectangle = { ...table.area, top, bottom: top + matrix.length - 1 };
  if (!unfilled) insertLines(table, added, "rows");
  else if (matrix.length > 1) insertLines(table, { ...added, top: top + 1 }, "rows");
  const given = matrix.map((row) =>
    row.map((value, i) => (value === null && formulas[i] !== undefined ? formulas[i] : value)),
  );
  sheet.workbook.calc.structureChanged();
  writeInputs(sheet, added, (row, column) => {
    const value = given[row - top]?.[column - added.left] ?? null;
    return typeof value === "string" && value === formulas[column - added.left]
      ? fromR1C1(value, { row, column })
      : value;
  });
  noteCellsChanged(sheet, added, "RowInserted", "ShiftCellDown");
  return top - body.top;
}

/** The formula (R1C1) that all data cells of a column share, per column. */
function columnFormulas(table: Table): (string | undefined)[] {
  const body = bodyArea(table);
  return table.columns.map((_, i) => {
    const column = body.left + i;
    const texts = new Set<string | undefined>();
    for (let row = body.top; row <= body.bottom; row++) {
      const formula = table.sheet.cells.at(row, column)?.formula;
      texts.add(formula === undefined ? undefined : toR1C1(formula, { row, column }));
    }
    return texts.size === 1 ? [...texts][0] : undefined;
  });
}

/** Opens room for new lines and grows the table over it. New rows look like the row above. */
function insertLines(table: Table, added: CellRectangle, axis: "rows" | "columns"): void {
  const { sheet } = table;
  const before = table.area;
  const rows = axis === "rows";
  const [at, end, count] = rows
    ? [added.top, before.bottom, rowCount(added)]
    : [added.left, before.right, added.right - added.left + 1];
  if (at > end) makeRoom(sheet, added, axis);
  else
    applyShift(sheet, {
      sheet: sheet.name,
      axis,
      at,
      count,
      band: rows ? { first: before.left, last: before.right } : { first: before.top, last: before.bottom },
    });
  table.area = rows ? { ...before, bottom: before.bottom + count } : { ...before, right: before.right + count };
  const source = rows ? Math.max(at - 1, table.area.top) : at - 1;
  for (let line = 0; line < count; line++) {
    for (let across = rows ? before.left : before.top; across <= (rows ? before.right : before.bottom); across++) {
      const style = rows ? sheet.cells.at(source, across)?.style : undefined;
      if (style && !(table.showHeaders && source === table.area.top))
        sheet.cells.ensure(at + line, across).style = style;
    }
  }
}

/** Takes rows of the data away; the cells below move up. The last row is emptied, as Excel keeps one. */
export function deleteRows(table: Table, index: number, count = 1): void {
  const { sheet } = table;
  requireAllowed(sheet, "allowDeleteRows");
  const body = bodyArea(table);
  requireArgument(
    Number.isInteger(index) && index >= 0 && count > 0 && index + count <= rowCount(body),
    "There is no such row.",
  );
  const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count === rowCount(body)) {
    writeInputs(sheet, { ...area, bottom: area.top }, () => "");
    if (count > 1) deleteRows(table, 1, count - 1);
    return;
  }
  applyShift(sheet, {
    sheet: sheet.name,
    axis: "rows",
    at: area.top,
    count: -count,
    band: { first: area.left, last: area.right },
  });
  noteCellsChanged(sheet, area, "RowDeleted", "ShiftCellUp");
}

/**
 * Adds a column at a zero-based place, at the end by default. Values may hold the header and all data, or only one of
 * them.
 */
export function addColumn(table: Table, index: number | undefined, values: unknown, name: string | undefined): number {
  const { sheet } = table;
  requireAllowed(sheet, "allowInsertColumns");
  const at = index === undefined || index === -1 ? table.columns.length : index;
  requireArgument(
    Number.isInteger(at) && at >= 0 && at <= table.columns.length,
    "There is no such place among the columns.",
  );
  const body = bodyArea(table);
  const given = values === undefined ? [] : matrixOf(values, undefined).map((row) => row[0] ?? null);
  const withHeader = given.length === rowCount(body) + (table.showHeaders ? 1 : 0) && table.showHeaders;
  if (given.length > 1 && !withHeader && given.length !== rowCount(body))
    throw new HostError("InvalidArgument", "The number of rows in the values doesn't match the table.");
  const left = table.area.left + at;
  const columns = table.columns.map((column) => column);
  insertLines(table, { ...table.area, left, right: left }, "columns");
  const header = name ?? (given.length > 0 && (withHeader || given.length === 1) ? String(given[0] ?? "") : "");
  const id = table.nextColumnId++;
  const names = headerNames([...columns.map((column) => column.name), header]);
  columns.splice(at, 0, { id, name: names.at(-1) ?? "" });
  table.columns = columns;
  sheet.workbook.calc.structureChanged();
  renameColumn(table, at, names.at(-1) ?? "");
  const data = withHeader ? given.slice(1) : given.length === rowCount(body) && given.length !== 1 ? given : [];
  const area = { ...body, left, right: left };
  if (data.length > 0) writeInputs(sheet, area, (row) => data[row - area.top] ?? null);
  else noteCellsChanged(sheet, area, "ColumnInserted", "ShiftCellRight");
  return at;
}

export function deleteColumn(table: Table, index: number): void {
  const { sheet, area } = table;
  requireAllowed(sheet, "allowDeleteColumns");
  if (table.columns.length === 1)
    throw new HostError("InvalidOperation", "The only column of a table cannot be deleted.");
  const left = area.left + index;
  applyShift(sheet, {
    sheet: sheet.name,
    axis: "columns",
    at: left,
    count: -1,
    band: { first: area.top, last: area.bottom },
  });
  noteCellsChanged(sheet, { ...area, left, right: left }, "ColumnDeleted", "ShiftCellLeft");
}

/** Values of an area as clients see them. */
export function valuesOf(table: Table, area: CellRectangle): unknown[][] {
  table.sheet.workbook.calc.settle();
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (__, c) =>
      shownValue(table.sheet.valueAt(area.top + r, area.left + c)),
    ),
  );
}
