/** The key of one observation within a jurisdiction: made here, taken apart here, and put together nowhere else. */

/**
 * "3.possession.cases" and "2024" -> "3.possession.cases.2024". A row's key may have dots, a period has none.
 * @param row key of a row: "<kpi>.<table>.<row>"
 * @param period "2024", or "2024-H1" for a half-year
 */
export function observationKey(row: string, period: string): string {
  return `${row}.${period}`;
}

/** What observationKey put together; the row is "" where the key is none of an observation. */
export function splitKey(key: string): { readonly row: string; readonly period: string } {
  const at = key.lastIndexOf(".");
  return { row: key.slice(0, Math.max(0, at)), period: key.slice(at + 1) };
}
