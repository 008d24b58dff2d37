import { keyedLines, readKeyedTable, tablesOn, type KeyedTable } from "../../../src/core/sheet/keyed-table";
import { planKeyedTable } from "../../../src/core/sheet/plan-keyed-table";
import { sheetOfRows } from "../../fixtures/sheet-of-rows";

type Column = "id" | "note";
const TABLE: KeyedTable<Column> = { mark: "kpi-table:test", columns: ["id", "note"], keys: ["id"] };
const OTHER: KeyedTable<Column> = { ...TABLE, mark: "kpi-table:other" };

type Row = readonly (string | number | null)[];
const linesOf = (table: KeyedTable<Column>, rows: readonly Row[]): readonly string[] =>
  keyedLines(table, { sheets: [sheetOfRows(rows)] }).map(
    ({ text, row }) => `${String(row)} ${text("id")} ${text("note")}`,
  );

const KEYS: Row = ["kpi-table:test", "id", "note"];
const OTHER_KEYS: Row = ["kpi-table:other", "id", "note"];

test.each<[string, readonly Row[], readonly string[]]>([
  ["lines below the key row", [KEYS, ["Name", "Id", "key:note"], ["A", "a", "x"]], ["2 a x"]],
  ["lines above it", [["Name", "Id", "key:note"], ["A", "a", "x"], KEYS], ["1 a x"]],
  [
    "blank and foreign lines",
    [KEYS, [null], ["A", "a", "x"], ["seen", null, "y"], [null], ["B", "b"]],
    ["2 a x", "5 b "],
  ],
  ["white is nothing", [KEYS, ["A", " ", "x"]], []],
  ["a table ends where the next begins", [KEYS, ["A", "a"], OTHER_KEYS, ["B", "b"]], ["1 a "]],
  [
    "columns in another order",
    [
      ["note", null, "kpi-table:test", "id"],
      ["x", null, "A", "a"],
    ],
    ["1 a x"],
  ],
  [
    "a mark without the key's column is prose",
    [
      ["kpi-table:test", "note"],
      ["A", "a"],
    ],
    [],
  ],
  ["numbers are told as they are", [KEYS, ["A", 7, 1.5]], ["1 7 1.5"]],
])("%s", (_, rows, expected) => {
  expect(linesOf(TABLE, rows)).toEqual(expected);
});

test("the second table of a sheet has what is below its own key row", () => {
  expect(linesOf(OTHER, [KEYS, ["A", "a"], OTHER_KEYS, ["B", "b"]])).toEqual(["3 b "]);
});

const read = (rows: readonly Row[]): unknown =>
  readKeyedTable<Column, { readonly id: string }>(TABLE, { sheets: [sheetOfRows(rows)] }, ({ text }) =>
    text("note") === "wrong" ? "note" : { id: text("id") },
  );

test.each<[string, readonly Row[], unknown]>([
  ["no such table", [["A", "a"]], { kind: "absent" }],
  ["a table without lines", [KEYS], { kind: "read", lines: [] }],
  ["its lines", [KEYS, ["A", "a"], ["B", "b"]], { kind: "read", lines: [{ id: "a" }, { id: "b" }] }],
  [
    "the first cell that is wrong",
    [KEYS, ["A", "a"], ["B", "b", "wrong"]],
    { kind: "unreadable", cell: "C3", seen: "wrong" },
  ],
  [
    "a column that is gone",
    [
      ["kpi-table:test", "id"],
      ["A", "a"],
    ],
    { kind: "unreadable", cell: "A1", seen: "note" },
  ],
  [
    "a column that stands twice",
    [
      [...KEYS, "note"],
      ["A", "a"],
    ],
    { kind: "unreadable", cell: "D1", seen: "note" },
  ],
  ["a table that stands twice", [KEYS, ["A", "a"], KEYS], { kind: "unreadable", cell: "A3", seen: "kpi-table:test" }],
])("read whole or not at all: %s", (_, rows, expected) => {
  expect(read(rows)).toMatchObject(expected as object);
});

test("a plan that leaves out a column that is read back is a bug of ours", () => {
  const column = (id?: Column) => ({ ...(id ? { id } : { title: "Name" }), width: 9, of: (): string => "" });
  const plan =
    (...ids: readonly (Column | undefined)[]) =>
    () =>
      planKeyedTable(TABLE, "Test", { top: 0, keys: "above" }, ids.map(column), []);
  expect(plan(undefined, "id", "note")).not.toThrow();
  expect(plan(undefined, "id")).toThrow();
  expect(plan("id", "note")).toThrow();
});

test.each(["above", "below"] as const)("a planned table with its keys %s is found again, titles and all", (keys) => {
  const { cells } = planKeyedTable<Column, string>(
    TABLE,
    "Test",
    { top: 2, keys },
    [
      { title: "Name", width: 9, of: (one) => one },
      { id: "id", title: "Id", width: 9, of: (one) => `id of ${one}` },
      { id: "note", width: 9, of: () => "" },
    ],
    ["A", "B"],
  );
  const rows = Array.from({ length: 10 }, (_, row) =>
    Array.from({ length: 3 }, (__, column) => {
      const value = cells.find((cell) => cell.row === row && cell.column === column)?.value;
      return typeof value === "boolean" ? null : (value ?? null);
    }),
  );
  expect(tablesOn(TABLE, sheetOfRows(rows))[0]?.lines.map(({ text }) => text("id"))).toEqual(["id of A", "id of B"]);
});
