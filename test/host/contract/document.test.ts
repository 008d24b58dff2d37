import { contract, fill, firstSheet, read } from "../excel-session";

const NAMES = "docs/excel/excel-add-ins-names.md";

contract("Defined names", [
  {
    name: "a name means a range",
    source: NAMES,
    run: async (context) => {
      context.workbook.names.add("Sales", firstSheet(context).getRange("B2:C4"));
      return [
        await read(context.workbook.names.getItem("Sales"), "formula"),
        await read(context.workbook.names.getItem("sales").getRange(), "address"),
      ];
    },
    expected: ["=Sheet1!$B$2:$C$4", "Sheet1!B2:C4"],
  },
  {
    name: "a name may be a formula",
    source: "ExcelApi 1.4 NamedItemCollection.add",
    run: async (context) => {
      const item = context.workbook.names.add("Rate", "=0.2*2");
      return [await read(item, "value"), await read(item, "type")];
    },
    expected: [0.4, "Double"],
  },
  {
    name: "a name of a sheet has that scope",
    source: "ExcelApi 1.4 NamedItem.scope",
    run: (context) => read(firstSheet(context).names.add("Own", firstSheet(context).getRange("A1")), "scope"),
    expected: "Worksheet",
  },
  {
    name: "names work in formulas",
    source: NAMES,
    run: async (context) => {
      fill(context, [[2, 3]]);
      context.workbook.names.add("Both", firstSheet(context).getRange("A1:B1"));
      firstSheet(context).getRange("C1").formulas = [["=SUM(Both)"]];
      return read(firstSheet(context).getRange("C1"), "values");
    },
    expected: [[5]],
  },
  {
    name: "a hidden name is not visible",
    source: "ExcelApi 1.1 NamedItem.visible",
    run: async (context) => {
      const item = context.workbook.names.add("Hidden", "=1");
      item.visible = false;
      return read(item, "visible");
    },
    expected: false,
  },
  {
    name: "a comment is kept",
    source: "ExcelApi 1.4 NamedItem.comment",
    run: (context) => read(context.workbook.names.add("N", "=1", "why"), "comment"),
    expected: "why",
  },
  {
    name: "a deleted name is a null object",
    source: "ExcelApi 1.4 NamedItem.delete",
    run: async (context) => {
      context.workbook.names.add("Gone", "=1").delete();
      const item = context.workbook.names.getItemOrNullObject("Gone");
      await context.sync();
      return item.isNullObject;
    },
    expected: true,
  },
  {
    name: "a name that reads as a cell is refused",
    source: "ExcelApi 1.4 NamedItemCollection.add",
    run: (context) => {
      context.workbook.names.add("AB12", "=1");
    },
    code: "InvalidArgument",
  },
  {
    name: "getRange of a constant is refused",
    source: "ExcelApi 1.1 NamedItem.getRange",
    run: (context) => {
      context.workbook.names.add("One", "=1").getRange().select();
    },
    code: "ItemNotFound",
  },
  {
    name: "getRangeOrNullObject of a constant",
    source: "ExcelApi 1.4 NamedItem.getRangeOrNullObject",
    run: async (context) => {
      const range = context.workbook.names.add("One", "=1").getRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    },
    expected: true,
  },
  {
    name: "names follow inserted rows",
    source: NAMES,
    run: async (context) => {
      context.workbook.names.add("Here", firstSheet(context).getRange("A3"));
      firstSheet(context).getRange("1:1").insert("Down");
      return read(context.workbook.names.getItem("Here"), "formula");
    },
    expected: "=Sheet1!$A$4",
  },
  {
    name: "a formula can be changed",
    source: "ExcelApi 1.7 NamedItem.formula",
    run: async (context) => {
      const item = context.workbook.names.add("N", "=1");
      item.formula = "=2";
      return read(item, "value");
    },
    expected: 2,
  },
]);

