import { impossible } from "../issue/issue";
import { fillText } from "./fill-text";
import type { Speaker } from "./speaker";

/**
 * A text with {places}. Where its wording hangs on a number it is one text per plural form of its language, and the
 * fact `count` says which: `{ "one": "Write {count} report", "other": "Write {count} reports" }`.
 */
export type WordText = string | PluralTexts;

/** By the names that Unicode gives to plural forms. Every language has "other"; which of the rest it has differs. */
export type PluralTexts = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Speaks the product's own words in one language. Facts that are numbers are written as the language writes them; what
 * looks like a number and is none, such as a year, is given as a text.
 */
export function wordSpeaker<Name extends string>(
  language: string,
  texts: Readonly<Record<Name, WordText>>,
): Speaker<Name> {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (name, facts = {}) => {
    const text: WordText = texts[name];
    const written = Object.entries(facts).map(([key, fact]) => [
      key,
      typeof fact === "number" ? numbers.format(fact) : fact,
    ]);
    return fillText(
      typeof text === "string" ? text : formOf(text, plural, facts["count"]),
      Object.fromEntries(written),
    );
  };
}

function formOf(text: PluralTexts, plural: Intl.PluralRules, count: string | number | undefined): string {
  if (typeof count !== "number")
    return impossible(`the text "${text.other}" has plural forms and no number to choose by`);
  return text[plural.select(count)] ?? text.other;
}
