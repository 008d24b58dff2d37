import { labelsIn, type Framework } from "../framework/framework";
import { FALLBACK_LANGUAGE } from "../framework/language-for";
import { holdsTable, sharedMarks } from "../sheet/keyed-table";
import type { WorkbookPlan } from "../workbook/plan";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { READ_BACK } from "./read-back";
import { regionalSheets } from "./regional-sheets";
import { sheetNames } from "./regional-sheet-names";

/**
 * Regional sheets of a workbook that a plan does not write: those of a jurisdiction or source that it does not have, and
 * copies of sheets that are read back, of which nobody could say which one counts. Sheets of others are not among them,
 * nor are copies of sheets that are only looked at.
 */
export function sheetsNotIn(framework: Framework, now: Snapshot, plan: WorkbookPlan): readonly string[] {
  const marks = sheetNames(framework, labelsIn(framework, FALLBACK_LANGUAGE));
  const planned = new Set(plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value))));
  const isGone = (sheet: SheetSnapshot): boolean =>
    [...sharedMarks(sheet)].some((mark) => marks.has(mark) && !planned.has(mark));
  const isCopy = (sheet: SheetSnapshot): boolean => READ_BACK.some((table) => holdsTable(table, sheet));
  return regionalSheets(now)
    .sheets.filter(({ name }) => !plan.sheets.some((one) => one.name === name))
    .filter((sheet) => isGone(sheet) || isCopy(sheet))
    .map(({ name }) => name);
}