contract("Properties, settings and custom XML", [
  {
    name: "document properties are kept",
    source: "docs/excel/excel-add-ins-workbooks.md",
    run: async (context) => {
      context.workbook.properties.author = "Ana";
      return read(context.workbook.properties, "author");
    },
    expected: "Ana",
  },
  {
    name: "custom properties are added and read",
    source: "docs/excel/excel-add-ins-workbooks.md",
    run: async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("Introduction", "Hello");
      const item = custom.getItem("Introduction");
      item.load("key,value,type");
      await context.sync();
      return [item.key, item.value as unknown, item.type];
    },
    expected: ["Introduction", "Hello", "String"],
  },
  {
    name: "a custom property holds at most 255 characters",
    source: "ExcelApi 1.7 DocumentPropertyCollection.add",
    run: (context) => {
      context.workbook.properties.custom.add("Long", "x".repeat(256));
    },
    code: "InvalidArgument",
  },
  {
    name: "properties of a worksheet",
    source: "ExcelApi 1.12 WorksheetCustomPropertyCollection",
    run: async (context) => {
      firstSheet(context).customProperties.add("Key", "Value");
      return read(firstSheet(context).customProperties.getItem("key"), "value");
    },
    expected: "Value",
  },
  {
    name: "settings keep values of any kind",
    source: "docs/excel/excel-add-ins-workbooks.md",
    run: async (context) => {
      context.workbook.settings.add("NeedsReview", { yes: [1, true] });
      return read(context.workbook.settings.getItem("NeedsReview"), "value");
    },
    expected: { yes: [1, true] },
  },
  {
    name: "a deleted setting is gone",
    source: "ExcelApi 1.4 Setting.delete",
    run: async (context) => {
      context.workbook.settings.add("A", 1).delete();
      const count = context.workbook.settings.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
  {
    name: "custom XML parts are added, read and deleted",
    source: "docs/excel/excel-add-ins-workbooks.md",
    run: async (context) => {
      const part = context.workbook.customXmlParts.add(
        "<Reviewers xmlns='http://schemas.contoso.com/review/1.0'><Reviewer>Juan</Reviewer></Reviewers>",
      );
      const text = part.getXml();
      const found = context.workbook.customXmlParts.getByNamespace("http://schemas.contoso.com/review/1.0").getCount();
      await context.sync();
      part.delete();
      const after = context.workbook.customXmlParts.getCount();
      await context.sync();
      return [text.value.includes("Juan"), found.value, after.value];
    },
    expected: [true, 1, 0],
  },
]);

contract("Workbook and application", [
  {
    name: "getActiveCell",
    source: "docs/excel/excel-add-ins-workbooks.md",
    run: async (context) => {
      firstSheet(context).getRange("C4:D5").select();
      return read(context.workbook.getActiveCell(), "address");
    },
    expected: "Sheet1!C4",
  },
  {
    name: "getSelectedRange",
    source: "docs/excel/excel-add-ins-workbooks.md",
    run: async (context) => {
      firstSheet(context).getRange("C4:D5").select();
      return read(context.workbook.getSelectedRange(), "address");
    },
    expected: "Sheet1!C4:D5",
  },
  {
    name: "manual calculation waits for calculate",
    source: "docs/excel/performance.md",
    run: async (context) => {
      fill(context, [[1, "=A1+1"]]);
      context.workbook.application.calculationMode = Excel.CalculationMode.manual;
      await context.sync();
      firstSheet(context).getRange("A1").values = [[10]];
      const before = (await read(firstSheet(context).getRange("B1"), "values")) as unknown;
      context.workbook.application.calculate(Excel.CalculationType.full);
      return [before, await read(firstSheet(context).getRange("B1"), "values")];
    },
    expected: [[[2]], [[11]]],
  },
  {
    name: "suspended calculation goes on at the next sync",
    source: "ExcelApi 1.6 Application.suspendApiCalculationUntilNextSync",
    run: async (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      fill(context, [[1, "=A1+1"]]);
      await context.sync();
      return read(firstSheet(context).getRange("B1"), "values");
    },
    expected: [[2]],
  },
  {
    name: "worksheet functions compute",
    source: "docs/excel/excel-add-ins-worksheet-functions.md",
    run: async (context) => {
      fill(context, [
        ["Wrench", 850],
        ["Hammer", 290],
      ]);
      return read(
        context.workbook.functions.vlookup("Wrench", firstSheet(context).getRange("A1:B2"), 2, false),
        "value",
      );
    },
    expected: 850,
  },
  {
    name: "a text that begins with = becomes a formula",
    source: "docs/excel/excel-add-ins-ranges-set-get-values.md",
    run: async (context) => read(fill(context, [["=1+1"]]), "values"),
    expected: [[2]],
  },
]);

contract("Loading and errors", [
  {
    name: "a property that was not loaded cannot be read",
    source: "docs/develop/application-specific-api-model.md",
    run: (context) => firstSheet(context).name,
    code: "PropertyNotLoaded",
  },
  {
    name: "several paths load in one call",
    source: "docs/develop/application-specific-api-model.md",
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.load(["values", "format/fill/color", "worksheet/name"]);
      await context.sync();
      return [range.values as unknown, range.format.fill.color, range.worksheet.name];
    },
    expected: [[[1]], "#FFFFFF", "Sheet1"],
  },
  {
    name: "$top and $skip take a part of a collection",
    source: "docs/develop/application-specific-api-model.md",
    run: async (context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 2, $skip: 1, name: true });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    },
    expected: ["B", "C"],
  },
  {
    name: "what came before an error stays",
    source: "docs/excel/excel-add-ins-error-handling.md",
    run: async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("Nope").activate();
      await context.sync().catch(() => undefined);
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [[1]],
  },
  {
    name: "an address that is none",
    source: "docs/excel/excel-add-ins-error-handling.md",
    run: (context) => {
      firstSheet(context).getRange("not an address").select();
    },
    code: "InvalidArgument",
  },
  {
    name: "a member newer than what is claimed",
    source: "docs/develop/specify-api-requirements-runtime.md",
    options: { api: "1.9" },
    run: (context) => {
      context.workbook.comments.getCount();
    },
    code: "ApiNotFound",
  },
  {
    name: "a request over 5 MB on the web",
    source: "docs/concepts/resource-limits-and-performance-optimization.md",
    options: { platform: "web" },
    run: (context) => {
      firstSheet(context).getRange("A1:A6").values = Array.from({ length: 6 }, () => ["x".repeat(1_000_000)]);
    },
    code: "RequestPayloadSizeLimitExceeded",
  },
]);
