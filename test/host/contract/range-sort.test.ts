import { contract, fill, firstSheet, read } from "../excel-session";

const SORT = "docs/excel/excel-add-ins-ranges-advanced.md";

contract("RangeSort", [
  {
    name: "upwards by a column",
    source: SORT,
    run: async (context) => {
      const range = fill(context, [
        ["b", 2],
        ["c", 3],
        ["a", 1],
      ]);
      range.sort.apply([{ key: 0, ascending: true }]);
      return read(range, "values");
    },
    expected: [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ],
  },
  {
    name: "downwards by the second column",
    source: SORT,
    run: async (context) => {
      const range = fill(context, [
        ["b", 2],
        ["c", 3],
        ["a", 1],
      ]);
      range.sort.apply([{ key: 1, ascending: false }]);
      return read(range, "values");
    },
    expected: [
      ["c", 3],
      ["b", 2],
      ["a", 1],
    ],
  },
  {
    name: "by two columns",
    source: "ExcelApi 1.2 RangeSort.apply",
    run: async (context) => {
      const range = fill(context, [
        ["b", 2],
        ["a", 3],
        ["b", 1],
        ["a", 4],
      ]);
      range.sort.apply([
        { key: 0, ascending: true },
        { key: 1, ascending: false },
      ]);
      return read(range, "values");
    },
    expected: [
      ["a", 4],
      ["a", 3],
      ["b", 2],
      ["b", 1],
    ],
  },
  {
    name: "the header row stays",
    source: "ExcelApi 1.2 RangeSort.apply",
    run: async (context) => {
      const range = fill(context, [["Name"], ["z"], ["b"]]);
      range.sort.apply([{ key: 0, ascending: true }], false, true);
      return read(range, "values");
    },
    expected: [["Name"], ["b"], ["z"]],
  },
  {
    name: "numbers, then text, then truth values, blanks last",
    source: "ExcelApi 1.2 RangeSort.apply",
    run: async (context) => {
      const range = fill(context, [[true], ["x"], [""], [5], ["A"], [-1]]);
      range.sort.apply([{ key: 0 }]);
      return read(range, "values");
    },
    expected: [[-1], [5], ["A"], ["x"], [true], [""]],
  },
  {
    name: "blanks stay last when sorting downwards",
    source: "ExcelApi 1.2 RangeSort.apply",
    run: async (context) => {
      const range = fill(context, [[1], [""], [3]]);
      range.sort.apply([{ key: 0, ascending: false }]);
      return read(range, "values");
    },
    expected: [[3], [1], [""]],
  },
  {
    name: "columns by a row",
    source: "ExcelApi 1.2 SortOrientation.columns",
    run: async (context) => {
      const range = fill(context, [
        [3, 1, 2],
        ["c", "a", "b"],
      ]);
      range.sort.apply([{ key: 0, ascending: true }], false, false, Excel.SortOrientation.columns);
      return read(range, "values");
    },
    expected: [
      [1, 2, 3],
      ["a", "b", "c"],
    ],
  },
  {
    name: "relative formulas keep reading their own row",
    source: "ExcelApi 1.2 RangeSort.apply",
    run: async (context) => {
      const range = fill(context, [
        [2, "=A1*10"],
        [1, "=A2*10"],
      ]);
      range.sort.apply([{ key: 0, ascending: true }]);
      return [await read(range, "formulas"), await read(range, "values")];
    },
    expected: [
      [
        [1, "=A1*10"],
        [2, "=A2*10"],
      ],
      [
        [1, 10],
        [2, 20],
      ],
    ],
  },
  {
    name: "numbers kept as text sort as numbers when asked",
    source: "ExcelApi 1.2 SortDataOption.textAsNumber",
    run: async (context) => {
      const range = fill(context, [["'10"], ["'9"], ["'1"]]);
      range.sort.apply([{ key: 0, ascending: true, dataOption: "TextAsNumber" }]);
      return read(range, "values");
    },
    expected: [["1"], ["9"], ["10"]],
  },
  {
    name: "by the colour of cells",
    source: "ExcelApi 1.2 SortOn.cellColor",
    run: async (context) => {
      const range = fill(context, [["a"], ["b"], ["c"]]);
      firstSheet(context).getRange("A3").format.fill.color = "#FF0000";
      range.sort.apply([{ key: 0, sortOn: Excel.SortOn.cellColor, color: "#FF0000" }]);
      return read(range, "values");
    },
    expected: [["c"], ["a"], ["b"]],
  },
  {
    name: "formats move with the cells",
    source: "ExcelApi 1.2 RangeSort.apply",
    run: async (context) => {
      const range = fill(context, [[2], [1]]);
      firstSheet(context).getRange("A2").format.font.bold = true;
      range.sort.apply([{ key: 0, ascending: true }]);
      return read(firstSheet(context).getRange("A1").format.font, "bold");
    },
    expected: true,
  },
  {
    name: "a key beyond the range is refused",
    source: "ExcelApi 1.2 SortField.key",
    run: (context) => {
      fill(context, [[1], [2]]).sort.apply([{ key: 4 }]);
    },
    code: "InvalidArgument",
  },
  {
    name: "capitals are told apart when asked",
    source: "ExcelApi 1.2 RangeSort.apply",
    run: async (context) => {
      const range = fill(context, [["B"], ["a"], ["b"], ["A"]]);
      range.sort.apply([{ key: 0, ascending: true }], true);
      return read(range, "values");
    },
    expected: [["a"], ["A"], ["b"], ["B"]],
  },
]);
