/** Back to how a workbook was, after Excel stopped in the middle of writing into it. */
import { blockSteps } from "./content-steps";
import { sendSteps, step, type Step } from "./batches";
import { sameName, type SheetState, type WorkbookState } from "./workbook-state";

/** What the cells of a sheet held before it was written over. */
export interface SheetContents {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** As Range.formulas answers, with an apostrophe before texts that look like formulas. */
  readonly formulas: readonly (readonly unknown[])[];
  /** As Range.valueTypes answers. */
  readonly types: readonly (readonly string[])[];
}

/**
 * Deletes the sheets, names and properties that came since, and puts contents back where they were
 * written over. Looks that were changed stay changed.
 * @throws OfficeExtension.Error when Excel refuses that too
 */
export async function restoreWorkbook(
  context: Excel.RequestContext,
  before: WorkbookState,
  contents: readonly SheetContents[] = [],
): Promise<void> {
  const { worksheets, names, properties } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  names.load("items/name");
  properties.custom.load("items/key");
  await context.sync();
  const isNew =
    (old: readonly string[]) =>
    ({ name }: { readonly name: string }): boolean =>
      !old.some((one) => sameName(one, name));
  worksheets.getItem(before.active).activate();
  for (const sheet of worksheets.items.filter(isNew(before.sheets.map(({ name }) => name)))) {
    // Excel deletes no very hidden sheet.
    sheet.visibility = "Visible";
    sheet.delete();
  }
  for (const name of names.items.filter(isNew(before.names))) name.delete();
  for (const property of properties.custom.items) {
    const value = before.properties[property.key];
    if (value === undefined) property.delete();
    else properties.custom.add(property.key, value);
  }
  properties.title = before.title;
  for (const { sheet } of contents) {
    // One that was taken out already comes back without its looks.
    if (!worksheets.items.some(({ name }) => sameName(name, sheet))) worksheets.add(sheet);
    const found = worksheets.items.find(({ name }) => sameName(name, sheet));
    if (found?.protection.protected === true) found.protection.unprotect();
    found?.getRange().clear("Contents");
  }
  await context.sync();
  const isOpen = ({ name }: { readonly name: string }): boolean =>
    contents.some(({ sheet }) => sameName(sheet, name)) ||
    worksheets.items.some((now) => sameName(now.name, name) && !now.protection.protected);
  await sendSteps(context, [
    ...contents.flatMap((one) => [...putBack(one)]),
    protectAgain(before.sheets.filter((sheet) => sheet.isProtected && isOpen(sheet))),
  ]);
}

function putBack({ sheet, top, left, formulas, types }: SheetContents): Iterable<Step> {
  return blockSteps(
    sheet,
    { top, left },
    formulas.map((line, y) => line.map((formula, x) => inputOf(formula, types[y]?.[x]))),
  );
}

function protectAgain(sheets: readonly SheetState[]): Step {
  return step(sheets.length + 1, ({ workbook, runtime }) => {
    for (const { name, allowed } of sheets) workbook.worksheets.getItem(name).protection.protect(allowed);
    runtime.enableEvents = true;
  });
}

/** What has to be written for a cell to hold again what it answered: texts would be read as if typed. */
function inputOf(formula: unknown, type: string | undefined): string | number | boolean | null {
  if (formula === "") return null;
  if (typeof formula === "string") return type === "String" && !formula.startsWith("=") ? `'${formula}` : formula;
  return typeof formula === "number" || typeof formula === "boolean" ? formula : null;
}
