import { BLANK, type CellContent } from "./observation";

/**
 * A total from its parts: their sum when all are numbers; blank while a part is blank or cannot be
 * read; otherwise no data, because a sum without a missing part would look like the whole.
 * Sums are rounded to 6 decimals so that 0.1 + 0.2 kg is 0.3 kg.
 */
export function deriveTotal(parts: readonly CellContent[]): CellContent {
  let sum = 0;
  let missing: CellContent | undefined;
  for (const part of parts) {
    if (part.kind === "number") sum += part.value;
    else if (part.kind === "noData") missing ??= part;
    else return BLANK;
  }
  return missing ?? { kind: "number", value: roundSum(sum) };
}

/** Excel shows no more digits; what stands behind them is left of a calculation. */
const SIGNIFICANT = 15;

/** Whole numbers below it are held exactly, and shown whole. */
const EXACT = 10 ** SIGNIFICANT;

/** A figure without what binary fractions left behind: 16.000000000000004 is 16, and 12345.6000000001 is 12345.6. */
export function plainNumber(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < EXACT) return value === 0 ? 0 : value;
  const shown = Number(value.toPrecision(SIGNIFICANT));
  const rounded = roundSum(shown);
  return Math.abs(rounded - shown) < 1e-9 ? rounded : shown;
}

/** Rounds away what binary fractions add: 6 decimals are more than any unit of a framework has. */
export function roundSum(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
