import fc from "fast-check";
import {
  cellAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCellAddress,
  parseRectangle,
  quoteSheetName,
  rectangleAddress,
  sheetReference,
} from "../../../src/core/workbook/address";

test("every cell of Excel's grid survives the way to A1 and back", () => {
  fc.assert(
    fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
      expect(parseCellAddress(cellAddress({ row, column }))).toEqual({ row, column });
    }),
  );
});

test.each([
  ["A1", { row: 0, column: 0 }],
  ["$AA$10", { row: 9, column: 26 }],
  ["xfd1048576", { row: 1_048_575, column: 16_383 }],
  ["XFE1", undefined],
  ["A1048577", undefined],
  ["A0", undefined],
  ["1A", undefined],
  ["A1:B2", undefined],
  ["", undefined],
])("parseCellAddress(%j)", (text, expected) => {
  expect(parseCellAddress(text)).toEqual(expected);
});

test.each([
  ["B3:D9", "B3:D9"],
  ["D9:B3", "B3:D9"],
  ["C4", "C4"],
  ["B3:", undefined],
  ["A1:B2:C3", undefined],
])("parseRectangle(%j) is %j", (text, expected) => {
  const rectangle = parseRectangle(text);
  expect(rectangle && rectangleAddress(rectangle)).toBe(expected);
});

test.each([
  ["Lists", "Lists"],
  ["KPI 3", "'KPI 3'"],
  ["Q4", "'Q4'"],
  ["R", "'R'"],
  ["Skënderbeu", "'Skënderbeu'"],
  ["it's", "'it''s'"],
])("quoteSheetName(%j) is %j", (name, expected) => {
  expect(quoteSheetName(name)).toBe(expected);
});

test("a reference to a run of cells is absolute and names its sheet", () => {
  expect(sheetReference("KPI 3", { top: 7, left: 3, bottom: 7, right: 9 })).toBe("'KPI 3'!$D$8:$J$8");
  expect(sheetReference("Lists", { top: 0, left: 0, bottom: 0, right: 0 })).toBe("Lists!$A$1");
});
