import { contract, fill, firstSheet, read } from "../excel-session";

const COPY = "docs/excel/excel-add-ins-ranges-cut-copy-paste.md";
const FILL = "docs/excel/excel-add-ins-ranges-advanced.md";

contract("Range.copyFrom", [
  {
    name: "everything comes along",
    source: COPY,
    run: async (context) => {
      const source = fill(context, [[1, "=A1+1"]]);
      source.format.font.bold = true;
      const target = firstSheet(context).getRange("C3:D3");
      target.copyFrom("A1:B1");
      target.load("formulas, format/font/bold");
      await context.sync();
      return [target.formulas, target.format.font.bold];
    },
    expected: [[[1, "=C3+1"]], true],
  },
  {
    name: "a target too small grows",
    source: COPY,
    run: async (context) => {
      fill(context, [
        [1, 2],
        [3, 4],
      ]);
      firstSheet(context).getRange("D1").copyFrom("A1:B2");
      return read(firstSheet(context).getRange("D1:E2"), "values");
    },
    expected: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    name: "a target of several times the size is filled",
    source: "ExcelApi 1.9 Range.copyFrom",
    run: async (context) => {
      fill(context, [[1, 2]]);
      firstSheet(context).getRange("A2:D3").copyFrom("A1:B1");
      return read(firstSheet(context).getRange("A2:D3"), "values");
    },
    expected: [
      [1, 2, 1, 2],
      [1, 2, 1, 2],
    ],
  },
  {
    name: "formulas without formats",
    source: COPY,
    run: async (context) => {
      const source = fill(context, [[1, "=A1+1"]]);
      source.format.font.bold = true;
      const target = firstSheet(context).getRange("A2:B2");
      target.copyFrom(source, Excel.RangeCopyType.formulas);
      target.load("formulas, format/font/bold");
      await context.sync();
      return [target.formulas, target.format.font.bold];
    },
    expected: [[[1, "=A2+1"]], false],
  },
  {
    name: "values of formulas",
    source: COPY,
    run: async (context) => {
      fill(context, [[1, "=A1+1"]]);
      const target = firstSheet(context).getRange("A2:B2");
      target.copyFrom("A1:B1", "Values");
      return read(target, "formulas");
    },
    expected: [[1, 2]],
  },
  {
    name: "formats without contents",
    source: COPY,
    run: async (context) => {
      const source = fill(context, [[0.5]]);
      source.numberFormat = [["0%"]];
      source.format.fill.color = "#00FF00";
      const target = firstSheet(context).getRange("B1");
      target.values = [[0.25]];
      target.copyFrom(source, "Formats");
      target.load("text, format/fill/color");
      await context.sync();
      return [target.text, target.format.fill.color];
    },
    expected: [[["25%"]], "#00FF00"],
  },
  {
    name: "links to the cells",
    source: "ExcelApi 1.9 RangeCopyType.link",
    run: async (context) => {
      fill(context, [[1, 2]]);
      const target = firstSheet(context).getRange("A3:B3");
      target.copyFrom("A1:B1", "Link");
      return [await read(target, "formulas"), await read(target, "values")];
    },
    expected: [[["=A1", "=B1"]], [[1, 2]]],
  },
  {
    name: "blank cells overwrite",
    source: COPY,
    run: async (context) => {
      fill(context, [
        ["x", "", "y"],
        [1, 2, 3],
      ]);
      firstSheet(context).getRange("A2").copyFrom("A1:C1", "All", false);
      return read(firstSheet(context).getRange("A2:C2"), "values");
    },
    expected: [["x", "", "y"]],
  },
  {
    name: "blank cells are skipped",
    source: COPY,
    run: async (context) => {
      fill(context, [
        ["x", "", "y"],
        [1, 2, 3],
      ]);
      firstSheet(context).getRange("A2").copyFrom("A1:C1", Excel.RangeCopyType.all, true);
      return read(firstSheet(context).getRange("A2:C2"), "values");
    },
    expected: [["x", 2, "y"]],
  },
  {
    name: "rows become columns",
    source: COPY,
    run: async (context) => {
      fill(context, [
        [1, 2, 3],
        [4, 5, 6],
      ]);
      firstSheet(context).getRange("A4").copyFrom("A1:C2", "All", true, true);
      return read(firstSheet(context).getRange("A4:B6"), "values");
    },
    expected: [
      [1, 4],
      [2, 5],
      [3, 6],
    ],
  },
  {
    name: "from another sheet, named in the address",
    source: COPY,
    run: async (context) => {
      fill(context, [[7]]);
      const other = context.workbook.worksheets.add("Other");
      other.getRange("B2").copyFrom("Sheet1!A1");
      return read(other.getRange("B2"), "values");
    },
    expected: [[7]],
  },
  {
    name: "to several areas",
    source: "docs/excel/excel-add-ins-multiple-ranges.md",
    run: async (context) => {
      fill(context, [[7]]);
      const areas = firstSheet(context).getRanges("C1,E1");
      areas.copyFrom("A1");
      return read(firstSheet(context).getRange("C1:E1"), "values");
    },
    expected: [[7, "", 7]],
  },
  {
    name: "absolute references stay",
    source: COPY,
    run: async (context) => {
      fill(context, [[3, "=$A$1*A1"]]);
      firstSheet(context).getRange("B5").copyFrom("B1");
      return read(firstSheet(context).getRange("B5"), "formulas");
    },
    expected: [["=$A$1*A5"]],
  },
  {
    name: "a reference pushed off the sheet is lost",
    source: COPY,
    run: async (context) => {
      fill(context, [[3, "=A1"]]);
      firstSheet(context).getRange("A3").copyFrom("B1");
      return read(firstSheet(context).getRange("A3"), "formulas");
    },
    expected: [["=#REF!"]],
  },
  {
    name: "data validation and merged cells come along",
    source: "ExcelApi 1.9 RangeCopyType.all",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      sheet.getRange("A2:B2").merge();
      sheet.getRange("D1").copyFrom("A1:B2");
      const validation = sheet.getRange("D1").dataValidation.load("type");
      const merged = sheet.getRange("D1:E2").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [validation.type, merged.address];
    },
    expected: ["WholeNumber", "Sheet1!D2:E2"],
  },
  {
    name: "overlapping cells are read before they are written",
    source: COPY,
    run: async (context) => {
      fill(context, [[1], [2], [3]]);
      firstSheet(context).getRange("A2:A4").copyFrom("A1:A3");
      return read(firstSheet(context).getRange("A1:A4"), "values");
    },
    expected: [[1], [1], [2], [3]],
  },
  {
    name: "a conditional format comes along to another sheet",
    source: "ExcelApi 1.9 RangeCopyType.formats",
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      const rule = firstSheet(context).getRange("A1").conditionalFormats.add("CellValue");
      rule.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      other.getRange("B2").copyFrom("Sheet1!A1", "Formats");
      const count = other.getRange("B2").conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
    expected: 1,
  },
]);

