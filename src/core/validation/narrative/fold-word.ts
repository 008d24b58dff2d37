const LETTERS: Readonly<Record<string, string>> = {
  š: "s",
  č: "c",
  ć: "c",
  ž: "z",
  đ: "dj",
  ë: "e",
  ç: "c",
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  ђ: "dj",
  ѓ: "gj",
  е: "e",
  ж: "z",
  з: "z",
  ѕ: "dz",
  и: "i",
  ј: "j",
  к: "k",
  л: "l",
  љ: "lj",
  м: "m",
  н: "n",
  њ: "nj",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "c",
  ќ: "kj",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ч: "c",
  џ: "dz",
  ш: "s",
};
const FIRST_CYRILLIC = 0x400;

/**
 * "Уништење", "uništenje" and "UNISTENJE" are one word: lower case, no accents, Latin letters. Cyrillic
 * words of one or two letters stay as they are: "не" is not the Albanian "në".
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().normalize("NFC");
  if (lower.length <= 2 && lower.charCodeAt(0) >= FIRST_CYRILLIC) return lower;
  let folded = "";
  for (const letter of lower) folded += LETTERS[letter] ?? letter;
  return folded;
}
