import type { CellPosition, CellRectangle } from "../../core/workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { Sheet } from "../../host/model/workbook/workbook";
import type { SheetAxes } from "./grid-selection";
import { PIXELS_PER_POINT } from "./line-axis";
import { placeOf, visibleLines } from "./visible-lines";
import type { VisibleLines } from "./visible-lines";

/** Pixels that row numbers and column letters take. */
export const HEADING = { width: 44, height: 21 } as const;

/** Pixels on screen, from the corner where the headings meet. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of a sheet is on screen. */
export interface Screen {
  readonly rows: VisibleLines;
  readonly columns: VisibleLines;
  /** The cells and merged areas to be drawn, row by row. */
  readonly areas: readonly (readonly CellRectangle[])[];
}

/** @param scroll pixels that the sheet is scrolled by @param room pixels for cells, without headings */
export function screenOf(
  sheet: Sheet,
  axes: SheetAxes,
  scroll: { readonly left: number; readonly top: number },
  room: { readonly width: number; readonly height: number },
): Screen {
  const { freeze } = sheet;
  const frozenRows = freeze && freeze.bottom < MAX_ROWS - 1 ? freeze.bottom + 1 : 0;
  const frozenColumns = freeze && freeze.right < MAX_COLUMNS - 1 ? freeze.right + 1 : 0;
  const rows = visibleLines(axes.rows, frozenRows, scroll.top, room.height);
  const columns = visibleLines(axes.columns, frozenColumns, scroll.left, room.width);
  const merges = mergesInView(sheet, rows.lines, columns.lines);
  return { rows, columns, areas: rows.lines.map((row) => areasOfRow(row, columns.lines, merges)) };
}

/** Each merged area that is partly seen, under the first of its lines that is. */
function mergesInView(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<string, CellRectangle | undefined> {
  const met = new Map<string, CellRectangle | undefined>();
  for (const merge of sheet.merges) {
    let isFirst = true;
    for (const row of rows) {
      if (row < merge.top || row > merge.bottom) continue;
      for (const column of columns) {
        if (column < merge.left || column > merge.right) continue;
        met.set(`${String(row)}:${String(column)}`, isFirst ? merge : undefined);
        isFirst = false;
      }
    }
  }
  return met;
}

function areasOfRow(
  row: number,
  columns: readonly number[],
  merges: ReadonlyMap<string, CellRectangle | undefined>,
): CellRectangle[] {
  return columns.flatMap((column) => {
    const key = `${String(row)}:${String(column)}`;
    if (!merges.has(key)) return [{ top: row, bottom: row, left: column, right: column }];
    const merge = merges.get(key);
    return merge ? [merge] : [];
  });
}

/** Where an area is drawn, whether or not frozen lines cover a part of it. */
export function boxOf({ rows, columns }: Screen, { top, left, bottom, right }: CellRectangle): ScreenBox {
  return {
    left: placeOf(columns, left),
    width: columns.axis.start(right + 1) - columns.axis.start(left),
    top: placeOf(rows, top),
    height: rows.axis.start(bottom + 1) - rows.axis.start(top),
  };
}

/** The part of an area that is seen: what frozen lines cover is cut off. Undefined when nothing is. */
export function seenBox({ rows, columns }: Screen, { top, left, bottom, right }: CellRectangle): ScreenBox | undefined {
  const vertical = seenSpan(rows, top, bottom);
  const horizontal = seenSpan(columns, left, right);
  return (
    vertical &&
    horizontal && {
      left: horizontal.from,
      width: horizontal.to - horizontal.from,
      top: vertical.from,
      height: vertical.to - vertical.from,
    }
  );
}

function seenSpan(
  lines: VisibleLines,
  first: number,
  last: number,
): { readonly from: number; readonly to: number } | undefined {
  const edge = (line: number, place: number): number =>
    line < lines.frozen ? place : Math.max(lines.frozenSize, place);
  const from = edge(first, placeOf(lines, first));
  // Where the last line ends, not where the next begins: that one may scroll while this one is frozen.
  const to = Math.min(lines.room, edge(last, placeOf(lines, last) + lines.axis.size(last)));
  return to > from || (from === 0 && to === 0) ? { from, to } : undefined;
}

/** How far a sheet reaches in pixels: its cells, its charts, the active cell, and some room to go on. */
export function contentSize(
  sheet: Sheet,
  { rows, columns }: SheetAxes,
  { row, column }: CellPosition,
): { readonly width: number; readonly height: number } {
  const used = sheet.usedArea();
  const right = Math.max(used?.right ?? 0, column) + 8;
  const bottom = Math.max(used?.bottom ?? 0, row) + 20;
  const charts = sheet.charts.map(({ left, top, width, height }) => ({
    right: (left + width + 20) * PIXELS_PER_POINT,
    bottom: (top + height + 20) * PIXELS_PER_POINT,
  }));
  return {
    width: Math.max(columns.start(Math.min(MAX_COLUMNS, right + 1)), ...charts.map((chart) => chart.right)),
    height: Math.max(rows.start(Math.min(MAX_ROWS, bottom + 1)), ...charts.map((chart) => chart.bottom)),
  };
}

/** Along how many axes an area stands still: rows, columns, or in the corner of both. */
export type FrozenAxes = 0 | 1 | 2;

/** Merged areas that reach into the frozen lines are drawn above what scrolls, and the corner above both. */
export function frozenAxesOf({ rows, columns }: Screen, area: CellRectangle): FrozenAxes {
  const isInRows = area.top < rows.frozen;
  const isInColumns = area.left < columns.frozen;
  return isInRows && isInColumns ? 2 : isInRows || isInColumns ? 1 : 0;
}
