import type { SheetPlan } from "../workbook/plan";
import type { LookName } from "./looks";
import { cell } from "./sheet-draft";

const TITLE: LookName = "title";
/** Of a column that no width is planned for, in characters. */
const USUAL_WIDTH = 9;
/** How much wider than in the font of the cells a character of a title is. */
const TITLE_SIZE = 1.6;

/**
 * The sheet with this remark on it, where people see it and it does not: beside its title, so that it stays in view; a
 * sheet that begins with a table has it below. "" adds nothing.
 */
export function withRemark(sheet: SheetPlan, remark: string): SheetPlan {
  const { cells, columns, visibility } = sheet;
  if (remark === "" || visibility !== "visible" || cells.some(({ value }) => value === remark)) return sheet;
  const title = cells.find(({ look }) => look === TITLE);
  if (!title) {
    const end = cells.reduce((last, { row }) => Math.max(last, row), 0) + 1;
    return { ...sheet, cells: [...cells, cell(end, 0, remark, "sample")] };
  }
  const widthOf = (wanted: number): number => {
    const found = columns.find(({ column }) => column === wanted);
    return found?.hidden === true || found?.folded === true ? 0 : (found?.width ?? USUAL_WIDTH);
  };
  let { column } = title;
  for (let left = String(title.value).length * TITLE_SIZE; left > 0; column++) left -= widthOf(column);
  return { ...sheet, cells: [...cells, cell(title.row, column, remark, "sample")] };
}