contract("Range.autoFill", [
  {
    name: "a series of numbers goes on",
    source: FILL,
    run: async (context) => {
      const range = fill(context, [[1], [3]]);
      range.autoFill("A1:A5", Excel.AutoFillType.fillDefault);
      return read(firstSheet(context).getRange("A1:A5"), "values");
    },
    expected: [[1], [3], [5], [7], [9]],
  },
  {
    name: "one number is repeated",
    source: FILL,
    run: async (context) => {
      fill(context, [[4]]).autoFill("A1:A3");
      return read(firstSheet(context).getRange("A1:A3"), "values");
    },
    expected: [[4], [4], [4]],
  },
  {
    name: "one number counts on when a series is asked for",
    source: "ExcelApi 1.9 AutoFillType.fillSeries",
    run: async (context) => {
      fill(context, [[4]]).autoFill("A1:A3", "FillSeries");
      return read(firstSheet(context).getRange("A1:A3"), "values");
    },
    expected: [[4], [5], [6]],
  },
  {
    name: "a series can be copied instead",
    source: "ExcelApi 1.9 AutoFillType.fillCopy",
    run: async (context) => {
      fill(context, [[1], [2]]).autoFill("A1:A4", "FillCopy");
      return read(firstSheet(context).getRange("A1:A4"), "values");
    },
    expected: [[1], [2], [1], [2]],
  },
  {
    name: "formulas are carried on",
    source: FILL,
    run: async (context) => {
      fill(context, [
        [1, "=A1*2"],
        [2, ""],
        [3, ""],
      ]);
      firstSheet(context).getRange("B1").autoFill("B1:B3");
      return read(firstSheet(context).getRange("B1:B3"), "values");
    },
    expected: [[2], [4], [6]],
  },
  {
    name: "weekdays, months and numbered texts go on",
    source: "ExcelApi 1.9 AutoFillType.fillDefault",
    run: async (context) => {
      fill(context, [["Mon", "January", "Item 1"]]).autoFill("A1:C3");
      return read(firstSheet(context).getRange("A1:C3"), "values");
    },
    expected: [
      ["Mon", "January", "Item 1"],
      ["Tue", "February", "Item 2"],
      ["Wed", "March", "Item 3"],
    ],
  },
  {
    name: "dates go on by months",
    source: "ExcelApi 1.9 AutoFillType.fillMonths",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.values = [["1/31/2026"]];
      range.autoFill("A1:A3", "FillMonths");
      return read(firstSheet(context).getRange("A1:A3"), "text");
    },
    expected: [["1/31/2026"], ["2/28/2026"], ["3/31/2026"]],
  },
  {
    name: "only formats",
    source: "ExcelApi 1.9 AutoFillType.fillFormats",
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.format.font.italic = true;
      range.autoFill("A1:A3", "FillFormats");
      const cell = firstSheet(context).getRange("A3").load("values, format/font/italic");
      await context.sync();
      return [cell.values, cell.format.font.italic];
    },
    expected: [[[""]], true],
  },
  {
    name: "only values",
    source: "ExcelApi 1.9 AutoFillType.fillValues",
    run: async (context) => {
      const range = fill(context, [[1], [2]]);
      range.format.font.italic = true;
      range.autoFill("A1:A3", "FillValues");
      const cell = firstSheet(context).getRange("A3").load("values, format/font/italic");
      await context.sync();
      return [cell.values, cell.format.font.italic];
    },
    expected: [[[3]], false],
  },
  {
    name: "to the right",
    source: FILL,
    run: async (context) => {
      fill(context, [[2, 4]]).autoFill("A1:D1");
      return read(firstSheet(context).getRange("A1:D1"), "values");
    },
    expected: [[2, 4, 6, 8]],
  },
  {
    name: "upwards counts down",
    source: FILL,
    run: async (context) => {
      const range = firstSheet(context).getRange("A3:A4");
      range.values = [[10], [11]];
      range.autoFill("A1:A4");
      return read(firstSheet(context).getRange("A1:A4"), "values");
    },
    expected: [[8], [9], [10], [11]],
  },
  {
    name: "a target without the range itself is refused",
    source: "ExcelApi 1.9 Range.autoFill",
    run: (context) => {
      fill(context, [[1]]).autoFill("C1:C3");
    },
    code: "InvalidArgument",
  },
]);
