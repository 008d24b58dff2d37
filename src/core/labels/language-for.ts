/** The language that everything ships in: the one to fall back on. */
export const FALLBACK_LANGUAGE = "en";

/**
 * The shipped language nearest to the wanted one: "sr-Cyrl-RS" reads "sr-Cyrl-RS", else "sr-Cyrl", else "sr", else
 * English. Case does not matter; the answer is spelled as it is shipped. A blank or unknown tag reads English.
 */
export function languageFor(wanted: string, shipped: readonly string[]): string {
  const parts = wanted.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join("-");
    const found = shipped.find((language) => language.toLowerCase() === tag);
    if (found !== undefined) return found;
  }
  return FALLBACK_LANGUAGE;
}
