import { contract, firstSheet, read } from "../excel-session";

const SHEETS = "docs/excel/excel-add-ins-worksheets.md";

async function names(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

contract("Worksheets", [
  {
    name: "add puts a sheet at the end and leaves the active one",
    source: SHEETS,
    run: async (context) => {
      context.workbook.worksheets.add("Sample");
      return [await names(context), await read(context.workbook.worksheets.getActiveWorksheet(), "name")];
    },
    expected: [["Sheet1", "Sample"], "Sheet1"],
  },
  {
    name: "add without a name counts on",
    source: "ExcelApi 1.1 WorksheetCollection.add",
    run: (context) => read(context.workbook.worksheets.add(), "name"),
    expected: "Sheet2",
  },
  {
    name: "a taken name is ItemAlreadyExists, whatever the case",
    source: "ExcelApi 1.1 WorksheetCollection.add",
    run: (context) => {
      context.workbook.worksheets.add("SHEET1");
    },
    code: "ItemAlreadyExists",
  },
  ...["", "a".repeat(32), "a/b", "a:b", "[a]", "what?", "'quoted"].map((name) => ({
    name: `${JSON.stringify(name)} is no name for a sheet`,
    source: SHEETS,
    run: (context: Excel.RequestContext) => {
      firstSheet(context).name = name;
    },
    code: "InvalidArgument",
  })),
  {
    name: "rename changes formulas that name the sheet",
    source: SHEETS,
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").formulas = [["=Sheet1!B2"]];
      firstSheet(context).name = "New name";
      return read(other.getRange("A1"), "formulas");
    },
    expected: [["='New name'!B2"]],
  },
  {
    name: "delete takes a sheet away",
    source: SHEETS,
    run: async (context) => {
      context.workbook.worksheets.add("Gone").delete();
      return names(context);
    },
    expected: ["Sheet1"],
  },
  {
    name: "the only visible sheet cannot be deleted",
    source: SHEETS,
    run: (context) => {
      firstSheet(context).delete();
    },
    code: "InvalidOperation",
  },
  {
    name: "the only visible sheet cannot be hidden",
    source: "ExcelApi 1.1 Worksheet.visibility",
    run: (context) => {
      firstSheet(context).visibility = "Hidden";
    },
    code: "InvalidOperation",
  },
  {
    name: "a deleted sheet leaves #REF!",
    source: SHEETS,
    run: async (context) => {
      const gone = context.workbook.worksheets.add("Gone");
      firstSheet(context).getRange("A1").formulas = [["=Gone!A1"]];
      gone.delete();
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [["#REF!"]],
  },
  {
    name: "very hidden sheets stay in the collection",
    source: SHEETS,
    run: async (context) => {
      context.workbook.worksheets.add("Secret").visibility = "VeryHidden";
      return names(context);
    },
    expected: ["Sheet1", "Secret"],
  },
  {
    name: "getCount may leave hidden sheets out",
    source: "ExcelApi 1.4 WorksheetCollection.getCount",
    run: async (context) => {
      context.workbook.worksheets.add("Secret").visibility = "Hidden";
      const [all, visible] = [context.workbook.worksheets.getCount(), context.workbook.worksheets.getCount(true)];
      await context.sync();
      return [all.value, visible.value];
    },
    expected: [2, 1],
  },
  {
    name: "position moves a sheet",
    source: "ExcelApi 1.1 Worksheet.position",
    run: async (context) => {
      context.workbook.worksheets.add("B");
      context.workbook.worksheets.add("C").position = 0;
      return names(context);
    },
    expected: ["C", "Sheet1", "B"],
  },
  {
    name: "activate changes the active sheet",
    source: SHEETS,
    run: async (context) => {
      context.workbook.worksheets.add("Sample").activate();
      return read(context.workbook.worksheets.getActiveWorksheet(), "name");
    },
    expected: "Sample",
  },
  {
    name: "getFirst, getLast, getNext and getPrevious walk the tabs",
    source: SHEETS,
    run: async (context) => {
      context.workbook.worksheets.add("B");
      context.workbook.worksheets.add("C");
      const { worksheets } = context.workbook;
      const found = [
        worksheets.getFirst(),
        worksheets.getLast(),
        worksheets.getFirst().getNext(),
        worksheets.getLast().getPrevious(),
      ];
      for (const one of found) one.load("name");
      await context.sync();
      return found.map(({ name }) => name);
    },
    expected: ["Sheet1", "C", "B", "B"],
  },
  {
    name: "there is nothing after the last sheet",
    source: "ExcelApi 1.5 Worksheet.getNext",
    run: (context) => {
      firstSheet(context).getNext().activate();
    },
    code: "ItemNotFound",
  },
  {
    name: "getNextOrNullObject answers a null object",
    source: "ExcelApi 1.5 Worksheet.getNextOrNullObject",
    run: async (context) => {
      const next = firstSheet(context).getNextOrNullObject();
      await context.sync();
      return next.isNullObject;
    },
    expected: true,
  },
  {
    name: "getItemOrNullObject of a sheet that is not there",
    source: "docs/develop/application-specific-api-model.md",
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      await context.sync();
      return sheet.isNullObject;
    },
    expected: true,
  },
  {
    name: "getItem of a sheet that is not there",
    source: SHEETS,
    run: (context) => {
      context.workbook.worksheets.getItem("Nope").activate();
    },
    code: "ItemNotFound",
  },
  {
    name: "copy makes another sheet with the same cells",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      firstSheet(context).getRange("A1:B1").formulas = [[4, "=A1*2"]];
      const copy = firstSheet(context).copy("Beginning");
      return [await read(copy.getRange("B1"), "values"), await names(context)];
    },
    expected: [[[8]], ["Sheet1 (2)", "Sheet1"]],
  },
  {
    name: "copy may stand before another sheet",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      const other = context.workbook.worksheets.add("B");
      firstSheet(context).copy("Before", other).name = "Copy";
      return names(context);
    },
    expected: ["Sheet1", "Copy", "B"],
  },
  {
    name: "tabColor takes names and numbers",
    source: "ExcelApi 1.7 Worksheet.tabColor",
    run: async (context) => {
      firstSheet(context).tabColor = "green";
      return read(firstSheet(context), "tabColor");
    },
    expected: "#008000",
  },
  {
    name: "gridlines and headings are switched off",
    source: "ExcelApi 1.8 Worksheet.showGridlines",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.load("showGridlines,showHeadings");
      await context.sync();
      return [sheet.showGridlines, sheet.showHeadings];
    },
    expected: [false, false],
  },
  {
    name: "the used range of an empty sheet is A1",
    source: "ExcelApi 1.1 Worksheet.getUsedRange",
    run: (context) => read(firstSheet(context).getUsedRange(), "address"),
    expected: "Sheet1!A1",
  },
  {
    name: "an empty sheet has no used range of values",
    source: "ExcelApi 1.4 Worksheet.getUsedRangeOrNullObject",
    run: async (context) => {
      firstSheet(context).getRange("C3").format.fill.color = "red";
      const range = firstSheet(context).getUsedRangeOrNullObject(true);
      await context.sync();
      return range.isNullObject;
    },
    expected: true,
  },
  {
    name: "getRangeByIndexes counts from zero",
    source: "ExcelApi 1.7 Worksheet.getRangeByIndexes",
    run: (context) => read(firstSheet(context).getRangeByIndexes(1, 2, 3, 2), "address"),
    expected: "Sheet1!C2:D4",
  },
  {
    name: "findAll finds every cell",
    source: "docs/excel/excel-add-ins-worksheets.md#find-all-cells-with-matching-text",
    run: async (context) => {
      firstSheet(context).getRange("A1:A3").values = [["Complete"], ["Open"], ["Complete"]];
      return read(firstSheet(context).findAll("Complete", { completeMatch: true }), "address");
    },
    expected: "Sheet1!A1,Sheet1!A3",
  },
  {
    name: "findAll of something that is not there",
    source: "ExcelApi 1.9 Worksheet.findAll",
    run: (context) => {
      firstSheet(context).findAll("x", {}).format.fill.color = "red";
    },
    code: "ItemNotFound",
  },
  {
    name: "replaceAll says how many it replaced",
    source: "ExcelApi 1.9 Worksheet.replaceAll",
    run: async (context) => {
      firstSheet(context).getRange("A1:A2").values = [["a b"], ["a c"]];
      const count = firstSheet(context).replaceAll("a", "z", {});
      await context.sync();
      return [count.value, await read(firstSheet(context).getRange("A1:A2"), "values")];
    },
    expected: [2, [["z b"], ["z c"]]],
  },
]);
