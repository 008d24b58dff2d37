/** Tokens -> sentences, and their parts: between commas, brackets, and words such as "and" or "compared". */
import { isDash, isLetter, isSpace } from "./characters";
import { NO_WORD } from "./lexicon";
import type { Token } from "./tokens";

export interface Part {
  readonly tokens: readonly Token[];
  /** What it begins with: "compare" makes it speak of another time, "split" of something else. */
  readonly opener: "plain" | "join" | "split" | "compare";
}

export type Sentence = readonly Part[];

/** No sentence is longer, so the work on any text grows with its length only. */
const LONGEST = 200;

/** Only a sentence with a number or a negation in it can say something of a figure. */
export function tellsOfFigures(sentence: Sentence): boolean {
  return sentence.some(({ tokens }) =>
    tokens.some(
      ({ kind, word }) =>
        (kind !== "word" && kind !== "mark" && kind !== "other") ||
        (word !== NO_WORD && (word.roles.has("none") || word.roles.has("negation"))),
    ),
  );
}

export function sentencesOf(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!endsSentence(text, tokens, at) && at - from + 1 < LONGEST && at + 1 < tokens.length) continue;
    sentences.push(partsOf(text, tokens.slice(from, at + 1)));
    from = at + 1;
  }
  return sentences;
}

/**
 * A point ends a sentence where a space and no small letter follows, except after an abbreviation or a single letter.
 */
function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "mark") return false;
  if ("\n\r;!?•".includes(token.text)) return true;
  const before = tokens[at - 1];
  if (token.text !== "." || (before && before.end === token.start && isAbbreviation(before))) return false;
  const next = tokens[at + 1];
  if (!next) return true;
  const first = text.charAt(next.start);
  return isSpace(text.charCodeAt(token.end)) ? first === first.toUpperCase() : next.text === "\n" || next.text === "\r";
}

function isAbbreviation({ kind, text, word, end, start }: Token): boolean {
  return kind === "word" && (word.roles.has("abbreviation") || (end - start === 1 && isLetter(text.charCodeAt(0))));
}

function partsOf(text: string, tokens: readonly Token[]): Sentence {
  const parts: Part[] = [];
  let begun: Part["opener"] = "plain";
  let held: Token[] = [];
  const close = (next: Part["opener"]): void => {
    if (held.length > 0) parts.push({ tokens: held, opener: begun });
    begun = next;
    held = [];
  };
  for (const [at, token] of tokens.entries()) {
    const opener = openerOf(text, token);
    const opens = opener === "compare" && isBound(tokens, at) ? undefined : opener;
    if (opens === undefined) held.push(token);
    else if (opens !== "plain" || held.length > 0) close(opens);
  }
  close("plain");
  return parts;
}

function openerOf(text: string, { kind, text: written, word, start }: Token): Part["opener"] | undefined {
  if (kind === "mark")
    return ',():[]"“”„«»'.includes(written) || (isDash(written) && isSpace(text.charCodeAt(start - 1)))
      ? "plain"
      : undefined;
  if (word === NO_WORD) return undefined;
  if (word.roles.has("compare")) return "compare";
  if (word.roles.has("split")) return "split";
  return word.roles.has("join") ? "join" : undefined;
}

/** "more than 2,000", "no fewer than 120": no comparison with another time. */
function isBound(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word.roles;
  return tokens[at + 1]?.kind === "figure" && (before?.has("atLeast") === true || before?.has("atMost") === true);
}
