import { contract, fill, firstSheet, read } from "../excel-session";

const AREAS = "docs/excel/excel-add-ins-multiple-ranges.md";

contract("RangeAreas", [
  {
    name: "tells its parts",
    source: AREAS,
    run: async (context) => {
      const areas = firstSheet(context)
        .getRanges("D3:D5, G3:G5")
        .load("address, areaCount, cellCount, isEntireColumn, isEntireRow");
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, areas.isEntireColumn, areas.isEntireRow];
    },
    expected: ["Sheet1!D3:D5,Sheet1!G3:G5", 2, 6, false, false],
  },
  {
    name: "a format reaches every part",
    source: AREAS,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRanges("A1,C1").format.fill.color = "pink";
      const found = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).format.fill.load("color"));
      await context.sync();
      return found.map(({ color }) => color);
    },
    expected: ["#FFC0CB", "#FFFFFF", "#FFC0CB"],
  },
  {
    name: "one format of all parts is told, different ones are null",
    source: AREAS,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRanges("A1,C1").format.fill.color = "#112233";
      const [same, different] = [sheet.getRanges("A1,C1"), sheet.getRanges("A1,B1")].map((areas) =>
        areas.load("format/fill/color"),
      );
      await context.sync();
      return [same?.format.fill.color, different?.format.fill.color];
    },
    expected: ["#112233", null],
  },
  {
    name: "its ranges can be listed and written",
    source: AREAS,
    run: async (context) => {
      const sheet = firstSheet(context);
      const { areas } = sheet.getRanges("A1:A2,C1");
      areas.load("items");
      await context.sync();
      for (const range of areas.items) range.values = "x" as never;
      const first = areas.getItemAt(0).load("address");
      const count = areas.getCount();
      await context.sync();
      return [first.address, count.value, await read(sheet.getRange("A1:C2"), "values")];
    },
    expected: [
      "Sheet1!A1:A2",
      2,
      [
        ["x", "", "x"],
        ["x", "", ""],
      ],
    ],
  },
  {
    name: "whole columns",
    source: AREAS,
    run: async (context) => {
      const areas = firstSheet(context).getRanges("A:A,C:D").load("isEntireColumn, areaCount");
      await context.sync();
      return [areas.isEntireColumn, areas.areaCount];
    },
    expected: [true, 2],
  },
  {
    name: "moves as one",
    source: AREAS,
    run: async (context) => read(firstSheet(context).getRanges("B2,D4").getOffsetRangeAreas(1, -1), "address"),
    expected: "Sheet1!A3,Sheet1!C5",
  },
  {
    name: "has common cells with a range",
    source: AREAS,
    run: async (context) => read(firstSheet(context).getRanges("A1:C3,E1:E9").getIntersection("B2:E2"), "address"),
    expected: "Sheet1!B2:C2,Sheet1!E2",
  },
  {
    name: "no common cells is a null object",
    source: AREAS,
    run: async (context) => {
      const found = firstSheet(context).getRanges("A1,C1").getIntersectionOrNullObject("B1");
      await context.sync();
      return found.isNullObject;
    },
    expected: true,
  },
  {
    name: "whole rows of its parts",
    source: AREAS,
    run: async (context) => read(firstSheet(context).getRanges("B2,D4:D5").getEntireRow(), "address"),
    expected: "Sheet1!2:2,Sheet1!4:5",
  },
  {
    name: "clears every part",
    source: AREAS,
    run: async (context) => {
      fill(context, [[1, 2, 3]]);
      firstSheet(context).getRanges("A1,C1").clear();
      return read(firstSheet(context).getRange("A1:C1"), "values");
    },
    expected: [["", 2, ""]],
  },
  {
    name: "used parts",
    source: AREAS,
    run: async (context) => {
      fill(context, [
        [1, 2],
        [3, 4],
      ]);
      return read(firstSheet(context).getRanges("A:A,B1:B9").getUsedRangeAreas(true), "address");
    },
    expected: "Sheet1!A1:A2,Sheet1!B1:B2",
  },
  {
    name: "special cells of all parts",
    source: AREAS,
    run: async (context) => {
      fill(context, [
        [1, "=A1", 2],
        ["=A1", 5, "=A1"],
      ]);
      return read(firstSheet(context).getRanges("A1:A2,C1:C2").getSpecialCells("Formulas"), "address");
    },
    expected: "Sheet1!A2,Sheet1!C2",
  },
  {
    name: "validation and conditional formats reach every part",
    source: AREAS,
    run: async (context) => {
      const areas = firstSheet(context).getRanges("A1,C1");
      areas.dataValidation.rule = { textLength: { formula1: 3, operator: "LessThan" } };
      areas.conditionalFormats.add("DataBar");
      const found = ["A1", "B1", "C1"]
        .map((address) => firstSheet(context).getRange(address))
        .map((range) => ({ type: range.dataValidation.load("type"), count: range.conditionalFormats.getCount() }));
      await context.sync();
      return found.map(({ type, count }) => [type.type, count.value]);
    },
    expected: [
      ["TextLength", 1],
      ["None", 0],
      ["TextLength", 1],
    ],
  },
  {
    name: "tables in its parts",
    source: "ExcelApi 1.9 RangeAreas.getTables",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.tables.add("A1:B2", true).name = "One";
      sheet.tables.add("D1:E2", true).name = "Two";
      const tables = sheet.getRanges("A1,D1").getTables(false).load("items/name");
      await context.sync();
      return tables.items.map(({ name }) => name);
    },
    expected: ["One", "Two"],
  },
  {
    name: "a list that is no address is refused",
    source: AREAS,
    run: (context) => {
      firstSheet(context).getRanges("A1,nothing");
    },
    code: "InvalidArgument",
  },
]);
