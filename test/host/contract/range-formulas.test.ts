import { contract, fill, firstSheet, read } from "../excel-session";

const VALUES = "docs/excel/excel-add-ins-ranges-set-get-values.md";
const DYNAMIC = "docs/excel/excel-add-ins-ranges-dynamic-arrays.md";
const PRECEDENTS = "docs/excel/excel-add-ins-ranges-precedents-dependents.md";
const DATES = "docs/excel/excel-add-ins-ranges-dates.md";
const LINKS = "docs/excel/excel-add-ins-ranges-get.md";

contract("Range formulas", [
  {
    name: "values calculate, formulas tell what was written",
    source: VALUES,
    run: async (context) => {
      fill(context, [[3, 4]]);
      const cell = firstSheet(context).getRange("C1");
      cell.formulas = [["=A1*B1"]];
      cell.load("formulas, values, text, valueTypes");
      await context.sync();
      return [cell.formulas, cell.values, cell.text, cell.valueTypes];
    },
    expected: [[["=A1*B1"]], [[12]], [["12"]], [["Double"]]],
  },
  {
    name: "a formula may come as a value",
    source: VALUES,
    run: async (context) => read(fill(context, [["=1+2"]]), "values"),
    expected: [[3]],
  },
  {
    name: "text with an apostrophe before it is no formula",
    source: "ExcelApi 1.1 Range.values",
    run: async (context) => {
      const range = fill(context, [["'=1+2"]]);
      range.load("values, formulas");
      await context.sync();
      return [range.values, range.formulas];
    },
    expected: [[["=1+2"]], [["=1+2"]]],
  },
  {
    name: "a cell formatted as text keeps formulas as text",
    source: "ExcelApi 1.1 Range.numberFormat",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [["=1+2"]];
      return read(range, "values");
    },
    expected: [["=1+2"]],
  },
  {
    name: "a cell formatted as text keeps digits as text",
    source: "ExcelApi 1.1 Range.numberFormat",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [["0012"]];
      range.load("values, valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    },
    expected: [[["0012"]], [["String"]]],
  },
  {
    name: "a broken formula is refused",
    source: "ExcelApi 1.1 Range.formulas",
    run: (context) => {
      firstSheet(context).getRange("A1").formulas = [["=SUM("]];
    },
    code: "InvalidArgument",
  },
  {
    name: "a formula fills many cells, each reading its own",
    source: "ExcelApi 1.1 Range.formulas",
    run: async (context) => {
      fill(context, [[1], [2], [3]]);
      const range = firstSheet(context).getRange("B1:B3");
      range.formulasR1C1 = [["=RC[-1]*2"], ["=RC[-1]*2"], ["=RC[-1]*2"]];
      range.load("formulas, values, formulasR1C1");
      await context.sync();
      return [range.formulas, range.values, range.formulasR1C1[2]];
    },
    expected: [[["=A1*2"], ["=A2*2"], ["=A3*2"]], [[2], [4], [6]], ["=RC[-1]*2"]],
  },
  {
    name: "errors are told as text and by type",
    source: "ExcelApi 1.1 Range.valueTypes",
    run: async (context) => {
      const range = fill(context, [["=1/0", "=NA()", "=NOSUCH()", ""]]);
      range.load("values, valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    },
    expected: [[["#DIV/0!", "#N/A", "#NAME?", ""]], [["Error", "Error", "Error", "Empty"]]],
  },
  {
    name: "ragged arrays are refused",
    source: VALUES,
    run: (context) => {
      firstSheet(context).getRange("A1:B2").values = [[1, 2], [3]];
    },
    code: "InvalidArgument",
  },
  {
    name: "a 1x1 array fills all cells",
    source: VALUES,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.numberFormat = [["0.00"]];
      return read(range, "numberFormat");
    },
    expected: [
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ],
  },
  {
    name: "text of dates and percentages is read",
    source: DATES,
    run: async (context) => {
      const range = fill(context, [["1/15/2026", "50%", "$3.50"]]);
      range.load("values, text");
      await context.sync();
      return [range.values, range.text];
    },
    expected: [[[46037, 0.5, 3.5]], [["1/15/2026", "50%", "$3.50 "]]],
  },
  {
    name: "dates are serial numbers under a date format",
    source: DATES,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.values = [[43101]];
      range.numberFormat = [["[$-409]m/d/yy h:mm AM/PM;@"]];
      range.load("text, numberFormatCategories");
      await context.sync();
      return range.text;
    },
    expected: [["1/1/18 12:00 AM"]],
  },
  {
    name: "number format categories",
    source: "ExcelApi 1.12 Range.numberFormatCategories",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:F1");
      range.numberFormat = [["General", "0.00", "0%", "m/d/yyyy", "@", "$#,##0.00"]];
      return read(range, "numberFormatCategories");
    },
    expected: [["General", "Number", "Percentage", "Date", "Text", "Currency"]],
  },
  {
    name: "manual calculation waits",
    source: "ExcelApi 1.1 Application.calculationMode",
    run: async (context) => {
      const range = fill(context, [[1, "=A1+1"]]);
      context.application.calculationMode = "Manual";
      firstSheet(context).getRange("A1").values = [[5]];
      range.load("values");
      await context.sync();
      const before = range.values;
      context.application.calculate("Full");
      range.load("values");
      await context.sync();
      return [before, range.values];
    },
    expected: [[[5, 2]], [[5, 6]]],
  },
]);

