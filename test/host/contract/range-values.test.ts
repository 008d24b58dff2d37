import { contract, fill, firstSheet, read } from "../excel-session";

const VALUES = "docs/excel/excel-add-ins-ranges-set-get-values.md";
const BLANK = "docs/excel/excel-add-ins-blank-null-values.md";
const UNBOUNDED = "docs/excel/excel-add-ins-ranges-unbounded.md";

contract("Range values", [
  {
    name: "a single cell keeps a number",
    source: VALUES,
    run: async (context) => {
      const range = firstSheet(context).getRange("C3");
      range.values = [[5]];
      return read(range, "values");
    },
    expected: [[5]],
  },
  {
    name: "a block keeps text, numbers and truth values",
    source: VALUES,
    run: (context) =>
      read(
        fill(context, [
          ["a", 1],
          [true, 2.5],
        ]),
        "values",
      ),
    expected: [
      ["a", 1],
      [true, 2.5],
    ],
  },
  {
    name: "one value fills all cells",
    source: "ExcelApi 1.1 Range.values",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.values = "x" as never;
      return read(range, "values");
    },
    expected: [
      ["x", "x"],
      ["x", "x"],
    ],
  },
  {
    name: "null leaves a cell as it was",
    source: BLANK,
    run: async (context) => {
      fill(context, [[1, 2]]);
      const range = firstSheet(context).getRange("A1:B1");
      range.values = [[null, 9]];
      return read(range, "values");
    },
    expected: [[1, 9]],
  },
  {
    name: "an empty text empties a cell",
    source: BLANK,
    run: async (context) => {
      fill(context, [[1, 2]]);
      const range = firstSheet(context).getRange("A1:B1");
      range.values = [["", 2]];
      return read(range, "valueTypes");
    },
    expected: [["Empty", "Double"]],
  },
  {
    name: "whole columns answer null",
    source: UNBOUNDED,
    run: (context) => read(firstSheet(context).getRange("A:B"), "values"),
    expected: null,
  },
  {
    name: "whole columns take no values",
    source: UNBOUNDED,
    run: (context) => {
      firstSheet(context).getRange("A:B").values = 1 as never;
    },
    code: "InvalidArgument",
  },
  {
    name: "a matrix of another size is refused",
    source: VALUES,
    run: (context) => {
      firstSheet(context).getRange("A1:B2").values = [[1, 2, 3]];
    },
    code: "InvalidArgument",
  },
]);
