import type { Framework } from "../framework/framework";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { splitKey } from "../framework/observation-key";
import { jurisdictionOfQuery, type RegionalQuery } from "../query/query";
import { readKeyedTable, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = [
  "id",
  "when",
  "sheet",
  "cell",
  "value",
  "question",
  "answer",
  "closed",
  "jurisdiction",
  "key",
] as const;
export type RegionalQueryColumn = (typeof COLUMNS)[number];

/** The sheet "Queries": every question that was ever asked about a cell of a report. */
export const REGIONAL_QUERIES: KeyedTable<RegionalQueryColumn> = {
  mark: "kpi-table:queries",
  columns: COLUMNS,
  keys: ["jurisdiction", "key"],
};

export function readRegionalQueries(framework: Framework, snapshot: Snapshot): TableRead<RegionalQuery> {
  return readKeyedTable<RegionalQueryColumn, RegionalQuery>(REGIONAL_QUERIES, snapshot, ({ at, text }) => {
    const [jurisdiction, key, id] = [text("jurisdiction"), text("key"), text("id")];
    if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
    if (!framework.rows.has(splitKey(key).row)) return "key";
    if (jurisdictionOfQuery(id) !== jurisdiction) return "id";
    const value = at("value")?.value;
    return {
      id,
      jurisdiction,
      key,
      when: text("when"),
      sheet: text("sheet"),
      cell: text("cell"),
      value: typeof value === "number" ? value : text("value"),
      question: text("question"),
      answer: text("answer"),
      closed: text("closed"),
    };
  });
}
