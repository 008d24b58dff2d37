import { contract, fill, firstSheet, read } from "../excel-session";

const PAGE = "docs/excel/excel-add-ins-data-validation.md";

/** Sets a rule on A1:A3 holding 1, "abc" and 50, and answers which cells break it. */
function invalid(rule: Excel.DataValidationRule): (context: Excel.RequestContext) => Promise<string> {
  return async (context) => {
    const range = fill(context, [[1], ["abc"], [50]]);
    range.dataValidation.rule = rule;
    const cells = range.dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    return cells.isNullObject ? "" : cells.address;
  };
}

contract("Data validation", [
  {
    name: "whole numbers",
    source: PAGE,
    run: invalid({ wholeNumber: { formula1: 0, operator: "GreaterThan" } }),
    expected: "Sheet1!A2",
  },
  {
    name: "decimals between two",
    source: PAGE,
    run: invalid({ decimal: { formula1: 0, formula2: 10, operator: "Between" } }),
    expected: "Sheet1!A2:A3",
  },
  {
    name: "length of text",
    source: PAGE,
    run: invalid({ textLength: { formula1: 2, operator: "LessThanOrEqualTo" } }),
    expected: "Sheet1!A2",
  },
  {
    name: "a list in the rule",
    source: PAGE,
    run: invalid({ list: { inCellDropDown: true, source: "1,abc" } }),
    expected: "Sheet1!A3",
  },
  { name: "a formula", source: PAGE, run: invalid({ custom: { formula: "=ISNUMBER(A1)" } }), expected: "Sheet1!A2" },
  { name: "all values keep the rule", source: PAGE, run: invalid({ custom: { formula: "=TRUE" } }), expected: "" },
  {
    name: "a list of cells is told by its formula",
    source: PAGE,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("C1:C3") as never },
      };
      const rule = await read(sheet.getRange("A1").dataValidation, "rule");
      return rule.list?.source;
    },
    expected: "=Sheet1!$C$1:$C$3",
  },
  {
    name: "alert and prompt are kept",
    source: PAGE,
    run: async (context) => {
      const { dataValidation } = firstSheet(context).getRange("A1");
      dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "T", message: "M" };
      dataValidation.prompt = { showPrompt: true, title: "P", message: "Q" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("errorAlert, prompt, ignoreBlanks, type");
      await context.sync();
      return [
        dataValidation.errorAlert.style,
        dataValidation.prompt.message,
        dataValidation.ignoreBlanks,
        dataValidation.type,
      ];
    },
    expected: ["Warning", "Q", false, "WholeNumber"],
  },
  {
    name: "clearing takes the rule away",
    source: PAGE,
    run: async (context) => {
      const { dataValidation } = firstSheet(context).getRange("A1");
      dataValidation.rule = { custom: { formula: "=FALSE" } };
      dataValidation.clear();
      return read(dataValidation, "type");
    },
    expected: "None",
  },
  {
    name: "the API may write what the rule forbids",
    source: PAGE,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
      range.values = [[7]];
      return [await read(range, "values"), await read(range.dataValidation, "valid")];
    },
    expected: [[[7]], false],
  },
  {
    name: "a list on another sheet follows inserted rows",
    source: "ExcelApi 1.8 ListDataValidation.source",
    run: async (context) => {
      const lists = context.workbook.worksheets.add("Lists");
      const { dataValidation } = firstSheet(context).getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=Lists!$A$1:$A$3" } };
      lists.getRange("1:1").insert("Down");
      return (await read(dataValidation, "rule")).list?.source;
    },
    expected: "=Lists!$A$2:$A$4",
  },
]);
