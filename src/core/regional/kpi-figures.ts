/**
 * The keys of a KPI's sheet: which observation a line shows, and whose figure a column. The key row stands below the
 * last line, so that no figure moves that formulas elsewhere point at.
 */
import type { Framework } from "../framework/framework";
import type { KeyedTable } from "../sheet/keyed-table";

/** The column of the observations' keys. */
export const KEY_COLUMN = "key";
/** The column of the region's totals. */
export const REGION_COLUMN = "region";

/** How the marks of all these tables begin. */
export const FIGURES_MARK = "kpi-table:figures:";

const JURISDICTION = /^jurisdiction:(.+)$/;

export function jurisdictionColumn(code: string): string {
  return `jurisdiction:${code}`;
}

/** The code that jurisdictionColumn made an id of. */
export function jurisdictionOf(id: string): string | undefined {
  return JURISDICTION.exec(id)?.[1];
}

export function kpiFigures({ jurisdictions }: Framework, kpi: string): KeyedTable<string> {
  return {
    mark: `${FIGURES_MARK}${kpi}`,
    columns: [KEY_COLUMN, ...jurisdictions.map(({ code }) => jurisdictionColumn(code)), REGION_COLUMN],
    keys: [KEY_COLUMN],
  };
}
