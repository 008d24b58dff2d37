/** Where a sentence says that there was none of what a topic counts. */
import type { Lexicon } from "./lexicon";
import { whenOf, type SentenceFacts, type When } from "./part-facts";
import { isNoun, nounBehind, topicsOf } from "./topics-of";
import type { Token } from "./tokens";

export interface None {
  readonly topic: string;
  readonly when: When;
  readonly part: number;
}

export function nonesOf(lexicon: Lexicon, sentence: SentenceFacts): readonly None[] {
  if (sentence.isUnsure || sentence.isPartial) return [];
  return sentence.parts.flatMap((own, part) => {
    if (own.opener === "compare" || own.roles.has("by") || !(own.roles.has("none") || own.roles.has("negation")))
      return [];
    const when = whenOf(sentence, part);
    if (!when || when.kind === "part" || own.hasFigure) return [];
    const objects =
      own.tokens.map((_, at) => deniedBy(lexicon, own.tokens, at)).find((found) => found.length > 0) ?? [];
    return topicsOf(lexicon, sentence, part, objects).map(({ id }) => ({ topic: id, when, part }));
  });
}

/** The nouns of which the negation at `at` says that there are none. */
function deniedBy(lexicon: Lexicon, tokens: readonly Token[], at: number): readonly string[] {
  const roles = tokens[at]?.word.roles;
  const isNone = roles?.has("none") === true;
  if (!isNone && roles?.has("negation") !== true) return [];
  const noun = nounBehind(tokens, at);
  const between = tokens.slice(at + 1, noun ?? at + 4);
  if (noun !== undefined) return tokens[noun]?.word.objects ?? [];
  const action = tokens.findIndex((token, index) => index > at && token.word.actions.length > 0);
  if (
    action < 0 ||
    !tokens.slice(at + 1, action).every(({ word }) => word.roles.has("filler") || word.roles.has("verb"))
  )
    return [];
  const isExistence = isNone || between.some(({ word }) => word.roles.has("exist"));
  return isExistence ? ofAction(lexicon, tokens, action) : ofSubject(tokens, at, action);
}

/** "no destruction [of firearms] was conducted"; of "no destruction of documents" nothing. */
function ofAction(lexicon: Lexicon, tokens: readonly Token[], action: number): readonly string[] {
  const behind = tokens.slice(action + 1);
  const noun = behind.findIndex(isNoun);
  const stop = behind.findIndex(({ word }) => word.roles.has("verb"));
  if (noun >= 0 && (stop < 0 || noun < stop)) return behind[noun]?.word.objects ?? [];
  const unknown = behind
    .slice(0, stop < 0 ? behind.length : stop)
    .some(({ kind, word }) => kind === "word" && word.roles.size === 0);
  if (unknown || noun >= 0) return [];
  const done = tokens[action]?.word.actions ?? [];
  return [
    ...new Set(
      lexicon.topics
        .filter((topic) => topic.action !== undefined && done.includes(topic.action))
        .map(({ object }) => object),
    ),
  ];
}

/** "firearms were not destroyed", "nije uništeno oružje": the noun stands before or behind, and there is one only. */
function ofSubject(tokens: readonly Token[], at: number, action: number): readonly string[] {
  const nouns = [...tokens.slice(0, at), ...tokens.slice(action + 1)].filter(isNoun);
  const [first, second] = nouns;
  if (second || tokens.slice(0, at).some(({ word }) => word.actions.length > 0)) return [];
  return first?.word.objects ?? [];
}
