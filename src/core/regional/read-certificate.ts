import { INPUT_STATES, type RegionalInput } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const INPUT_COLUMNS = ["file", "version", "seal", "cells", "jurisdiction", "state", "mark"] as const;
export type InputColumn = (typeof INPUT_COLUMNS)[number];

const CHECK_COLUMNS = ["expected", "found", "what"] as const;
export type CheckColumn = (typeof CHECK_COLUMNS)[number];

/** Upper table of the sheet "Certificate": what should be in the workbook, and what is. */
export const CERTIFICATE_CHECKS: KeyedTable<CheckColumn> = {
  mark: "kpi-table:certificate",
  columns: CHECK_COLUMNS,
  keys: ["what"],
};

/** Lower table: the report of each jurisdiction. */
export const CERTIFICATE_INPUTS: KeyedTable<InputColumn> = {
  mark: "kpi-table:certificate-inputs",
  columns: INPUT_COLUMNS,
  keys: ["jurisdiction"],
};

export function readInputs(framework: Framework, snapshot: Snapshot): TableRead<RegionalInput> {
  return readKeyedTable<InputColumn, RegionalInput>(CERTIFICATE_INPUTS, snapshot, (line) => readLine(framework, line));
}

function readLine(framework: Framework, { at, text }: KeyedLine<InputColumn>): RegionalInput | InputColumn {
  const [jurisdiction, state] = [text("jurisdiction"), INPUT_STATES.find((one) => one === text("state"))];
  if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  if (!state) return "state";
  if (at("cells")?.type !== "number") return "cells";
  return {
    jurisdiction,
    file: text("file"),
    version: text("version"),
    seal: text("seal"),
    state,
    cells: Number(at("cells")?.value),
    mark: text("mark"),
  };
}
