import type { Labels } from "../framework/framework-schema";

/** "1,327 or 1.327", "one, two, and three", in the words of the language. */
export function inWords(labels: Labels, texts: readonly string[], type: "disjunction" | "conjunction"): string {
  return new Intl.ListFormat(labels.language, { type }).format(texts);
}
