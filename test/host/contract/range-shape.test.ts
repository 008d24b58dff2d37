import { contract, fill, firstSheet, read } from "../excel-session";

const INSERT = "docs/excel/excel-add-ins-ranges-insert.md";
const CLEAR = "docs/excel/excel-add-ins-ranges-clear-delete.md";
const GROUP = "docs/excel/excel-add-ins-ranges-group.md";
const CUT = "docs/excel/excel-add-ins-ranges-cut-copy-paste.md";

contract("Range insert and delete", [
  {
    name: "cells move down and the new ones are empty",
    source: INSERT,
    run: async (context) => {
      const sheet = firstSheet(context);
      fill(context, [
        [1, 10],
        [2, 20],
      ]);
      const inserted = sheet.getRange("A1:A1").insert("Down").load("address, values");
      const all = sheet.getRange("A1:B3").load("values");
      await context.sync();
      return [inserted.address, inserted.values, all.values];
    },
    expected: [
      "Sheet1!A1",
      [[""]],
      [
        ["", 10],
        [1, 20],
        [2, ""],
      ],
    ],
  },
  {
    name: "cells move right",
    source: INSERT,
    run: async (context) => {
      fill(context, [
        [1, 2],
        [3, 4],
      ]);
      firstSheet(context).getRange("A2").insert(Excel.InsertShiftDirection.right);
      return read(firstSheet(context).getRange("A1:C2"), "values");
    },
    expected: [
      [1, 2, ""],
      ["", 3, 4],
    ],
  },
  {
    name: "formulas follow the cells they read",
    source: INSERT,
    run: async (context) => {
      const sheet = firstSheet(context);
      fill(context, [[1], [2], ["=SUM(A1:A2)"]]);
      sheet.getRange("2:2").insert("Down");
      return read(sheet.getRange("A4"), "formulas");
    },
    expected: [["=SUM(A1:A3)"]],
  },
  {
    name: "formulas of other sheets follow too",
    source: INSERT,
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      fill(context, [[7]]);
      other.getRange("A1").formulas = [["=Sheet1!A1*2"]];
      firstSheet(context).getRange("A:A").insert("Right");
      return [await read(other.getRange("A1"), "formulas"), await read(other.getRange("A1"), "values")];
    },
    expected: [[["=Sheet1!B1*2"]], [[14]]],
  },
  {
    name: "a deleted cell leaves #REF! in formulas",
    source: CLEAR,
    run: async (context) => {
      const sheet = firstSheet(context);
      fill(context, [[1, "=A1+1"]]);
      sheet.getRange("A1").delete("Up");
      return [await read(sheet.getRange("B1"), "formulas"), await read(sheet.getRange("B1"), "values")];
    },
    expected: [[["=#REF!+1"]], [["#REF!"]]],
  },
  {
    name: "deleting rows within a sum shortens it",
    source: CLEAR,
    run: async (context) => {
      const sheet = firstSheet(context);
      fill(context, [[1], [2], [3], ["=SUM(A1:A3)"]]);
      sheet.getRange("2:2").delete("Up");
      const cell = sheet.getRange("A3").load("formulas, values");
      await context.sync();
      return [cell.formulas, cell.values];
    },
    expected: [[["=SUM(A1:A2)"]], [[4]]],
  },
  {
    name: "deleting to the left pulls cells over",
    source: CLEAR,
    run: async (context) => {
      fill(context, [[1, 2, 3]]);
      firstSheet(context).getRange("A1").delete(Excel.DeleteShiftDirection.left);
      return read(firstSheet(context).getRange("A1:C1"), "values");
    },
    expected: [[2, 3, ""]],
  },
  {
    name: "names move with inserted rows",
    source: INSERT,
    run: async (context) => {
      const sheet = firstSheet(context);
      context.workbook.names.add("here", sheet.getRange("B2"));
      sheet.getRange("1:1").insert("Down");
      return read(context.workbook.names.getItem("here"), "formula");
    },
    expected: "=Sheet1!$B$3",
  },
  {
    name: "validations and conditional formats move with inserted rows",
    source: INSERT,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const format = sheet.getRange("B2").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=B2>1";
      sheet.getRange("1:1").insert("Down");
      const validation = sheet.getRange("B3").dataValidation.load("type");
      const moved = format.getRange().load("address");
      format.custom.rule.load("formula");
      await context.sync();
      return [validation.type, moved.address, format.custom.rule.formula];
    },
    expected: ["List", "Sheet1!B3", "=B3>1"],
  },
  {
    name: "merged areas move with inserted columns",
    source: INSERT,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B2:C2").merge();
      sheet.getRange("A:A").insert("Right");
      return read(sheet.getRange("A1:E5").getMergedAreasOrNullObject(), "address");
    },
    expected: "Sheet1!C2:D2",
  },
  {
    name: "a range proxy made before keeps pointing at its cells",
    source: INSERT,
    run: async (context) => {
      const sheet = firstSheet(context);
      const range = sheet.getRange("B2");
      range.values = [["mine"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      range.load("address, values");
      await context.sync();
      return [range.address, range.values];
    },
    expected: ["Sheet1!B3", [["mine"]]],
  },
  {
    name: "inserted rows look like the row above",
    source: "ExcelApi 1.1 Range.insert",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("2:2").insert("Down");
      return read(sheet.getRange("A2").format.fill, "color");
    },
    expected: "#FF0000",
  },
]);

