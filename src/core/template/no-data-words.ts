/**
 * What people of the region type when they have no figure, besides the words of the template. Seen in
 * reports and on statistics offices' pages; "n/a" is left out, because it is "not applicable" to some.
 */
const WORDS: readonly string[] = [
  "/", "//", "-", "--", "\u2013", "\u2014", "n/d", "n.d.", "nd", "n d", "?",
  "no info", "no information", "not available", "not known", "unknown",
  "nema podataka", "nema podatka", "bez podataka", "nepoznato", "nema",
  "нема података", "нема податоци", "нема податок", "без податоци", "непознато", "нема",
  "nuk ka të dhëna", "nuk ka te dhena", "s'ka të dhëna", "ska te dhena", "pa të dhëna", "pa te dhena", "nuk dihet",
];

const KNOWN: ReadonlySet<string> = new Set(WORDS);

/** `folded`: in lower case, without outer and double spaces. Recognised only to ask, never read as no data in silence. */
export function looksLikeNoData(folded: string): boolean {
  return KNOWN.has(folded);
}
