/** The alphabet of Serbian in both scripts, letter for letter: a Latin letter of two signs is one Cyrillic letter. */
const LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ");
const CYRILLIC = [..."абвгдђежзијклљмнњопрстћуфхцчџш"];

/** [Latin, Cyrillic], small letters, in the order of the Cyrillic alphabet. */
export const SERBIAN_LETTERS: readonly (readonly [string, string])[] = LATIN.map((latin, index) => [
  latin,
  CYRILLIC[index] ?? "",
]);

const BY_CYRILLIC = new Map(SERBIAN_LETTERS.map(([latin, cyrillic]) => [cyrillic, latin]));

/** "нема података" -> "nema podataka". Small letters only; what is no Serbian letter stays. */
export function inSerbianLatin(folded: string): string {
  return [...folded].map((letter) => BY_CYRILLIC.get(letter) ?? letter).join("");
}
