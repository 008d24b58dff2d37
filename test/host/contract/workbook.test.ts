import { contract, fill, firstSheet, read } from "../excel-session";

const BOOKS = "docs/excel/excel-add-ins-workbooks.md";

contract("The workbook", [
  {
    name: "its name",
    source: "ExcelApi 1.7 Workbook.name",
    run: (context) => read(context.workbook, "name"),
    expected: "Book1.xlsx",
  },
  {
    name: "it is no read-only one and not shared",
    source: "ExcelApi 1.8 Workbook.readOnly",
    run: async (context) => {
      const shared = context.workbook.getIsActiveCollabSession();
      return [await read(context.workbook, "readOnly"), shared.value];
    },
    expected: [false, false],
  },
  {
    name: "a write makes it dirty, save does not leave it so",
    source: "ExcelApi 1.9 Workbook.isDirty",
    run: async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      const dirty = await read(context.workbook, "isDirty");
      context.workbook.save(Excel.SaveBehavior.save);
      return [dirty, await read(context.workbook, "isDirty")];
    },
    expected: [true, false],
  },
  {
    name: "isDirty can be set",
    source: "ExcelApi 1.9 Workbook.isDirty",
    run: async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      context.workbook.isDirty = false;
      return read(context.workbook, "isDirty");
    },
    expected: false,
  },
  {
    name: "a renamed sheet makes it dirty",
    source: "ExcelApi 1.9 Workbook.isDirty",
    run: async (context) => {
      firstSheet(context).name = "Other";
      return read(context.workbook, "isDirty");
    },
    expected: true,
  },
  {
    name: "a tab colour makes it dirty, a selection does not",
    source: "ExcelApi 1.9 Workbook.isDirty",
    run: async (context) => {
      firstSheet(context).getRange("B2").select();
      const selected = await read(context.workbook, "isDirty");
      firstSheet(context).tabColor = "red";
      return [selected, await read(context.workbook, "isDirty")];
    },
    expected: [false, true],
  },
  {
    name: "the active cell of a selection of several cells",
    source: BOOKS,
    run: async (context) => {
      firstSheet(context).getRange("C4:D5").select();
      const cell = context.workbook.getActiveCell();
      cell.load("address,values");
      await context.sync();
      return [cell.address, cell.values as unknown];
    },
    expected: ["Sheet1!C4", [[""]]],
  },
  {
    name: "at first A1 is selected",
    source: "ExcelApi 1.1 Workbook.getSelectedRange",
    run: (context) => read(context.workbook.getSelectedRange(), "address"),
    expected: "Sheet1!A1",
  },
  {
    name: "the selection of several ranges",
    source: "ExcelApi 1.9 Workbook.getSelectedRanges",
    run: async (context, { host }) => {
      host.workbook.active.selection = [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 3, left: 2, bottom: 4, right: 2 },
      ];
      return read(context.workbook.getSelectedRanges(), "address");
    },
    expected: "Sheet1!A1:B1,Sheet1!C4:C5",
  },
  {
    name: "getSelectedRange of several ranges fails",
    source: "ExcelApi 1.1 Workbook.getSelectedRange",
    run: (context, { host }) => {
      host.workbook.active.selection = [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 3, left: 2, bottom: 4, right: 2 },
      ];
      context.workbook.getSelectedRange().load("address");
    },
    code: "InvalidSelection",
  },
  {
    name: "each sheet keeps its selection",
    source: "ExcelApi 1.1 Worksheet.activate",
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      firstSheet(context).getRange("B2").select();
      other.getRange("C3").select();
      const there = await read(context.workbook.getSelectedRange(), "address");
      firstSheet(context).activate();
      return [there, await read(context.workbook.getSelectedRange(), "address")];
    },
    expected: ["Other!C3", "Sheet1!B2"],
  },
  {
    name: "select activates the sheet",
    source: "docs/excel/excel-add-ins-ranges-set-get-selected.md",
    run: async (context) => {
      context.workbook.worksheets.add("Other").getRange("A1").select();
      return read(context.workbook.worksheets.getActiveWorksheet(), "name");
    },
    expected: "Other",
  },
  {
    name: "precision as displayed stays off",
    source: "ExcelApi 1.9 Workbook.usePrecisionAsDisplayed",
    run: async (context) => {
      context.workbook.usePrecisionAsDisplayed = false;
      return read(context.workbook, "usePrecisionAsDisplayed");
    },
    expected: false,
  },
  {
    name: "no chart is active",
    source: "ExcelApi 1.9 Workbook.getActiveChartOrNullObject",
    run: async (context) => {
      const chart = context.workbook.getActiveChartOrNullObject();
      await context.sync();
      return chart.isNullObject;
    },
    expected: true,
  },
  {
    name: "getActiveChart without one",
    source: "ExcelApi 1.9 Workbook.getActiveChart",
    run: (context) => {
      context.workbook.getActiveChart().load("name");
    },
    code: "ItemNotFound",
  },
  {
    name: "tables of all sheets are the workbook's",
    source: "ExcelApi 1.1 Workbook.tables",
    run: async (context) => {
      fill(context, [["a"], [1]]);
      firstSheet(context).tables.add("A1:A2", true).name = "One";
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1:A2").values = [["b"], [2]];
      other.tables.add("A1:A2", true).name = "Two";
      const { tables } = context.workbook;
      tables.load("items/name");
      await context.sync();
      return tables.items.map(({ name }) => name);
    },
    expected: ["One", "Two"],
  },
  {
    name: "createWorkbook opens another window",
    source: BOOKS,
    run: async (context, { host }) => {
      await Excel.createWorkbook("UEsDBA==");
      await context.sync();
      return host.workbook.opened;
    },
    expected: ["UEsDBA=="],
  },
]);
