import type { RegionalBreak } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { readKeyedTable, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = ["from", "note", "jurisdiction", "row"] as const;
export type RegionalBreakColumn = (typeof COLUMNS)[number];

/** The sheet "Breaks in series": one break that a report declares a line. */
export const REGIONAL_BREAKS: KeyedTable<RegionalBreakColumn> = {
  mark: "kpi-table:breaks",
  columns: COLUMNS,
  keys: ["jurisdiction", "row"],
};

export function readRegionalBreaks(framework: Framework, snapshot: Snapshot): TableRead<RegionalBreak> {
  return readKeyedTable<RegionalBreakColumn, RegionalBreak>(REGIONAL_BREAKS, snapshot, ({ text }) => {
    const [jurisdiction, row, from] = [text("jurisdiction"), text("row"), text("from")];
    if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
    if (!framework.rows.has(row)) return "row";
    if (!framework.years.includes(from)) return "from";
    return { jurisdiction, row, from, note: text("note") };
  });
}
