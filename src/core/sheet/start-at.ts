import type { CellPosition } from "../workbook/address";
import { firstInView, SMALL_SCREEN } from "../workbook/first-in-view";
import type { ColumnPlan, RowPlan, SheetPlan, SheetStart } from "../workbook/plan";

/** Pixels of a line that no plan speaks of. */
const USUAL = { width: 64, height: 20 } as const;
const PIXELS_PER_POINT = 4 / 3;

/** Starts a sheet of these columns and rows at a cell, scrolled as far as a small screen asks for. */
export function startAt(
  cell: CellPosition,
  {
    columns = [],
    rows = [],
    freeze = { rows: 0, columns: 0 },
  }: Partial<Pick<SheetPlan, "columns" | "rows" | "freeze">>,
): SheetStart {
  const widths = new Map(columns.map((column) => [column.column, columnPixels(column)]));
  const heights = new Map(rows.map((row) => [row.row, rowPixels(row)]));
  return {
    cell,
    scrolledTo: {
      row: firstInView(cell.row, freeze.rows, (row) => heights.get(row) ?? USUAL.height, SMALL_SCREEN.height),
      column: firstInView(
        cell.column,
        freeze.columns,
        (column) => widths.get(column) ?? USUAL.width,
        SMALL_SCREEN.width,
      ),
    },
  };
}

/** Seven pixels a character of Calibri 11, and five beside the text. */
export function columnPixels({ width, hidden, folded }: ColumnPlan): number {
  return hidden || folded ? 0 : Math.ceil(width * 7 + 5);
}

function rowPixels({ height, hidden }: RowPlan): number {
  return hidden ? 0 : height === undefined ? USUAL.height : Math.ceil(height * PIXELS_PER_POINT);
}
