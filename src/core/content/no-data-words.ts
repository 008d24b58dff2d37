import { looseWord } from "./fold-word";

/**
 * What people of the region type when they have no figure, besides the words of the template. Seen in
 * reports and on statistics offices' pages. Accents, apostrophes and Latin for Cyrillic look-alikes do not
 * count. Left out, because they mean something else to some: "x" (also "yes"), "none" (also 0).
 */
const WORDS: readonly string[] = [
  "n/d",
  "n.d.",
  "nd",
  "n d",
  "н/д",
  "б/п",
  "b/p",
  "bp",
  "b.p.",
  "бп",
  "б.п.",
  "no info",
  "no information",
  "no data available",
  "data not available",
  "not available",
  "not known",
  "unknown",
  "nema podataka",
  "nema podatka",
  "bez podataka",
  "nepoznato",
  "nije poznato",
  "nije dostupno",
  "nema informacija",
  "nema",
  "нема података",
  "нема податка",
  "без података",
  "непознато",
  "није познато",
  "није доступно",
  "нема информација",
  "нема податоци",
  "нема податок",
  "без податоци",
  "не е познато",
  "нема информации",
  "нема",
  "nuk ka të dhëna",
  "s'ka të dhëna",
  "pa të dhëna",
  "nuk dihet",
  "nuk ka informacion",
  "nuk disponohet",
];

/** Of the same kind, and to some that there is nothing to count: "not applicable" or "not available". */
const NOT_APPLICABLE_WORDS: readonly string[] = [
  "n/a",
  "n.a.",
  "na",
  "n a",
  "н/а",
  "np",
  "n/p",
  "n.p.",
  "нп",
  "н/п",
  "н.п.",
  "not applicable",
  "nije primenljivo",
  "nije primjenjivo",
  "није применљиво",
  "није примјењиво",
  "не е применливо",
  "nuk aplikohet",
  "nuk zbatohet",
];

const NOT_APPLICABLE: ReadonlySet<string> = new Set(NOT_APPLICABLE_WORDS.map(looseWord));
const KNOWN: ReadonlySet<string> = new Set([...WORDS.map(looseWord), ...NOT_APPLICABLE]);

/** Dashes, slashes, question marks, dots: "---", "/ /", "…". Signs only, however many. */
const SIGNS = /^[-\u2010-\u2015\u2212/\\?._\u2026\s]+$/;

/** Recognised only to ask, never read as no data in silence; a point at the end does not matter. */
export function looksLikeNoData(seen: string): boolean {
  return SIGNS.test(looseWord(seen)) || isAmong(KNOWN, seen);
}

/** Of those, the words that can also mean that the row does not apply. */
export function canMeanNotApplicable(seen: string): boolean {
  return isAmong(NOT_APPLICABLE, seen);
}

function isAmong(words: ReadonlySet<string>, seen: string): boolean {
  const word = looseWord(seen);
  return words.has(word) || (word.endsWith(".") && words.has(word.slice(0, -1)));
}
