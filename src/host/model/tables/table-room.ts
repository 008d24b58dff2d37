import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import { columnCount, rowCount } from "../cells/rectangles";
import type { Sheet } from "../workbook/workbook";
import { applyShift } from "../cells/shift-cells";

/** Makes the cells of an area blank: what stands there moves down (or right) when there is anything. */
export function makeRoom(sheet: Sheet, area: CellRectangle, axis: "rows" | "columns"): void {
  const inTheWay =
    sheet.usedArea(area, true) ??
    sheet.workbook.tables.find(
      (table) =>
        table.sheet === sheet &&
        table.area.top <= area.bottom &&
        table.area.bottom >= area.top &&
        table.area.left <= area.right &&
        table.area.right >= area.left,
    );
  if (!inTheWay) return;
  const beyond = axis === "rows" ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 };
  const band =
    axis === "rows" ? { first: beyond.left, last: beyond.right } : { first: beyond.top, last: beyond.bottom };
  applyShift(sheet, {
    sheet: sheet.name,
    axis,
    at: axis === "rows" ? area.top : area.left,
    count: axis === "rows" ? rowCount(area) : columnCount(area),
    band,
  });
}
