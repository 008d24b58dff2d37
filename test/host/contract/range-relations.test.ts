import { contract, fill, firstSheet, read } from "../excel-session";
const GET = "docs/excel/excel-add-ins-ranges-get.md";
const UNBOUNDED = "docs/excel/excel-add-ins-ranges-unbounded.md";

contract("Range relations", [
  {
    name: "the used range ends where values end",
    source: GET,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "red";
      const ranges = [sheet.getUsedRange(), sheet.getUsedRange(true)].map((range) => range.load("address"));
      await context.sync();
      return ranges.map(({ address }) => address);
    },
    expected: ["Sheet1!B2:D5", "Sheet1!B2"],
  },
  {
    name: "an empty sheet has no used range",
    source: GET,
    run: async (context) => {
      const range = firstSheet(context).getUsedRangeOrNullObject(true);
      await context.sync();
      return range.isNullObject;
    },
    expected: true,
  },
  {
    name: "an empty sheet's used range is its first cell",
    source: "ExcelApi 1.1 Worksheet.getUsedRange",
    run: (context) => read(firstSheet(context).getUsedRange(), "address"),
    expected: "Sheet1!A1",
  },
  {
    name: "a range without values has no used range",
    source: "ExcelApi 1.4 Range.getUsedRangeOrNullObject",
    run: async (context) => {
      fill(context, [[1]]);
      const range = firstSheet(context).getRange("C1:D4").getUsedRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    },
    expected: true,
  },
  {
    name: "the surrounding region ends at blank rows and columns",
    source: "ExcelApi 1.7 Range.getSurroundingRegion",
    run: async (context) => {
      fill(context, [
        [1, 2, "", 4],
        [5, "", "", ""],
        ["", "", "", ""],
        [9, "", "", ""],
      ]);
      return read(firstSheet(context).getRange("A1").getSurroundingRegion(), "address");
    },
    expected: "Sheet1!A1:B2",
  },
  {
    name: "the edge of a block",
    source: "ExcelApi 1.13 Range.getRangeEdge",
    run: async (context) => {
      fill(context, [
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      const edges = (["Down", "Right"] as const).map((side) =>
        firstSheet(context).getRange("A1").getRangeEdge(side).load("address"),
      );
      const empty = firstSheet(context).getRange("A3").getRangeEdge("Down").load("address");
      await context.sync();
      return [...edges, empty].map(({ address }) => address);
    },
    expected: ["Sheet1!A3", "Sheet1!B1", "Sheet1!A1048576"],
  },
  {
    name: "an extended range goes to the edge",
    source: "ExcelApi 1.13 Range.getExtendedRange",
    run: async (context) => {
      fill(context, [
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      return read(firstSheet(context).getRange("A1:B1").getExtendedRange(Excel.KeyboardDirection.down), "address");
    },
    expected: "Sheet1!A1:B3",
  },
  {
    name: "intersection, bounding, offset and resize",
    source: GET,
    run: async (context) => {
      const range = firstSheet(context).getRange("B2:D4");
      const found = [
        range.getIntersection("A1:C3"),
        range.getBoundingRect("F6"),
        range.getOffsetRange(1, -1),
        range.getResizedRange(2, -1),
        range.getAbsoluteResizedRange(1, 1),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
      ].map((one) => one.load("address"));
      await context.sync();
      return found.map(({ address }) => address.replace("Sheet1!", ""));
    },
    expected: ["B2:C3", "B2:F6", "A3:C5", "B2:C6", "B2", "D4", "B4:D4", "D2:D4"],
  },
  {
    name: "rows and columns beside a range",
    source: "ExcelApi 1.2 Range.getRowsAbove",
    run: async (context) => {
      const range = firstSheet(context).getRange("C3:D4");
      const found = [
        range.getRowsAbove(1),
        range.getRowsBelow(2),
        range.getColumnsBefore(2),
        range.getColumnsAfter(1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getRow(1),
        range.getColumn(0),
        range.getCell(0, 1),
        range.getCell(5, 5),
      ].map((one) => one.load("address"));
      await context.sync();
      return found.map(({ address }) => address.replace("Sheet1!", ""));
    },
    expected: ["C2:D2", "C5:D6", "A3:B4", "E3:E4", "3:4", "C:D", "C4:D4", "C3:C4", "D3", "H8"],
  },
  {
    name: "ranges without a common cell have no intersection",
    source: "ExcelApi 1.1 Range.getIntersection",
    run: (context) => {
      firstSheet(context).getRange("A1").getIntersection("B2");
    },
    code: "ItemNotFound",
  },
  {
    name: "an offset off the sheet is refused",
    source: "ExcelApi 1.1 Range.getOffsetRange",
    run: (context) => {
      firstSheet(context).getRange("A1").getOffsetRange(-1, 0);
    },
    code: "InvalidArgument",
  },
  {
    name: "a range too small is refused",
    source: "ExcelApi 1.2 Range.getResizedRange",
    run: (context) => {
      firstSheet(context).getRange("A1").getResizedRange(-1, 0);
    },
    code: "InvalidArgument",
  },
  {
    name: "more than five million cells cannot be read at once",
    source: "ExcelApi 1.11 ErrorCodes.rangeExceedsLimit",
    run: (context) => read(firstSheet(context).getRange("A1:F1000000"), "values"),
    code: "RangeExceedsLimit",
  },
  {
    name: "whole rows have sizes and no values",
    source: UNBOUNDED,
    run: async (context) => {
      const range = firstSheet(context)
        .getRange("2:3")
        .load("address, isEntireRow, isEntireColumn, rowCount, columnCount, cellCount, values, text, formulas");
      await context.sync();
      return [
        range.address,
        range.isEntireRow,
        range.isEntireColumn,
        range.rowCount,
        range.columnCount,
        range.cellCount,
        range.values,
        range.text,
        range.formulas,
      ];
    },
    expected: ["Sheet1!2:3", true, false, 2, 16384, 32768, null, null, null],
  },
  {
    name: "the sheet's cells are too many to count",
    source: "ExcelApi 1.1 Range.cellCount",
    run: (context) => read(firstSheet(context).getRange(), "cellCount"),
    expected: -1,
  },
  {
    name: "whole columns are formatted",
    source: UNBOUNDED,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B:B").format.fill.color = "#00FF00";
      sheet.getRange("B:B").numberFormat = "0.0" as never;
      const cell = sheet.getRange("B700").load("numberFormat, format/fill/color");
      await context.sync();
      return [cell.numberFormat, cell.format.fill.color];
    },
    expected: [[["0.0"]], "#00FF00"],
  },
]);
