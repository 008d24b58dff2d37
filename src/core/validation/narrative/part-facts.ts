/** What a part of a sentence says besides its figures: of which time, what was done, and how far it can be believed. */
import type { NarrativeRole } from "../../framework/narrative-schema";
import { NO_WORD } from "./lexicon";
import type { Part, Sentence } from "./sentences";
import type { Token } from "./tokens";

/** "during the whole year": how far the year may stand behind. */
const DURING = 3;

/**
 * unsaid: the sheet's half-year. part: a half, quarter, month or day. year: the whole of it; 0 stands for the year of
 * the report.
 */
export interface When {
  readonly kind: "unsaid" | "part" | "year";
  readonly year: number;
  /** Years that other parts of the sentence name; they may be meant. */
  readonly elsewhere: readonly number[];
}

export interface PartFacts extends Part {
  readonly roles: ReadonlySet<NarrativeRole>;
  readonly terms: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly hasFigure: boolean;
  readonly years: readonly number[];
  readonly isWholeYear: boolean;
  readonly isPartOfYear: boolean;
  /** From a year to a year, or a year that is only called the last one. */
  readonly isOtherTime: boolean;
}

export interface SentenceFacts {
  readonly parts: readonly PartFacts[];
  readonly actions: ReadonlySet<string>;
  /** Plans, estimates, the world: it counts nothing that the report counts. */
  readonly isUnsure: boolean;
  /** It counts a part of the country, or a single event. */
  readonly isPartial: boolean;
}

export function factsOf(sentence: Sentence): SentenceFacts {
  const parts = sentence.map(partFacts);
  const has = (role: NarrativeRole): boolean => parts.some((part) => part.roles.has(role));
  return {
    parts,
    actions: new Set(parts.flatMap((part) => [...part.actions])),
    isUnsure: has("unsure"),
    isPartial: has("partial") || namesPlace(sentence),
  };
}

function partFacts(part: Part): PartFacts {
  const roles = new Set<NarrativeRole>();
  const terms = new Set<string>();
  const objects = new Set<string>();
  const actions = new Set<string>();
  const years = new Set<number>();
  let hasFigure = false;
  let isWholeYear = false;
  let hasDate = false;
  let hasSpan = false;
  let duringUntil = -1;
  for (const [at, { kind, value, word }] of part.tokens.entries()) {
    hasFigure ||= kind === "figure";
    isWholeYear ||= kind === "wholeYear";
    hasDate ||= kind === "date";
    hasSpan ||= kind === "span";
    if (value > 0 && (kind === "year" || kind === "date" || kind === "wholeYear")) years.add(value);
    if (word === NO_WORD) continue;
    for (const role of word.roles) roles.add(role);
    for (const term of word.terms) terms.add(term);
    for (const object of word.objects) objects.add(object);
    for (const action of word.actions) actions.add(action);
    if (word.roles.has("during")) duringUntil = at + DURING;
    isWholeYear ||= at <= duringUntil && word.roles.has("year");
  }
  return {
    ...part,
    roles,
    terms,
    objects,
    actions,
    hasFigure,
    years: [...years],
    isWholeYear,
    isPartOfYear: hasDate || roles.has("partOfYear"),
    isOtherTime: hasSpan || roles.has("previous"),
  };
}

/** A capitalised word within a sentence that is not known to name the country or an authority of all of it. */
function namesPlace(sentence: Sentence): boolean {
  const first = sentence[0]?.tokens[0];
  return sentence.some(({ tokens }) =>
    tokens.some(
      (token) => token !== first && isCapitalised(token) && token.word.terms.size === 0 && token.word.roles.size === 0,
    ),
  );
}

function isCapitalised({ kind, text }: Token): boolean {
  const first = text.charAt(0);
  return kind === "word" && first !== first.toLowerCase();
}

/**
 * The parts that say something about this one: what leads the sentence, itself, and a bracket behind it that counts
 * nothing.
 */
export function scopeOf({ parts }: SentenceFacts, at: number): readonly PartFacts[] {
  const counted = parts.findIndex((part) => part.hasFigure || part.actions.size > 0);
  const isCompared = parts[at]?.opener === "compare";
  const head = isCompared
    ? []
    : parts.slice(0, Math.min(at, Math.max(counted, 0))).filter((part) => part.opener !== "compare");
  const behind = parts[at + 1];
  const isRemark =
    behind?.opener === "plain" && !behind.hasFigure && behind.objects.size === 0 && behind.actions.size === 0;
  return [...head, ...parts.slice(at, at + 1), ...(isRemark ? [behind] : [])];
}

/** Undefined when the sentence leaves open which year is meant. */
export function whenOf(sentence: SentenceFacts, at: number): When | undefined {
  const scope = scopeOf(sentence, at);
  const years = [...new Set(scope.flatMap((part) => part.years))];
  const isUnclear =
    years.length > 1 ||
    scope.some((part) => part.isOtherTime) ||
    sentence.parts.some((part) => part.isOtherTime && part.opener !== "compare");
  if (isUnclear || (sentence.parts[at]?.opener === "compare" && years.length === 0)) return undefined;
  const [year = 0] = years;
  const elsewhere =
    year > 0 ? [] : sentence.parts.filter((part) => part.opener !== "compare").flatMap((part) => part.years);
  if (scope.some((part) => part.isPartOfYear)) return { kind: "part", year, elsewhere };
  return { kind: year > 0 || scope.some((part) => part.isWholeYear) ? "year" : "unsaid", year, elsewhere };
}
