/** The sheet on which the queries of one jurisdiction travel: in a workbook of its own, and in the report. */
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { LONGEST_TEXT } from "../issue/longest-text";
import { keyedLines, type KeyedLine, type KeyedTable } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";
import { jurisdictionOfQuery, type Query } from "./query";

/** `place`, `row` and `period` are the key in words; the last column is hidden. */
const COLUMNS = [
  "id",
  "when",
  "place",
  "row",
  "period",
  "sheet",
  "cell",
  "value",
  "question",
  "answer",
  "key",
] as const;
export type QueryColumn = (typeof COLUMNS)[number];

export const QUERY_SHEET: KeyedTable<QueryColumn> = { mark: "kpi-queries", columns: COLUMNS, keys: ["key"] };

/** Those of one jurisdiction, in the order of the sheet; of one that stands twice the answered line counts. */
export function readQueries({ rows }: Framework, snapshot: Snapshot, jurisdiction: string): readonly Query[] {
  const found = new Map<string, Query>();
  for (const line of keyedLines(QUERY_SHEET, snapshot)) {
    const query = readLine(line);
    if (jurisdictionOfQuery(query.id) !== jurisdiction || !rows.has(splitKey(query.key).row)) continue;
    const before = found.get(query.id);
    if (!before || before.answer === "") found.set(query.id, query);
  }
  return [...found.values()];
}

function readLine({ at, text }: KeyedLine<QueryColumn>): Query {
  const value = at("value")?.value;
  return {
    id: text("id").trim(),
    when: text("when"),
    key: text("key").trim(),
    sheet: text("sheet"),
    cell: text("cell"),
    value: typeof value === "number" ? value : text("value"),
    question: text("question"),
    answer: text("answer").trim().slice(0, LONGEST_TEXT),
  };
}

/** Codes of the jurisdictions whose queries a workbook holds. */
export function jurisdictionsAsked(snapshot: Snapshot): readonly string[] {
  return [...new Set(keyedLines(QUERY_SHEET, snapshot).map(({ text }) => jurisdictionOfQuery(text("id").trim())))];
}