contract("Range clear", [
  {
    name: "all goes",
    source: CLEAR,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.format.fill.color = "red";
      range.clear();
      range.load("values, format/fill/color");
      await context.sync();
      return [range.values, range.format.fill.color];
    },
    expected: [[[""]], "#FFFFFF"],
  },
  {
    name: "contents go and the format stays",
    source: CLEAR,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.format.fill.color = "red";
      range.clear(Excel.ClearApplyTo.contents);
      range.load("values, format/fill/color");
      await context.sync();
      return [range.values, range.format.fill.color];
    },
    expected: [[[""]], "#FF0000"],
  },
  {
    name: "formats go and the contents stay",
    source: CLEAR,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.format.font.bold = true;
      range.numberFormat = [["0.00"]];
      range.clear("Formats");
      range.load("values, numberFormat, format/font/bold");
      await context.sync();
      return [range.values, range.numberFormat, range.format.font.bold];
    },
    expected: [[[1]], [["General"]], false],
  },
  {
    name: "links go, their text and look stay",
    source: "ExcelApi 1.7 ClearApplyTo.hyperlinks",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.hyperlink = { address: "https://example.org", textToDisplay: "there" };
      range.clear("Hyperlinks");
      range.load("hyperlink, values, format/font/underline");
      await context.sync();
      return [range.hyperlink, range.values, range.format.font.underline];
    },
    expected: [null, [["there"]], "Single"],
  },
  {
    name: "links go with their look",
    source: "ExcelApi 1.7 ClearApplyTo.removeHyperlinks",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.hyperlink = { address: "https://example.org", textToDisplay: "there" };
      range.clear("RemoveHyperlinks");
      range.load("hyperlink, values, format/font/underline");
      await context.sync();
      return [range.hyperlink, range.values, range.format.font.underline];
    },
    expected: [null, [["there"]], "None"],
  },
  {
    name: "conditional formats go with the formats",
    source: CLEAR,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.conditionalFormats.add("ColorScale");
      range.clear("Formats");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
  {
    name: "a conditional format stays where it was not cleared",
    source: CLEAR,
    run: async (context) => {
      const sheet = firstSheet(context);
      const format = sheet.getRange("A1:A4").conditionalFormats.add("ColorScale");
      sheet.getRange("A1:A2").clear("Formats");
      const rest = format.getRange().load("address");
      await context.sync();
      return rest.address;
    },
    expected: "Sheet1!A3:A4",
  },
]);

contract("Range merge, groups and moves", [
  {
    name: "merging keeps the first value",
    source: "ExcelApi 1.2 Range.merge",
    run: async (context) => {
      const range = fill(context, [
        [1, 2],
        [3, 4],
      ]);
      range.merge();
      const merged = range.getMergedAreasOrNullObject().load("address, cellCount");
      range.load("values");
      await context.sync();
      return [range.values, merged.address, merged.cellCount];
    },
    expected: [
      [
        [1, ""],
        ["", ""],
      ],
      "Sheet1!A1:B2",
      4,
    ],
  },
  {
    name: "rows are merged one by one",
    source: "ExcelApi 1.2 Range.merge",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.merge(true);
      return read(range.getMergedAreasOrNullObject(), "address");
    },
    expected: "Sheet1!A1:B1,Sheet1!A2:B2",
  },
  {
    name: "unmerging leaves no merged area",
    source: "ExcelApi 1.2 Range.unmerge",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.merge();
      range.unmerge();
      const merged = range.getMergedAreasOrNullObject();
      await context.sync();
      return merged.isNullObject;
    },
    expected: true,
  },
  {
    name: "moved cells leave blanks, and formulas follow",
    source: CUT,
    run: async (context) => {
      const sheet = firstSheet(context);
      fill(context, [[5, "=A1*2"]]);
      sheet.getRange("A1").moveTo("D4");
      const cells = ["A1", "D4"].map((address) => sheet.getRange(address).load("values"));
      const formula = sheet.getRange("B1").load("formulas, values");
      await context.sync();
      return [cells.map(({ values }) => values[0]?.[0]), formula.formulas, formula.values];
    },
    expected: [["", 5], [["=D4*2"]], [[10]]],
  },
  {
    name: "cells move to another sheet with their format",
    source: CUT,
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      const range = fill(context, [[5]]);
      range.format.font.bold = true;
      range.moveTo(other.getRange("B2"));
      const there = other.getRange("B2").load("values, format/font/bold");
      const here = firstSheet(context).getRange("A1").load("format/font/bold");
      await context.sync();
      return [there.values, there.format.font.bold, here.format.font.bold];
    },
    expected: [[[5]], true, false],
  },
  {
    name: "grouped rows are folded and shown",
    source: GROUP,
    run: async (context) => {
      const sheet = firstSheet(context);
      const rows = sheet.getRange("2:4");
      rows.group(Excel.GroupOption.byRows);
      rows.hideGroupDetails(Excel.GroupOption.byRows);
      rows.load("rowHidden");
      await context.sync();
      const folded = rows.rowHidden;
      rows.showGroupDetails(Excel.GroupOption.byRows);
      rows.load("rowHidden");
      await context.sync();
      return [folded, rows.rowHidden];
    },
    expected: [true, false],
  },
  {
    name: "outline levels fold all groups of a sheet",
    source: GROUP,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("2:5").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
      sheet.getRange("B:C").group("ByColumns");
      sheet.showOutlineLevels(2, 1);
      const found = ["2:2", "3:4", "B:C"].map((address) => sheet.getRange(address).load("hidden"));
      await context.sync();
      return found.map(({ hidden }) => hidden);
    },
    expected: [null, true, true],
  },
  {
    name: "ungrouping ends the group",
    source: GROUP,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("2:4").group("ByRows");
      sheet.getRange("2:4").ungroup("ByRows");
      sheet.showOutlineLevels(1, 1);
      return read(sheet.getRange("2:4"), "rowHidden");
    },
    expected: false,
  },
]);
