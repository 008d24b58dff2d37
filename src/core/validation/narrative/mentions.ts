/** Figures of a sentence that count what a topic counts. */
import type { Lexicon } from "./lexicon";
import { whenOf, type SentenceFacts, type When } from "./part-facts";
import { isNoun, nounBehind, topicsOf } from "./topics-of";
import type { Token } from "./tokens";

export interface Mention {
  readonly topic: string;
  readonly value: number;
  readonly bound: "exact" | "about" | "atLeast";
  readonly when: When;
  /** Of a part of the country, or of one event: it may be less than the year's figure. */
  readonly isPartial: boolean;
  /** Where the part of the sentence stands that says so. */
  readonly part: number;
}

export function mentionsOf(lexicon: Lexicon, sentence: SentenceFacts): readonly Mention[] {
  if (sentence.isUnsure) return [];
  return sentence.parts.flatMap(({ tokens }, part) =>
    tokens.flatMap((token, at) => (token.kind === "figure" ? mentionsAt(lexicon, sentence, part, at) : [])),
  );
}

function mentionsAt(lexicon: Lexicon, sentence: SentenceFacts, part: number, at: number): readonly Mention[] {
  const tokens = sentence.parts[part]?.tokens ?? [];
  const bound = boundOf(tokens, at);
  const noun = nounBehind(tokens, at);
  if (bound === undefined || noun === undefined || isMixed(sentence, part, noun)) return [];
  const when = whenOf(sentence, part);
  if (!when) return [];
  const value = tokens[at]?.value ?? 0;
  return topicsOf(lexicon, sentence, part, tokens[noun]?.word.objects ?? []).map(({ id }) => ({
    topic: id,
    value,
    bound,
    when,
    isPartial: sentence.isPartial,
    part,
  }));
}

/** "about 270", "more than 1,500"; undefined for "up to 500", "from 29 to 17", "in 2 incidents" and "not 120". */
export function boundOf(tokens: readonly Token[], at: number): Mention["bound"] | undefined {
  const before = tokens.slice(Math.max(0, at - 3), at);
  const near = before.at(-1)?.word.roles;
  // A part that begins with "to" is what follows "compared".
  if (
    (near?.has("to") && at > 1) ||
    near?.has("from") ||
    near?.has("inside") ||
    before.some(({ word }) => word.roles.has("atMost") || word.roles.has("negation") || word.roles.has("none"))
  )
    return undefined;
  if (before.some(({ word }) => word.roles.has("atLeast"))) return "atLeast";
  return before.some(({ word }) => word.roles.has("about")) ? "about" : "exact";
}

/** "2,490 weapons and parts": the number counts two kinds of things. */
function isMixed(sentence: SentenceFacts, part: number, noun: number): boolean {
  const own = sentence.parts[part];
  const next = sentence.parts[part + 1];
  if (!own || !next || noun < own.tokens.length - 1 || (next.opener !== "join" && next.opener !== "plain"))
    return false;
  const first = next.tokens.find((token) => !token.word.roles.has("filler") || isNoun(token));
  const objects = own.tokens[noun]?.word.objects ?? [];
  return isNoun(first) && !first?.word.objects.some((object) => objects.includes(object));
}
