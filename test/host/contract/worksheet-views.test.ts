import { contract, firstSheet, read } from "../excel-session";

const SHEETS = "docs/excel/excel-add-ins-worksheets.md";

contract("Frozen panes", [
  {
    name: "rows are frozen",
    source: "ExcelApi 1.7 WorksheetFreezePanes.freezeRows",
    run: async (context) => {
      firstSheet(context).freezePanes.freezeRows(2);
      return read(firstSheet(context).freezePanes.getLocationOrNullObject(), "address");
    },
    expected: "Sheet1!1:2",
  },
  {
    name: "columns are frozen",
    source: "ExcelApi 1.7 WorksheetFreezePanes.freezeColumns",
    run: async (context) => {
      firstSheet(context).freezePanes.freezeColumns(1);
      return read(firstSheet(context).freezePanes.getLocationOrNullObject(), "address");
    },
    expected: "Sheet1!A:A",
  },
  {
    name: "both are frozen",
    source: "ExcelApi 1.7 WorksheetFreezePanes.freezeAt",
    run: async (context) => {
      firstSheet(context).freezePanes.freezeAt("A1:B3");
      return read(firstSheet(context).freezePanes.getLocationOrNullObject(), "address");
    },
    expected: "Sheet1!A1:B3",
  },
  {
    name: "unfreeze ends it",
    source: "ExcelApi 1.7 WorksheetFreezePanes.unfreeze",
    run: async (context) => {
      const { freezePanes } = firstSheet(context);
      freezePanes.freezeRows(1);
      freezePanes.unfreeze();
      const location = freezePanes.getLocationOrNullObject();
      await context.sync();
      return location.isNullObject;
    },
    expected: true,
  },
]);

contract("Protection", [
  {
    name: "protect says so",
    source: SHEETS,
    run: async (context) => {
      firstSheet(context).protection.protect();
      return read(firstSheet(context).protection, "protected");
    },
    expected: true,
  },
  {
    name: "locked cells refuse",
    source: SHEETS,
    run: async (context) => {
      firstSheet(context).protection.protect();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
    },
    code: "AccessDenied",
  },
  {
    name: "unlocked cells take values",
    source: "ExcelApi 1.2 FormatProtection.locked",
    run: async (context) => {
      firstSheet(context).getRange("B2").format.protection.locked = false;
      firstSheet(context).protection.protect();
      firstSheet(context).getRange("B2").values = [[7]];
      return read(firstSheet(context).getRange("B2"), "values");
    },
    expected: [[7]],
  },
  {
    name: "options allow what they name",
    source: "ExcelApi 1.2 WorksheetProtectionOptions",
    run: async (context) => {
      firstSheet(context).protection.protect({ allowFormatCells: true });
      firstSheet(context).getRange("A1").format.fill.color = "red";
      await context.sync();
      firstSheet(context).getRange("1:1").insert("Down");
      await context.sync();
    },
    code: "AccessDenied",
  },
  {
    name: "protect on a protected sheet is refused",
    source: "ExcelApi 1.2 WorksheetProtection.protect",
    run: async (context) => {
      firstSheet(context).protection.protect();
      await context.sync();
      firstSheet(context).protection.protect();
    },
    code: "InvalidOperation",
  },
  {
    name: "a wrong password does not unprotect",
    source: "ExcelApi 1.7 WorksheetProtection.unprotect",
    run: async (context) => {
      firstSheet(context).protection.protect({}, "right");
      await context.sync();
      firstSheet(context).protection.unprotect("wrong");
    },
    code: "AccessDenied",
  },
  {
    name: "the right password does",
    source: "ExcelApi 1.7 WorksheetProtection.unprotect",
    run: async (context) => {
      firstSheet(context).protection.protect({}, "right");
      firstSheet(context).protection.unprotect("right");
      return read(firstSheet(context).protection, "protected");
    },
    expected: false,
  },
  {
    name: "a protected workbook keeps its sheets",
    source: "ExcelApi 1.7 WorkbookProtection.protect",
    run: async (context) => {
      context.workbook.protection.protect();
      await context.sync();
      context.workbook.worksheets.add();
    },
    code: "AccessDenied",
  },
]);

contract("Page layout", [
  {
    name: "orientation and paper",
    source: "ExcelApi 1.9 PageLayout",
    run: async (context) => {
      const { pageLayout } = firstSheet(context);
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.load("orientation,paperSize");
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize];
    },
    expected: ["Landscape", "A4"],
  },
  {
    name: "the print area is what was set",
    source: "ExcelApi 1.9 PageLayout.setPrintArea",
    run: async (context) => {
      firstSheet(context).pageLayout.setPrintArea("A1:D10");
      return read(firstSheet(context).pageLayout.getPrintArea(), "address");
    },
    expected: "Sheet1!A1:D10",
  },
  {
    name: "without a print area there is a null object",
    source: "ExcelApi 1.9 PageLayout.getPrintAreaOrNullObject",
    run: async (context) => {
      const area = firstSheet(context).pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      return area.isNullObject;
    },
    expected: true,
  },
  {
    name: "title rows are whole rows",
    source: "ExcelApi 1.9 PageLayout.setPrintTitleRows",
    run: async (context) => {
      firstSheet(context).pageLayout.setPrintTitleRows("$1:$2");
      return read(firstSheet(context).pageLayout.getPrintTitleRowsOrNullObject(), "address");
    },
    expected: "Sheet1!1:2",
  },
  {
    name: "margins come in points",
    source: "ExcelApi 1.9 PageLayout.setPrintMargins",
    run: async (context) => {
      firstSheet(context).pageLayout.setPrintMargins("Inches", { left: 0.5 });
      return read(firstSheet(context).pageLayout, "leftMargin");
    },
    expected: 36,
  },
  {
    name: "headers keep their texts",
    source: "ExcelApi 1.9 HeaderFooter",
    run: async (context) => {
      const pages = firstSheet(context).pageLayout.headersFooters.defaultForAllPages;
      pages.centerHeader = "&D";
      return read(pages, "centerHeader");
    },
    expected: "&D",
  },
  {
    name: "page breaks are added and counted",
    source: "ExcelApi 1.9 PageBreakCollection",
    run: async (context) => {
      const breaks = firstSheet(context).horizontalPageBreaks;
      breaks.add("A21:E21");
      const count = breaks.getCount();
      await context.sync();
      return count.value;
    },
    expected: 1,
  },
]);
