import { contract, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const PRINT = "docs/excel/excel-add-ins-worksheets.md";
const LAYOUT = "ExcelApi 1.9 PageLayout";

/** What the page layout of a sheet holds after some calls. */
function layout<Key extends keyof Excel.Interfaces.PageLayoutUpdateData>(
  name: string,
  key: Key,
  expected: unknown,
  act: (page: Excel.PageLayout) => void = () => undefined,
): ContractCase {
  return {
    name,
    source: `${LAYOUT}.${key}`,
    expected,
    run: (context) => {
      const { pageLayout } = firstSheet(context);
      act(pageLayout);
      return read(pageLayout, key);
    },
  };
}

contract("Page setup", [
  layout("a new sheet stands upright", "orientation", "Portrait"),
  layout("a new sheet prints at its own size", "zoom", { scale: 100 }),
  layout("zoom is set as a whole", "zoom", { scale: 200 }, (page) => {
    page.zoom = { scale: 200 };
  }),
  layout("zoom may fit pages", "zoom", { horizontalFitToPages: 1, verticalFitToPages: 2 }, (page) => {
    page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
  }),
  layout("centred across", "centerHorizontally", true, (page) => {
    page.centerHorizontally = true;
  }),
  layout("centred down", "centerVertically", true, (page) => {
    page.centerVertically = true;
  }),
  layout("black and white", "blackAndWhite", true, (page) => {
    page.blackAndWhite = true;
  }),
  layout("gridlines are printed", "printGridlines", true, (page) => {
    page.printGridlines = true;
  }),
  layout("errors are printed blank", "printErrors", "Blank", (page) => {
    page.printErrors = Excel.PrintErrorType.blank;
  }),
  layout("the order of pages", "printOrder", "OverThenDown", (page) => {
    page.printOrder = Excel.PrintOrder.overThenDown;
  }),
  layout("the first page's number", "firstPageNumber", 5, (page) => {
    page.firstPageNumber = 5;
  }),
  layout("no number of its own for the first page", "firstPageNumber", "", (page) => {
    page.firstPageNumber = 5;
    page.firstPageNumber = "";
  }),
  layout("a margin in points", "topMargin", 100, (page) => {
    page.topMargin = 100;
  }),
  layout("margins in centimetres", "leftMargin", 72, (page) => {
    page.setPrintMargins("Centimeters", { left: 2.54 });
  }),
  layout("margins that are not named stay", "rightMargin", 50.4, (page) => {
    page.setPrintMargins("Points", { left: 10 });
  }),
  layout("set writes several", "paperSize", "A4", (page) => {
    page.set({ orientation: "Landscape", paperSize: Excel.PaperType.a4 });
  }),
  {
    name: "a zoom that Excel does not have",
    source: "ExcelApi 1.9 PageLayoutZoomOptions.scale",
    run: (context) => {
      firstSheet(context).pageLayout.zoom = { scale: 5 };
    },
    code: "InvalidArgument",
  },
  {
    name: "an orientation that is none",
    source: `${LAYOUT}.orientation`,
    run: (context) => {
      firstSheet(context).pageLayout.orientation = "Sideways" as never;
    },
    code: "InvalidArgument",
  },
  {
    name: "a margin below nothing",
    source: `${LAYOUT}.leftMargin`,
    run: (context) => {
      firstSheet(context).pageLayout.leftMargin = -1;
    },
    code: "InvalidArgument",
  },
  {
    name: "a unit that is none",
    source: `${LAYOUT}.setPrintMargins`,
    run: (context) => {
      firstSheet(context).pageLayout.setPrintMargins("Feet" as never, { left: 1 });
    },
    code: "InvalidArgument",
  },
]);

contract("Print areas and titles", [
  {
    name: "a print area of several ranges",
    source: `${LAYOUT}.setPrintArea`,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.pageLayout.setPrintArea(sheet.getRanges("A1:B2, D4:E5"));
      return read(sheet.pageLayout.getPrintArea(), "address");
    },
    expected: "Sheet1!A1:B2,Sheet1!D4:E5",
  },
  {
    name: "a print area from a range",
    source: `${LAYOUT}.setPrintArea`,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.pageLayout.setPrintArea(sheet.getRange("A1:D41"));
      return read(sheet.pageLayout.getPrintAreaOrNullObject(), "address");
    },
    expected: "Sheet1!A1:D41",
  },
  {
    name: "no print area",
    source: `${LAYOUT}.getPrintArea`,
    run: (context) => {
      firstSheet(context).pageLayout.getPrintArea().load("address");
    },
    code: "ItemNotFound",
  },
  {
    name: "the print area follows inserted rows",
    source: PRINT,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.pageLayout.setPrintArea("A3:B4");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      return read(sheet.pageLayout.getPrintArea(), "address");
    },
    expected: "Sheet1!A5:B6",
  },
  {
    name: "a deleted print area is none",
    source: "ExcelApi 1.9 PageLayout.getPrintAreaOrNullObject",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.pageLayout.setPrintArea("A3:B4");
      await context.sync();
      sheet.getRange("3:4").delete("Up");
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      return area.isNullObject;
    },
    expected: true,
  },
  {
    name: "title columns are whole columns",
    source: `${LAYOUT}.setPrintTitleColumns`,
    run: async (context) => {
      firstSheet(context).pageLayout.setPrintTitleColumns("$A:$B");
      return read(firstSheet(context).pageLayout.getPrintTitleColumns(), "address");
    },
    expected: "Sheet1!A:B",
  },
  {
    name: "title rows must be whole rows",
    source: `${LAYOUT}.setPrintTitleRows`,
    run: (context) => {
      firstSheet(context).pageLayout.setPrintTitleRows("A1:B1");
    },
    code: "InvalidArgument",
  },
  {
    name: "title columns must be whole columns",
    source: `${LAYOUT}.setPrintTitleColumns`,
    run: (context) => {
      firstSheet(context).pageLayout.setPrintTitleColumns("A1:A9");
    },
    code: "InvalidArgument",
  },
  {
    name: "no title rows",
    source: `${LAYOUT}.getPrintTitleRowsOrNullObject`,
    run: async (context) => {
      const rows = firstSheet(context).pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      return rows.isNullObject;
    },
    expected: true,
  },
  {
    name: "title rows follow inserted rows",
    source: PRINT,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.pageLayout.setPrintTitleRows("$2:$3");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      return read(sheet.pageLayout.getPrintTitleRows(), "address");
    },
    expected: "Sheet1!3:4",
  },
]);