contract("Dynamic arrays", [
  {
    name: "a formula spills into its neighbours",
    source: DYNAMIC,
    run: async (context) => {
      fill(context, [[1], [2], [3]]);
      const cell = firstSheet(context).getRange("C1");
      cell.formulas = [["=A1:A3*2"]];
      const spill = cell.getSpillingToRange().load("address, values, formulas, hasSpill");
      await context.sync();
      return [spill.address, spill.values, spill.hasSpill];
    },
    expected: ["Sheet1!C1:C3", [[2], [4], [6]], true],
  },
  {
    name: "a spilled cell knows where it comes from",
    source: DYNAMIC,
    run: async (context) => {
      fill(context, [[1], [2], [3]]);
      firstSheet(context).getRange("C1").formulas = [["=A1:A3"]];
      return read(firstSheet(context).getRange("C3").getSpillParent(), "address");
    },
    expected: "Sheet1!C1",
  },
  {
    name: "cells in the way stop it",
    source: DYNAMIC,
    run: async (context) => {
      fill(context, [
        [1, "", ""],
        [2, "", "taken"],
      ]);
      firstSheet(context).getRange("C1").formulas = [["=A1:A2"]];
      return read(firstSheet(context).getRange("C1"), "values");
    },
    expected: [["#SPILL!"]],
  },
  {
    name: "a plain cell has no spill",
    source: "ExcelApi 1.12 Range.getSpillingToRangeOrNullObject",
    run: async (context) => {
      const cell = fill(context, [[1]]);
      const [to, parent] = [cell.getSpillingToRangeOrNullObject(), cell.getSpillParentOrNullObject()];
      cell.load("hasSpill");
      await context.sync();
      return [to.isNullObject, parent.isNullObject, cell.hasSpill];
    },
    expected: [true, true, false],
  },
  {
    name: "FILTER and SORT spill",
    source: DYNAMIC,
    run: async (context) => {
      fill(context, [
        ["c", 3],
        ["a", 1],
        ["b", 2],
      ]);
      firstSheet(context).getRange("D1").formulas = [["=SORT(FILTER(A1:B3,B1:B3>1))"]];
      return read(firstSheet(context).getRange("D1:E2"), "values");
    },
    expected: [
      ["b", 2],
      ["c", 3],
    ],
  },
]);

contract("Precedents and dependents", [
  {
    name: "cells that a formula reads itself",
    source: PRECEDENTS,
    run: async (context) => {
      fill(context, [[1, 2, "=A1+B1", "=C1*2"]]);
      const found = firstSheet(context).getRange("D1").getDirectPrecedents().load("addresses");
      await context.sync();
      return found.addresses;
    },
    expected: ["Sheet1!C1"],
  },
  {
    name: "cells that it reads in the end",
    source: PRECEDENTS,
    run: async (context) => {
      fill(context, [[1, 2, "=SUM(A1:B1)", "=C1*2"]]);
      const found = firstSheet(context).getRange("D1").getPrecedents().load("addresses");
      await context.sync();
      return found.addresses.flatMap((one) => one.split(",")).sort();
    },
    expected: ["Sheet1!A1:B1", "Sheet1!C1"],
  },
  {
    name: "areas of other sheets are told by sheet",
    source: PRECEDENTS,
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").values = [[4]];
      fill(context, [[1, "=A1+Other!A1"]]);
      const found = firstSheet(context).getRange("B1").getDirectPrecedents();
      found.areas.load("items/address");
      await context.sync();
      return found.areas.items.map(({ address }) => address);
    },
    expected: ["Sheet1!A1", "Other!A1"],
  },
  {
    name: "a formula without references has none",
    source: PRECEDENTS,
    run: (context) => {
      fill(context, [["=1+1"]]).getDirectPrecedents();
    },
    code: "ItemNotFound",
  },
  {
    name: "cells that read a cell",
    source: PRECEDENTS,
    run: async (context) => {
      fill(context, [[1, "=A1", "=B1"]]);
      const [direct, all] = [
        firstSheet(context).getRange("A1").getDirectDependents(),
        firstSheet(context).getRange("A1").getDependents(),
      ];
      direct.ranges.load("items/address");
      all.load("addresses");
      await context.sync();
      return [direct.ranges.items.map(({ address }) => address), all.addresses.flatMap((one) => one.split(",")).sort()];
    },
    expected: [["Sheet1!B1"], ["Sheet1!B1", "Sheet1!C1"]],
  },
  {
    name: "a cell that nothing reads has no dependents",
    source: PRECEDENTS,
    run: (context) => {
      fill(context, [[1]]).getDirectDependents();
    },
    code: "ItemNotFound",
  },
]);

contract("Range.hyperlink", [
  {
    name: "to a page",
    source: LINKS,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.hyperlink = { textToDisplay: "Bing", screenTip: "Search", address: "https://www.bing.com" };
      range.load("hyperlink, values");
      await context.sync();
      return [range.hyperlink, range.values];
    },
    expected: [{ textToDisplay: "Bing", screenTip: "Search", address: "https://www.bing.com" }, [["Bing"]]],
  },
  {
    name: "to a place in the workbook",
    source: "ExcelApi 1.7 RangeHyperlink.documentReference",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.hyperlink = { documentReference: "Sheet1!C5", textToDisplay: "there" };
      return (await read(range, "hyperlink")).documentReference;
    },
    expected: "Sheet1!C5",
  },
  {
    name: "clearing takes it away",
    source: "ExcelApi 1.7 ClearApplyTo.hyperlinks",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.hyperlink = { address: "https://example.org" };
      range.clear(Excel.ClearApplyTo.hyperlinks);
      return read(range, "hyperlink");
    },
    expected: null,
  },
]);
