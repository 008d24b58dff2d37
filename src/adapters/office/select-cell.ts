import type { CellPlace } from "../../app/ports";
import type { Outcome } from "../../core/issue/issue";
import { errorCode, hostIssue } from "./host-issue";

/**
 * Shows a sheet and selects a cell on it; a hidden column, as a folded year is, opens. A sheet that is gone or hidden is an Issue; so is an Excel
 * that is busy with another workbook, which answers a general error.
 */
export async function selectCell(
  context: Excel.RequestContext,
  { sheet: name, cell }: CellPlace,
): Promise<Outcome<null>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== "Visible") {
    return { ok: false, issues: [{ code: "office-place-gone", severity: "blocker", sheet: name, cell, facts: {} }] };
  }
  try {
    const range = sheet.getRange(cell).load("columnHidden");
    sheet.protection.load("protected,options");
    await context.sync();
    const { protected: isProtected, options } = sheet.protection;
    if (range.columnHidden && (!isProtected || options.allowFormatColumns === true)) range.columnHidden = false;
    sheet.activate();
    range.select();
    await context.sync();
    return { ok: true, value: null, issues: [] };
  } catch (error) {
    const code = errorCode(error);
    if (code === "") throw error;
    const issue =
      code === "GeneralException"
        ? ({ code: "office-other-workbook", severity: "blocker", facts: {} } as const)
        : hostIssue(error);
    return { ok: false, issues: [{ ...issue, sheet: name, cell }] };
  }
}
