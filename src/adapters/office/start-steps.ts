import type { WorkbookPlan } from "../../core/workbook/plan";
import { step, type Step } from "./batches";

/**
 * Puts the cursor of every visible sheet where it starts. Excel itself scrolls as far as its window asks for. Selecting
 * shows a sheet, so which one is to be in view is said after this.
 */
export function startSteps({ sheets }: WorkbookPlan): readonly Step[] {
  return sheets.flatMap(({ name, visibility, start }) =>
    start && visibility === "visible"
      ? step(4, ({ workbook }) => {
          const sheet = workbook.worksheets.getItem(name);
          sheet.activate();
          sheet.getRangeByIndexes(start.cell.row, start.cell.column, 1, 1).select();
        })
      : [],
  );
}
