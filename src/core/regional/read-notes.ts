import type { RegionalNote } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = ["note", "source", "file", "sheet", "cell", "jurisdiction", "row"] as const;
export type RegionalNoteColumn = (typeof COLUMNS)[number];

/** The sheet "Notes": what was written beside a row of a report, one row of one jurisdiction a line. */
export const REGIONAL_NOTES: KeyedTable<RegionalNoteColumn> = {
  mark: "kpi-table:notes",
  columns: COLUMNS,
  keys: ["jurisdiction", "row"],
};

export function readRegionalNotes(framework: Framework, snapshot: Snapshot): TableRead<RegionalNote> {
  return readKeyedTable<RegionalNoteColumn, RegionalNote>(REGIONAL_NOTES, snapshot, (line) =>
    readLine(framework, line),
  );
}

function readLine(framework: Framework, { text }: KeyedLine<RegionalNoteColumn>): RegionalNote | RegionalNoteColumn {
  const [jurisdiction, row] = [text("jurisdiction"), text("row")];
  if (!framework.rows.has(row)) return "row";
  if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  return {
    jurisdiction,
    row,
    note: text("note"),
    source: text("source"),
    provenance: { file: text("file"), sheet: text("sheet"), cell: text("cell") },
  };
}
