import { isCellError } from "./cell-scalar";
import type { CellScalar } from "./cell-scalar";

export const COMPARISONS = ["=", "<>", "<", "<=", ">", ">="] as const;

export type Comparison = (typeof COMPARISONS)[number];

/** Excel compares numbers at 15 significant digits, so that 0.1+0.2 equals 0.3. */
const DIGITS = 15;
const order = new Intl.Collator("en", { sensitivity: "accent" });

/**
 * Compares two values as Excel's operators do: every number is below every text, every text below every logical value;
 * letters
 * without case; a blank counts as 0, "" or FALSE beside what it is compared with. An error is the result, the left one
 * first.
 */
export function compareScalars(operator: Comparison, left: CellScalar, right: CellScalar): CellScalar {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  const sign = compare(left ?? blankBeside(right), right ?? blankBeside(left));
  switch (operator) {
    case "=":
      return sign === 0;
    case "<>":
      return sign !== 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
}

function compare(left: number | string | boolean, right: number | string | boolean): number {
  if (typeof left === "number" && typeof right === "number")
    return Number(left.toPrecision(DIGITS)) - Number(right.toPrecision(DIGITS));
  if (typeof left === "string" && typeof right === "string")
    return left.toLowerCase() === right.toLowerCase() ? 0 : order.compare(left, right) || 1;
  return typeof left === typeof right ? Number(left) - Number(right) : rank(left) - rank(right);
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function blankBeside(other: number | string | boolean | null): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
