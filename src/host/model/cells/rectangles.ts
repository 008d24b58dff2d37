import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import { areaRectangle, parseArea } from "../../calc/formula/reference-area";
import { shiftArea } from "../../calc/formula/shift-formula";
import type { CellShift } from "../../calc/formula/shift-formula";

/** All cells of a sheet. */
export const WHOLE_SHEET: CellRectangle = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function oneCell(row: number, column: number): CellRectangle {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowCount({ top, bottom }: CellRectangle): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: CellRectangle): number {
  return right - left + 1;
}

export function cellCount(area: CellRectangle): number {
  return rowCount(area) * columnCount(area);
}

export function isOneCell({ top, left, bottom, right }: CellRectangle): boolean {
  return top === bottom && left === right;
}

/** Whole columns: every row of the sheet. */
export function isEntireColumn({ top, bottom }: CellRectangle): boolean {
  return top === 0 && bottom === MAX_ROWS - 1;
}

/** Whole rows: every column of the sheet. */
export function isEntireRow({ left, right }: CellRectangle): boolean {
  return left === 0 && right === MAX_COLUMNS - 1;
}

export function isOnSheet({ top, left, bottom, right }: CellRectangle): boolean {
  return top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && top <= bottom && left <= right;
}

export function holds({ top, left, bottom, right }: CellRectangle, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** True when all of the second lies in the first. */
export function covers(outer: CellRectangle, inner: CellRectangle): boolean {
  return holds(outer, inner.top, inner.left) && holds(outer, inner.bottom, inner.right);
}

export function sameArea(one: CellRectangle, other: CellRectangle): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** Common cells; undefined when there are none. */
export function intersect(one: CellRectangle, other: CellRectangle): CellRectangle | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The smallest rectangle around both. */
export function bounding(one: CellRectangle, other: CellRectangle): CellRectangle {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function offsetBy({ top, left, bottom, right }: CellRectangle, rows: number, columns: number): CellRectangle {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

/** What is left of the first without the second: up to four rectangles. */
function subtract(area: CellRectangle, hole: CellRectangle): CellRectangle[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const parts = [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 },
    { top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Areas without the hole. */
export function subtractAll(areas: readonly CellRectangle[], hole: CellRectangle): CellRectangle[] {
  return areas.flatMap((area) => subtract(area, hole));
}

/** Reads "A1:B2", "A:C", "2:3", "$A$1"; undefined for anything else. */
export function parseRectangleText(text: string): CellRectangle | undefined {
  const area = parseArea(text.trim());
  return area && areaRectangle(area);
}

/** Where a rectangle is after cells were inserted or deleted; undefined when it was deleted whole. */
export function shiftRectangle(area: CellRectangle, shift: CellShift): CellRectangle | undefined {
  const point = (index: number): { index: number; absolute: false } => ({ index, absolute: false });
  const shifted = shiftArea(
    {
      rows: isEntireColumn(area) ? undefined : [point(area.top), point(area.bottom)],
      columns: isEntireRow(area) ? undefined : [point(area.left), point(area.right)],
      single: false,
    },
    shift,
  );
  return shifted && areaRectangle(shifted);
}

/** Joins single cells into few rectangles: runs along rows, then equal runs of neighbouring rows. */
export function gatherRectangles(cells: Iterable<{ readonly row: number; readonly column: number }>): CellRectangle[] {
  const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: CellRectangle[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push(oneCell(row, column));
  }
  return joinRuns(runs);
}

function joinRuns(runs: readonly CellRectangle[]): CellRectangle[] {
  const open = new Map<string, CellRectangle>();
  const done: CellRectangle[] = [];
  for (const run of runs) {
    const key = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) open.set(key, { ...above, bottom: run.bottom });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((one, other) => one.top - other.top || one.left - other.left);
}
