import type { CellRectangle } from "../../../core/workbook/address";
import type { CellPlace, SheetId } from "./calc-source";
import { cellKey } from "./precedent-index";

/** Things by cell, over all sheets; finds those inside an area by walking the area or the things, whichever is less. */
export class CellGrid<Item extends { readonly row: number; readonly column: number }> {
  readonly #sheets = new Map<SheetId, Map<number, Item>>();

  get({ sheet, row, column }: CellPlace): Item | undefined {
    return this.#sheets.get(sheet)?.get(cellKey(row, column));
  }

  set(sheet: SheetId, item: Item): void {
    const cells = this.#sheets.get(sheet) ?? new Map<number, Item>();
    cells.set(cellKey(item.row, item.column), item);
    this.#sheets.set(sheet, cells);
  }

  delete({ sheet, row, column }: CellPlace): void {
    this.#sheets.get(sheet)?.delete(cellKey(row, column));
  }

  *inArea(sheet: SheetId, area: CellRectangle): Generator<Item> {
    const cells = this.#sheets.get(sheet);
    if (!cells) return;
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) > cells.size) {
      for (const item of cells.values()) {
        if (item.row >= top && item.row <= bottom && item.column >= left && item.column <= right) yield item;
      }
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const item = cells.get(cellKey(row, column));
        if (item) yield item;
      }
    }
  }

  *onSheet(sheet: SheetId): Generator<Item> {
    yield* this.#sheets.get(sheet)?.values() ?? [];
  }
}
