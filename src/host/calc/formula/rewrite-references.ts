import { quoteSheetName } from "../../../core/workbook/address";
import { areaRectangle, printArea } from "./reference-area";
import type { ReferenceArea } from "./reference-area";
import { scanFormula } from "./scan-formula";
import type { FormulaToken, SheetPrefix } from "./scan-formula";

export type ReferenceToken = Extract<FormulaToken, { kind: "reference" }>;

/** Replaces the area of each cell reference; `undefined` from `change` means it was deleted and becomes #REF!. */
export function rewriteAreas(
  formula: string,
  change: (area: ReferenceArea, prefix: SheetPrefix | undefined) => ReferenceArea | undefined,
): string {
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference" || !token.area) return token.text;
    const changed = change(token.area, token.prefix);
    if (changed === token.area) return token.text;
    return printPrefix(token.prefix) + (changed ? printArea(changed) : "#REF!");
  });
}

/** Rebuilds a formula token by token. */
export function rewriteTokens(formula: string, change: (token: FormulaToken) => string): string {
  return scanFormula(formula).map(change).join("");
}

/** "Sheet1!", "'My sheet'!", "'Jan:Dec 2'!" or "" without a prefix. */
export function printPrefix(prefix: SheetPrefix | undefined): string {
  if (!prefix) return "";
  const { first, last } = prefix;
  if (last === undefined) return `${quoteSheetName(first)}!`;
  const bare = quoteSheetName(first) === first && quoteSheetName(last) === last;
  return bare ? `${first}:${last}!` : `'${`${first}:${last}`.replaceAll("'", "''")}'!`;
}

/** Sheet names compare without case, as in Excel. */
export function sameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** True when the reference lies on that one sheet; references over several sheets lie on none. */
export function isOnSheet(prefix: SheetPrefix | undefined, ownSheet: string, sheet: string): boolean {
  return prefix?.last === undefined && sameSheet(prefix?.first ?? ownSheet, sheet);
}

/** True when all cells of the area are inside the given rectangle. */
export function isInside(
  area: ReferenceArea,
  rectangle: { top: number; left: number; bottom: number; right: number },
): boolean {
  const { top, left, bottom, right } = areaRectangle(area);
  return top >= rectangle.top && left >= rectangle.left && bottom <= rectangle.bottom && right <= rectangle.right;
}
