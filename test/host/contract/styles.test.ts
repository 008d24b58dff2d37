import { contract, firstSheet, read } from "../excel-session";

const STYLE = "ExcelApi 1.7 Style";

/** Adds a style and answers it. */
function added(context: Excel.RequestContext, name = "Mine"): Excel.Style {
  context.workbook.styles.add(name);
  return context.workbook.styles.getItem(name);
}

contract("Cell styles", [
  {
    name: "a new style looks as Normal and is none of Excel's",
    source: "ExcelApi 1.7 StyleCollection.add",
    run: async (context) => {
      const style = added(context);
      style.load("name,builtIn,numberFormat,font/name,font/size,fill/color");
      await context.sync();
      return [style.name, style.builtIn, style.numberFormat, style.font.name, style.font.size, style.fill.color];
    },
    expected: ["Mine", false, "General", "Calibri", 11, "#FFFFFF"],
  },
  {
    name: "the font and fill of Normal can be read",
    source: "ExcelApi 1.7 Style.font",
    run: async (context) => {
      const style = context.workbook.styles.getItem("Normal");
      style.font.load("bold,color,italic,name,size");
      style.fill.load("color");
      await context.sync();
      return [style.font.bold, style.font.color, style.font.italic, style.font.size, style.fill.color];
    },
    expected: [false, "#000000", false, 11, "#FFFFFF"],
  },
  {
    name: "Excel's own styles are there",
    source: "Excel.BuiltInStyle",
    run: async (context) => {
      const style = context.workbook.styles.getItem(Excel.BuiltInStyle.good);
      style.load("builtIn,fill/color,font/color");
      await context.sync();
      return [style.builtIn, style.fill.color, style.font.color];
    },
    expected: [true, "#C6EFCE", "#006100"],
  },
  {
    name: "cells take the font, fill and borders of a style",
    source: "ExcelApi 1.7 Range.style",
    run: async (context) => {
      const style = added(context);
      style.font.bold = true;
      style.fill.color = "yellow";
      style.borders.getItem("EdgeBottom").style = "Double";
      const range = firstSheet(context).getRange("A1");
      range.style = "Mine";
      range.load("style,format/font/bold,format/fill/color");
      const border = range.format.borders.getItem("EdgeBottom");
      border.load("style");
      await context.sync();
      return [range.style, range.format.font.bold, range.format.fill.color, border.style];
    },
    expected: ["Mine", true, "#FFFF00", "Double"],
  },
  {
    name: "a changed style changes its cells",
    source: STYLE,
    run: async (context) => {
      const style = added(context);
      firstSheet(context).getRange("A1").style = "Mine";
      await context.sync();
      style.font.color = "#FF0000";
      return read(firstSheet(context).getRange("A1").format.font, "color");
    },
    expected: "#FF0000",
  },
  {
    name: "what a cell was given on its own stays",
    source: STYLE,
    run: async (context) => {
      const style = added(context);
      const range = firstSheet(context).getRange("A1");
      range.style = "Mine";
      range.format.font.size = 20;
      await context.sync();
      style.font.size = 8;
      return read(range.format.font, "size");
    },
    expected: 20,
  },
  {
    name: "a style leaves alone what it does not include",
    source: "ExcelApi 1.7 Style.includeNumber",
    run: async (context) => {
      const style = added(context);
      style.includeNumber = false;
      style.font.bold = true;
      const range = firstSheet(context).getRange("A1");
      range.numberFormat = [["0.00"]];
      range.style = "Mine";
      return [
        await read(range, "numberFormat"),
        await read(range.format.font, "bold"),
        await read(style, "includeNumber"),
      ];
    },
    expected: [[["0.00"]], true, false],
  },
  {
    name: "Percent brings a number format and no colours",
    source: "Excel.BuiltInStyle.percent",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.format.fill.color = "#FF0000";
      range.style = Excel.BuiltInStyle.percent;
      return [await read(range, "numberFormat"), await read(range.format.fill, "color")];
    },
    expected: [[["0%"]], "#FF0000"],
  },
  {
    name: "alignment and protection of a style",
    source: STYLE,
    run: async (context) => {
      const style = added(context);
      style.set({ textOrientation: 38, autoIndent: true, includeProtection: true, shrinkToFit: true, locked: false });
      style.load("textOrientation,autoIndent,includeProtection,shrinkToFit,locked,wrapText");
      await context.sync();
      return [
        style.textOrientation,
        style.autoIndent,
        style.includeProtection,
        style.shrinkToFit,
        style.locked,
        style.wrapText,
      ];
    },
    expected: [38, true, true, true, false, false],
  },
  {
    name: "one of Excel's styles may be changed",
    source: STYLE,
    run: async (context) => {
      const style = context.workbook.styles.getItem("Good");
      style.font.bold = true;
      firstSheet(context).getRange("A1").style = "Good";
      return [
        await read(style.font, "bold"),
        await read(firstSheet(context).getRange("A1").format.font, "bold"),
        await read(style, "builtIn"),
      ];
    },
    expected: [true, true, true],
  },
  {
    name: "a deleted style leaves cells as Normal",
    source: "ExcelApi 1.7 Style.delete",
    run: async (context) => {
      const style = added(context);
      style.fill.color = "yellow";
      const range = firstSheet(context).getRange("A1");
      range.style = "Mine";
      await context.sync();
      style.delete();
      return [await read(range, "style"), await read(range.format.fill, "color")];
    },
    expected: ["Normal", "#FFFFFF"],
  },
  {
    name: "a deleted style is gone",
    source: "ExcelApi 1.14 StyleCollection.getItemOrNullObject",
    run: async (context) => {
      added(context).delete();
      const style = context.workbook.styles.getItemOrNullObject("Mine");
      await context.sync();
      return style.isNullObject;
    },
    expected: true,
  },
  {
    name: "a name that one of Excel's styles has is taken",
    source: "ExcelApi 1.7 StyleCollection.add",
    run: (context) => {
      context.workbook.styles.add("good");
    },
    code: "ItemAlreadyExists",
  },
  {
    name: "getCount counts added styles",
    source: "ExcelApi 1.9 StyleCollection.getCount",
    run: async (context) => {
      const before = context.workbook.styles.getCount();
      await context.sync();
      context.workbook.styles.add("Mine");
      const after = context.workbook.styles.getCount();
      await context.sync();
      return after.value - before.value;
    },
    expected: 1,
  },
  {
    name: "a range cannot take a style that is not there",
    source: "ExcelApi 1.7 Range.style",
    run: (context) => {
      firstSheet(context).getRange("A1").style = "Nope";
    },
    code: "ItemNotFound",
  },
]);

