/** Serbian in Cyrillic, made of Serbian in Latin: exact, since both spell every sound with one letter. */
import { SERBIAN_LETTERS } from "./serbian-letters";

const CYRILLIC = new Map(SERBIAN_LETTERS);

/** Two letters that are two sounds, by the beginning of a word: "nadživeti" is not written with "џ". */
const APART: readonly RegExp[] = [/^(?:nad|od|pod|pred)(?=ž)/, /^(?:in|kon|van)(?=jek|jun|jug)/, /^tan(?=jug)/];

/** What programs, keys and organisations are called, and what stands in Latin on the screen that it speaks of. */
const FOREIGN = new Set("Apple Enter Escape Numbers".split(" "));

/**
 * Left as they are: {places}, "quoted" names of sheets with an underscore, addresses, file names and their endings,
 * options of the command line, and words in capitals (KPI), with a capital inside (iARMS, LibreOffice) or with a letter
 * that Serbian does not have (Excel).
 */
const TOKENS =
  /(File > [A-Za-z ]+ > Excel|\{[A-Za-z]+\}|--[a-z]+(?: [A-Z]+(?:=[A-Z]+)?)?|"kpi [a-z]+"|\b\d+(?:\.[a-z]+)+=[A-Z]+|[\w]*\.[a-z]{2,}\b(?:\.[a-z]+)*|_[a-z]+|\p{L}[\p{L}\d]*)/u;

/** @param text Serbian in Latin, with {places} */
export function inSerbianCyrillic(text: string): string {
  return text
    .split(TOKENS)
    .map((part, index) => (index % 2 === 1 && !isForeign(part) ? word(part) : part))
    .join("");
}

/** Any value with every text in it in Cyrillic; names of properties stay, and what is named in `except`. */
export function allInSerbianCyrillic(value: unknown, except: readonly string[] = []): unknown {
  if (typeof value === "string") return inSerbianCyrillic(value);
  if (Array.isArray(value)) return value.map((one: unknown) => allInSerbianCyrillic(one, except));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      except.includes(key) ? one : allInSerbianCyrillic(one, except),
    ]),
  );
}

/** Words that are shouted are Serbian all the same. */
const SHOUTED = new Set(["PRIMER"]);

function isForeign(part: string): boolean {
  if (!/^\p{L}+$/u.test(part) || FOREIGN.has(part)) return true;
  if (SHOUTED.has(part)) return false;
  return /[qwxy]/i.test(part) || /.\p{Lu}/u.test(part);
}

function word(latin: string): string {
  const small = latin.toLowerCase();
  const apart = APART.flatMap((beginning) => beginning.exec(small)?.[0].length ?? [])[0];
  if (apart !== undefined) return word(latin.slice(0, apart)) + word(latin.slice(apart));
  let written = "";
  for (let at = 0; at < latin.length;) {
    const two = CYRILLIC.get(small.slice(at, at + 2));
    const letter = two ?? CYRILLIC.get(small.charAt(at));
    const own = latin.charAt(at);
    written += letter === undefined ? own : own === small.charAt(at) ? letter : letter.toUpperCase();
    at += two === undefined ? 1 : 2;
  }
  return written;
}
