import { printArea } from "./reference-area";
import { printPrefix, rewriteTokens, sameSheet } from "./rewrite-references";
import type { SheetPrefix } from "./scan-formula";

/**
 * Formula text after a sheet was renamed; quotes are added and dropped as needed. Sheet names without quotes, any case.
 */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return rewriteTokens(formula, (token) => {
    if ((token.kind !== "reference" && token.kind !== "word") || !token.prefix || !names(token.prefix, from))
      return token.text;
    const behind = token.kind === "word" ? token.word : token.area ? printArea(token.area) : "#REF!";
    return printPrefix(renamed(token.prefix, from, to)) + behind;
  });
}

/**
 * Formula text after a sheet was deleted: "Old!A1" becomes "#REF!A1", as Excel shows it; a name of that sheet becomes
 * #REF!.
 */
export function removeSheetFromFormula(formula: string, sheet: string): string {
  return rewriteTokens(formula, (token) => {
    if ((token.kind !== "reference" && token.kind !== "word") || !token.prefix || !names(token.prefix, sheet))
      return token.text;
    return token.kind === "reference" && token.area?.rows && token.area.columns
      ? `#REF!${printArea(token.area)}`
      : "#REF!";
  });
}

/** Formula text after a table or a defined name was renamed. */
export function renameWordInFormula(formula: string, from: string, to: string): string {
  const same = (word: string): boolean => word.toLowerCase() === from.toLowerCase();
  return rewriteTokens(formula, (token) => {
    if (token.kind === "structured") return same(token.table) ? to + token.selector : token.text;
    if (token.kind === "function") return same(token.text) ? to : token.text;
    return token.kind === "word" && same(token.word) ? printPrefix(token.prefix) + to : token.text;
  });
}

function names({ first, last }: SheetPrefix, sheet: string): boolean {
  return sameSheet(first, sheet) || (last !== undefined && sameSheet(last, sheet));
}

function renamed({ first, last }: SheetPrefix, from: string, to: string): SheetPrefix {
  const rename = (sheet: string): string => (sameSheet(sheet, from) ? to : sheet);
  return { first: rename(first), last: last === undefined ? undefined : rename(last) };
}
