/** How words that people type are compared. */

/**
 * Case, outer and double spaces, composed or not, and marks that nobody sees (soft hyphens, zero widths) do not make
 * another word.
 */
export function foldWord(word: string): string {
  // Most words of most sheets: nothing to compose and nothing unseen, and every cell with text is asked.
  const plain = PLAIN.test(word) ? word : word.normalize("NFC").replaceAll(/\p{Cf}/gu, "");
  return plain.replaceAll(/\s+/g, " ").trim().toLowerCase();
}

const PLAIN = /^[ -~]*$/;

/** Cyrillic letters that look like Latin ones: keyboards are switched in the middle of a word. */
const TWINS: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  ј: "j",
  і: "i",
  ѕ: "s",
};

/**
 * What is left of a word when accents, apostrophes and look-alike letters do not count: "s’ka të" is "ska te". Only to
 * ask, never to read.
 */
export function looseWord(word: string): string {
  return foldWord(word)
    .normalize("NFD")
    .replaceAll(/[\p{M}'’ʼ`]/gu, "")
    .replaceAll(/[аеорсхјіѕ]/g, (letter) => TWINS[letter] ?? letter);
}
