import type { Lexicon, Topic } from "./lexicon";
import { scopeOf, type SentenceFacts } from "./part-facts";
import type { Token } from "./tokens";

/** Words that may stand between a number and what it counts: "36,336 pieces of seized ammunition". */
const BETWEEN = 5;

/**
 * The place of the noun that begins behind `at`; undefined when something else stands there. "firearm incidents" are
 * incidents.
 */
export function nounBehind(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at + 1]?.text === "of") return undefined;
  let next = at + 1;
  while (next - at <= BETWEEN && isBetween(tokens[next])) next += 1;
  if (!isNoun(tokens[next])) return undefined;
  while (isNoun(tokens[next + 1])) next += 1;
  const noun = tokens[next];
  return noun?.word.roles.has("otherObject") === true || tokens[next + 1]?.word.roles.has("tail") === true
    ? undefined
    : next;
}

export function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.word.objects.length > 0 || token.word.roles.has("otherObject"));
}

function isBetween(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    !isNoun(token) &&
    (token.word.roles.has("filler") || token.word.roles.has("exist") || token.word.actions.length > 0)
  );
}

/**
 * What was done in this part; what the whole sentence says where the part has no verb. Several actions leave it open.
 */
function actionOf(sentence: SentenceFacts, at: number): string | undefined {
  const own = sentence.parts[at];
  const [action, second] = own && (own.actions.size > 0 || own.roles.has("be")) ? own.actions : sentence.actions;
  return second === undefined ? action : undefined;
}

/** Topics that count one of these nouns, with what was done and what stands beside it. */
export function topicsOf(
  { topics }: Lexicon,
  sentence: SentenceFacts,
  at: number,
  objects: readonly string[],
): readonly Topic[] {
  const found = actionOf(sentence, at);
  const terms = new Set(scopeOf(sentence, at).flatMap((part) => [...part.terms]));
  return topics.filter(
    ({ object, action, with: needed = [], without = [] }) =>
      objects.includes(object) &&
      (action === undefined || action === found) &&
      needed.every((term) => terms.has(term)) &&
      !without.some((term) => terms.has(term)),
  );
}
