import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";

/** One row or column number in a reference, zero-based, with or without "$". */
export interface AxisPoint {
  readonly index: number;
  readonly absolute: boolean;
}

/** From and to, both inside; from <= to. */
export type AxisSpan = readonly [AxisPoint, AxisPoint];

/** The part of a reference behind the sheet: "A1", "$A1:B$2", "A:C" (no rows), "2:3" (no columns). */
export interface ReferenceArea {
  readonly rows: AxisSpan | undefined;
  readonly columns: AxisSpan | undefined;
  /** Written as one cell, "A1", not "A1:A1". */
  readonly single: boolean;
}

/** Source of the pattern for one cell, e.g. "$B$12"; limits are checked by `parseArea`. */
export const CELL_PATTERN = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";

/** Reads the part of a reference behind the sheet; undefined when it is none or outside Excel's limits. */
export function parseArea(text: string): ReferenceArea | undefined {
  const [first = "", second] = text.split(":");
  const from = parsePoint(first);
  const to = second === undefined ? from : parsePoint(second);
  if (!from || !to) return undefined;
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  const sameShape =
    (from.row === undefined) === (to.row === undefined) && (from.column === undefined) === (to.column === undefined);
  const single = second === undefined;
  if (!sameShape || (single && !(rows && columns))) return undefined;
  return { rows, columns, single };
}

/** Text of an area: the inverse of `parseArea`. */
export function printArea({ rows, columns, single }: ReferenceArea): string {
  const corner = (end: 0 | 1): string => printColumn(columns?.[end]) + printRow(rows?.[end]);
  return single ? corner(0) : `${corner(0)}:${corner(1)}`;
}

/** The cells an area covers; whole rows and columns reach to Excel's limits. */
export function areaRectangle({ rows, columns }: ReferenceArea): CellRectangle {
  return {
    top: rows?.[0].index ?? 0,
    left: columns?.[0].index ?? 0,
    bottom: rows?.[1].index ?? MAX_ROWS - 1,
    right: columns?.[1].index ?? MAX_COLUMNS - 1,
  };
}

function parsePoint(text: string): { row: AxisPoint | undefined; column: AxisPoint | undefined } | undefined {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9][0-9]{0,6}))?$/.exec(text);
  if (!match || text === "") return undefined;
  const [, columnDollar, letters, rowDollar, digits] = match;
  const column = letters === undefined ? undefined : { index: columnIndex(letters), absolute: columnDollar === "$" };
  const row = digits === undefined ? undefined : { index: Number(digits) - 1, absolute: rowDollar === "$" };
  const inside = (column?.index ?? 0) < MAX_COLUMNS && (row?.index ?? 0) < MAX_ROWS;
  return inside ? { row, column } : undefined;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function span(one: AxisPoint | undefined, other: AxisPoint | undefined): AxisSpan | undefined {
  if (!one || !other) return undefined;
  return one.index <= other.index ? [one, other] : [other, one];
}

function printColumn(point: AxisPoint | undefined): string {
  return point ? `${point.absolute ? "$" : ""}${columnLetters(point.index)}` : "";
}

function printRow(point: AxisPoint | undefined): string {
  return point ? `${point.absolute ? "$" : ""}${String(point.index + 1)}` : "";
}
