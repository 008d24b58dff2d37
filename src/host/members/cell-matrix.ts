import type { CellRectangle } from "../../core/workbook/address";
import { HostError } from "../engine/host-error";
import { requireCountable } from "../model/sheets/edit-rights";
import { columnCount, isEntireColumn, isEntireRow, rowCount } from "../model/cells/rectangles";

/** Whole rows and columns have no cell-level values: they answer null and take none (docs: unbounded ranges). */
function isUnbounded(area: CellRectangle): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

/** One entry per cell, row by row; null for whole rows and columns. @throws RangeExceedsLimit above 5 million cells. */
export function readMatrix<Entry>(area: CellRectangle, read: (row: number, column: number) => Entry): Entry[][] | null {
  if (isUnbounded(area)) return null;
  requireCountable(area);
  const { top, left, bottom, right } = area;
  const matrix: Entry[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: Entry[] = [];
    for (let column = left; column <= right; column++) line.push(read(row, column));
    matrix.push(line);
  }
  return matrix;
}

/**
 * The entry for each cell of a value that was set: one for all cells, alone or as a matrix of one, or a matrix of
 * exactly the range's size.
 * @throws InvalidArgument for ragged arrays, other sizes and whole rows or columns.
 */
export function entriesOf(area: CellRectangle, value: unknown): (row: number, column: number) => unknown {
  if (isUnbounded(area)) throw new HostError("InvalidArgument", "Cell values of whole rows or columns cannot be set.");
  if (!Array.isArray(value)) return () => value;
  const matrix = value as readonly unknown[];
  const [only] = matrix;
  if (matrix.length === 1 && Array.isArray(only) && only.length === 1) return () => (only as readonly unknown[])[0];
  const fits =
    matrix.length === rowCount(area) &&
    matrix.every((line) => Array.isArray(line) && line.length === columnCount(area));
  if (!fits)
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size of the range.",
    );
  const { top, left } = area;
  return (row, column) => (matrix[row - top] as readonly unknown[])[column - left];
}
