import type { WorkbookWriter } from "../app/ports";
import { RESTORE_MARK } from "../core/regional/restore-sheet";
import type { SheetPlan, WorkbookPlan } from "../core/workbook/plan";
import { valueOf } from "./stopped";

/**
 * Writes a plan over the regional sheets of the open workbook. What they were stands in the workbook before anything of
 * them is touched: Excel knows no transaction, so what is stopped halfway can always be put back.
 * @param gone sheets that are taken out
 */
export async function writeOver(
  workbook: WorkbookWriter,
  plan: WorkbookPlan,
  gone: readonly string[] = [],
): Promise<void> {
  const isPoints = ({ cells }: SheetPlan): boolean => cells.some(({ value }) => value === RESTORE_MARK);
  const points = plan.sheets.filter(isPoints);
  if (points.length > 0)
    valueOf(await workbook.update({ ...plan, title: "", properties: {}, names: [], sheets: points }));
  valueOf(await workbook.update({ ...plan, sheets: plan.sheets.filter((sheet) => !isPoints(sheet)) }, gone));
}
