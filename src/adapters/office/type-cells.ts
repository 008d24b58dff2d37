import type { TypedCell } from "../../app/ports";
import type { Outcome } from "../../core/issue";

/**
 * Types values into cells that exist, in two requests; looks and protection stay. When Excel refuses one
 * of them (a locked cell, say) all hold again what they held.
 * @throws OfficeExtension.Error when Excel refuses
 */
export async function typeCells(context: Excel.RequestContext, cells: readonly TypedCell[]): Promise<Outcome<null>> {
  const found = cells.map(({ sheet, cell, value }) => ({ value, range: context.workbook.worksheets.getItem(sheet).getRange(cell).load("formulas,values") }));
  await context.sync();
  const before = found.map(({ range }) => ({ range, input: inputOf(range.formulas[0]?.[0], range.values[0]?.[0]) }));
  try {
    context.runtime.enableEvents = false;
    for (const { range, value } of found) range.values = [[value]];
    context.runtime.enableEvents = true;
    await context.sync();
    return { ok: true, value: null, issues: [] };
  } catch (error) {
    context.runtime.enableEvents = true;
    for (const { range, input } of before) range.formulas = [[input]];
    await context.sync();
    throw error;
  }
}

/** A text is written back with an apostrophe, so that Excel does not read it as a number or a formula. */
function inputOf(formula: unknown, value: unknown): unknown {
  return typeof formula === "string" && formula !== "" && formula === value ? `'${formula}` : formula;
}
