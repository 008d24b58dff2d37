import type { RegionalObservation } from "../consolidation/regional";
import { contentOfCode } from "../content/content-code";
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { isJurisdiction } from "../framework/is-jurisdiction";
import { readKeyedTable, type KeyedLine, type KeyedTable, type TableRead } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";

const COLUMNS = ["value", "file", "sheet", "cell", "jurisdiction", "key", "content"] as const;
export type RegionalDataColumn = (typeof COLUMNS)[number];

/** The sheet "Regional data": one observation a line, with its source. */
export const REGIONAL_DATA: KeyedTable<RegionalDataColumn> = {
  mark: "kpi-table:regional-data",
  columns: COLUMNS,
  keys: ["jurisdiction", "key", "content"],
  // A code leaves the value to its cell only of texts, and of workbooks from before numbers stood in it.
  repeated: (textOf) => (["text", "number"].includes(textOf("content")) ? [] : ["value"]),
};

/** In the order of the sheet. A line that says no data or nothing, and yet holds a value, contradicts itself. */
export function readRegionalData(framework: Framework, snapshot: Snapshot): TableRead<RegionalObservation> {
  return readKeyedTable<RegionalDataColumn, RegionalObservation>(REGIONAL_DATA, snapshot, (line) =>
    readLine(framework, line),
  );
}

function readLine(
  framework: Framework,
  { at, text }: KeyedLine<RegionalDataColumn>,
): RegionalObservation | RegionalDataColumn {
  const jurisdiction = text("jurisdiction");
  if (!isJurisdiction(framework, jurisdiction)) return "jurisdiction";
  const key = text("key");
  const { row: rowKey, period } = splitKey(key);
  const row = framework.rows.get(rowKey);
  if (!row) return "key";
  const value = at("value");
  const content = contentOfCode(framework, row, text("content"), value);
  if (!content)
    return row.content.kind !== "code" && ["number", "text"].includes(text("content")) ? "value" : "content";
  if ((content.kind === "noData" || content.kind === "blank") && text("value").trim() !== "") return "value";
  return {
    jurisdiction,
    key,
    row: rowKey,
    period,
    content,
    file: text("file"),
    sheet: text("sheet"),
    cell: text("cell"),
  };
}
