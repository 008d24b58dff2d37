/** A WorkbookPlan over the sheets of the same names: how a regional workbook takes a new merge. */
import type { Outcome } from "../../core/issue/issue";
import type { WorkbookPlan } from "../../core/workbook/plan";
import { addSheets, setUpPrinting } from "./apply-plan";
import { inTurns, sendSteps, step, together, type Step } from "./batches";
import { finishSteps } from "./finish-steps";
import type { SheetContents } from "./restore-workbook";
import { sheetSteps } from "./sheet-steps";
import { undoWriting } from "./undo-writing";
import { readState, sameName, type WorkbookState } from "./workbook-state";

/** What a sheet has that is written over. */
interface OldSheet {
  /** As the workbook spells it. */
  readonly name: string;
  readonly tables: readonly string[];
  readonly contents: SheetContents | undefined;
}

/**
 * Writes a plan over the sheets that have its names, adds those that are missing, takes out those that `gone` names, and
 * leaves all others alone; charts stay where they are. A sheet is written whole before the next one, the last of the plan
 * last: what is stopped between two requests has sheets of before and of after, and none of neither. Formulas elsewhere that point at these sheets keep doing so.
 * Five requests, and one more for each few megabytes.
 * When Excel stops in the middle, added sheets go and the cells hold again what they held; what a
 * protected sheet with a password refuses is refused before anything is written.
 */
export async function updateCells(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  gone: readonly string[] = [],
): Promise<Outcome<null>> {
  const before = await readState(context);
  let old: readonly OldSheet[] = [];
  try {
    old = await openSheets(context, before, [...plan.sheets.map(({ name }) => name), ...gone]);
    const missing = plan.sheets
      .map(({ name }) => name)
      .filter((name) => !old.some((sheet) => sameName(sheet.name, name)));
    const sheets: Step[][] = [];
    for (const sheet of plan.sheets) {
      const steps = old.filter(({ name }) => sameName(name, sheet.name)).map(empty);
      await inTurns(sheetSteps(sheet, plan.looks), (one) => {
        steps.push(one);
      });
      sheets.push(steps);
    }
    await sendSteps(context, [addSheets(missing), ...sheets.flatMap(together)]);
    const issues = await setUpPrinting(context, plan);
    await sendSteps(context, [
      ...finishSteps(plan, before, undefined),
      takeOut(old.filter(({ name }) => gone.some((one) => sameName(one, name)))),
    ]);
    return { ok: true, value: null, issues };
  } catch (error) {
    return undoWriting(
      context,
      error,
      before,
      old.flatMap(({ contents }) => contents ?? []),
    );
  }
}

/**
 * Unprotects the sheets that are written over, and reads what they hold. A password is in the way here, before
 * anything changed. Excel also refuses to unprotect what is not protected.
 */
async function openSheets(
  context: Excel.RequestContext,
  before: WorkbookState,
  names: readonly string[],
): Promise<readonly OldSheet[]> {
  const found = before.sheets
    .filter(({ name }) => names.some((one) => sameName(one, name)))
    .map(({ name, isProtected }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (isProtected) sheet.protection.unprotect();
      return {
        name,
        tables: sheet.tables.load("items/name"),
        used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,valueTypes,values"),
      };
    });
  await context.sync();
  return found.map(({ name, tables, used }): OldSheet => ({
    name,
    tables: tables.items.map((table) => table.name),
    contents: used.isNullObject
      ? undefined
      : { sheet: name, top: used.rowIndex, left: used.columnIndex, formulas: quoted(used), types: used.valueTypes },
  }));
}

/** Nothing may stay of rows, merged cells, input restrictions and tables that the new plan does not have. */
function empty({ name, tables }: OldSheet): Step {
  return step(10 + tables.length, (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const table of tables) sheet.tables.getItem(table).delete();
    const all = sheet.getRange();
    all.unmerge();
    all.dataValidation.clear();
    all.conditionalFormats.clearAll();
    all.clear("All");
    all.rowHidden = false;
    all.columnHidden = false;
    sheet.freezePanes.unfreeze();
  });
}

/** Last of all: a sheet that is gone can only be made anew. */
function takeOut(sheets: readonly OldSheet[]): Step {
  return step(sheets.length * 3, ({ workbook: { worksheets } }) => {
    for (const { name } of sheets) {
      const sheet = worksheets.getItem(name);
      // Excel deletes no very hidden sheet.
      sheet.visibility = "Visible";
      sheet.delete();
    }
  });
}

/** Texts that look like formulas are told as they are; written back they need their apostrophe. */
function quoted({ formulas, values }: Excel.Range): readonly (readonly unknown[])[] {
  return formulas.map((line: readonly unknown[], y) =>
    line.map((formula, x) =>
      typeof formula === "string" && formula.startsWith("=") && formula === values[y]?.[x] ? `'${formula}` : formula,
    ),
  );
}
