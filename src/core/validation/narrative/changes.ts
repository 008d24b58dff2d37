/** "+23.3 %", "an increase of 15 %", "a rise from 29 to 17" of what a topic counts. */
import type { Lexicon } from "./lexicon";
import { boundOf } from "./mentions";
import { whenOf, type PartFacts, type SentenceFacts } from "./part-facts";
import { nounBehind, topicsOf } from "./topics-of";

export interface Change {
  readonly topic: string;
  /** In per cent of the year before; negative for a decrease. */
  readonly stated: number;
  /** 0 for the year of the report. */
  readonly year: number;
  /** The year it is compared with, 0 for the year before. */
  readonly base: number;
  /** The sentence says that it speaks of years. */
  readonly isYearly: boolean;
  /** Figures of the topic in the sentence; one that is the year's shows that it speaks of the year. */
  readonly figures: readonly number[];
  readonly part: number;
}

export function changesOf(lexicon: Lexicon, sentence: SentenceFacts): readonly Change[] {
  const { parts, isUnsure, isPartial } = sentence;
  if (isUnsure || isPartial || parts.some((part) => part.isPartOfYear)) return [];
  return parts.flatMap((own, part) =>
    own.tokens.flatMap(({ kind }, at) => {
      const stated =
        kind === "percent" ? percentAt(own, at) : kind === "figure" ? fromToAt(sentence, own, at) : undefined;
      return stated === undefined ? [] : changeAt(lexicon, sentence, part, at, stated);
    }),
  );
}

function changeAt(
  lexicon: Lexicon,
  sentence: SentenceFacts,
  part: number,
  at: number,
  stated: number,
): readonly Change[] {
  const counted = countedAt(sentence, part, at);
  const when = whenOf(sentence, part) ?? whenOf(sentence, counted.part);
  const [topic, second] = topicsOf(lexicon, sentence, counted.part, counted.objects);
  if (!topic || second || !when || new Set(when.elsewhere).size > 1) return [];
  const year = when.year > 0 ? when.year : (when.elsewhere[0] ?? 0);
  const compared = sentence.parts.filter(({ opener }) => opener === "compare");
  const [base = 0, otherBase] = compared.flatMap(({ years }) => years);
  if (otherBase !== undefined) return [];
  const isYearly = when.kind === "year" || year > 0 || base > 0 || compared.some(({ roles }) => roles.has("previous"));
  const figures = sentence.parts.flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === "figure").map(({ value }) => value),
  );
  return [{ topic: topic.id, stated, year, base, isYearly, figures, part }];
}

/** The noun of this part, otherwise of the nearest part before it. */
function countedAt(
  { parts }: SentenceFacts,
  part: number,
  at: number,
): { readonly part: number; readonly objects: readonly string[] } {
  const own = parts[part]?.tokens ?? [];
  const noun = nounBehind(own, at);
  if (noun !== undefined) return { part, objects: own[noun]?.word.objects ?? [] };
  for (let index = part; index >= 0; index -= 1) {
    const objects = [...(parts[index]?.objects ?? [])];
    if (objects.length > 0) return { part: index, objects };
  }
  return { part, objects: [] };
}

function percentAt({ tokens, roles }: PartFacts, at: number): number | undefined {
  const { value = 0 } = tokens[at] ?? {};
  const isPlus = tokens[at - 1]?.text === "+";
  if (boundOf(tokens, at) !== "exact" && !roles.has("to") && !roles.has("from")) return undefined;
  if (tokens[at + 1]?.word.roles.has("tail")) return undefined;
  if (value < 0) return roles.has("up") ? undefined : value;
  const up = roles.has("up") || isPlus;
  const down = roles.has("down");
  return up === down ? undefined : up ? value : -value;
}

/** At the second figure of "from 29 to 17"; the direction is that of the words, also when the figures say otherwise. */
function fromToAt({ parts }: SentenceFacts, { tokens }: PartFacts, at: number): number | undefined {
  const [from, first, to, last] = tokens.slice(Math.max(0, at - 3), at + 1);
  if (
    at < 3 ||
    !from?.word.roles.has("from") ||
    first?.kind !== "figure" ||
    !to?.word.roles.has("to") ||
    !last ||
    first.value === 0
  )
    return undefined;
  const says = (role: "up" | "down"): boolean => parts.some(({ roles }) => roles.has(role));
  const change = (last.value / first.value - 1) * 100;
  if (says("up") === says("down")) return change;
  return says("up") ? Math.abs(change) : -Math.abs(change);
}
