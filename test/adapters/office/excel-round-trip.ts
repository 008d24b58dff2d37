import { applyPlan } from "../../../src/adapters/office/apply-plan";
import { seeCells } from "../../../src/adapters/office/see-cells";
import { readOpenWorkbook } from "../../../src/adapters/office/read-open-workbook";
import type { Edit, RoundTrip } from "../gateway-contract";
import { openExcel } from "../../host/excel-session";

/** Through Excel: the client library of Microsoft, against our host that claims this version of ExcelApi. */
export function excelRoundTrip(api: string): RoundTrip {
  return async (plan, edits = [], seen = []) => {
    await openExcel({ api, platform: "web" });
    return Excel.run(async (context) => {
      const applied = await applyPlan(context, plan);
      if (!applied.ok) throw new Error(`not applied: ${JSON.stringify(applied.issues)}`);
      // What a new workbook has of its own is no part of the plan.
      context.workbook.worksheets.getItem("Sheet1").delete();
      for (const edit of edits) makeEdit(context, edit);
      await context.sync();
      return seeCells(context, await readOpenWorkbook(context), seen);
    });
  };
}

/** As a person would; a protected sheet is opened for it. */
function makeEdit(context: Excel.RequestContext, edit: Edit): void {
  const sheet = context.workbook.worksheets.getItem(edit.sheet);
  switch (edit.kind) {
    case "type":
      sheet.getCell(edit.row, edit.column).values = [[edit.value]];
      return;
    case "error":
      sheet.getCell(edit.row, edit.column).values = [[edit.error]];
      return;
    case "strike":
      sheet.getCell(edit.row, edit.column).format.font.strikethrough = true;
      return;
    case "insertRow":
      sheet.protection.unprotect();
      sheet.getRange(`${String(edit.above + 1)}:${String(edit.above + 1)}`).insert("Down");
      return;
    case "rename":
      sheet.name = edit.to;
  }
}
