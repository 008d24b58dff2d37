import { looseWord } from "./fold-word";

/**
 * What people of the region type when they have no figure, besides the words of the template. Seen in
 * reports and on statistics offices' pages. Accents, apostrophes and Latin for Cyrillic look-alikes do not
 * count. Left out, because they mean something else to some: "n/a" and "np" (also "not applicable",
 * "nije primenljivo"), "x" (also "yes"), "none" (also 0).
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

const KNOWN: ReadonlySet<string> = new Set(WORDS.map(looseWord));

/** Dashes, slashes, question marks, dots: "---", "/ /", "…". Signs only, however many. */
const SIGNS = /^[-\u2010-\u2015\u2212/\\?._\u2026\s]+$/;

/** Recognised only to ask, never read as no data in silence; a point at the end does not matter. */
export function looksLikeNoData(seen: string): boolean {
  const word = looseWord(seen);
  return SIGNS.test(word) || KNOWN.has(word) || (word.endsWith(".") && KNOWN.has(word.slice(0, -1)));
}
