import { impossible } from "../issue/issue";

/**
 * Puts facts into the {places} of a label. A label or a fact that is missing is our own bug (the
 * framework check makes sure of labels), so it throws rather than showing half a sentence.
 */
export function fillText(text: string | undefined, facts: Readonly<Record<string, string | number>>): string {
  if (text === undefined) return impossible("a label is missing");
  return text.replaceAll(/\{([A-Za-z]+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return fact === undefined ? impossible(`the label "${text}" has no fact "${name}"`) : String(fact);
  });
}
