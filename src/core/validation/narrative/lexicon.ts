/** The vocabulary of the rule pack, ready to be asked for single words. */
import type { NarrativeRole, NarrativeTopic, NarrativeVocabulary } from "../../framework/narrative-schema";
import { foldWord } from "./fold-word";

/** What a word is in the vocabulary; most words are nothing. */
export interface Word {
  readonly roles: ReadonlySet<NarrativeRole>;
  readonly terms: ReadonlySet<string>;
  /** Those of its terms that topics count, or do something with. */
  readonly objects: readonly string[];
  readonly actions: readonly string[];
  /** 1 to 12 for the name of a month, otherwise 0. */
  readonly month: number;
}

export interface Topic extends NarrativeTopic {
  readonly id: string;
}

export interface Lexicon {
  readonly topics: readonly Topic[];
  /** Of a word as it is written. */
  readonly word: (written: string) => Word;
}

export const NO_WORD: Word = { roles: new Set(), terms: new Set(), objects: [], actions: [], month: 0 };
/** Prose uses few words again and again; a longer list is forgotten and begun anew. */
const REMEMBERED = 5_000;

export function lexiconOf({ words, months, terms, topics }: NarrativeVocabulary): Lexicon {
  const roles = entriesOf(Object.entries(words) as [NarrativeRole, readonly string[]][]);
  const named = entriesOf(Object.entries(terms));
  const monthNames = entriesOf(months.map((names, index) => [index + 1, names] as const));
  const objects = new Set(Object.values(topics).map((topic) => topic.object));
  const actions = new Set(Object.values(topics).flatMap((topic) => topic.action ?? []));
  const look = (written: string): Word => {
    const folded = foldWord(written);
    const found = { roles: roles(folded), terms: named(folded), month: monthNames(folded)[0] ?? 0 };
    if (found.roles.length + found.terms.length + found.month === 0) return NO_WORD;
    return {
      roles: new Set(found.roles),
      terms: new Set(found.terms),
      month: found.month,
      objects: found.terms.filter((term) => objects.has(term)),
      actions: found.terms.filter((term) => actions.has(term)),
    };
  };
  const known = new Map<string, Word>();
  const word = (written: string): Word => {
    const before = known.get(written);
    if (before) return before;
    const now = look(written);
    if (known.size >= REMEMBERED) known.clear();
    known.set(written, now);
    return now;
  };
  return { topics: Object.entries(topics).map(([id, topic]) => ({ id, ...topic })), word };
}

/** Finds the names under which a folded word is listed, itself or by its beginning. */
function entriesOf<Name>(lists: readonly (readonly [Name, readonly string[]])[]): (folded: string) => readonly Name[] {
  const whole = new Map<string, Name[]>();
  const beginnings = new Map<string, Name[]>();
  let longest = 0;
  for (const [name, list] of lists) {
    for (const listed of list) {
      const isBeginning = listed.endsWith("*");
      const key = foldWord(isBeginning ? listed.slice(0, -1) : listed);
      const map = isBeginning ? beginnings : whole;
      map.set(key, [...(map.get(key) ?? []), name]);
      if (isBeginning) longest = Math.max(longest, key.length);
    }
  }
  return (folded) => {
    const found = [...(whole.get(folded) ?? [])];
    for (let length = 1; length <= Math.min(longest, folded.length); length += 1)
      found.push(...(beginnings.get(folded.slice(0, length)) ?? []));
    return [...new Set(found)];
  };
}
