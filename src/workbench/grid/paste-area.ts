import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellRectangle } from "../../core/workbook/address";
import { columnCount, rowCount } from "../../host/model/cells/rectangles";

/**
 * Where so many rows and columns go: the selection when it is a multiple of their size, else as much as they need from
 * its
 * top left cell. Undefined when that would leave the sheet.
 */
export function pasteArea(selected: CellRectangle, rows: number, columns: number): CellRectangle | undefined {
  if (rowCount(selected) % rows === 0 && columnCount(selected) % columns === 0) return selected;
  const area = { ...selected, bottom: selected.top + rows - 1, right: selected.left + columns - 1 };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : undefined;
}
