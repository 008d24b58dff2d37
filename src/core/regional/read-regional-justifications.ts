import type { RegionalJustification } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { isJustificationReason } from "../issue/justification";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = [
  "when",
  "value",
  "said",
  "text",
  "who",
  "rule",
  "definition",
  "compared",
  "reason",
  "jurisdiction",
  "key",
] as const;
export type RegionalJustificationColumn = (typeof COLUMNS)[number];

/** The sheet "Justifications" of the regional workbook: one justified warning a line. */
export const REGIONAL_JUSTIFICATIONS: KeyedTable<RegionalJustificationColumn> = {
  mark: "kpi-table:justifications",
  columns: COLUMNS,
  keys: ["reason", "jurisdiction"],
};

export function readRegionalJustifications(framework: Framework, snapshot: Snapshot): TableRead<RegionalJustification> {
  return readKeyedTable<RegionalJustificationColumn, RegionalJustification>(REGIONAL_JUSTIFICATIONS, snapshot, (line) =>
    readLine(framework, line),
  );
}

function readLine(
  framework: Framework,
  { at, text }: KeyedLine<RegionalJustificationColumn>,
): RegionalJustification | RegionalJustificationColumn {
  const [reason, jurisdiction, value] = [text("reason"), text("jurisdiction"), at("value")?.value];
  if (!isJustificationReason(reason)) return "reason";
  if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  return {
    jurisdiction,
    rule: text("rule"),
    definition: text("definition"),
    key: text("key"),
    compared: text("compared"),
    reason,
    value: typeof value === "number" ? value : text("value"),
    said: text("said"),
    text: text("text"),
    who: text("who"),
    when: text("when"),
  };
}
