import type { CellRectangle } from "../workbook/address";

/**
 * The print area of a sheet that is for looking things up and not for paper: an empty cell beside its columns. Whoever
 * wants it on paper clears the print area.
 */
export function outOfPrint(columns: number): CellRectangle {
  return { top: 0, bottom: 0, left: columns + 1, right: columns + 1 };
}
