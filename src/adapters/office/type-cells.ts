import type { TypedCell } from "../../app/ports";
import type { Outcome } from "../../core/issue/issue";
import { formatKind } from "../../core/workbook/number-kind";

/**
 * Types values into cells that exist, in two requests; looks and protection stay. When Excel refuses one
 * of them (a locked cell, say) all hold again what they held.
 * @throws OfficeExtension.Error when Excel refuses
 */
export async function typeCells(context: Excel.RequestContext, cells: readonly TypedCell[]): Promise<Outcome<null>> {
  const found = cells.map(({ sheet, cell, value }): FoundCell => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    return {
      value,
      protection: worksheet.protection.load("protected,options"),
      range: worksheet.getRange(cell).load("formulas,values,numberFormat"),
    };
  });
  await context.sync();
  const before = found.map(({ range }) => ({ range, input: inputOf(range.formulas[0]?.[0], range.values[0]?.[0]) }));
  try {
    context.runtime.enableEvents = false;
    for (const one of found) makeRoomForNumber(one);
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

interface FoundCell {
  readonly value: string | number;
  readonly protection: Excel.WorksheetProtection;
  readonly range: Excel.Range;
}

/**
 * A cell with the format Text, as pasted ones often are, would take a number for a text again, and one with a
 * date's format would show it as a date. Protected sheets let nobody change formats, so they are opened for that
 * moment; a password is in the way here, before anything changed.
 */
function makeRoomForNumber({ value, protection, range }: FoundCell): void {
  if (typeof value !== "number" || !hidesNumbers(range.numberFormat[0]?.[0])) return;
  if (protection.protected) protection.unprotect();
  range.numberFormat = [["General"]];
  if (protection.protected) protection.protect(protection.options);
}

function hidesNumbers(format: unknown): boolean {
  return format === "@" || (typeof format === "string" && formatKind(format) !== "number");
}

/** A text is written back with an apostrophe, so that Excel does not read it as a number or a formula. */
function inputOf(formula: unknown, value: unknown): unknown {
  return typeof formula === "string" && formula !== "" && formula === value ? `'${formula}` : formula;
}
