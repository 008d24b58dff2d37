/** Calculates formulas that anybody could calculate by hand: + - * / brackets, addresses, and SUM of them. */
import { parseRectangle, type CellPosition } from "../../workbook/address";

/**
 * The number in a cell; undefined where it holds none (blank, or a text, which Excel's SUM passes over); "unknown" where
 * nobody can say. `sheet` undefined is the formula's own.
 */
export type CellAt = (sheet: string | undefined, position: CellPosition) => number | undefined | "unknown";

/** Larger areas are no figures that somebody added up. */
const MAX_CELLS_SUMMED = 1000;
const TOKENS =
  /\s*(?:((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\w(.])|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(SUM\s*\()|([-+*/(),]))/iuy;

interface Token {
  readonly sheet?: string;
  readonly area?: string;
  readonly number?: number;
  /** "sum(", or the sign. */
  readonly sign?: string;
}

/** An area that a formula names; `sheet` undefined is its own. */
export interface NamedArea {
  readonly sheet: string | undefined;
  readonly area: string;
}

/** Undefined for a formula that does more than that, or names what is no number. `at`: what the named cells hold. */
export function simpleResult(formula: string, at: CellAt): number | undefined {
  const tokens = tokensOf(formula);
  if (!tokens) return undefined;
  let next = 0;
  const take = (sign: string): boolean => (tokens[next]?.sign === sign ? (next++, true) : false);

  const valuesOf = ({ sheet, area = "" }: Token): readonly (number | undefined)[] | undefined => {
    const rectangle = parseRectangle(area.replaceAll("$", "").toUpperCase());
    if (!rectangle) return undefined;
    const { top, left, bottom, right } = rectangle;
    if ((bottom - top + 1) * (right - left + 1) > MAX_CELLS_SUMMED) return undefined;
    const values: (number | undefined)[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const value = at(sheet, { row, column });
        if (value === "unknown") return undefined;
        values.push(value);
      }
    return values;
  };
  const factor = (): number | undefined => {
    if (take("-")) return negative(factor());
    if (take("+")) return factor();
    if (take("(")) {
      const inside = sum();
      return take(")") ? inside : undefined;
    }
    if (take("sum(")) return summed();
    const token = tokens[next++];
    if (token?.number !== undefined) return token.number;
    if (token?.area === undefined || token.area.includes(":")) return undefined;
    const values = valuesOf(token);
    return values && (values[0] ?? 0);
  };
  const summed = (): number | undefined => {
    let total = 0;
    do {
      const isArea = tokens[next]?.area !== undefined && [",", ")"].includes(tokens[next + 1]?.sign ?? "");
      const values = isArea ? valuesOf(tokens[next++] ?? {}) : [sum()];
      if (!values || (!isArea && values[0] === undefined)) return undefined;
      for (const value of values) total += value ?? 0;
    } while (take(","));
    return take(")") ? total : undefined;
  };
  const product = (): number | undefined => {
    let value = factor();
    for (;;) {
      const isTimes = take("*");
      if (!isTimes && !take("/")) return value;
      const other = factor();
      value = value === undefined || other === undefined ? undefined : isTimes ? value * other : value / other;
    }
  };
  function sum(): number | undefined {
    let value = product();
    for (;;) {
      const isPlus = take("+");
      if (!isPlus && !take("-")) return value;
      const other = product();
      value = value === undefined || other === undefined ? undefined : isPlus ? value + other : value - other;
    }
  }
  const result = sum();
  return next === tokens.length && result !== undefined && Number.isFinite(result) ? result : undefined;
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}

/** The areas that a formula names, in texts and names of sheets none. */
export function areasNamed(formula: string): readonly NamedArea[] {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
  return [
    ...bare.matchAll(
      /((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\w(.!])/gu,
    ),
  ].map(([, sheet, area = ""]) => ({ sheet: sheetName(sheet), area: area.replaceAll("$", "").toUpperCase() }));
}

function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKENS.lastIndex = 0;
  const text = formula.trimEnd();
  while (TOKENS.lastIndex < text.length) {
    const [whole, sheet, area, number, sum, sign] = TOKENS.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const named = sheetName(sheet);
    if (area !== undefined) tokens.push({ area, ...(named === undefined ? {} : { sheet: named }) });
    else if (number !== undefined) tokens.push({ number: Number(number) });
    else tokens.push({ sign: sum === undefined ? (sign ?? "") : "sum(" });
  }
  return tokens;
}

/** "'KPI 3'!" is KPI 3. */
function sheetName(text: string | undefined): string | undefined {
  return text
    ?.slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
}
