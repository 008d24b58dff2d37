import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellPosition, CellRectangle } from "../../core/workbook/address";
import { bounding, covers, intersect, oneCell } from "../../host/model/cells/rectangles";
import type { Sheet } from "../../host/model/workbook/workbook";
import type { Direction } from "./key-action";
import type { LineAxis } from "./line-axis";

/** What is selected on a sheet. The last area is the one that grows; it lies between `active` and `lead`. */
export interface GridSelection {
  readonly areas: readonly CellRectangle[];
  /** The cell that takes what is typed. */
  readonly active: CellPosition;
  /** The corner that moves with Shift. */
  readonly lead: CellPosition;
}

export interface SheetAxes {
  readonly rows: LineAxis;
  readonly columns: LineAxis;
}

/** The cell, or the merged area that it belongs to. */
export function cellArea(sheet: Sheet, { row, column }: CellPosition): CellRectangle {
  return sheet.mergeAt(row, column) ?? oneCell(row, column);
}

/** The area between two cells; merged cells are taken in whole. */
export function spanArea(sheet: Sheet, one: CellPosition, other: CellPosition): CellRectangle {
  let area = bounding(cellArea(sheet, one), cellArea(sheet, other));
  for (;;) {
    const grown = sheet.merges.filter((merge) => intersect(merge, area)).reduce(bounding, area);
    if (covers(area, grown)) return area;
    area = grown;
  }
}

export function oneCellSelection(sheet: Sheet, place: CellPosition): GridSelection {
  const area = cellArea(sheet, place);
  const active = { row: area.top, column: area.left };
  return { areas: [area], active, lead: active };
}

/** The neighbour that is in view; the cell itself at the edge of the sheet. */
export function neighbour(
  sheet: Sheet,
  { rows, columns }: SheetAxes,
  from: CellPosition,
  direction: Direction,
): CellPosition {
  const { top, left, bottom, right } = cellArea(sheet, from);
  switch (direction) {
    case "Up":
      return { ...from, row: rows.visible(top - 1, -1) ?? from.row };
    case "Down":
      return { ...from, row: rows.visible(bottom + 1, 1) ?? from.row };
    case "Left":
      return { ...from, column: columns.visible(left - 1, -1) ?? from.column };
    case "Right":
      return { ...from, column: columns.visible(right + 1, 1) ?? from.column };
  }
}

/**
 * Enter and Tab inside a selection of several cells: column by column or row by row, from the last back to the first.
 */
export function nextInside(
  { top, left, bottom, right }: CellRectangle,
  { row, column }: CellPosition,
  by: "row" | "column",
  back: boolean,
): CellPosition {
  const height = bottom - top + 1;
  const width = right - left + 1;
  const index = by === "row" ? (column - left) * height + (row - top) : (row - top) * width + (column - left);
  const next = (index + (back ? -1 : 1) + height * width) % (height * width);
  return by === "row"
    ? { row: top + (next % height), column: left + Math.floor(next / height) }
    : { row: top + Math.floor(next / width), column: left + (next % width) };
}

/** Whole rows or whole columns between two lines. */
export function lineArea(axis: "rows" | "columns", from: number, to: number): CellRectangle {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return axis === "rows"
    ? { top: first, bottom: last, left: 0, right: MAX_COLUMNS - 1 }
    : { left: first, right: last, top: 0, bottom: MAX_ROWS - 1 };
}
