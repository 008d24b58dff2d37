import { fillText } from "./fill-text";
import { pluralForm, type WordText } from "./plural-form";
import type { Speaker } from "./speaker";

/**
 * Speaks the product's own words in one language. Facts that are numbers are written as the language writes them; what
 * looks like a number and is none, such as a year, is given as a text.
 */
export function wordSpeaker<Name extends string>(
  language: string,
  texts: Readonly<Record<Name, WordText>>,
): Speaker<Name> {
  const numbers = new Intl.NumberFormat(language);
  return (name, facts = {}) => {
    const written = Object.entries(facts).map(([key, fact]) => [
      key,
      typeof fact === "number" ? numbers.format(fact) : fact,
    ]);
    return fillText(pluralForm(language, texts[name], facts["count"]), Object.fromEntries(written));
  };
}
