import { contract, fill, firstSheet, read } from "../excel-session";

const MODEL = "docs/develop/application-specific-api-model.md";
const ERRORS = "docs/testing/application-specific-api-error-handling.md";
const NULLS = "docs/develop/application-specific-api-model.md#ornullobject-methods-and-properties";

contract("Loading", [
  {
    name: "a text with commas names several properties",
    source: MODEL,
    run: async (context) => {
      const range = fill(context, [[1, 2]]);
      range.load("address, rowCount, columnCount");
      await context.sync();
      return [range.address, range.rowCount, range.columnCount];
    },
    expected: ["Sheet1!A1:B1", 1, 2],
  },
  {
    name: "an object with true says what is wanted",
    source: MODEL,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.load({ address: true, format: { font: { bold: true } } });
      await context.sync();
      return [range.address, range.format.font.bold];
    },
    expected: ["Sheet1!A1", false],
  },
  {
    name: "false leaves a property out",
    source: MODEL,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.load({ address: true, rowCount: false });
      await context.sync();
      return range.rowCount;
    },
    code: "PropertyNotLoaded",
  },
  {
    name: "select and expand are the older form",
    source: "OfficeExtension.LoadOption",
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.load({ select: "address", expand: "format/font" } as never);
      await context.sync();
      return [range.address, range.format.font.name];
    },
    expected: ["Sheet1!A1", "Calibri"],
  },
  {
    name: "load without names takes all scalars",
    source: MODEL,
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.load();
      await context.sync();
      return [sheet.name, sheet.position, sheet.visibility];
    },
    expected: ["Sheet1", 0, "Visible"],
  },
  {
    name: "load without names takes no parts",
    source: MODEL,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.format.load();
      await context.sync();
      return range.format.fill.color;
    },
    code: "PropertyNotLoaded",
  },
  {
    name: "items of items load through one path",
    source: MODEL,
    run: async (context) => {
      fill(context, [
        ["a", "b"],
        [1, 2],
      ]);
      firstSheet(context).tables.add("A1:B2", true).name = "Sales";
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/tables/items/name");
      await context.sync();
      return worksheets.items.map(({ name, tables }) => [name, tables.items.map((table) => table.name)]);
    },
    expected: [["Sheet1", ["Sales"]]],
  },
  {
    name: "context.load loads too",
    source: "OfficeExtension.ClientRequestContext.load",
    run: async (context) => {
      const sheet = firstSheet(context);
      context.load(sheet, ["name", "id"]);
      await context.sync();
      return [sheet.name, sheet.id.startsWith("{")];
    },
    expected: ["Sheet1", true],
  },
  {
    name: "a name that is no property loads nothing",
    source: "docs/excel/excel-add-ins-pivottables.md",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.load("no-properties-needed");
      await context.sync();
      return [sheet.isNullObject, "name" in sheet.toJSON()];
    },
    expected: [false, false],
  },
  {
    name: "$none loads the items of a collection and nothing of them",
    source: "docs/develop/correlated-objects-pattern.md",
    run: async (context) => {
      context.workbook.worksheets.add("B");
      const { worksheets } = context.workbook;
      worksheets.load("$none");
      await context.sync();
      worksheets.items[1]?.set({ name: "Second" });
      await context.sync();
      return read(context.workbook.worksheets.getLast(), "name");
    },
    expected: "Second",
  },
  {
    name: "a part that is none cannot be gone through",
    source: ERRORS,
    run: (context) => {
      firstSheet(context).load("colours/first");
    },
    code: "InvalidArgument",
  },
  {
    name: "values stay as they were loaded until they are loaded anew",
    source: MODEL,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.load("values");
      await context.sync();
      firstSheet(context).getRange("A1").values = [[2]];
      await context.sync();
      const before = range.values as unknown;
      return [before, await read(range, "values")];
    },
    expected: [[[1]], [[2]]],
  },
  {
    name: "a result has no value before sync",
    source: "OfficeExtension.ClientResult.value",
    run: (context) => context.workbook.worksheets.getCount().value,
    code: "ValueNotLoaded",
  },
  {
    name: "$top takes the first items",
    source: MODEL,
    run: async (context) => {
      fill(context, [
        ["a", "b", "c"],
        [1, 2, 3],
      ]);
      const { columns } = firstSheet(context).tables.add("A1:C2", true);
      columns.load({ $top: 2, name: true });
      await context.sync();
      return columns.items.map(({ name }) => name);
    },
    expected: ["a", "b"],
  },
  {
    name: "$skip past the end leaves nothing",
    source: MODEL,
    run: async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $skip: 5, name: true });
      await context.sync();
      return worksheets.items.length;
    },
    expected: 0,
  },
]);

contract("Objects as plain data", [
  {
    name: "toJSON holds what was loaded",
    source: "ExcelApi 1.1 Range.toJSON",
    run: async (context) => {
      const range = fill(context, [[1, "x"]]);
      range.load("address,values");
      await context.sync();
      return range.toJSON();
    },
    expected: { address: "Sheet1!A1:B1", values: [[1, "x"]] },
  },
  {
    name: "toJSON of a collection holds its items",
    source: "ExcelApi 1.1 WorksheetCollection.toJSON",
    run: async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/position");
      await context.sync();
      return (worksheets.toJSON().items ?? []).map(({ name, position }) => [name, position]);
    },
    expected: [["Sheet1", 0]],
  },
  {
    name: "set writes several properties and those of parts",
    source: MODEL,
    run: async (context) => {
      const range = fill(context, [[1]]);
      range.set({ numberFormat: [["0.00"]], format: { fill: { color: "#ABCDEF" }, font: { bold: true } } });
      range.load("text,format/fill/color,format/font/bold");
      await context.sync();
      return [range.text, range.format.fill.color, range.format.font.bold];
    },
    expected: [[["1.00"]], "#ABCDEF", true],
  },
  {
    name: "set takes another object's loaded properties",
    source: MODEL,
    run: async (context) => {
      const font = firstSheet(context).getRange("A1").format.font;
      font.italic = true;
      font.size = 20;
      font.load("italic,size");
      await context.sync();
      const other = firstSheet(context).getRange("B2").format.font;
      other.set(font);
      other.load("italic,size");
      await context.sync();
      return [other.italic, other.size];
    },
    expected: [true, 20],
  },
  {
    name: "set refuses what cannot be written",
    source: "OfficeExtension.UpdateOptions",
    run: (context) => {
      firstSheet(context)
        .getRange("A1")
        .set({ address: "B2" } as never);
    },
    code: "InvalidArgument",
  },
]);

contract("Null objects", [
  {
    name: "what hangs below a null object is one too",
    source: NULLS,
    run: async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("Nope").getRange("A1");
      range.load("address");
      await context.sync();
      return range.isNullObject;
    },
    expected: true,
  },
  {
    name: "writing to a null object has no effect",
    source: NULLS,
    run: async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nope").name = "Other";
      return read(firstSheet(context), "name");
    },
    expected: "Sheet1",
  },
  {
    name: "calling a null object has no effect",
    source: NULLS,
    run: async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nope").delete();
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    },
    expected: 1,
  },
  {
    name: "a null object stays one in later batches",
    source: NULLS,
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Later");
      await context.sync();
      context.workbook.worksheets.add("Later");
      await context.sync();
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject;
    },
    expected: true,
  },
  {
    name: "isNullObject needs no load and is false for what is there",
    source: NULLS,
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("sheet1");
      await context.sync();
      return sheet.isNullObject;
    },
    expected: false,
  },
]);
