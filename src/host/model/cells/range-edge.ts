import type { CellRectangle } from "../../../core/workbook/address";
import { oneCell, WHOLE_SHEET } from "./rectangles";
import type { Sheet } from "../workbook/workbook";

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** Where Ctrl+arrow ends: the last filled cell of a run, the first filled cell behind a gap, or the sheet's edge. */
export function edgeFrom(sheet: Sheet, from: CellRectangle, direction: string): CellRectangle {
  const [down = 0, right = 0] = STEPS[direction] ?? [];
  const filled = (row: number, column: number): boolean => sheet.valueAt(row, column) !== null;
  const inside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row <= WHOLE_SHEET.bottom && column <= WHOLE_SHEET.right;
  let { top: row, left: column } = from;
  if (!inside(row + down, column + right)) return oneCell(row, column);
  const inRun = filled(row, column) && filled(row + down, column + right);
  const used = sheet.usedArea(WHOLE_SHEET, true);
  do {
    row += down;
    column += right;
    const beyond = !used || row > used.bottom || column > used.right;
    // Behind the last filled cell there is nothing to stop at before the edge.
    if (!inRun && beyond && (down > 0 || right > 0))
      return down > 0 ? oneCell(WHOLE_SHEET.bottom, column) : oneCell(row, WHOLE_SHEET.right);
  } while (inside(row + down, column + right) && (inRun ? filled(row + down, column + right) : !filled(row, column)));
  return oneCell(row, column);
}
