import type { CellRectangle } from "../../../core/workbook/address";
import { HostError } from "../../engine/host-error";
import { cellCount, intersect } from "../cells/rectangles";
import { stylesWithin } from "../cells/cell-format";
import type { Sheet } from "../workbook/workbook";

/** Excel on the web refuses requests about more cells than this. */
const MOST_CELLS = 5_000_000;

/** @throws AccessDenied when the sheet is protected and a cell of the area is locked. */
export function requireEditable(sheet: Sheet, area: CellRectangle): void {
  if (!sheet.protection.isProtected) return;
  for (const style of stylesWithin(sheet, area))
    if (style.values.locked) throw new HostError("AccessDenied", "A cell on a protected sheet is locked.");
}

/** @throws AccessDenied when the sheet is protected and does not allow that kind of change. */
export function requireAllowed(sheet: Sheet, option: string): void {
  sheet.protection.require(option);
}

/** @throws RangeExceedsLimit for more cells than one request may carry. */
export function requireCountable(area: CellRectangle): void {
  if (cellCount(area) > MOST_CELLS)
    throw new HostError("RangeExceedsLimit", `The range has more than ${MOST_CELLS.toLocaleString("en-US")} cells.`);
}

/** @throws InvalidOperation when a change would tear a table apart. */
export function requireNoTablePart(sheet: Sheet, area: CellRectangle): void {
  const torn = sheet.workbook.tables.find((table) => table.sheet === sheet && intersect(table.area, area));
  if (torn) throw new HostError("InvalidOperation", `The change would tear the table ${torn.name} apart.`);
}
