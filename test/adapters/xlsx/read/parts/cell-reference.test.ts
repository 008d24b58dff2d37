import fc from "fast-check";
import { referenceColumn, referenceRow, rowIndex } from "../../../../../src/adapters/xlsx/read/parts/cell-reference";
import { cellAddress, MAX_COLUMNS, MAX_ROWS, parseCellAddress } from "../../../../../src/core/workbook/address";

test("reads every address that core writes", () => {
  fc.assert(
    fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
      const address = cellAddress({ row, column });
      expect([referenceRow(address), referenceColumn(address)]).toEqual([row, column]);
    }),
  );
});

test("takes nothing that core does not take, but for leading zeros", () => {
  const letter = fc.constantFrom(..."AZXfd019$ :@[`{");
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 8 }), (text) => {
      const position = parseCellAddress(text.replace(/(?<=^[A-Za-z]+)0+(?=\d+$)/, ""));
      const isAddress = position !== undefined && !text.includes("$");
      expect(referenceRow(text) >= 0 && referenceColumn(text) >= 0).toBe(isAddress);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["1", 0],
  ["1048576", 1_048_575],
  ["1048577", -1],
  ["0", -1],
  ["", -1],
  ["-1", -1],
  ["1.5", -1],
  [" 1", -1],
  ["9".repeat(400), -1],
])("row %j is %d", (digits, row) => {
  expect(rowIndex(digits)).toBe(row);
});
