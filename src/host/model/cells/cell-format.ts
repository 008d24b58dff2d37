import { MAX_COLUMNS } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import { NORMAL_STYLE } from "./cell-style";
import type { CellStyle } from "./cell-style";
import { cellCount, isEntireColumn, isEntireRow } from "./rectangles";
import type { Sheet } from "../workbook/workbook";

/** Above this many cells looks are gathered from what is stored instead of cell by cell. */
const CELL_BY_CELL = 4096;

/** The distinct looks of the cells of an area. */
export function stylesWithin(sheet: Sheet, area: CellRectangle): Set<CellStyle> {
  const styles = new Set<CellStyle>();
  if (cellCount(area) <= CELL_BY_CELL) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) styles.add(sheet.styleAt(row, column));
    return styles;
  }
  let stored = 0;
  for (const { row, column } of sheet.cells.inArea(area)) {
    styles.add(sheet.styleAt(row, column));
    stored += 1;
  }
  if (stored === cellCount(area)) return styles;
  let columnsStyled = 0;
  for (const [index, { style }] of sheet.columns.entries()) {
    if (!style || index < area.left || index > area.right) continue;
    styles.add(style);
    columnsStyled += 1;
  }
  for (const [index, { style }] of sheet.rows.entries())
    if (style && index >= area.top && index <= area.bottom) styles.add(style);
  if (columnsStyled < area.right - area.left + 1) styles.add(sheet.style ?? NORMAL_STYLE);
  return styles;
}

/** Changes the look of every cell of an area; whole rows and columns keep it for cells to come. */
export function changeStyles(sheet: Sheet, area: CellRectangle, change: (style: CellStyle) => CellStyle): void {
  if (isEntireColumn(area) && isEntireRow(area)) changeSheet(sheet, change);
  else if (isEntireColumn(area)) changeColumns(sheet, area, change);
  else if (isEntireRow(area)) changeRows(sheet, area, change);
  else changeCells(sheet, area, change);
}

function changeCells(sheet: Sheet, area: CellRectangle, change: (style: CellStyle) => CellStyle): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const before = sheet.styleAt(row, column);
      const after = change(before);
      if (after !== before) sheet.cells.ensure(row, column).style = after;
    }
  }
}

function changeSheet(sheet: Sheet, change: (style: CellStyle) => CellStyle): void {
  for (const { cell } of sheet.cells.inArea({ top: 0, left: 0, bottom: Infinity, right: Infinity }))
    if (cell.style) cell.style = change(cell.style);
  for (const lines of [sheet.rows, sheet.columns])
    for (const [, line] of lines.entries()) if (line.style) line.style = change(line.style);
  sheet.style = change(sheet.style ?? NORMAL_STYLE);
}

function changeColumns(sheet: Sheet, area: CellRectangle, change: (style: CellStyle) => CellStyle): void {
  // Rows with a look of their own win over the column: their crossing cells get the change themselves.
  for (const [row, { style }] of [...sheet.rows.entries()])
    if (style) changeCells(sheet, { ...area, top: row, bottom: row }, change);
  for (const { row, cell } of sheet.cells.inArea(area))
    if (cell.style && !sheet.rows.at(row)?.style) cell.style = change(cell.style);
  for (let column = area.left; column <= Math.min(area.right, MAX_COLUMNS - 1); column++) {
    const line = sheet.columns.ensure(column);
    line.style = change(line.style ?? sheet.style ?? NORMAL_STYLE);
  }
}

function changeRows(sheet: Sheet, area: CellRectangle, change: (style: CellStyle) => CellStyle): void {
  for (const { row, column } of [...sheet.cells.inArea(area)]) {
    const cell = sheet.cells.ensure(row, column);
    if (cell.style) cell.style = change(cell.style);
  }
  const styledColumns = [...sheet.columns.entries()].filter(([, { style }]) => style);
  for (let row = area.top; row <= area.bottom; row++) {
    for (const [column] of styledColumns) {
      if (!sheet.rows.at(row)?.style && !sheet.cells.at(row, column)?.style)
        sheet.cells.ensure(row, column).style = change(sheet.styleAt(row, column));
    }
    const line = sheet.rows.ensure(row);
    line.style = change(line.style ?? sheet.style ?? NORMAL_STYLE);
  }
}
