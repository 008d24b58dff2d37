import type { CellRectangle } from "../../../core/workbook/address";
import type { CellPlace } from "../../calc/evaluation/calc-source";
import type { CellScalar } from "../../calc/values/cell-scalar";
import type { CellShift } from "../../calc/formula/shift-formula";
import type { CellStyle } from "./cell-style";
import { columnCount, holds, rowCount } from "./rectangles";

/** A link behind a cell; Excel.RangeHyperlink. */
export interface CellLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What is stored of one cell. Blank cells without a look of their own are not stored. */
export interface Cell {
  /** The constant, or the formula's latest result. */
  value: CellScalar;
  /** "=..." in A1 notation; undefined for constants. */
  formula: string | undefined;
  /** Its own look; undefined follows row, column and sheet. */
  style: CellStyle | undefined;
  /** Written with a leading apostrophe. */
  quotePrefix: boolean;
  /** The formula cell whose result spilled here. */
  spilledFrom: CellPlace | undefined;
  link: CellLink | undefined;
}

export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The sparse cells of one sheet. */
export class CellStore {
  #rows = new Map<number, Map<number, Cell>>();

  at(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** The cell, stored when it was not. */
  ensure(row: number, column: number): Cell {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell)
      cells.set(
        column,
        (cell = {
          value: null,
          formula: undefined,
          style: undefined,
          quotePrefix: false,
          spilledFrom: undefined,
          link: undefined,
        }),
      );
    return cell;
  }

  put(row: number, column: number, cell: Cell): void {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map()));
    cells.set(column, cell);
  }

  remove(row: number, column: number): void {
    const cells = this.#rows.get(row);
    cells?.delete(column);
    if (cells?.size === 0) this.#rows.delete(row);
  }

  /** Stored cells of an area, in no promised order; the area may be the whole sheet. */
  *inArea(area: CellRectangle): Generator<StoredCell> {
    if (rowCount(area) <= this.#rows.size) {
      for (let row = area.top; row <= area.bottom; row++) yield* this.#inRow(row, this.#rows.get(row), area);
    } else {
      for (const [row, cells] of [...this.#rows])
        if (row >= area.top && row <= area.bottom) yield* this.#inRow(row, cells, area);
    }
  }

  *#inRow(row: number, cells: ReadonlyMap<number, Cell> | undefined, area: CellRectangle): Generator<StoredCell> {
    if (!cells) return;
    if (columnCount(area) <= cells.size) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cells.get(column);
        if (cell) yield { row, column, cell };
      }
    } else {
      for (const [column, cell] of [...cells])
        if (column >= area.left && column <= area.right) yield { row, column, cell };
    }
  }

  /** The smallest rectangle around all stored cells that count; undefined when none does. */
  bounds(area: CellRectangle, counts: (cell: Cell) => boolean): CellRectangle | undefined {
    let top = Infinity,
      left = Infinity,
      bottom = -1,
      right = -1;
    for (const { row, column, cell } of this.inArea(area)) {
      if (!counts(cell)) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** Moves cells for inserted or deleted rows or columns; deleted cells are gone. */
  shift({ axis, at, count, band }: CellShift): void {
    const moved = new Map<number, Map<number, Cell>>();
    const place = (row: number, column: number, cell: Cell): void => {
      let cells = moved.get(row);
      if (!cells) moved.set(row, (cells = new Map()));
      cells.set(column, cell);
    };
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        const along = axis === "rows" ? row : column;
        const across = axis === "rows" ? column : row;
        const outside = along < at || (band !== undefined && (across < band.first || across > band.last));
        if (outside) place(row, column, cell);
        else if (count > 0 || along >= at - count)
          place(axis === "rows" ? row + count : row, axis === "rows" ? column : column + count, cell);
      }
    }
    this.#rows = moved;
  }

  /** Takes the stored cells of an area out, with their places. */
  take(area: CellRectangle): StoredCell[] {
    const taken = [...this.inArea(area)].filter(({ row, column }) => holds(area, row, column));
    for (const { row, column } of taken) this.remove(row, column);
    return taken;
  }
}
