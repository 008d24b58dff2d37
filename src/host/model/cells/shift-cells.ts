import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import { shiftFormula } from "../../calc/formula/shift-formula";
import type { CellShift } from "../../calc/formula/shift-formula";
import { HostError } from "../../engine/host-error";
import { requireAllowed, requireEditable } from "../sheets/edit-rights";
import { noteCellsChanged } from "../workbook/event-notes";
import {
  columnCount,
  covers,
  intersect,
  isEntireColumn,
  isEntireRow,
  rowCount,
  shiftRectangle,
  WHOLE_SHEET,
} from "./rectangles";
import type { Sheet } from "../workbook/workbook";
import { shiftPage } from "../sheets/shift-page";

/** Range.insert: pushes cells down or to the right. Whole rows and columns move as such. */
export function insertCells(sheet: Sheet, area: CellRectangle, direction: "Down" | "Right"): void {
  requireAllowed(sheet, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
  const shift = shiftOf(sheet, area, direction === "Down" ? "rows" : "columns", 1);
  requireRoom(sheet, shift);
  applyShift(sheet, shift);
  inheritFormats(sheet, area, shift);
  noteCellsChanged(
    sheet,
    area,
    changeType(area, "Inserted"),
    direction === "Down" ? "ShiftCellDown" : "ShiftCellRight",
  );
}

/** Range.delete: pulls cells up or to the left. */
export function deleteCells(sheet: Sheet, area: CellRectangle, direction: "Up" | "Left"): void {
  requireAllowed(sheet, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
  requireEditable(sheet, area);
  const shift = shiftOf(sheet, area, direction === "Up" ? "rows" : "columns", -1);
  applyShift(sheet, shift);
  noteCellsChanged(sheet, area, changeType(area, "Deleted"), direction === "Up" ? "ShiftCellUp" : "ShiftCellLeft");
}

function changeType(area: CellRectangle, what: "Inserted" | "Deleted"): string {
  if (isEntireRow(area)) return `Row${what}`;
  return isEntireColumn(area) ? `Column${what}` : `Cell${what}`;
}

function shiftOf(sheet: Sheet, area: CellRectangle, axis: "rows" | "columns", sign: 1 | -1): CellShift {
  const rows = axis === "rows";
  const whole = rows ? isEntireRow(area) : isEntireColumn(area);
  const shift = {
    sheet: sheet.name,
    axis,
    at: rows ? area.top : area.left,
    count: sign * (rows ? rowCount(area) : columnCount(area)),
  };
  return whole
    ? shift
    : { ...shift, band: rows ? { first: area.left, last: area.right } : { first: area.top, last: area.bottom } };
}

/**
 * @throws NonBlankCellOffSheet when filled cells would leave the sheet, InvalidOperation when merged cells or tables
 * would be torn.
 */
function requireRoom(sheet: Sheet, { axis, count, band }: CellShift): void {
  const rows = axis === "rows";
  const edge = rows
    ? { ...WHOLE_SHEET, top: MAX_ROWS - count, left: band?.first ?? 0, right: band?.last ?? MAX_COLUMNS - 1 }
    : { ...WHOLE_SHEET, left: MAX_COLUMNS - count, top: band?.first ?? 0, bottom: band?.last ?? MAX_ROWS - 1 };
  if (sheet.usedArea(edge, true))
    throw new HostError("NonBlankCellOffSheet", "Filled cells would be pushed off the sheet.");
}

/** The cells that a shift with a band moves. */
function movedCells({ axis, at, band }: CellShift): CellRectangle {
  if (axis === "rows")
    return { top: at, bottom: MAX_ROWS - 1, left: band?.first ?? 0, right: band?.last ?? MAX_COLUMNS - 1 };
  return { left: at, right: MAX_COLUMNS - 1, top: band?.first ?? 0, bottom: band?.last ?? MAX_ROWS - 1 };
}

/** Moves cells and everything that hangs on them, in this sheet and in formulas of all sheets. */
export function applyShift(sheet: Sheet, shift: CellShift): void {
  const { workbook } = sheet;
  requireWhole(sheet, shift);
  for (const table of workbook.tables) {
    const area = table.sheet === sheet ? shiftRectangle(table.area, shift) : table.area;
    if (area) fitColumns(table, area, shift);
    table.area = area ?? table.area;
    if (!area) workbook.tables = workbook.tables.filter((one) => one !== table);
  }
  sheet.cells.shift(shift);
  if (!shift.band) (shift.axis === "rows" ? sheet.rows : sheet.columns).shift(shift.at, shift.count);
  sheet.merges = sheet.merges
    .map((merge) => shiftRectangle(merge, shift))
    .filter(
      (merge) => merge !== undefined && (merge.top !== merge.bottom || merge.left !== merge.right),
    ) as CellRectangle[];
  sheet.validations.shift(shift);
  sheet.conditionalFormats.shift(shift);
  shiftComments(sheet, shift);
  shiftPage(sheet, shift);
  shiftSources(sheet, shift);
  if (sheet.autoFilter) {
    const area = shiftRectangle(sheet.autoFilter.area, shift);
    sheet.autoFilter = area && { ...sheet.autoFilter, area };
  }
  rewriteFormulas(sheet, shift);
  workbook.events.moved({ kind: "shift", sheetId: sheet.id, shift });
}

/** A table may move as a whole, or take or lose whole lines; anything else would tear it. */
function requireWhole(sheet: Sheet, shift: CellShift): void {
  if (!shift.band) return;
  const moved = movedCells(shift);
  for (const table of sheet.workbook.tables) {
    if (table.sheet !== sheet || !intersect(table.area, moved) || covers(moved, table.area)) continue;
    const across =
      shift.axis === "rows"
        ? shift.band.first <= table.area.left && shift.band.last >= table.area.right
        : shift.band.first <= table.area.top && shift.band.last >= table.area.bottom;
    if (!across) throw new HostError("InvalidOperation", `The change would tear the table ${table.name} apart.`);
  }
  const torn = sheet.merges.some(
    (merge) => intersect(merge, moved) && !covers(moved, merge) && !acrossBand(merge, shift),
  );
  if (torn) throw new HostError("MergedRangeConflict", "The change would tear merged cells apart.");
}

function acrossBand(area: CellRectangle, { axis, band }: CellShift): boolean {
  if (!band) return true;
  return axis === "rows"
    ? band.first <= area.left && band.last >= area.right
    : band.first <= area.top && band.last >= area.bottom;
}

/** Columns inserted into or deleted from a table. */
function fitColumns(
  table: Sheet["workbook"]["tables"][number],
  area: CellRectangle,
  { axis, at, count }: CellShift,
): void {
  const change = columnCount(area) - columnCount(table.area);
  if (axis !== "columns" || change === 0) return;
  const index = Math.max(0, at - table.area.left);
  if (count < 0) table.columns.splice(index, -change);
  for (let i = 0; i < change; i++) {
    let number = table.columns.length + 1;
    while (table.columns.some(({ name }) => name === `Column${String(number)}`)) number += 1;
    table.columns.splice(index + i, 0, { id: table.nextColumnId++, name: `Column${String(number)}` });
  }
}

function shiftComments(sheet: Sheet, shift: CellShift): void {
  const { workbook } = sheet;
  workbook.comments = workbook.comments.filter((comment) => {
    if (comment.sheet !== sheet) return true;
    const place = shiftRectangle(
      { top: comment.row, bottom: comment.row, left: comment.column, right: comment.column },
      shift,
    );
    if (place) Object.assign(comment, { row: place.top, column: place.left });
    return place !== undefined;
  });
}

/** Charts read the cells they read before. */
function shiftSources(sheet: Sheet, shift: CellShift): void {
  for (const chart of sheet.workbook.sheets.flatMap(({ charts }) => charts)) {
    for (const series of chart.series) {
      for (const part of ["values", "categories", "bubbleSizes"] as const) {
        const source = series[part];
        const area = source?.sheet === sheet ? shiftRectangle(source.area, shift) : undefined;
        if (area) series[part] = { sheet, area };
      }
      const { name } = series;
      const area = typeof name !== "string" && name.sheet === sheet ? shiftRectangle(name.area, shift) : undefined;
      if (area) series.name = { sheet, area };
    }
  }
}

function rewriteFormulas(sheet: Sheet, shift: CellShift): void {
  const { workbook } = sheet;
  for (const other of workbook.sheets) {
    for (const { row, column, cell } of other.cells.inArea(WHOLE_SHEET)) {
      if (cell.formula === undefined) continue;
      const shifted = shiftFormula(cell.formula, other.name, shift);
      if (shifted === cell.formula) continue;
      cell.formula = shifted;
      if (other !== sheet) workbook.calc.setFormula(other, row, column, shifted);
    }
    other.validations.rewrite((formula) => shiftFormula(formula, other.name, shift));
    other.conditionalFormats.rewrite((formula) => shiftFormula(formula, other.name, shift));
  }
  for (const name of workbook.allNames()) name.formula = shiftFormula(name.formula, "", shift);
  workbook.calc.reenter(sheet);
}

/** New rows look like the row above, new columns like the column to the left. */
function inheritFormats(sheet: Sheet, area: CellRectangle, shift: CellShift): void {
  const rows = shift.axis === "rows";
  const before = rows ? area.top - 1 : area.left - 1;
  if (before < 0) return;
  const source = rows ? { ...area, top: before, bottom: before } : { ...area, left: before, right: before };
  for (const { row, column, cell } of [...sheet.cells.inArea(source)]) {
    if (!cell.style) continue;
    for (let i = 0; i < Math.abs(shift.count); i++)
      sheet.cells.ensure(rows ? area.top + i : row, rows ? column : area.left + i).style = cell.style;
  }
}
