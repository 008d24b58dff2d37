import { FINDING_STATES, type RuleFinding } from "../consolidation/rule-findings";
import type { Framework } from "../framework/framework";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = ["rule", "jurisdiction", "key", "state"] as const;
export type RuleFindingColumn = (typeof COLUMNS)[number];

/** Lower table of the sheet "Rules": where each rule fired, and what became of it. The upper one is counted from it. */
export const RULE_FINDINGS: KeyedTable<RuleFindingColumn> = {
  mark: "kpi-table:rule-findings",
  columns: COLUMNS,
  keys: ["jurisdiction", "state"],
};

export function readRules(framework: Framework, snapshot: Snapshot): TableRead<RuleFinding> {
  return readKeyedTable<RuleFindingColumn, RuleFinding>(RULE_FINDINGS, snapshot, (line) => readLine(framework, line));
}

function readLine(framework: Framework, { text }: KeyedLine<RuleFindingColumn>): RuleFinding | RuleFindingColumn {
  const [jurisdiction, rule] = [text("jurisdiction"), text("rule")];
  const state = FINDING_STATES.find((one) => one === text("state"));
  if (!state) return "state";
  if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  return rule === "" ? "rule" : { jurisdiction, rule, key: text("key"), state };
}
