/** A narrative text -> what it says of the rows of the report. Each text is read once, however many rules ask. */
import type { Framework } from "../../framework/framework";
import type { NarrativeVocabulary } from "../../framework/narrative-schema";
import { changesOf, type Change } from "./changes";
import { joinDates } from "./join-dates";
import { lexiconOf, type Lexicon } from "./lexicon";
import { mentionsOf, type Mention } from "./mentions";
import { nonesOf, type None } from "./nones";
import { factsOf } from "./part-facts";
import { quoteOf } from "./quote-of";
import { sentencesOf, tellsOfFigures } from "./sentences";
import { tokensOf } from "./tokens";

export type Quoted<What> = What & { readonly quote: string };

export interface Reading {
  readonly mentions: ReadonlyMap<string, readonly Quoted<Mention>[]>;
  readonly nones: ReadonlyMap<string, readonly Quoted<None>[]>;
  readonly changes: ReadonlyMap<string, readonly Quoted<Change>[]>;
  /** Sentences that say that the text covers a whole year; 0 where they do not name it. */
  readonly wholeYears: readonly { readonly year: number; readonly quote: string }[];
}

/** A report has 42 texts; some reports' worth of them is kept, and then begun anew. */
const KEPT = 256;

export interface Reader {
  readonly lexicon: Lexicon;
  readonly read: (text: string) => Reading;
}

const readers = new WeakMap<NarrativeVocabulary, Reader>();

/** The reader for a rule pack; undefined when the pack has no vocabulary. */
export function readerOf({ rulePack: { narrative } }: Framework): Reader | undefined {
  if (!narrative) return undefined;
  const known = readers.get(narrative);
  if (known) return known;
  const reader = newReader(lexiconOf(narrative));
  readers.set(narrative, reader);
  return reader;
}

function newReader(lexicon: Lexicon): Reader {
  const readings = new Map<string, Reading>();
  const read = (text: string): Reading => {
    const before = readings.get(text);
    if (before) return before;
    const now = readText(text, lexicon);
    if (readings.size >= KEPT) readings.clear();
    readings.set(text, now);
    return now;
  };
  return { lexicon, read };
}

export function readText(text: string, lexicon: Lexicon): Reading {
  const mentions = new Map<string, Quoted<Mention>[]>();
  const nones = new Map<string, Quoted<None>[]>();
  const changes = new Map<string, Quoted<Change>[]>();
  const wholeYears: Reading["wholeYears"][number][] = [];
  for (const sentence of sentencesOf(text, joinDates(tokensOf(text, lexicon)))) {
    if (!tellsOfFigures(sentence)) continue;
    const facts = factsOf(sentence);
    const quote = (part: number): string => quoteOf(text, sentence, part);
    collect(mentions, mentionsOf(lexicon, facts), quote);
    collect(nones, nonesOf(lexicon, facts), quote);
    collect(changes, changesOf(lexicon, facts), quote);
    if (facts.isUnsure) continue;
    sentence.forEach(({ tokens }, part) => {
      for (const { kind, value } of tokens)
        if (kind === "wholeYear") wholeYears.push({ year: value, quote: quote(part) });
    });
  }
  return { mentions, nones, changes, wholeYears };
}

function collect<What extends { readonly topic: string; readonly part: number }>(
  by: Map<string, Quoted<What>[]>,
  found: readonly What[],
  quote: (part: number) => string,
): void {
  for (const one of found) {
    const list = by.get(one.topic) ?? [];
    list.push({ ...one, quote: quote(one.part) });
    by.set(one.topic, list);
  }
}
