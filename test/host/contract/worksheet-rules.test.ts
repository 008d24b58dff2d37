import { contract, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const SHEETS = "docs/excel/excel-add-ins-worksheets.md";

async function names(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** Sheet1, B (hidden), C (very hidden), D. */
function fourSheets(context: Excel.RequestContext): void {
  context.workbook.worksheets.add("B").visibility = "Hidden";
  context.workbook.worksheets.add("C").visibility = Excel.SheetVisibility.veryHidden;
  context.workbook.worksheets.add("D");
}

contract("Hidden sheets", [
  {
    name: "visible sheets only, first and last",
    source: "ExcelApi 1.5 WorksheetCollection.getFirst",
    run: async (context) => {
      fourSheets(context);
      firstSheet(context).visibility = "Hidden";
      return [
        await read(context.workbook.worksheets.getFirst(true), "name"),
        await read(context.workbook.worksheets.getFirst(), "name"),
        await read(context.workbook.worksheets.getLast(true), "name"),
      ];
    },
    expected: ["D", "Sheet1", "D"],
  },
  {
    name: "visible sheets only, next and previous",
    source: "ExcelApi 1.5 Worksheet.getNext",
    run: async (context) => {
      fourSheets(context);
      const sheet = firstSheet(context);
      return [
        await read(sheet.getNext(true), "name"),
        await read(sheet.getNext(), "name"),
        await read(context.workbook.worksheets.getItem("D").getPrevious(true), "name"),
      ];
    },
    expected: ["D", "B", "Sheet1"],
  },
  {
    name: "nothing visible comes before",
    source: "ExcelApi 1.5 Worksheet.getPreviousOrNullObject",
    run: async (context) => {
      fourSheets(context);
      firstSheet(context).visibility = "Hidden";
      const before = context.workbook.worksheets.getItem("D").getPreviousOrNullObject(true);
      await context.sync();
      return before.isNullObject;
    },
    expected: true,
  },
  {
    name: "a very hidden sheet cannot be deleted",
    source: "ExcelApi 1.1 Worksheet.delete",
    run: (context) => {
      fourSheets(context);
      context.workbook.worksheets.getItem("C").delete();
    },
    code: "InvalidOperation",
  },
  {
    name: "a hidden sheet can be deleted",
    source: "ExcelApi 1.1 Worksheet.delete",
    run: async (context) => {
      fourSheets(context);
      context.workbook.worksheets.getItem("B").delete();
      return names(context);
    },
    expected: ["Sheet1", "C", "D"],
  },
  {
    name: "hiding the active sheet activates another",
    source: SHEETS,
    run: async (context) => {
      context.workbook.worksheets.add("B");
      firstSheet(context).visibility = "Hidden";
      return read(context.workbook.worksheets.getActiveWorksheet(), "name");
    },
    expected: "B",
  },
  {
    name: "deleting the active sheet activates another",
    source: SHEETS,
    run: async (context) => {
      context.workbook.worksheets.add("B").activate();
      context.workbook.worksheets.getItem("B").delete();
      return read(context.workbook.worksheets.getActiveWorksheet(), "name");
    },
    expected: "Sheet1",
  },
  {
    name: "hidden sheets keep and take values",
    source: SHEETS,
    run: async (context) => {
      fourSheets(context);
      const range = context.workbook.worksheets.getItem("C").getRange("A1");
      range.values = [[7]];
      return read(range, "values");
    },
    expected: [[7]],
  },
  {
    name: "visible again",
    source: "ExcelApi 1.1 Worksheet.visibility",
    run: async (context) => {
      fourSheets(context);
      const sheet = context.workbook.worksheets.getItem("C");
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.activate();
      return read(context.workbook.worksheets.getActiveWorksheet(), "visibility");
    },
    expected: "Visible",
  },
]);

contract("Names and places of sheets", [
  {
    name: "getItem takes the id too",
    source: "ExcelApi 1.1 WorksheetCollection.getItem",
    run: async (context) => read(context.workbook.worksheets.getItem(await read(firstSheet(context), "id")), "name"),
    expected: "Sheet1",
  },
  {
    name: "the id stays when a sheet is renamed and moved",
    source: "ExcelApi 1.1 Worksheet.id",
    run: async (context) => {
      context.workbook.worksheets.add("B");
      const id = await read(firstSheet(context), "id");
      const sheet = firstSheet(context);
      sheet.name = "Renamed";
      sheet.position = 1;
      return (await read(context.workbook.worksheets.getItem("Renamed"), "id")) === id;
    },
    expected: true,
  },
  {
    name: "a sheet may change the case of its name",
    source: "ExcelApi 1.1 Worksheet.name",
    run: async (context) => {
      firstSheet(context).name = "SHEET1";
      return names(context);
    },
    expected: ["SHEET1"],
  },
  {
    name: "31 characters are allowed",
    source: "ExcelApi 1.1 Worksheet.name",
    run: async (context) => {
      firstSheet(context).name = "x".repeat(31);
      return (await names(context))[0]?.length;
    },
    expected: 31,
  },
  {
    name: "a name with an apostrophe is quoted in addresses",
    source: "ExcelApi 1.1 Range.address",
    run: (context) => read(context.workbook.worksheets.add("Bob's data").getRange("A1"), "address"),
    expected: "'Bob''s data'!A1",
  },
  {
    name: "a name of digits is quoted in addresses",
    source: "ExcelApi 1.1 Range.address",
    run: (context) => read(context.workbook.worksheets.add("2024").getRange("B2"), "address"),
    expected: "'2024'!B2",
  },
  {
    name: "a rename to another sheet's name",
    source: "ExcelApi 1.1 Worksheet.name",
    run: (context) => {
      context.workbook.worksheets.add("B");
      firstSheet(context).name = "b";
    },
    code: "ItemAlreadyExists",
  },
  {
    name: "History is kept by Excel",
    source: `${SHEETS}#rename`,
    run: (context) => {
      context.workbook.worksheets.add("History");
    },
    code: "InvalidArgument",
  },
  {
    name: "a position beyond the last sheet",
    source: "ExcelApi 1.1 Worksheet.position",
    run: (context) => {
      firstSheet(context).position = 3;
    },
    code: "InvalidArgument",
  },
  {
    name: "positions count from zero",
    source: "ExcelApi 1.1 Worksheet.position",
    run: async (context) => read(context.workbook.worksheets.add("B"), "position"),
    expected: 1,
  },
  ...(
    [
      ["Beginning", undefined, ["Sheet1 (2)", "Sheet1", "B"]],
      ["End", undefined, ["Sheet1", "B", "Sheet1 (2)"]],
      ["After", "Sheet1", ["Sheet1", "Sheet1 (2)", "B"]],
      ["Before", "B", ["Sheet1", "Sheet1 (2)", "B"]],
    ] as const
  ).map(([position, relative, expected]): ContractCase => ({
    name: `copy stands at ${position}`,
    source: "ExcelApi 1.7 Worksheet.copy",
    expected,
    run: (context) => {
      context.workbook.worksheets.add("B");
      firstSheet(context).copy(
        position,
        relative === undefined ? undefined : context.workbook.worksheets.getItem(relative),
      );
      return names(context);
    },
  })),
  {
    name: "copy before nothing",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: (context) => {
      firstSheet(context).copy("Before");
    },
    code: "InvalidArgument",
  },
  {
    name: "the copy's own references name the copy",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      firstSheet(context).getRange("A1:B1").formulas = [[4, "=Sheet1!A1*2"]];
      const copy = firstSheet(context).copy();
      copy.getRange("A1").values = [[5]];
      return [await read(copy.getRange("B1"), "formulas"), await read(copy.getRange("B1"), "values")];
    },
    expected: [[["='Sheet1 (2)'!A1*2"]], [[10]]],
  },
  {
    name: "copies are numbered on",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: (context) => {
      firstSheet(context).copy();
      firstSheet(context).copy();
      return names(context);
    },
    expected: ["Sheet1", "Sheet1 (2)", "Sheet1 (3)"],
  },
  {
    name: "the tab colour goes with an empty text",
    source: "ExcelApi 1.7 Worksheet.tabColor",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.tabColor = "#FF0000";
      const red = await read(sheet, "tabColor");
      sheet.tabColor = "";
      return [red, await read(sheet, "tabColor")];
    },
    expected: ["#FF0000", ""],
  },
  {
    name: "a colour that is none",
    source: "ExcelApi 1.7 Worksheet.tabColor",
    run: (context) => {
      firstSheet(context).tabColor = "reddish";
    },
    code: "InvalidArgument",
  },
  {
    name: "the standard width changes columns without one of their own",
    source: "ExcelApi 1.7 Worksheet.standardWidth",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B:B").format.columnWidth = 200;
      await context.sync();
      const before = await read(sheet.getRange("A1").format, "columnWidth");
      sheet.standardWidth = 20;
      const [after, own] = [
        await read(sheet.getRange("A1").format, "columnWidth"),
        await read(sheet.getRange("B1").format, "columnWidth"),
      ];
      return [await read(sheet, "standardWidth"), before, after, own];
    },
    expected: [20, 48, 108.75, 200],
  },
  {
    name: "a standard width that Excel does not have",
    source: "ExcelApi 1.7 Worksheet.standardWidth",
    run: (context) => {
      firstSheet(context).standardWidth = 300;
    },
    code: "InvalidArgument",
  },
  {
    name: "the standard height cannot be set",
    source: "ExcelApi 1.7 Worksheet.standardHeight",
    run: (context) => {
      firstSheet(context).set({ standardHeight: 20 } as never);
    },
    code: "InvalidArgument",
  },
]);
