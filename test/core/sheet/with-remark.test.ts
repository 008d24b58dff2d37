import { cell, sheetPlan } from "../../../src/core/sheet/sheet-draft";
import { withRemark } from "../../../src/core/sheet/with-remark";

test.each([3, 200_000])("below a sheet of %i lines without a title stands the remark", (lines) => {
  const sheet = sheetPlan({ name: "Data", cells: Array.from({ length: lines }, (_, row) => cell(row, 1, row)) });
  expect(withRemark(sheet, "SAMPLE").cells.at(-1)).toMatchObject({ row: lines, column: 0, value: "SAMPLE" });
});
