import { contract, fill, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const SHEETS = "docs/excel/excel-add-ins-worksheets.md";
const FIND = `${SHEETS}#find-all-cells-with-matching-text`;

/** The address that a form of getRange answers. */
function range(
  name: string,
  source: string,
  find: (sheet: Excel.Worksheet) => Excel.Range,
  expected: string,
): ContractCase {
  return { name, source, expected, run: (context) => read(find(firstSheet(context)), "address") };
}

contract("Ranges of sheets", [
  range(
    "getRange without an address is the whole sheet",
    "ExcelApi 1.1 Worksheet.getRange",
    (sheet) => sheet.getRange(),
    "Sheet1!1:1048576",
  ),
  range("whole columns", "ExcelApi 1.1 Worksheet.getRange", (sheet) => sheet.getRange("B:C"), "Sheet1!B:C"),
  range("whole rows", "ExcelApi 1.1 Worksheet.getRange", (sheet) => sheet.getRange("2:5"), "Sheet1!2:5"),
  range(
    "signs and small letters do not matter",
    "ExcelApi 1.1 Worksheet.getRange",
    (sheet) => sheet.getRange("$b$2:c3"),
    "Sheet1!B2:C3",
  ),
  range(
    "corners may come in any order",
    "ExcelApi 1.1 Worksheet.getRange",
    (sheet) => sheet.getRange("C3:A1"),
    "Sheet1!A1:C3",
  ),
  range(
    "an address may name its sheet",
    "ExcelApi 1.1 Worksheet.getRange",
    (sheet) => sheet.getRange("Sheet1!A1"),
    "Sheet1!A1",
  ),
  range("getCell counts from zero", "ExcelApi 1.1 Worksheet.getCell", (sheet) => sheet.getCell(2, 1), "Sheet1!B3"),
  range(
    "getRangeByIndexes may span a column",
    "ExcelApi 1.7 Worksheet.getRangeByIndexes",
    (sheet) => sheet.getRangeByIndexes(0, 1, 1048576, 1),
    "Sheet1!B:B",
  ),
  ...["A0", "XFE1", "A1048577", "A1:", "Nope!A1"].map((address): ContractCase => ({
    name: `${address} is no address`,
    source: "docs/excel/excel-add-ins-troubleshooting.md",
    run: (context) => {
      firstSheet(context).getRange(address).load("address");
    },
    code: "InvalidArgument",
  })),
  {
    name: "no rows at all",
    source: "ExcelApi 1.7 Worksheet.getRangeByIndexes",
    run: (context) => {
      firstSheet(context).getRangeByIndexes(0, 0, 0, 1).load("address");
    },
    code: "InvalidArgument",
  },
  {
    name: "the used range holds formats, unless values are asked for",
    source: "ExcelApi 1.2 Worksheet.getUsedRange",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "red";
      return [await read(sheet.getUsedRange(), "address"), await read(sheet.getUsedRange(true), "address")];
    },
    expected: ["Sheet1!B2:D5", "Sheet1!B2"],
  },
  {
    name: "cleared cells are used no more",
    source: "ExcelApi 1.2 Worksheet.getUsedRange",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:C3").values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      sheet.getRange("C1:C3").clear();
      return read(sheet.getUsedRange(true), "address");
    },
    expected: "Sheet1!A1:B3",
  },
]);

contract("Finding and replacing in sheets", [
  {
    name: "a part of the text is enough",
    source: FIND,
    run: (context) => {
      fill(context, [["Complete"], ["incomplete"], ["open"]]);
      return read(firstSheet(context).findAll("complete", {}), "address");
    },
    expected: "Sheet1!A1:A2",
  },
  {
    name: "case may matter",
    source: FIND,
    run: (context) => {
      fill(context, [["Complete"], ["complete"]]);
      return read(firstSheet(context).findAll("complete", { matchCase: true }), "address");
    },
    expected: "Sheet1!A2",
  },
  {
    name: "null object when nothing is found",
    source: "ExcelApi 1.9 Worksheet.findAllOrNullObject",
    run: async (context) => {
      const found = firstSheet(context).findAllOrNullObject("x", { completeMatch: true });
      await context.sync();
      return found.isNullObject;
    },
    expected: true,
  },
  {
    name: "found cells are formatted together",
    source: FIND,
    run: async (context) => {
      fill(context, [
        ["x", "y"],
        ["y", "x"],
      ]);
      firstSheet(context).findAll("x", { completeMatch: true }).format.fill.color = "#00FF00";
      return [
        await read(firstSheet(context).getRange("B2").format.fill, "color"),
        await read(firstSheet(context).getRange("A2").format.fill, "color"),
      ];
    },
    expected: ["#00FF00", "#FFFFFF"],
  },
  {
    name: "replaceAll of whole cells",
    source: "ExcelApi 1.9 Worksheet.replaceAll",
    run: async (context) => {
      fill(context, [["a"], ["ab"]]);
      const count = firstSheet(context).replaceAll("a", "z", { completeMatch: true });
      return [await read(firstSheet(context).getRange("A1:A2"), "values"), count.value];
    },
    expected: [[["z"], ["ab"]], 1],
  },
  {
    name: "replaceAll of nothing",
    source: "ExcelApi 1.9 Worksheet.replaceAll",
    run: async (context) => {
      const count = firstSheet(context).replaceAll("a", "z", {});
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
]);
