import { CELL_PATTERN, parseArea } from "./reference-area";
import type { ReferenceArea } from "./reference-area";

/** The "Sheet1!" before a reference or a name. */
export interface SheetPrefix {
  /** Sheet name without quotes; "[1]Sheet1" for another workbook. */
  readonly first: string;
  /** Second sheet of "Jan:Dec!"; undefined for an ordinary prefix. */
  readonly last: string | undefined;
}

/**
 * One piece of a formula's text. The pieces joined give the formula back.
 * reference: cells, or "Sheet1!#REF!" (area undefined). structured: "Table1[...]" or "[@Amount]". word: a
 * name. function: a name before "(". other: operators, numbers, spaces, one piece each.
 */
export type FormulaToken =
  | {
      readonly kind: "reference";
      readonly text: string;
      readonly prefix: SheetPrefix | undefined;
      readonly area: ReferenceArea | undefined;
    }
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly selector: string }
  | { readonly kind: "word"; readonly text: string; readonly prefix: SheetPrefix | undefined; readonly word: string }
  | { readonly kind: "function"; readonly text: string }
  | { readonly kind: "string" | "error" | "other"; readonly text: string };

const WORD = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
const STRING = /"(?:[^"]|"")*"?/uy;
const ERROR = new RegExp(
  `#REF!(?:${CELL_PATTERN}(?::${CELL_PATTERN})?)?|#(?:NULL!|DIV/0!|VALUE!|NAME\\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)`,
  "iuy",
);
const PREFIX = new RegExp(`(?:'(?:[^']|'')+'|(?:\\[[^\\]]+\\])?${WORD}(?::${WORD})?)!`, "uy");
const AREA = new RegExp(
  `(?:${CELL_PATTERN}(?::${CELL_PATTERN})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})(?![\\p{L}\\p{N}_.(\\[!\\\\?])`,
  "uy",
);
const GONE = /#REF!/iuy;
const NUMBER = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy;
const NAME = new RegExp(WORD, "uy");
const SPACE = /\s+/uy;

/** Splits a formula (with or without "=") into tokens. Never fails: what it cannot read becomes `other`. */
export function scanFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  const plain = read(SPACE, formula, at);
  if (plain) return { kind: "other", text: plain };
  const string = read(STRING, formula, at);
  if (string) return { kind: "string", text: string };
  const error = read(ERROR, formula, at);
  if (error) return { kind: "error", text: error };
  return (
    referenceAt(formula, at) ??
    wordAt(formula, at) ?? { kind: "other", text: read(NUMBER, formula, at) ?? formula.charAt(at) }
  );
}

function referenceAt(formula: string, at: number): FormulaToken | undefined {
  const sheet = read(PREFIX, formula, at);
  const behind = at + (sheet?.length ?? 0);
  const prefix = sheet === undefined ? undefined : parsePrefix(sheet);
  const areaText = read(AREA, formula, behind);
  const area = areaText === undefined ? undefined : parseArea(areaText);
  if (areaText !== undefined && area) return { kind: "reference", text: (sheet ?? "") + areaText, prefix, area };
  if (sheet === undefined) return undefined;
  const gone = read(GONE, formula, behind);
  if (gone) return { kind: "reference", text: sheet + gone, prefix, area: undefined };
  const word = read(NAME, formula, behind);
  return word === undefined ? undefined : { kind: "word", text: sheet + word, prefix, word };
}

function wordAt(formula: string, at: number): FormulaToken | undefined {
  const word = read(NAME, formula, at) ?? "";
  const next = formula.charAt(at + word.length);
  if (next === "[") {
    const selector = bracketsAt(formula, at + word.length);
    return selector === undefined ? undefined : { kind: "structured", text: word + selector, table: word, selector };
  }
  if (word === "") return undefined;
  return next === "(" ? { kind: "function", text: word } : { kind: "word", text: word, prefix: undefined, word };
}

/** The text from "[" to its "]"; an apostrophe makes the next character an ordinary one. */
function bracketsAt(formula: string, at: number): string | undefined {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const char = formula.charAt(i);
    if (char === "'") i++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return formula.slice(at, i + 1);
  }
  return undefined;
}

function parsePrefix(text: string): SheetPrefix {
  const bare = text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);
  const [first = "", last] = bare.split(":");
  return { first, last };
}

function read(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}