contract("Table styles", [
  {
    name: "the default of a new workbook",
    source: "ExcelApi 1.10 TableStyleCollection.getDefault",
    run: (context) => read(context.workbook.tableStyles.getDefault(), "name"),
    expected: "TableStyleMedium2",
  },
  {
    name: "new tables take the default style",
    source: "ExcelApi 1.10 TableStyleCollection.setDefault",
    run: async (context) => {
      context.workbook.tableStyles.setDefault("TableStyleLight9");
      firstSheet(context).getRange("A1:A2").values = [["a"], [1]];
      return read(firstSheet(context).tables.add("A1:A2", true), "style");
    },
    expected: "TableStyleLight9",
  },
  {
    name: "a default may be given as an object",
    source: "ExcelApi 1.10 TableStyleCollection.setDefault",
    run: async (context) => {
      const { tableStyles } = context.workbook;
      tableStyles.setDefault(tableStyles.getItem("TableStyleDark1"));
      return read(tableStyles.getDefault(), "name");
    },
    expected: "TableStyleDark1",
  },
  {
    name: "a style that is not there is no default",
    source: "ExcelApi 1.10 TableStyleCollection.setDefault",
    run: (context) => {
      context.workbook.tableStyles.setDefault("Nope");
    },
    code: "ItemNotFound",
  },
]);
