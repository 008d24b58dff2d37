import { contract, firstSheet, read } from "../excel-session";

const PAGE = "docs/excel/excel-add-ins-conditional-formatting.md";

contract("Conditional formats", [
  {
    name: "a rule on values",
    source: PAGE,
    run: async (context) => {
      const { cellValue } = firstSheet(context)
        .getRange("A1:B2")
        .conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      cellValue.format.font.color = "red";
      cellValue.rule = { formula1: "=0", operator: "LessThan" };
      cellValue.load("rule, format/font/color");
      await context.sync();
      return [cellValue.rule.formula1, cellValue.rule.operator, cellValue.format.font.color];
    },
    expected: ["=0", "LessThan", "#FF0000"],
  },
  {
    name: "a rule by formula",
    source: PAGE,
    run: async (context) => {
      const { custom } = firstSheet(context)
        .getRange("B8:E13")
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = "=B8>A8";
      return [await read(custom.rule, "formula"), await read(custom.rule, "formulaR1C1")];
    },
    expected: ["=B8>A8", "=RC>RC[-1]"],
  },
  {
    name: "colour scales keep their criteria",
    source: PAGE,
    run: async (context) => {
      const { colorScale } = firstSheet(context)
        .getRange("A1")
        .conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "blue" },
        maximum: { type: "HighestValue", color: "red" },
      };
      return [await read(colorScale, "threeColorScale"), (await read(colorScale, "criteria")).minimum.type];
    },
    expected: [false, "LowestValue"],
  },
  {
    name: "the newest goes first",
    source: "ExcelApi 1.6 ConditionalFormatCollection.add",
    run: async (context) => {
      const { conditionalFormats } = firstSheet(context).getRange("A1");
      const first = conditionalFormats.add("DataBar");
      conditionalFormats.add("IconSet");
      return read(first, "priority");
    },
    expected: 1,
  },
  {
    name: "priority and stopping are kept",
    source: PAGE,
    run: async (context) => {
      const { conditionalFormats } = firstSheet(context).getRange("A1");
      const first = conditionalFormats.add("TopBottom");
      conditionalFormats.add("PresetCriteria");
      first.priority = 0;
      first.stopIfTrue = true;
      return [await read(first, "priority"), await read(first, "stopIfTrue")];
    },
    expected: [0, true],
  },
  {
    name: "its range",
    source: PAGE,
    run: (context) =>
      read(firstSheet(context).getRange("C3:D4").conditionalFormats.add("ContainsText").getRange(), "address"),
    expected: "Sheet1!C3:D4",
  },
  {
    name: "another kind is a null object",
    source: "ExcelApi 1.6 ConditionalFormat.dataBarOrNullObject",
    run: async (context) => {
      const other = firstSheet(context).getRange("A1").conditionalFormats.add("IconSet").dataBarOrNullObject;
      other.load("barDirection");
      await context.sync();
      return other.isNullObject;
    },
    expected: true,
  },
  {
    name: "one is deleted",
    source: PAGE,
    run: async (context) => {
      const { conditionalFormats } = firstSheet(context).getRange("A1");
      conditionalFormats.add("IconSet");
      conditionalFormats.getItemAt(0).delete();
      const count = conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
  {
    name: "clearing a part leaves the rest",
    source: PAGE,
    run: async (context) => {
      const sheet = firstSheet(context);
      const format = sheet.getRange("A1:A4").conditionalFormats.add("DataBar");
      sheet.getRange("A1:A2").conditionalFormats.clearAll();
      return read(format.getRange(), "address");
    },
    expected: "Sheet1!A3:A4",
  },
]);