contract("Headers, footers and page breaks", [
  {
    name: "a state for the first page",
    source: "ExcelApi 1.9 HeaderFooterGroup.state",
    run: async (context) => {
      const group = firstSheet(context).pageLayout.headersFooters;
      group.state = Excel.HeaderFooterState.firstAndDefault;
      group.firstPage.leftFooter = "Page &P";
      group.load("state,firstPage/leftFooter,defaultForAllPages/leftFooter");
      await context.sync();
      return [group.state, group.firstPage.leftFooter, group.defaultForAllPages.leftFooter];
    },
    expected: ["FirstAndDefault", "Page &P", ""],
  },
  {
    name: "headers come along with a copy",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      firstSheet(context).pageLayout.headersFooters.defaultForAllPages.centerHeader = "&F";
      return read(firstSheet(context).copy().pageLayout.headersFooters.defaultForAllPages, "centerHeader");
    },
    expected: "&F",
  },
  {
    name: "a break stands before a row",
    source: "ExcelApi 1.9 PageBreak.getCellAfterBreak",
    run: async (context) => {
      const { horizontalPageBreaks } = firstSheet(context);
      horizontalPageBreaks.add("A21:E21");
      return read(horizontalPageBreaks.getItem(0).getCellAfterBreak(), "address");
    },
    expected: "Sheet1!A21",
  },
  {
    name: "breaks are listed in order",
    source: "ExcelApi 1.9 PageBreakCollection.items",
    run: async (context) => {
      const { verticalPageBreaks } = firstSheet(context);
      verticalPageBreaks.add("F1");
      verticalPageBreaks.add("C1");
      verticalPageBreaks.load("items/columnIndex");
      await context.sync();
      return verticalPageBreaks.items.map(({ columnIndex }) => columnIndex);
    },
    expected: [2, 5],
  },
  {
    name: "a break is deleted",
    source: "ExcelApi 1.9 PageBreak.delete",
    run: async (context) => {
      const { horizontalPageBreaks } = firstSheet(context);
      horizontalPageBreaks.add("A5").delete();
      const count = horizontalPageBreaks.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
  {
    name: "all breaks are removed at once",
    source: "ExcelApi 1.9 PageBreakCollection.removePageBreaks",
    run: async (context) => {
      const { horizontalPageBreaks } = firstSheet(context);
      for (const at of ["A5", "A9"]) horizontalPageBreaks.add(at);
      horizontalPageBreaks.removePageBreaks();
      const count = horizontalPageBreaks.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
  {
    name: "breaks follow inserted rows",
    source: "ExcelApi 1.9 PageBreak.rowIndex",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.horizontalPageBreaks.add("A5");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      return read(sheet.horizontalPageBreaks.getItem(0), "rowIndex");
    },
    expected: 6,
  },
]);
