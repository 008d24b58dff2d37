/**
 * Array formulas and data tables stand in their first cell only; the other cells of their area look
 * like typed values. Here they are marked as the formula results they are.
 */
import { refuse } from "../../../ooxml/file-issue";
import type { CellRectangle } from "../../../../core/workbook/address";
import type { SnapshotCell } from "../../../../core/workbook/snapshot";

/** Areas cannot overlap in Excel, so real files stay far below; hostile ones would take hours. */
const MOST_VISITS = 100_000_000;

/** `cells` by row, then by column; changed in place. */
export function markArrayAreas(part: string, cells: SnapshotCell[], areas: readonly CellRectangle[]): void {
  let visits = 0;
  for (const { top, left, bottom, right } of areas) {
    for (let index = firstInRow(cells, top); index < cells.length; index++) {
      const cell = cells[index];
      if (!cell || cell.row > bottom) break;
      if (++visits > MOST_VISITS) refuse("file-part-too-complex", { part, limit: MOST_VISITS });
      if (!cell.isFormula && cell.column >= left && cell.column <= right) cells[index] = { ...cell, isFormula: true };
    }
  }
}

/** Index of the first cell in `row` or below. */
function firstInRow(cells: readonly SnapshotCell[], row: number): number {
  let from = 0;
  let to = cells.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cells[middle]?.row ?? row) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
