import { printArea } from "./reference-area";
import { rewriteTokens } from "./rewrite-references";

/**
 * A formula as Excel shows it after entry: function names, references, errors, TRUE and FALSE in capitals. Names,
 * tables
 * and sheets stay as written.
 * @example canonicalFormula("=sum(a1:$b2)&true") // "=SUM(A1:$B2)&TRUE"
 */
export function canonicalFormula(formula: string): string {
  return rewriteTokens(formula, (token) => {
    switch (token.kind) {
      case "reference":
        return token.area ? token.text.slice(0, token.text.lastIndexOf("!") + 1) + printArea(token.area) : token.text;
      case "function":
      case "error":
        return token.text.toUpperCase();
      case "word":
        return /^(?:true|false)$/i.test(token.text) ? token.text.toUpperCase() : token.text;
      case "structured":
      case "string":
      case "other":
        return token.text;
    }
  });
}
