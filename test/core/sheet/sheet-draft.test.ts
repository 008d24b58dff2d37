import { cell, sheetPlan, widthFor } from "../../../src/core/sheet/sheet-draft";
import { withRemark } from "../../../src/core/sheet/with-remark";

/** More than a function takes arguments. */
const MANY = 300_000;

test("a column of hundreds of thousands of texts is as wide as the longest of them", () => {
  const texts = Array.from({ length: MANY }, (_, index) => (index === 7 ? "x".repeat(100) : "x"));
  expect([widthFor(texts, 8), widthFor(["x"], 8), widthFor([], 8)]).toEqual([110, 8, 8]);
});

test("a remark stands below a table of hundreds of thousands of lines", () => {
  const sheet = sheetPlan({ name: "Data", cells: Array.from({ length: MANY }, (_, row) => cell(row, 0, row)) });
  expect(withRemark(sheet, "SAMPLE").cells.at(-1)).toMatchObject({ row: MANY, column: 0, value: "SAMPLE" });
});
