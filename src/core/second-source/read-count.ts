import { looksLikeNoData } from "../content/no-data-words";
import { plainNumber } from "../observation/derive-total";
import type { SnapshotCell } from "../workbook/snapshot";
import { foldName } from "./fold-name";

/** What a cell of a foreign table says. unclear: something that nobody should guess at; `seen` is what people see. */
export type Count =
  | { readonly kind: "unknown" }
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "unclear"; readonly seen: string };

/** Besides the words of templates and of the region: in a table of counts these say nothing else. */
const UNKNOWN: readonly string[] = ["n/a", "na", "#n/a", "..", "...", "\u2026"];

/** Blank cells and words for no data are unknown, never 0. `noData`: the templates' words, folded. */
export function readCount(cell: SnapshotCell | undefined, noData: ReadonlySet<string>): Count {
  if (!cell) return { kind: "unknown" };
  const seen = String(cell.value ?? "").trim();
  switch (cell.type) {
    case "number": {
      const value = plainNumber(Number(cell.value));
      return isCount(value) ? { kind: "count", value } : { kind: "unclear", seen };
    }
    case "text": {
      if (
        seen === "" ||
        noData.has(foldName(seen)) ||
        UNKNOWN.includes(seen.toLocaleLowerCase("en")) ||
        looksLikeNoData(seen.replaceAll(/\s+/g, " ").toLocaleLowerCase("en"))
      )
        return { kind: "unknown" };
      const value = wholeNumberIn(seen);
      return value === undefined ? { kind: "unclear", seen } : { kind: "count", value };
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

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
