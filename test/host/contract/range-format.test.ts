import { contract, fill, firstSheet, read } from "../excel-session";

const FORMAT = "docs/excel/excel-add-ins-ranges-set-format.md";
const BLANK = "docs/excel/excel-add-ins-blank-null-values.md";

contract("Range format", [
  {
    name: "a fill colour named in HTML is answered in hexadecimal",
    source: "ExcelApi 1.1 RangeFill.color",
    run: async (context) => {
      const { fill: paint } = firstSheet(context).getRange("A1").format;
      paint.color = "orange";
      return read(paint, "color");
    },
    expected: "#FFA500",
  },
  {
    name: "a fill colour is answered in upper case",
    source: "ExcelApi 1.1 RangeFill.color",
    run: async (context) => {
      const { fill: paint } = firstSheet(context).getRange("A1").format;
      paint.color = "#4472c4";
      return read(paint, "color");
    },
    expected: "#4472C4",
  },
  {
    name: "cells of different fills answer null",
    source: BLANK,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").format.fill.color = "red";
      return read(sheet.getRange("A1:A2").format.fill, "color");
    },
    expected: null,
  },
  {
    name: "cells without a fill are white",
    source: "ExcelApi 1.1 RangeFill.color",
    run: (context) => read(firstSheet(context).getRange("A1:B2").format.fill, "color"),
    expected: "#FFFFFF",
  },
  {
    name: "clearing a fill leaves the font",
    source: "ExcelApi 1.1 RangeFill.clear",
    run: async (context) => {
      const { format } = firstSheet(context).getRange("A1");
      format.set({ fill: { color: "red" }, font: { bold: true } });
      format.fill.clear();
      format.load("fill/color, font/bold");
      await context.sync();
      return [format.fill.color, format.font.bold];
    },
    expected: ["#FFFFFF", true],
  },
  {
    name: "a no-colour is not accepted as a colour",
    source: "ExcelApi 1.1 RangeFill.color",
    run: (context) => {
      firstSheet(context).getRange("A1").format.fill.color = "no such colour";
    },
    code: "InvalidArgument",
  },
  {
    name: "a font keeps all its properties",
    source: FORMAT,
    run: async (context) => {
      const { font } = firstSheet(context).getRange("B2:E2").format;
      font.set({ name: "Times New Roman", color: "white", bold: true, italic: true, size: 14, underline: "Double" });
      font.load("name, color, bold, italic, size, underline");
      await context.sync();
      return [font.name, font.color, font.bold, font.italic, font.size, font.underline];
    },
    expected: ["Times New Roman", "#FFFFFF", true, true, 14, "Double"],
  },
  {
    name: "cells of different weights answer null",
    source: BLANK,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B1").format.font.bold = true;
      return read(sheet.getRange("A1:B1").format.font, "bold");
    },
    expected: null,
  },
  {
    name: "text is struck through and raised",
    source: "ExcelApi 1.9 RangeFont.strikethrough",
    run: async (context) => {
      const { font } = firstSheet(context).getRange("A1").format;
      font.strikethrough = true;
      font.superscript = true;
      font.load("strikethrough, superscript, subscript");
      await context.sync();
      return [font.strikethrough, font.superscript, font.subscript];
    },
    expected: [true, true, false],
  },
  {
    name: "lowering text ends its being raised",
    source: "ExcelApi 1.9 RangeFont.subscript",
    run: async (context) => {
      const { font } = firstSheet(context).getRange("A1").format;
      font.superscript = true;
      font.subscript = true;
      font.load("superscript, subscript");
      await context.sync();
      return [font.superscript, font.subscript];
    },
    expected: [false, true],
  },
  {
    name: "one edge has its own line",
    source: "ExcelApi 1.1 RangeBorderCollection.getItem",
    run: async (context) => {
      const { borders } = firstSheet(context).getRange("A1:C3").format;
      const edge = borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#0000FF";
      edge.weight = "Thick";
      const [bottom, top] = [borders.getItem(Excel.BorderIndex.edgeBottom), borders.getItem(Excel.BorderIndex.edgeTop)];
      bottom.load("style, color, weight, sideIndex");
      top.load("style");
      await context.sync();
      return [bottom.style, bottom.color, bottom.weight, bottom.sideIndex, top.style];
    },
    expected: ["Continuous", "#0000FF", "Thick", "EdgeBottom", "None"],
  },
  {
    name: "the bottom edge of a range is no bottom line of its upper cells",
    source: "ExcelApi 1.1 RangeBorder.style",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A3").format.borders.getItem("EdgeBottom").style = "Dash";
      const lines = ["A1", "A3"].map((address) =>
        sheet.getRange(address).format.borders.getItem("EdgeBottom").load("style"),
      );
      await context.sync();
      return lines.map(({ style }) => style);
    },
    expected: ["None", "Dash"],
  },
  {
    name: "a cell shares the line above it with its neighbour",
    source: "ExcelApi 1.1 RangeBorder.style",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Continuous";
      return read(sheet.getRange("A2").format.borders.getItem("EdgeTop"), "style");
    },
    expected: "Continuous",
  },
  {
    name: "inner lines run between cells only",
    source: "ExcelApi 1.1 BorderIndex.insideVertical",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B2").format.borders.getItem("InsideVertical").style = "Dot";
      const lines = (["EdgeLeft", "EdgeRight"] as const).map((side) =>
        sheet.getRange("A1").format.borders.getItem(side).load("style"),
      );
      await context.sync();
      return lines.map(({ style }) => style);
    },
    expected: ["None", "Dot"],
  },
  {
    name: "there are eight lines to set",
    source: "ExcelApi 1.1 RangeBorderCollection.count",
    run: async (context) => {
      const { borders } = firstSheet(context).getRange("A1:B2").format;
      borders.load("count, items/sideIndex");
      await context.sync();
      return [borders.count, borders.items.map(({ sideIndex }) => String(sideIndex)).sort()];
    },
    expected: [
      8,
      [
        "DiagonalDown",
        "DiagonalUp",
        "EdgeBottom",
        "EdgeLeft",
        "EdgeRight",
        "EdgeTop",
        "InsideHorizontal",
        "InsideVertical",
      ],
    ],
  },
  {
    name: "cells are locked at first and can be unlocked",
    source: "docs/excel/excel-add-ins-worksheets.md",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").format.protection.locked = false;
      sheet.getRange("A1").format.protection.formulaHidden = true;
      const found = ["A1", "A2", "A1:A2"].map((address) =>
        sheet.getRange(address).format.protection.load("locked, formulaHidden"),
      );
      await context.sync();
      return found.map(({ locked, formulaHidden }) => [locked, formulaHidden]);
    },
    expected: [
      [false, true],
      [true, false],
      [null, null],
    ],
  },
  {
    name: "alignment and wrapping are kept",
    source: FORMAT,
    run: async (context) => {
      const { format } = firstSheet(context).getRange("A1");
      format.set({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 0,
        textOrientation: 90,
        shrinkToFit: false,
        readingOrder: "RightToLeft",
      });
      format.load("horizontalAlignment, verticalAlignment, wrapText, textOrientation, readingOrder");
      await context.sync();
      return [
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.textOrientation,
        format.readingOrder,
      ];
    },
    expected: ["Center", "Top", true, 90, "RightToLeft"],
  },
  {
    name: "a new cell is aligned generally, at the bottom, unwrapped",
    source: "ExcelApi 1.1 RangeFormat.horizontalAlignment",
    run: async (context) => {
      const { format } = firstSheet(context).getRange("A1");
      format.load("horizontalAlignment, verticalAlignment, wrapText, textOrientation, indentLevel");
      await context.sync();
      return [
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.textOrientation,
        format.indentLevel,
      ];
    },
    expected: ["General", "Bottom", false, 0, 0],
  },
  {
    name: "an indent beyond 250 is refused",
    source: "ExcelApi 1.9 RangeFormat.indentLevel",
    run: (context) => {
      firstSheet(context).getRange("A1").format.indentLevel = 251;
    },
    code: "InvalidArgument",
  },
  {
    name: "a turn beyond 90 degrees is refused",
    source: "ExcelApi 1.7 RangeFormat.textOrientation",
    run: (context) => {
      firstSheet(context).getRange("A1").format.textOrientation = 91;
    },
    code: "InvalidArgument",
  },
  {
    name: "text is stacked by 180",
    source: "ExcelApi 1.7 RangeFormat.textOrientation",
    run: async (context) => {
      const { format } = firstSheet(context).getRange("A1");
      format.textOrientation = 180;
      return read(format, "textOrientation");
    },
    expected: 180,
  },
  {
    name: "columns take a width and rows a height",
    source: "ExcelApi 1.2 RangeFormat.columnWidth",
    run: async (context) => {
      const range = firstSheet(context).getRange("B2:C3");
      range.format.columnWidth = 120;
      range.format.rowHeight = 30;
      range.load("width, height, format/columnWidth, format/rowHeight");
      await context.sync();
      return [range.format.columnWidth, range.format.rowHeight, range.width, range.height];
    },
    expected: [120, 30, 240, 60],
  },
  {
    name: "columns of different widths answer null",
    source: "ExcelApi 1.2 RangeFormat.columnWidth",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B1").format.columnWidth = 120;
      return read(sheet.getRange("A1:B1").format, "columnWidth");
    },
    expected: null,
  },
  {
    name: "standard width can be asked for again",
    source: "ExcelApi 1.7 RangeFormat.useStandardWidth",
    run: async (context) => {
      const { format } = firstSheet(context).getRange("B1");
      format.columnWidth = 200;
      format.load("useStandardWidth");
      await context.sync();
      const before = format.useStandardWidth;
      format.useStandardWidth = true;
      const other = firstSheet(context).getRange("C1").format.load("columnWidth");
      format.load("useStandardWidth, columnWidth");
      await context.sync();
      return [before, format.useStandardWidth, format.columnWidth === other.columnWidth];
    },
    expected: [false, true, true],
  },
  {
    name: "autofit widens for long text and narrows for short text",
    source: FORMAT,
    run: async (context) => {
      const range = fill(context, [["a rather long text that needs room", "i"]]);
      range.format.autofitColumns();
      range.format.autofitRows();
      const widths = ["A1", "B1", "C1"].map((address) =>
        firstSheet(context).getRange(address).format.load("columnWidth"),
      );
      await context.sync();
      const [long, short, untouched] = widths.map(({ columnWidth }) => columnWidth);
      return [(long ?? 0) > (untouched ?? 0), (short ?? 0) < (untouched ?? 0)];
    },
    expected: [true, true],
  },
  {
    name: "a fill pattern and tint are kept",
    source: "ExcelApi 1.9 RangeFill.pattern",
    run: async (context) => {
      const { fill: paint } = firstSheet(context).getRange("A1").format;
      paint.pattern = "Gray50";
      paint.patternColor = "#FF0000";
      paint.tintAndShade = 0.5;
      paint.load("pattern, patternColor, tintAndShade");
      await context.sync();
      return [paint.pattern, paint.patternColor, paint.tintAndShade];
    },
    expected: ["Gray50", "#FF0000", 0.5],
  },
  {
    name: "indents step by step",
    source: "ExcelApi 1.11 RangeFormat.adjustIndent",
    run: async (context) => {
      const { format } = firstSheet(context).getRange("A1");
      format.adjustIndent(3);
      format.adjustIndent(-1);
      return read(format, "indentLevel");
    },
    expected: 2,
  },
  {
    name: "a named style gives its format",
    source: "ExcelApi 1.7 Range.style",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.style = Excel.BuiltInStyle.good;
      range.load("style, format/fill/color, format/font/color");
      await context.sync();
      return [range.style, range.format.fill.color, range.format.font.color];
    },
    expected: ["Good", "#C6EFCE", "#006100"],
  },
  {
    name: "values written later leave the format",
    source: FORMAT,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.numberFormat = [["0.00"]];
      range.format.fill.color = "#00FF00";
      range.values = [[3]];
      range.load("text, format/fill/color");
      await context.sync();
      return [range.text, range.format.fill.color];
    },
    expected: [[["3.00"]], "#00FF00"],
  },
]);
