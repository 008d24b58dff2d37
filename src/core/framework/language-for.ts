/** The language that everything ships in: the one to fall back on. */
export const FALLBACK_LANGUAGE = "en";

/** Tags that leave open how they are written, and what Unicode's likely subtags make of them. */
const LIKELY: Readonly<Record<string, string>> = {
  sr: "sr-Cyrl",
  "sr-ME": "sr-Latn-ME",
  cnr: "sr-Latn-ME",
  sh: "sr-Latn",
};

/**
 * What may be read by somebody who wants a language, best first: "sr-Cyrl-RS", "sr-Cyrl", "sr", and last English. What
 * leaves the script open is read in its likely one: "sr-RS" as "sr-Cyrl", "cnr" as "sr-Latn-ME".
 * Spelled as language tags are; case does not matter in `wanted`, which may be blank.
 */
export function languageTags(wanted: string): readonly string[] {
  const parts = wanted.split("-").map((part, index) => spelled(part, index));
  const own = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  const likely = own.map((tag) => LIKELY[tag] ?? "");
  return [...[...own, ...likely].filter((tag) => tag !== "" && tag !== FALLBACK_LANGUAGE), FALLBACK_LANGUAGE];
}

/** The text in the language that is nearest to the wanted one; "" where it is in none. */
export function textIn(texts: Readonly<Record<string, string>>, wanted: string): string {
  return languageTags(wanted).flatMap((tag) => texts[tag] ?? [])[0] ?? "";
}

/** The shipped language nearest to the wanted one; English where none is near. */
export function languageFor(wanted: string, shipped: readonly string[]): string {
  return languageTags(wanted).find((tag) => shipped.includes(tag)) ?? FALLBACK_LANGUAGE;
}

/** "sr" is a language, "Cyrl" a script, "RS" a region. */
function spelled(part: string, index: number): string {
  const lower = part.toLowerCase();
  if (index === 0) return lower;
  if (part.length === 4) return lower.charAt(0).toUpperCase() + lower.slice(1);
  return part.length === 2 ? part.toUpperCase() : lower;
}
