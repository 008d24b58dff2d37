import { hasMark } from "../sheet/keys";
import type { SheetSnapshot } from "../workbook/snapshot";

/** First cell of the sheet of restore points; then, for each point, a line that describes it and one for each part of its packed text. */
export const RESTORE_MARK = "kpi-restore";

export function isRestoreSheet(sheet: SheetSnapshot): boolean {
  return hasMark(sheet, RESTORE_MARK);
}
