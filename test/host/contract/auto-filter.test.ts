import { contract, fill, firstSheet, read } from "../excel-session";
const AUTO = "docs/excel/excel-add-ins-worksheets.md";

function list(context: Excel.RequestContext): Excel.Worksheet {
  fill(context, [
    ["Name", "Price"],
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  return firstSheet(context);
}

contract("AutoFilter of a sheet", [
  {
    name: "hides what does not pass",
    source: AUTO,
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply(sheet.getRange("A1:B4"), 1, { filterOn: Excel.FilterOn.custom, criterion1: ">1" });
      const range = sheet.autoFilter.getRange().load("address");
      sheet.autoFilter.load("enabled, isDataFiltered");
      const view = sheet.getRange("A2:A4").getVisibleView().load("values");
      await context.sync();
      return [range.address, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, view.values.flat()];
    },
    expected: ["Sheet1!A1:B4", true, true, ["b", "c"]],
  },
  {
    name: "keeps the filters of other columns",
    source: "ExcelApi 1.9 AutoFilter.apply",
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">1" });
      sheet.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["a", "b"] });
      return (await read(sheet.getRange("A2:A4").getVisibleView(), "values")).flat();
    },
    expected: ["b"],
  },
  {
    name: "clears the filter of one column",
    source: "ExcelApi 1.14 AutoFilter.clearColumnCriteria",
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">1" });
      sheet.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["a", "b"] });
      sheet.autoFilter.clearColumnCriteria(1);
      return (await read(sheet.getRange("A2:A4").getVisibleView(), "values")).flat();
    },
    expected: ["a", "b"],
  },
  {
    name: "clears all criteria and stays",
    source: AUTO,
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "TopItems", criterion1: "1" });
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.load("enabled, isDataFiltered");
      const view = sheet.getRange("A2:A4").getVisibleView().load("rowCount");
      await context.sync();
      return [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, view.rowCount];
    },
    expected: [true, false, 3],
  },
  {
    name: "is applied again to new values",
    source: AUTO,
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">2" });
      sheet.getRange("B2").values = [[9]];
      sheet.autoFilter.reapply();
      return (await read(sheet.getRange("A2:A4").getVisibleView(), "values")).flat();
    },
    expected: ["a", "c"],
  },
  {
    name: "is removed with all it hid",
    source: AUTO,
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">2" });
      sheet.autoFilter.remove();
      sheet.autoFilter.load("enabled");
      const range = sheet.autoFilter.getRangeOrNullObject();
      const view = sheet.getRange("A2:A4").getVisibleView().load("rowCount");
      await context.sync();
      return [sheet.autoFilter.enabled, range.isNullObject, view.rowCount];
    },
    expected: [false, true, 3],
  },
  {
    name: "tells its criteria by column",
    source: "ExcelApi 1.9 AutoFilter.criteria",
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">2" });
      sheet.autoFilter.load("criteria");
      await context.sync();
      return sheet.autoFilter.criteria[1]?.criterion1;
    },
    expected: ">2",
  },
  {
    name: "one cell means its region",
    source: "ExcelApi 1.9 AutoFilter.apply",
    run: async (context) => {
      const sheet = list(context);
      sheet.autoFilter.apply("A1");
      return read(sheet.autoFilter.getRange(), "address");
    },
    expected: "Sheet1!A1:B4",
  },
]);
