import { lineCode } from "../../../src/core/sheet/line-check";
import type { KeyedTable } from "../../../src/core/sheet/keyed-table";
import type { SnapshotCell } from "../../../src/core/workbook/snapshot";

type Column = "value" | "note" | "key";
type Line = Readonly<Partial<Record<Column, SnapshotCell["value"]>>>;

const TABLE: KeyedTable<Column> = {
  mark: "kpi-table:test",
  columns: ["value", "note", "key"],
  keys: ["key"],
  repeated: (textOf) => (textOf("key") === "said" ? ["value"] : []),
};
const codeOf = (line: Line): string => lineCode(TABLE, (column) => line[column]);
const line: Line = { value: 0.3, note: "Žabari\nand more", key: "k" };

test.each<[string, Line]>([
  ["a binary fraction", { ...line, value: 0.1 + 0.2 }],
  ["letters in two parts", { ...line, note: "Z\u030Cabari\nand more" }],
  ["another kind of line end, and spaces", { ...line, note: " Žabari  \r\nand more " }],
  ["a number as text", { ...line, value: "0.3" }],
])("the same code whichever program saved it: %s", (_, other) => {
  expect(codeOf(other)).toBe(codeOf(line));
});

test.each<[string, Line]>([
  ["a figure", { ...line, value: 3 }],
  ["nothing", { ...line, value: null }],
  ["a text", { ...line, note: "Žabari\nand mare" }],
  ["two columns exchanged", { ...line, value: line.key ?? "", key: line.value ?? "" }],
  ["a text that moved into the next column", { ...line, value: "", note: `0.3${String(line.note)}` }],
])("another code: %s", (_, other) => {
  expect(codeOf(other)).not.toBe(codeOf(line));
});

test("what a line only says again does not count", () => {
  const said = { ...line, key: "said" };
  expect(codeOf({ ...said, value: 7 })).toBe(codeOf(said));
  expect(codeOf({ ...said, note: "" })).not.toBe(codeOf(said));
});
