/** A WorkbookPlan into the open workbook, as new sheets: whole or not at all. */
import type { Issue, Outcome } from "../../core/issue/issue";
import type { WorkbookPlan } from "../../core/workbook/plan";
import { inTurns, sendSteps, step, type Step } from "./batches";
import { finishSteps } from "./finish-steps";
import { errorCode } from "./host-issue";
import { printSteps } from "./print-steps";
import { sheetSteps } from "./sheet-steps";
import { startSteps } from "./start-steps";
import { undoWriting } from "./undo-writing";
import { readState, sameName } from "./workbook-state";

/**
 * Adds the sheets of a plan after those that are there, and shows the first. Four requests, and one
 * more for each few megabytes: what is there, the sheets, how they print, names and protection.
 * Refuses when a sheet of one of the names is there. An info Issue when Excel cannot set up printing,
 * which it cannot without a printer.
 * What Excel refuses on the way comes back as Issues, and the workbook is as it was.
 */
export async function applyPlan(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Outcome<null>> {
  const before = await readState(context);
  const taken = plan.sheets
    .map(({ name }) => name)
    .filter((name) => before.sheets.some((sheet) => sameName(sheet.name, name)));
  if (taken.length > 0)
    return { ok: false, issues: [{ code: "office-sheet-exists", severity: "blocker", facts: { names: taken } }] };
  try {
    const steps: Step[] = [addSheets(plan.sheets.map(({ name }) => name))];
    for (const sheet of plan.sheets)
      await inTurns(sheetSteps(sheet, plan.looks), (one) => {
        steps.push(one);
      });
    await sendSteps(context, steps);
    const issues = await setUpPrinting(context, plan);
    await sendSteps(context, [
      ...startSteps(plan),
      ...finishSteps(plan, before, plan.sheets.find(({ visibility }) => visibility === "visible")?.name),
    ]);
    return { ok: true, value: null, issues };
  } catch (error) {
    return undoWriting(context, error, before);
  }
}

/** Our own writing is told to nobody: events are off until the last step. */
export function addSheets(names: readonly string[]): Step {
  return step(names.length + 1, (context) => {
    context.runtime.enableEvents = false;
    for (const name of names) context.workbook.worksheets.add(name);
  });
}

/** Printing is no figure: where Excel cannot set it up, the sheets stay and it is said. */
export async function setUpPrinting(context: Excel.RequestContext, plan: WorkbookPlan): Promise<readonly Issue[]> {
  const steps = plan.sheets.flatMap(printSteps);
  if (steps.length === 0) return [];
  try {
    await sendSteps(context, steps);
    return [];
  } catch (error) {
    const problem = errorCode(error);
    if (problem === "") throw error;
    return [{ code: "office-print-skipped", severity: "info", facts: { problem } }];
  }
}
