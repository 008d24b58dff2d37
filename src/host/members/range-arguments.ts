import type { CallArguments } from "../engine/call-arguments";
import { HostError } from "../engine/host-error";
import { requireAddress } from "../model/cells/addresses";
import type { PlacedArea, Sheet } from "../model/workbook/workbook";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import { isOnSheet } from "../model/cells/rectangles";
import type { CellRectangle } from "../../core/workbook/address";

/** A "Range | string" argument: the cells it means. @throws InvalidArgument when it means none. */
export function rangeArgument(args: CallArguments, index: number, own: Sheet): PlacedArea {
  const target = args.target(index, "Range");
  if (target instanceof RangeTarget) return { sheet: target.sheet, area: target.area };
  return requireAddress(own.workbook, own, args.text(index));
}

/** A "Range | RangeAreas | string" argument; several areas of one sheet. */
export function areasArgument(
  args: CallArguments,
  index: number,
  own: Sheet,
): { readonly sheet: Sheet; readonly areas: readonly CellRectangle[] } {
  const target = args.target(index, "RangeAreas");
  if (target instanceof AreasTarget) return target;
  if (args.target(index, "Range") === undefined && args.text(index).includes(","))
    return { sheet: own, areas: splitAreas(own, args.text(index)) };
  const { sheet, area } = rangeArgument(args, index, own);
  return { sheet, areas: [area] };
}

/** "A1:B2,D4" -> the areas it lists. */
export function splitAreas(sheet: Sheet, text: string): CellRectangle[] {
  return text.split(",").map((part) => requireAddress(sheet.workbook, sheet, part).area);
}

/** @throws InvalidArgument for cells beyond the sheet's edges, as Excel answers to offsets that leave the sheet. */
export function requireOnSheet(area: CellRectangle): CellRectangle {
  if (!isOnSheet(area)) throw new HostError("InvalidArgument", "The range would lie outside the worksheet.");
  return area;
}
