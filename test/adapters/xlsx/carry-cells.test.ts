/** Cells as the library reads them, written by it again. */
import { carryCells } from "../../../src/adapters/xlsx/carry-cells";
import { sheetsReferredTo } from "../../../src/adapters/xlsx/sheets-referred-to";
import type { Cell, WholeSheet } from "../../../src/adapters/xlsx/whole-workbook";

const isSound = (formula: string): boolean => sheetsReferredTo(formula).every((sheet) => sheet === "Data");
const carried = (
  cells: readonly (readonly [string, Cell])[],
  rows: WholeSheet["rows"] = [],
  cellsHeld: WholeSheet["cellsHeld"] = [],
): unknown => {
  const result = carryCells({ name: "Mine", rows, cells: new Map(cells), cellsHeld }, isSound);
  return [Object.fromEntries(result.cells), result.isWhole];
};

test("dates are numbers in their format, and a text stays one", () => {
  const style = { numFmt: "yyyy-mm-dd" };
  expect(
    carried(
      [
        ["0,1", { value: new Date(Date.UTC(2025, 2, 1, 12)), type: "date", style }],
        ["0,2", { value: "#N/A", type: "error" }],
      ],
      [["#1 of all", null]],
      [{ row: 0, column: 1, type: "date", value: 45717.5, isFormula: false }],
    ),
  ).toEqual([
    {
      "0,0": { value: "#1 of all", richText: [{ text: "#1 of all" }] },
      "0,1": { value: 45717.5, style },
      "0,2": { value: "#N/A" },
    },
    true,
  ]);
});

test("formulas that share one go with it, and where it refers to a sheet that is gone their results stay", () => {
  const shared = { type: "formula", formulaType: "shared" } as const;
  const group = (formula: string, index: number): readonly (readonly [string, Cell])[] => [
    [
      `${String(index)},0`,
      { ...shared, value: 1, formula, formulaResult: 1, formulaSharedIndex: index, formulaRef: "A1:B1" },
    ],
    [`${String(index)},1`, { ...shared, value: 2, formula: "", formulaResult: 2, formulaSharedIndex: index }],
  ];
  expect(carried([...group("Data!A1", 0), ...group("Gone!A1", 1)])).toEqual([
    {
      "0,0": { value: null, formula: "Data!A1", formulaType: "shared", formulaSharedIndex: 0, formulaRef: "A1:B1" },
      "0,1": { value: null, formula: "", formulaType: "shared", formulaSharedIndex: 0 },
      "1,0": { value: 1 },
      "1,1": { value: 2 },
    },
    false,
  ]);
});
