import type { Framework } from "../framework/framework";
import { REGIONAL_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { hasMarks } from "./contents-mark";
import { planAgain } from "./plan-again";
import type { RegionalWorkbook } from "./read-regional";

/**
 * Of an open regional workbook, the sheet with this mark as it is to be now, and the one that says what the workbook
 * holds, to be written over the old ones.
 */
export function planOver(framework: Framework, workbook: RegionalWorkbook, now: Snapshot, mark: string): WorkbookPlan {
  const plan = planAgain(framework, workbook, now);
  const metadata = readMetadata(now, REGIONAL_MARK);
  // Workbooks from before there were marks get them when all of their sheets are written.
  const marks = [mark, ...(metadata && hasMarks(metadata) ? [REGIONAL_MARK] : [])];
  const isChanged = ({ cells }: SheetPlan): boolean => cells.some(({ value }) => marks.some((one) => one === value));
  return { ...plan, title: "", properties: {}, sheets: plan.sheets.filter(isChanged) };
}
