import { contract, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const PROPERTIES = "docs/excel/excel-add-ins-workbooks.md#access-document-properties";
const CUSTOM = "docs/excel/excel-add-ins-workbooks.md#custom-properties";

const TEXTS = ["title", "subject", "keywords", "comments", "category", "manager", "company", "author"] as const;

contract("Document properties", [
  ...TEXTS.map((name): ContractCase => ({
    name: `${name} is kept`,
    source: PROPERTIES,
    expected: ["", `my ${name}`],
    run: async (context) => {
      const before = await read(context.workbook.properties, name);
      context.workbook.properties[name] = `my ${name}`;
      return [before, await read(context.workbook.properties, name)];
    },
  })),
  {
    name: "the creation date is a date",
    source: "ExcelApi 1.7 DocumentProperties.creationDate",
    run: async (context) => (await read(context.workbook.properties, "creationDate")).toDateString(),
    expected: "Sat Mar 14 2026",
  },
  {
    name: "the last author cannot be written",
    source: "ExcelApi 1.7 DocumentProperties.lastAuthor",
    run: (context) => {
      context.workbook.properties.set({ lastAuthor: "me" } as never);
    },
    code: "InvalidArgument",
  },
  {
    name: "a property takes no number",
    source: "ExcelApi 1.7 DocumentProperties.title",
    run: (context) => {
      context.workbook.properties.title = 5 as never;
    },
    code: "InvalidArgument",
  },
]);

contract("Custom properties", [
  ...(
    [
      ["text", "x", "String"],
      ["whole number", 12, "Number"],
      ["fraction", 1.5, "Float"],
      ["truth value", true, "Boolean"],
    ] as const
  ).map(([kind, value, type]): ContractCase => ({
    name: `a ${kind} has the type ${type}`,
    source: "ExcelApi 1.7 CustomProperty.type",
    expected: [value, type],
    run: async (context) => {
      const item = context.workbook.properties.custom.add("Key", value);
      item.load("value,type");
      await context.sync();
      return [item.value as unknown, item.type];
    },
  })),
  {
    name: "add of a key that is there sets its value",
    source: "ExcelApi 1.7 CustomPropertyCollection.add",
    run: async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("Key", "one");
      custom.add("KEY", "two");
      const count = custom.getCount();
      return [(await read(custom.getItem("key"), "value")) as unknown, count.value];
    },
    expected: ["two", 1],
  },
  {
    name: "all of them are loaded at once",
    source: CUSTOM,
    run: async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("A", "1");
      custom.add("B", "2");
      custom.load(["key", "value"]);
      await context.sync();
      return custom.items.map(({ key, value }) => [key, value as unknown]);
    },
    expected: [
      ["A", "1"],
      ["B", "2"],
    ],
  },
  {
    name: "loading none is no error",
    source: "ExcelApi 1.7 CustomPropertyCollection.items",
    run: async (context) => {
      const { custom } = context.workbook.properties;
      custom.load();
      await context.sync();
      return custom.items.length;
    },
    expected: 0,
  },
  {
    name: "the value can be changed",
    source: "ExcelApi 1.7 CustomProperty.value",
    run: async (context) => {
      const item = context.workbook.properties.custom.add("Key", "one");
      item.value = "two";
      return read(item, "value");
    },
    expected: "two",
  },
  {
    name: "delete and deleteAll",
    source: "ExcelApi 1.7 CustomPropertyCollection.deleteAll",
    run: async (context) => {
      const { custom } = context.workbook.properties;
      for (const key of ["A", "B", "C"]) custom.add(key, key);
      custom.getItem("B").delete();
      const some = custom.getCount();
      await context.sync();
      custom.deleteAll();
      const none = custom.getCount();
      await context.sync();
      return [some.value, none.value];
    },
    expected: [2, 0],
  },
  {
    name: "one that is not there",
    source: "ExcelApi 1.7 CustomPropertyCollection.getItemOrNullObject",
    run: async (context) => {
      const item = context.workbook.properties.custom.getItemOrNullObject("Nope");
      await context.sync();
      return item.isNullObject;
    },
    expected: true,
  },
  {
    name: "getItem of one that is not there",
    source: "ExcelApi 1.7 CustomPropertyCollection.getItem",
    run: (context) => {
      context.workbook.properties.custom.getItem("Nope").delete();
    },
    code: "ItemNotFound",
  },
  {
    name: "an empty key is refused",
    source: "ExcelApi 1.7 CustomPropertyCollection.add",
    run: (context) => {
      context.workbook.properties.custom.add("", "x");
    },
    code: "InvalidArgument",
  },
  {
    name: "255 characters are not too many",
    source: "ExcelApi 1.7 CustomPropertyCollection.add",
    run: async (context) =>
      String(await read(context.workbook.properties.custom.add("K".repeat(255), "x".repeat(255)), "value")).length,
    expected: 255,
  },
]);

contract("Properties of worksheets", [
  {
    name: "a key that is there whatever its case is written over",
    source: "ExcelApi 1.12 WorksheetCustomPropertyCollection.add",
    run: async (context) => {
      const { customProperties } = firstSheet(context);
      customProperties.add("Key", "one");
      customProperties.add("key", "two");
      customProperties.load("items/key,items/value");
      await context.sync();
      return customProperties.items.map(({ key, value }) => [key, value]);
    },
    expected: [["Key", "two"]],
  },
  {
    name: "each sheet has its own",
    source: "ExcelApi 1.12 Worksheet.customProperties",
    run: async (context) => {
      firstSheet(context).customProperties.add("Key", "one");
      const item = context.workbook.worksheets.add("Other").customProperties.getItemOrNullObject("Key");
      await context.sync();
      return item.isNullObject;
    },
    expected: true,
  },
  {
    name: "the value is changed and the property deleted",
    source: "ExcelApi 1.12 WorksheetCustomProperty.value",
    run: async (context) => {
      const { customProperties } = firstSheet(context);
      const item = customProperties.add("Key", "one");
      item.value = "two";
      const value = await read(item, "value");
      item.delete();
      const count = customProperties.getCount();
      await context.sync();
      return [value, count.value];
    },
    expected: ["two", 0],
  },
  {
    name: "a key of more than 255 characters",
    source: "ExcelApi 1.12 WorksheetCustomProperty.key",
    run: (context) => {
      firstSheet(context).customProperties.add("K".repeat(256), "x");
    },
    code: "InvalidArgument",
  },
  {
    name: "a property takes text only",
    source: "ExcelApi 1.12 WorksheetCustomPropertyCollection.add",
    run: (context) => {
      firstSheet(context).customProperties.add("Key", 5 as never);
    },
    code: "InvalidArgument",
  },
]);
