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
      sheet,
      value,
      protection: worksheet.protection.load("protected,options"),
      range: worksheet.getRange(cell).load("formulas,values,numberFormat"),
    };
  });
  await context.sync();
  const before = found.map(({ sheet, value, protection, range }): OldCell => ({
    sheet,
    range,
    input: inputOf(range.formulas[0]?.[0], range.values[0]?.[0]),
    format: needsRoom(value, range) ? range.numberFormat : undefined,
    allowed: protection.protected ? protection.options : undefined,
  }));
  try {
    context.runtime.enableEvents = false;
    for (const one of found) makeRoomForNumber(one);
    for (const { range, value } of found) range.values = [[isTextAnyway(value, range) ? value.slice(1) : value]];
    context.runtime.enableEvents = true;
    await context.sync();
    return { ok: true, value: null, issues: [] };
  } catch (error) {
    await putBack(context, before);
    throw error;
  }
}

interface FoundCell {
  readonly sheet: string;
  readonly value: string | number;
  readonly protection: Excel.WorksheetProtection;
  readonly range: Excel.Range;
}

interface OldCell {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly input: unknown;
  /** Undefined where it stays. */
  readonly format: string[][] | undefined;
  /** What people may still do on its sheet; undefined where that is open. */
  readonly allowed: Excel.WorksheetProtectionOptions | undefined;
}

/**
 * A cell with the format Text, as pasted ones often are, would take a number for a text again, and one with a
 * date's format would show it as a date. Protected sheets let nobody change formats, so they are opened for that
 * moment; a password is in the way here, before anything changed.
 */
function makeRoomForNumber({ value, protection, range }: FoundCell): void {
  if (!needsRoom(value, range)) return;
  if (protection.protected) protection.unprotect();
  range.numberFormat = [["General"]];
  if (protection.protected) protection.protect(protection.options);
}

/** In a cell with the format Text nothing is read as typed, and it is not sure that the apostrophe would go. */
function isTextAnyway(value: string | number, { numberFormat }: Excel.Range): value is string {
  return typeof value === "string" && value.startsWith("'") && numberFormat[0]?.[0] === "@";
}

function needsRoom(value: string | number, { numberFormat }: Excel.Range): boolean {
  return typeof value === "number" && hidesNumbers(numberFormat[0]?.[0]);
}

function hidesNumbers(format: unknown): boolean {
  return format === "@" || (typeof format === "string" && formatKind(format) !== "number");
}

/** A sheet that was opened for a format may still be open, or protected again. */
async function putBack(context: Excel.RequestContext, before: readonly OldCell[]): Promise<void> {
  const { worksheets } = context.workbook;
  const opened = new Map(before.flatMap(({ sheet, format, allowed }) => (format && allowed ? [[sheet, allowed]] : [])));
  const now = [...opened.keys()].map((sheet) => worksheets.getItem(sheet).protection.load("protected"));
  await context.sync();
  context.runtime.enableEvents = true;
  for (const protection of now) if (protection.protected) protection.unprotect();
  for (const { range, format } of before) if (format) range.numberFormat = format;
  const isOpened = ({ sheet }: OldCell): boolean => opened.has(sheet);
  for (const { range, input } of before.filter(isOpened)) range.formulas = [[input]];
  for (const [sheet, allowed] of opened) worksheets.getItem(sheet).protection.protect(allowed);
  // The one that Excel refused, if it did, is among these, and no cell after it was typed into.
  for (const { range, input } of before.filter((one) => !isOpened(one))) range.formulas = [[input]];
  await context.sync();
}

/** A text is written back with an apostrophe, so that Excel does not read it as a number or a formula. */
function inputOf(formula: unknown, value: unknown): unknown {
  return typeof formula === "string" && formula !== "" && formula === value ? `'${formula}` : formula;
}
