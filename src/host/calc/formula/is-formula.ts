import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { isIntersection } from "./implicit-intersection";
import { scanFormula } from "./scan-formula";

/**
 * True when Excel would take the text ("=...") as a formula; false for unbalanced brackets and the like (the API
 * answers InvalidArgument).
 */
export function isFormula(text: string): boolean {
  if (!text.startsWith("=")) return false;
  try {
    parse(tokenize(readable(text.slice(1))));
    return true;
  } catch {
    // The library says "no formula" by throwing.
    return false;
  }
}

/**
 * Without what the library's grammar does not know: "@", "A1#" and "Sheet1!Name" (they are written out before computing) and
 * "#REF!A1".
 */
function readable(body: string): string {
  const tokens = scanFormula(body);
  return tokens
    .filter((token, i) => !isIntersection(token) && !(token.text === "#" && tokens[i - 1]?.kind === "reference"))
    .map((token) =>
      token.kind === "word"
        ? token.word
        : token.kind === "error" || (token.kind === "reference" && !token.area)
          ? token.text.replace(/^.*?(#[A-Z/0]+[!?]?).*$/i, "$1")
          : token.text,
    )
    .join("");
}
