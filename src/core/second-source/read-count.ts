import { looksLikeNoData } from "../content/no-data-words";
import { plainNumber } from "../observation/derive-total";
import type { SnapshotCell } from "../workbook/snapshot";
import { foldName } from "./fold-name";

/** What a cell of a foreign table says. unclear: something that nobody should guess at; `seen` is what people see. */
export type Count =
  | { readonly kind: "unknown" }
  | { readonly kind: "figure"; readonly value: number }
  | { readonly kind: "unclear"; readonly seen: string };

/** Besides the words of templates and of the region: in a table of counts these say nothing else. */
const UNKNOWN: readonly string[] = ["n/a", "na", "#n/a", "..", "...", "\u2026"];

/**
 * Blank cells and words for no data are unknown, never 0. `noData`: the templates' words, folded. Of a percentage, what
 * could be a share of 1 as well (Excel keeps 37 % as 0.37) is unclear.
 */
export function readCount(cell: SnapshotCell | undefined, noData: ReadonlySet<string>, isPercentage: boolean): Count {
  if (!cell) return { kind: "unknown" };
  const seen = String(cell.value ?? "").trim();
  switch (cell.type) {
    case "number": {
      const value = plainNumber(Number(cell.value));
      const isClear = isFigure(value, isPercentage) && !(isPercentage && couldBeShare(value));
      return isClear ? { kind: "figure", value } : { kind: "unclear", seen };
    }
    case "text": {
      if (
        seen === "" ||
        noData.has(foldName(seen)) ||
        UNKNOWN.includes(seen.toLocaleLowerCase("en")) ||
        looksLikeNoData(seen.replaceAll(/\s+/g, " ").toLocaleLowerCase("en"))
      )
        return { kind: "unknown" };
      const value = isPercentage ? percentageIn(seen) : wholeNumberIn(seen);
      return value === undefined ? { kind: "unclear", seen } : { kind: "figure", value };
    }
    case "error":
      return UNKNOWN.includes(seen.toLocaleLowerCase("en")) ? { kind: "unknown" } : { kind: "unclear", seen };
    case "date":
    case "boolean":
    case "notCalculated":
      return { kind: "unclear", seen };
  }
}

/**
 * "1262", "1 262", "1,262", "1.262", "1'262" and "1262.0" can only be one whole number. "12,000" could be 12 or
 * 12000, "12.5" is none: undefined.
 */
export function wholeNumberIn(text: string): number | undefined {
  const [, whole] = /^(\d+)(?:[.,]0{1,2})?$/.exec(text) ?? [];
  if (whole !== undefined) return isCount(Number(whole)) ? Number(whole) : undefined;
  const [grouped, separator = ""] = /^[1-9]\d{0,2}([\s.,'\u2019])\d{3}(?:\1\d{3})*$/.exec(text) ?? [];
  if (grouped === undefined || /^\d+[.,]000$/.test(grouped)) return undefined;
  const value = Number(grouped.replaceAll(separator, ""));
  return isCount(value) ? value : undefined;
}

/** "37", "37 %", "37.5%" and "37,5"; with the sign also "0.5 %". */
function percentageIn(text: string): number | undefined {
  const [, whole, decimals = "0", sign] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(%)?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole}.${decimals}`);
  return isFigure(value, true) && (sign !== undefined || !couldBeShare(value)) ? value : undefined;
}

function couldBeShare(value: number): boolean {
  return value > 0 && value <= 1;
}

/** A percentage is one of 0 to 100, a count a whole number of 0 or more. */
export function isFigure(value: number, isPercentage: boolean): boolean {
  return isPercentage ? value >= 0 && value <= 100 : isCount(value);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
