import { impossible } from "../issue/issue";

/**
 * A text with {places}. Where its wording hangs on a number it is one text per plural form of its language, and the
 * fact `count` says which: `{ "one": "Write {count} report", "other": "Write {count} reports" }`.
 */
export type WordText = string | PluralTexts;

/** By the names that Unicode gives to plural forms. Every language has "other"; which of the rest it has differs. */
export type PluralTexts = Readonly<Partial<Record<Intl.LDMLPluralRule, string | undefined>>> & {
  readonly other: string;
};

/** Rules take longer to make than a form to choose. */
const RULES = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  let rules = RULES.get(language);
  if (!rules) RULES.set(language, (rules = new Intl.PluralRules(language)));
  return rules;
}

/** The text in the form for this count; "other" where that form is not there. Forms without a number are a bug of ours. */
export function pluralForm(language: string, text: WordText, count: unknown): string {
  if (typeof text === "string") return text;
  if (typeof count !== "number")
    return impossible(`the text "${text.other}" has plural forms and no number to choose by`);
  return text[rulesOf(language).select(count)] ?? text.other;
}

/** The forms that a language tells apart, in the order of the alphabet. */
export function pluralForms(language: string): readonly string[] {
  return rulesOf(language).resolvedOptions().pluralCategories.toSorted();
}

/** The text, or each of its forms. */
export function textsOf(text: WordText): readonly string[] {
  return typeof text === "string" ? [text] : Object.values(text).filter((one) => one !== undefined);
}
