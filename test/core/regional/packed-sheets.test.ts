import { deflateSync, strFromU8, strToU8 } from "fflate";
import fc from "fast-check";
import { packSheets, unpackSheets } from "../../../src/core/regional/packed-sheets";
import type { SnapshotCell } from "../../../src/core/workbook/snapshot";

const content = fc.oneof(
  fc.record({ type: fc.constant("text" as const), value: fc.string({ unit: "grapheme" }) }),
  fc.record({
    type: fc.constantFrom("number" as const, "date" as const),
    value: fc.double({ noNaN: true, min: -1e9 }),
  }),
  fc.record({ type: fc.constant("boolean" as const), value: fc.boolean() }),
  fc.record({ type: fc.constant("error" as const), value: fc.constantFrom("#REF!", "#N/A") }),
  fc.record({ type: fc.constant("notCalculated" as const), value: fc.constant(null) }),
);

const cells = fc
  .uniqueArray(fc.record({ row: fc.nat(9), column: fc.nat(5), content }), {
    selector: ({ row, column }) => `${String(row)} ${String(column)}`,
    maxLength: 40,
  })
  .map((all) =>
    all
      .map(({ row, column, content: { type, value } }): SnapshotCell => ({
        row,
        column,
        type,
        value,
        isFormula: false,
      }))
      .sort((one, other) => one.row - other.row || one.column - other.column),
  );

test("what is packed comes out again, cell by cell", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string(), cells }), { maxLength: 3 }), (sheets) => {
      const snapshot = { sheets: sheets.map((sheet) => ({ ...sheet, visibility: "visible" as const })) };
      const text = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
      expect(unpackSheets(packSheets(snapshot))).toEqual(text);
    }),
  );
});

const packed = (content: string): { packed: string; bytes: number } => ({
  packed: btoa(strFromU8(deflateSync(strToU8(content)), true)),
  bytes: strToU8(content).length,
});
const column = { column: 0, runs: [[0, 1]], values: ["a"], types: [] };
const sheet = (columns: readonly unknown[]): string => JSON.stringify([{ name: "A", columns }]);

test("text of that shape is taken", () => {
  expect(unpackSheets(packed(sheet([column])))?.sheets[0]?.cells).toHaveLength(1);
});

test.each([
  ["no base64", { packed: "%%%", bytes: 10 }],
  ["nothing packed", { packed: btoa("nothing packed"), bytes: 10 }],
  ["no JSON", packed("{")],
  ["another shape", packed("{}")],
  ["more than it says", { ...packed(sheet([column])), bytes: 10 }],
  ["less than it says", { ...packed(sheet([column])), bytes: 1000 }],
  ["fewer values than rows", packed(sheet([{ ...column, runs: [[0, 9_000_000_000]] }]))],
  ["more values than rows", packed(sheet([{ ...column, runs: [] }]))],
  ["no type of ours", packed(sheet([{ ...column, types: [[0, "text"]] }]))],
])("refused: %s", (_, text) => {
  expect(unpackSheets(text)).toBeUndefined();
});
