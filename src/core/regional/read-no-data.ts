import type { RegionalGap } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { readGap } from "../gap/gap-sheet";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = ["owner", "expected", "note", "where", "jurisdiction", "key"] as const;
export type NoDataColumn = (typeof COLUMNS)[number];

/** Lower table of the sheet "No data": every figure that is not there, and what is known about it. */
export const NO_DATA: KeyedTable<NoDataColumn> = {
  mark: "kpi-table:no-data",
  columns: COLUMNS,
  keys: ["jurisdiction", "key"],
};

/** What is said beyond the reasons, which stand among the observations. */
export function readNoData(framework: Framework, snapshot: Snapshot): TableRead<RegionalGap> {
  return readKeyedTable<NoDataColumn, RegionalGap>(NO_DATA, snapshot, (line) => readLine(framework, line));
}

function readLine(framework: Framework, { text }: KeyedLine<NoDataColumn>): RegionalGap | NoDataColumn {
  const [jurisdiction, key] = [text("jurisdiction"), text("key")];
  if (!framework.rows.has(splitKey(key).row)) return "key";
  if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  const gap = { where: text("where"), owner: text("owner"), expected: text("expected"), note: text("note") };
  return { jurisdiction, key, ...readGap(gap) };
}
