import { columnLetters, quoteSheetName, rectangleAddress, sheetReference } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import { HostError } from "../../engine/host-error";
import { isEntireColumn, isEntireRow, parseRectangleText } from "./rectangles";
import type { PlacedArea, Sheet, Workbook } from "../workbook/workbook";
import { bodyArea } from "../tables/table";

/** "A1:B2"; whole columns "A:C", whole rows "2:3". */
export function areaText(area: CellRectangle): string {
  if (isEntireColumn(area) && !isEntireRow(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRow(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  return rectangleAddress(area);
}

/** "Sheet1!A1:B2", the form of Range.address. */
export function fullAddress(sheet: Sheet, area: CellRectangle): string {
  return `${quoteSheetName(sheet.name)}!${areaText(area)}`;
}

/** "=Sheet1!$A$1:$B$2", the form of a name's formula. */
export function absoluteFormula(sheet: Sheet, area: CellRectangle): string {
  if (isEntireColumn(area))
    return `=${quoteSheetName(sheet.name)}!$${columnLetters(area.left)}:$${columnLetters(area.right)}`;
  if (isEntireRow(area)) return `=${quoteSheetName(sheet.name)}!$${String(area.top + 1)}:$${String(area.bottom + 1)}`;
  return `=${sheetReference(sheet.name, area)}`;
}

/** Splits "'My sheet'!A1" into sheet name and rest; no sheet name when there is none. */
function splitSheet(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text);
  if (!match) return { sheet: undefined, rest: text };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2], rest: match[3] ?? "" };
}

/**
 * What an address, a name or a table reference means: "B2:C4", "Sheet1!A:A", "Prices", "Table1[Amount]".
 * Undefined when it means no cells.
 */
export function resolveAddress(workbook: Workbook, own: Sheet | undefined, text: string): PlacedArea | undefined {
  const { sheet: sheetName, rest } = splitSheet(text.trim().replace(/^=/, ""));
  const sheet = sheetName === undefined ? own : workbook.sheetByName(sheetName);
  if (sheetName !== undefined && !sheet) return undefined;
  const area = parseRectangleText(rest);
  if (area) return sheet && { sheet, area };
  const name = workbook.resolveName(rest, sheet);
  if (name) return resolveAddress(workbook, name.scope === undefined ? undefined : sheet, name.formula);
  return resolveTable(workbook, rest);
}

function resolveTable(workbook: Workbook, text: string): PlacedArea | undefined {
  const match = /^([^[\]]+)(?:\[(.*)\])?$/s.exec(text);
  const table = workbook.tableByName(match?.[1] ?? "");
  if (!table) return undefined;
  const selector = match?.[2];
  if (selector === undefined || selector === "" || selector === "#Data")
    return { sheet: table.sheet, area: bodyArea(table) };
  if (selector === "#All") return { sheet: table.sheet, area: table.area };
  if (selector === "#Headers") return { sheet: table.sheet, area: { ...table.area, bottom: table.area.top } };
  if (selector === "#Totals") return { sheet: table.sheet, area: { ...table.area, top: table.area.bottom } };
  const index = table.columns.findIndex(({ name }) => name.toLowerCase() === selector.toLowerCase());
  return index < 0
    ? undefined
    : {
        sheet: table.sheet,
        area: { ...bodyArea(table), left: table.area.left + index, right: table.area.left + index },
      };
}

/** As `resolveAddress`. @throws InvalidArgument, as Excel answers to an address that is none. */
export function requireAddress(workbook: Workbook, own: Sheet | undefined, text: string): PlacedArea {
  const placed = resolveAddress(workbook, own, text);
  if (!placed) throw new HostError("InvalidArgument", `${JSON.stringify(text)} is no address.`);
  return placed;
}
