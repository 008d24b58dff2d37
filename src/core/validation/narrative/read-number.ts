/** What digits mean: a figure, a year, years from-to, a date, or something else that is no figure. */
import { isDigit, isLetter, isSpace } from "./characters";

export interface NumberRead {
  readonly kind: "figure" | "year" | "span" | "date" | "other";
  /** Behind its last character. */
  readonly end: number;
  /** Of a figure; of a year the year; of a date its year. */
  readonly value: number;
  readonly day?: number;
  readonly month?: number;
}

const INSIDE = ".,/:'’";

/** Reads what begins with the digit at `start`; looks at every character once. */
export function readNumber(text: string, start: number): NumberRead {
  let end = start;
  while (isDigit(text.charCodeAt(end)) || (INSIDE.includes(text.charAt(end)) && isDigit(text.charCodeAt(end + 1))))
    end += 1;
  const run = text.slice(start, end);
  if (isLetter(text.charCodeAt(end))) return withLetters(text, run, end);
  if (run.length <= 3 && isPlain(run)) {
    const grouped = spacedGroups(text, end);
    if (grouped > end) return { kind: "figure", end: grouped, value: digitsOf(text.slice(start, grouped)) };
  }
  return { ...meaningOf(run), end };
}

/** "10.8kg" is a figure, "9mm" and "12th" are none. */
function withLetters(text: string, run: string, at: number): NumberRead {
  let end = at;
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end += 1;
  const letters = text.slice(at, end);
  if (letters === "kg" || letters === "кг") return { ...meaningOf(run), end: at };
  return { kind: "other", end, value: 0 };
}

function meaningOf(run: string): Omit<NumberRead, "end"> {
  const groups: string[] = [];
  const marks: string[] = [];
  let from = 0;
  for (let at = 0; at < run.length; at += 1) {
    if (isDigit(run.charCodeAt(at))) continue;
    groups.push(run.slice(from, at));
    marks.push(run.charAt(at));
    from = at + 1;
  }
  groups.push(run.slice(from));
  return groups.length > 6 ? NOTHING : fromGroups(groups, marks);
}

const NOTHING = { kind: "other", value: 0 } as const;

function fromGroups(groups: readonly string[], marks: readonly string[]): Omit<NumberRead, "end"> {
  const [first = "", second = "", third = ""] = groups;
  const mark = marks[0];
  if (mark === undefined)
    return isYear(first)
      ? { kind: "year", value: Number(first) }
      : first.length > 9
        ? NOTHING
        : { kind: "figure", value: Number(first) };
  if (mark === "/" && marks.length === 1 && isYear(first) && (second.length === 2 || isYear(second)))
    return { kind: "span", value: Number(first) };
  if (
    groups.length === 3 &&
    marks.every((one) => one === mark) &&
    mark !== "," &&
    isYear(third) &&
    Number(first) <= 31 &&
    Number(second) <= 12
  ) {
    return { kind: "date", value: Number(third), day: Number(first), month: Number(second) };
  }
  if (marks.some((one) => one === "/" || one === ":")) return NOTHING;
  const last = marks.at(-1);
  const isDecimal =
    (last === "." || last === ",") &&
    (groups.at(-1)?.length !== 3 || first === "0") &&
    marks.slice(0, -1).every((one) => one !== last);
  const whole = isDecimal ? groups.slice(0, -1) : groups;
  const thousands =
    whole.length === 1 || (first.length <= 3 && first !== "0" && whole.slice(1).every((group) => group.length === 3));
  const separators = marks.slice(0, whole.length - 1);
  if (!thousands || separators.some((one) => one !== separators[0])) return NOTHING;
  return { kind: "figure", value: Number(whole.join("") + (isDecimal ? `.${groups.at(-1) ?? ""}` : "")) };
}

/** Where "1 327 400" ends, from behind its first group; the same place when no group of three follows. */
function spacedGroups(text: string, from: number): number {
  let end = from;
  while (
    isSpace(text.charCodeAt(end)) &&
    [1, 2, 3].every((by) => isDigit(text.charCodeAt(end + by))) &&
    !isDigit(text.charCodeAt(end + 4)) &&
    !isLetter(text.charCodeAt(end + 4))
  )
    end += 4;
  return end - from > 12 ? from : end;
}

function isPlain(run: string): boolean {
  return [...run].every((character) => isDigit(character.charCodeAt(0)));
}

function digitsOf(text: string): number {
  return Number([...text].filter((character) => isDigit(character.charCodeAt(0))).join(""));
}

function isYear(digits: string): boolean {
  return digits.length === 4 && digits >= "1990" && digits <= "2099";
}
