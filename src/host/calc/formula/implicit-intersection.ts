/**
 * Formulas from before dynamic arrays: where one value is wanted and a range stands, the cell in the formula's own row
 * or column is meant. Excel of today writes "@" there; here it is put in and taken out.
 */
import { scanFormula } from "./scan-formula";
import type { FormulaToken } from "./scan-formula";

/** What an argument takes: one value; a range where it stands alone; or arrays however they are made. */
export type Wants = "value" | "range" | "array";
/** Wanted argument by argument, the last for all that follow; "same" is what is wanted of the function itself. */
type Arguments = readonly (Wants | "same")[];

const VALUES: Arguments = ["value"];
const VALUE_FUNCTIONS =
  "ABS ACOS ACOSH ADDRESS ASIN ASINH ATAN ATAN2 ATANH CEILING CHAR CLEAN CODE COMBIN CONCATENATE COS COSH DATE DATEVALUE DAY DEGREES DOLLAR ERROR.TYPE EVEN EXACT EXP FACT FIND FIXED FLOOR FV HOUR HYPERLINK IFERROR IFNA INDIRECT INT IPMT ISBLANK ISERR ISERROR ISLOGICAL ISNA ISNONTEXT ISNUMBER ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH NOT NPER ODD PMT POWER PPMT PROPER PV RADIANS RATE REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SINH SQRT SUBSTITUTE TAN TANH TEXT TIME TIMEVALUE TRIM TRUNC UPPER VALUE WEEKDAY YEAR".split(
    " ",
  );
const ARRAY_FUNCTIONS =
  "FREQUENCY GROWTH LINEST LOGEST MDETERM MINVERSE MMULT SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2 TRANSPOSE TREND".split(
    " ",
  );
const ARGUMENTS = new Map<string, Arguments>([
  ...VALUE_FUNCTIONS.map((name): [string, Arguments] => [name, VALUES]),
  ...ARRAY_FUNCTIONS.map((name): [string, Arguments] => [name, ["array"]]),
  ["AVERAGEIF", ["range", "value", "range"]],
  ["CHOOSE", ["value", "same"]],
  ["COUNTIF", ["range", "value"]],
  ["HLOOKUP", ["value", "range", "value"]],
  ["IF", ["value", "same"]],
  ["INDEX", ["array", "value"]],
  ["LARGE", ["array", "value"]],
  ["LOOKUP", ["value", "array"]],
  ["MATCH", ["value", "range", "value"]],
  ["OFFSET", ["range", "value"]],
  ["PERCENTILE", ["array", "value"]],
  ["QUARTILE", ["array", "value"]],
  ["RANK", ["value", "range", "value"]],
  ["SMALL", ["array", "value"]],
  ["SUBTOTAL", ["value", "range"]],
  ["SUMIF", ["range", "value", "range"]],
  ["VLOOKUP", ["value", "range", "value"]],
]);
/** Pairs of a range and a criterion, behind so many other arguments. */
const PAIRS = new Map([
  ["COUNTIFS", 0],
  ["AVERAGEIFS", 1],
  ["SUMIFS", 1],
  ["MAXIFS", 1],
  ["MINIFS", 1],
]);

interface Bracket {
  /** Undefined for brackets that only group. */
  readonly name: string | undefined;
  readonly outer: Wants;
  argument: number;
}

/**
 * The formula with "@" before each range that stands where one value is wanted; unchanged where there is none.
 * @param isRange whether a name or table means more than one cell
 */
export function withIntersections(formula: string, isRange: (word: string) => boolean): string {
  const tokens = scanFormula(formula);
  const brackets: Bracket[] = [];
  let inArray = false;
  return tokens
    .map((token, at) => {
      const { text } = token;
      if (text === "{" || text === "}") inArray = text === "{";
      else if (text === "(") {
        const before = tokens[at - 1];
        const name = before?.kind === "function" ? before.text.toUpperCase().replace(/^_XLFN\./, "") : undefined;
        brackets.push({ name, outer: wanted(brackets.at(-1)), argument: 0 });
      } else if (text === ")") brackets.pop();
      else if (text === "," && !inArray) {
        const last = brackets.at(-1);
        if (last) last.argument += 1;
      } else if (isManyCells(token, isRange)) {
        const wants = wanted(brackets.at(-1));
        const takesRange = wants === "array" || (wants === "range" && standsAlone(tokens, at));
        if (!takesRange && !isJoined(tokens, at)) return `@${text}`;
      }
      return text;
    })
    .join("");
}

/** The formula without its "@"; that of "[@Amount]" stays. */
export function withoutIntersections(formula: string): string {
  return scanFormula(formula)
    .map((token) => (isIntersection(token) ? "" : token.text))
    .join("");
}

export function isIntersection({ kind, text }: FormulaToken): boolean {
  return kind === "other" && text === "@";
}

function wanted(bracket: Bracket | undefined): Wants {
  if (!bracket) return "value";
  const { name, outer, argument } = bracket;
  if (name === undefined || outer === "array") return outer;
  const wants = argumentOf(name, argument);
  return wants === "same" ? outer : wants;
}

/** What a function of Excel wants as its argument of this number, counted from 0; its name in capitals. */
export function argumentOf(name: string, argument: number): Wants | "same" {
  const others = PAIRS.get(name);
  if (others !== undefined) return argument >= others && (argument - others) % 2 === 1 ? "value" : "range";
  const all = ARGUMENTS.get(name) ?? ["range"];
  return all[Math.min(argument, all.length - 1)] ?? "range";
}

function isManyCells(token: FormulaToken, isRange: (word: string) => boolean): boolean {
  switch (token.kind) {
    case "reference":
      return token.area !== undefined && !token.area.single && token.prefix?.last === undefined;
    case "structured":
      return !/@|#this row/i.test(token.selector);
    case "word":
      return isRange(token.word);
    case "function":
    case "string":
    case "error":
    case "other":
      return false;
  }
}

/** A whole argument, not an operand. */
function standsAlone(tokens: readonly FormulaToken[], at: number): boolean {
  const before = neighbour(tokens, at, -1);
  const behind = neighbour(tokens, at, 1);
  return (before === "(" || before === ",") && (behind === ")" || behind === ",");
}

/** Part of a larger reference: "A1:A3:B5", or the second of "A1:B2 B1:C2"; or it has its "@" already. */
function isJoined(tokens: readonly FormulaToken[], at: number): boolean {
  const isReference = (token: FormulaToken | undefined): boolean =>
    token?.kind === "reference" || token?.kind === "word" || token?.kind === "structured";
  const isSpace = (token: FormulaToken | undefined): boolean => token?.kind === "other" && token.text.trim() === "";
  return (
    ["@", ":"].includes(neighbour(tokens, at, -1)) ||
    [":", "#"].includes(neighbour(tokens, at, 1)) ||
    (isSpace(tokens[at - 1]) && isReference(tokens[at - 2]))
  );
}

function neighbour(tokens: readonly FormulaToken[], at: number, step: 1 | -1): string {
  for (let next = at + step; next >= 0 && next < tokens.length; next += step) {
    const text = tokens[next]?.text ?? "";
    if (text.trim() !== "") return text;
  }
  return "";
}
