import type { CellRectangle } from "../../../core/workbook/address";
import { HostError } from "../../engine/host-error";
import { isEntireColumn, isEntireRow } from "../cells/rectangles";
import type { Sheet } from "../workbook/workbook";

/** Excel has eight levels: no group and seven groups. */
const DEEPEST = 7;

/** Groups (+1) or ungroups (-1) the rows or columns of an area. @throws InvalidArgument unless they are whole. */
export function setOutline(sheet: Sheet, area: CellRectangle, option: string, change: 1 | -1): void {
  for (const line of lines(sheet, area, option)) {
    const level = line.outlineLevel + change;
    if (level < 0 || level > DEEPEST)
      throw new HostError("InvalidOperation", "The rows or columns cannot be grouped or ungrouped further.");
    line.outlineLevel = level;
  }
}

/** Shows or hides what is grouped in an area. */
export function showDetails(sheet: Sheet, area: CellRectangle, option: string, shown: boolean): void {
  for (const line of lines(sheet, area, option)) if (line.outlineLevel > 0) line.hidden = !shown;
}

function lines(sheet: Sheet, area: CellRectangle, option: string): ReturnType<Sheet["rows"]["ensure"]>[] {
  const rows = option === "ByRows";
  if (rows ? !isEntireRow(area) : !isEntireColumn(area))
    throw new HostError("InvalidArgument", "Only whole rows or columns can be grouped.");
  const [from, to] = rows ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: to - from + 1 }, (_, i) => sheet[rows ? "rows" : "columns"].ensure(from + i));
}
