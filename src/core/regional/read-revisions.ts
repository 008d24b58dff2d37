import type { Revision } from "../consolidation/revisions";
import { contentOfCode } from "../content/content-code";
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { isJustificationReason } from "../issue/justification";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = ["old", "now", "text", "reason", "jurisdiction", "key", "oldContent", "nowContent"] as const;
export type RevisionColumn = (typeof COLUMNS)[number];

/** The sheet "Revisions": one changed figure of a closed year a line. */
export const REVISIONS: KeyedTable<RevisionColumn> = {
  mark: "kpi-table:revisions",
  columns: COLUMNS,
  keys: ["jurisdiction", "key"],
};

export function readRevisions(framework: Framework, snapshot: Snapshot): TableRead<Revision> {
  return readKeyedTable<RevisionColumn, Revision>(REVISIONS, snapshot, (line) => readLine(framework, line));
}

function readLine(framework: Framework, { at, text }: KeyedLine<RevisionColumn>): Revision | RevisionColumn {
  const [key, jurisdiction, reason] = [text("key"), text("jurisdiction"), text("reason")];
  const row = framework.rows.get(splitKey(key).row);
  if (!row) return "key";
  if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  const old = contentOfCode(framework, row, text("oldContent"), at("old"));
  if (!old) return "oldContent";
  const now = contentOfCode(framework, row, text("nowContent"), at("now"));
  if (!now) return "nowContent";
  if (reason !== "" && !isJustificationReason(reason)) return "reason";
  return { jurisdiction, key, old, now, reason, text: text("text") };
}
