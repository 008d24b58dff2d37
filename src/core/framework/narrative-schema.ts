/** The words by which rules find in the narrative what its sentences say of which row. */
import * as v from "valibot";

/** "destroy*" is every word that begins so, "no" this word only; case, accents and script do not matter. */
const words = v.array(v.pipe(v.string(), v.minLength(1)));

const topic = v.strictObject({
  /**
   * What the figure may be the figure of: the first is meant most often, the others are possible; rows of one
   * alternative are added up.
   */
  rows: v.pipe(v.array(v.pipe(v.array(v.string()), v.minLength(1))), v.minLength(1)),
  /** Term of the noun that is counted. */
  object: v.string(),
  /** Term of what was done with it; absent where the noun says it all. */
  action: v.optional(v.string()),
  /** Terms of which each must stand, or none may stand, in the same part of the sentence. */
  with: v.optional(v.array(v.string())),
  without: v.optional(v.array(v.string())),
});

export const narrativeSchema = v.strictObject({
  /** Words of grammar, in all languages at once. */
  words: v.strictObject({
    /** "no", "without": what follows does not exist. */
    none: words,
    /** "not": with a word of `exist` behind it the same, otherwise it denies what was done. */
    negation: words,
    exist: words,
    /** May stand between a number, or a negation, and the noun: "pieces of", "illegal". */
    filler: words,
    /** May follow the noun of an action: "no destruction was conducted". */
    verb: words,
    /** "were": a part with it says itself what was done. */
    be: words,
    /** "by": none by one authority is not none at all. */
    by: words,
    /** "in 2 incidents": the number behind is a circumstance, not the count. */
    inside: words,
    /** "and", "or": begin a part of a sentence. */
    join: words,
    /** "but", "of which": begin a part of a sentence that speaks of something else. */
    split: words,
    /** "compared", "than": what follows is of another time. */
    compare: words,
    about: words,
    atLeast: words,
    atMost: words,
    /** "planned", "since", "worldwide": the sentence does not count this country's period. */
    unsure: words,
    /** "operation", "municipality": the sentence counts a part of the country's figures. */
    partial: words,
    /** After a noun they make another one: "firearms trafficking". */
    tail: words,
    /** Nouns that are counted and are of no topic: together with them a number is a mixed one. */
    otherObject: words,
    /** "half", "quarter". */
    partOfYear: words,
    /** "during" and "year", near each other. */
    during: words,
    year: words,
    /** "last", as in last year. */
    previous: words,
    up: words,
    down: words,
    percent: words,
    from: words,
    to: words,
    /** "Article", "KPI": the number behind is a name. */
    label: words,
    /** Their point ends no sentence. */
    abbreviation: words,
    /** Capitalised words that name no place within the country. */
    country: words,
  }),
  /** January to December. */
  months: v.pipe(v.array(words), v.length(12)),
  terms: v.record(v.string(), words),
  topics: v.record(v.string(), topic),
});

export type NarrativeVocabulary = v.InferOutput<typeof narrativeSchema>;
export type NarrativeRole = keyof NarrativeVocabulary["words"];
export type NarrativeTopic = v.InferOutput<typeof topic>;
