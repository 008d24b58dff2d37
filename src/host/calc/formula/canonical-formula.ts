import { rewriteTokens } from "./rewrite-references";

/**
 * A formula as Excel keeps it after entry: function names, references, errors, TRUE and FALSE in capitals. Names,
 * tables and sheets stay as written.
 * @example canonicalFormula("=sum(a1:$b2)&true") // "=SUM(A1:$B2)&TRUE"
 */
export function canonicalFormula(formula: string): string {
  return rewriteTokens(formula, (token) => {
    if (token.kind === "function" || token.kind === "error") return token.text.toUpperCase();
    if (token.kind === "word" && /^(true|false)$/i.test(token.text)) return token.text.toUpperCase();
    if (token.kind !== "reference") return token.text;
    const bang = token.text.lastIndexOf("!");
    return token.text.slice(0, bang + 1) + token.text.slice(bang + 1).toUpperCase();
  });
}
