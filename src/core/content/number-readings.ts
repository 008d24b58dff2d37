/**
 * The numbers that a text can mean. People type and paste figures as their country writes them: 1.327
 * is a thousand and more in Belgrade and little more than one in London. Nothing is decided here.
 */
import { looseWord } from "./fold-word";

/** Longer texts are prose. */
const LONGEST = 60;
/** Integers of more digits are not exact. */
const MOST_DIGITS = 15;

const APOSTROPHES = /[’‘ʼ′`´]/g;
/** Full-width, Arabic-Indic and extended Arabic-Indic digits; each block begins with its 0. */
const OTHER_DIGITS = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;
const ZEROS = [0xff10, 0x0660, 0x06f0];
/**
 * Letters that are taken for digits: Latin, Cyrillic and Greek O, l and I (also Cyrillic), S (also
 * Macedonian Ѕ), Cyrillic З and б. Others (B, В, Ч, g, Z) are told apart at a glance and stay letters.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  О: "0",
  о: "0",
  Ο: "0",
  ο: "0",
  l: "1",
  I: "1",
  І: "1",
  З: "3",
  з: "3",
  S: "5",
  Ѕ: "5",
  б: "6",
};
const FIGURE = /^[\d., ']+$/;

/**
 * All numbers that a text can mean, none when it is no number: with thousands marks first, then with
 * decimals. "1.327" is 1327 or 1.327, "1.327,5" is 1327.5, "12 5" and "about 1300" are none.
 * @param units loosely folded words that may stand behind the figure
 */
export function numberReadings(text: string, units: ReadonlySet<string>): readonly number[] {
  const plain = plainText(text);
  if (plain.length > LONGEST) return [];
  const [, sign = "", rest = ""] = /^([+\-\u2212]?)(.*)$/s.exec(plain) ?? [];
  const figure = digitsOnly(withoutUnit(rest, units));
  const readings = figure === undefined ? [] : [...new Set(figureReadings(figure))];
  // 0 less the number would be -0.
  return readings.map((reading) => (sign === "" || sign === "+" || reading === 0 ? reading : -reading));
}

/**
 * Without marks that nobody sees, with one kind of space, apostrophe and digit, and without a footnote's mark at the
 * end.
 */
function plainText(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\p{Zs}+/gu, " ")
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(OTHER_DIGITS, (digit) => digitOf(digit.charCodeAt(0)))
    .trim()
    .replace(/^'/, "")
    .replace(/ ?[*†‡¹²³⁰⁴-⁹]{1,3}$/, "");
}

function digitOf(code: number): string {
  const zero = ZEROS.find((one) => code >= one && code <= one + 9) ?? code;
  return String(code - zero);
}

/**
 * Without a unit's word (and its point) at the end: after the last digit, or after the last space when look-alikes hide
 * the digit.
 */
function withoutUnit(text: string, units: ReadonlySet<string>): string {
  const starts = [text.search(/\D*$/), text.lastIndexOf(" ")];
  for (const start of starts) {
    if (start <= 0) continue;
    const word = looseWord(text.slice(start)).replace(/\.$/, "");
    if (units.has(word)) return text.slice(0, start).trimEnd();
  }
  return text;
}

/**
 * Look-alikes as digits where nothing but figures is left then; undefined for anything else. At least one digit is a
 * real one.
 */
function digitsOnly(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const digits = [...text].map((letter) => LOOK_ALIKES[letter] ?? letter).join("");
  // A point that ends a sentence; after another mark it would be the end of a date.
  const figure = /^[\d ]+\.$/.test(digits) ? digits.slice(0, -1) : digits;
  return FIGURE.test(figure) ? figure : undefined;
}

function figureReadings(figure: string): readonly number[] {
  const groups = figure.split(/[., ']/);
  const marks = figure.replaceAll(/\d/g, "");
  if (groups.join("").length > MOST_DIGITS) return [];
  const head = groups.slice(0, -1);
  const tail = groups.at(-1) ?? "";
  const before = marks.slice(0, -1);
  const decimal = marks.slice(-1);
  const hasDecimals =
    (decimal === "." || decimal === ",") &&
    tail !== "" &&
    !before.includes(decimal) &&
    (isWhole(head, before) || (head.length === 1 && head[0] === ""));
  return [
    ...(isWhole(groups, marks) ? [Number(groups.join(""))] : []),
    ...(hasDecimals ? [Number(`${head.join("")}.${tail}`)] : []),
  ];
}

/** Digits without a mark, or in groups of three with the same mark between all of them. */
function isWhole(groups: readonly string[], marks: string): boolean {
  const [first = "", ...others] = groups;
  if (others.length === 0) return first !== "";
  return (
    /^[1-9]\d{0,2}$/.test(first) &&
    others.every((group) => group.length === 3) &&
    [...marks].every((mark) => mark === marks[0])
  );
}

/**
 * The whole number that Excel read as a fraction because a point for thousands is a decimal point to it:
 * 1.327 was 1.327, 1.32 was 1.320. Undefined where no group of three can have stood behind the point.
 */
export function thousandsReading(value: number): number | undefined {
  const whole = Math.round(value * 1000);
  const isGrouped = Math.abs(value) >= 1 && Math.abs(value) < 1000 && Math.abs(value * 1000 - whole) < 1e-6;
  return isGrouped ? whole : undefined;
}
