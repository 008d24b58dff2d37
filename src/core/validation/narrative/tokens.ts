/** A text as words, numbers and marks, each with its place; every character is looked at a fixed number of times. */
import { isDash, isDigit, isLetter, isSpace } from "./characters";
import { NO_WORD, type Lexicon, type Word } from "./lexicon";
import { readNumber } from "./read-number";

export type TokenKind =
  | "word"
  | "mark"
  | "figure"
  | "percent"
  | "year"
  /** From a year to a year. */
  | "span"
  /** A day or a month, with `value` as its year if it is named. */
  | "date"
  /** 1 January to 31 December, with `value` as its year if it is named. */
  | "wholeYear"
  /** Digits that count nothing. */
  | "other";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Figure, percent (with its sign), or year; 0 where there is none. */
  readonly value: number;
  readonly day: number;
  readonly month: number;
  /** As written, for words and marks. */
  readonly text: string;
  readonly word: Word;
}

/** All of one shape, which is what makes them cheap. */
function newToken(
  kind: TokenKind,
  start: number,
  end: number,
  said: {
    readonly value?: number;
    readonly day?: number;
    readonly month?: number;
    readonly text?: string;
    readonly word?: Word;
  },
): Token {
  return {
    kind,
    start,
    end,
    value: said.value ?? 0,
    day: said.day ?? 0,
    month: said.month ?? 0,
    text: said.text ?? "",
    word: said.word ?? NO_WORD,
  };
}

export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const token = isDigit(code)
      ? numberAt(text, at, tokens)
      : isLetter(code)
        ? wordAt(text, at, lexicon)
        : newToken("mark", at, at + 1, { text: text.charAt(at) });
    if (isPercent(token) && tokens.at(-1)?.text === "per") tokens.pop();
    const before = tokens.at(-1);
    if (before?.kind === "figure" && isPercent(token))
      tokens[tokens.length - 1] = { ...before, kind: "percent", end: token.end, value: signed(text, before) };
    else tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function wordAt(text: string, start: number, lexicon: Lexicon): Token {
  let end = start;
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end += 1;
  const written = text.slice(start, end);
  return newToken("word", start, end, { text: written, word: lexicon.word(written) });
}

function numberAt(text: string, start: number, tokens: readonly Token[]): Token {
  const { kind, end, value, day = 0, month = 0 } = readNumber(text, start);
  return newToken(kind === "figure" && isName(text, start, tokens) ? "other" : kind, start, end, { value, day, month });
}

/** "Article 12", "No. 5", "AK-47", and "3." that begins a line. */
function isName(text: string, start: number, tokens: readonly Token[]): boolean {
  const before = tokens.at(-1);
  if (before === undefined) return isListMark(text, start);
  if (before.kind === "mark" && before.text === "\n") return isListMark(text, start);
  const isJoined =
    isDash(before.text) &&
    before.end === start &&
    tokens.at(-2)?.end === before.start &&
    tokens.at(-2)?.kind === "word";
  const labelled = before.kind === "mark" && (before.text === "." || before.text === ":") ? tokens.at(-2) : before;
  return isJoined || labelled?.word.roles.has("label") === true;
}

function isListMark(text: string, start: number): boolean {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return (
    end - start <= 2 && (text.charAt(end) === "." || text.charAt(end) === ")") && !isDigit(text.charCodeAt(end + 1))
  );
}

function isPercent({ kind, text, word }: Token): boolean {
  return (kind === "mark" && text === "%") || (kind === "word" && word.roles.has("percent"));
}

function signed(text: string, { start, value }: Token): number {
  const sign = text.charAt(start - 1);
  const isSign = start < 2 || !(isDigit(text.charCodeAt(start - 2)) || isLetter(text.charCodeAt(start - 2)));
  return isSign && isDash(sign) ? -value : value;
}
