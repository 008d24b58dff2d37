import { contract, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const SETTINGS = "docs/excel/excel-add-ins-workbooks.md#access-document-settings";

const VALUES: readonly (readonly [string, unknown])[] = [
  ["a text", "x"],
  ["a number", 1.5],
  ["a truth value", false],
  ["an array", [1, "two", [true]]],
  ["an object", { a: { b: [1] } }],
  ["a date", new Date(Date.UTC(2026, 2, 14, 8, 30))],
  ["an object with a date", { at: new Date(Date.UTC(2026, 0, 1)) }],
];

contract("Settings", [
  ...VALUES.map(([kind, value]): ContractCase => ({
    name: `${kind} comes back as it was`,
    source: "ExcelApi 1.4 Setting.value",
    expected: value,
    run: async (context) => {
      context.workbook.settings.add("Key", value as never);
      return read(context.workbook.settings.getItem("Key"), "value");
    },
  })),
  {
    name: "add of a key that is there sets its value",
    source: SETTINGS,
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add("NeedsReview", true);
      settings.add("NeedsReview", false);
      const count = settings.getCount();
      return [(await read(settings.getItem("NeedsReview"), "value")) as unknown, count.value];
    },
    expected: [false, 1],
  },
  {
    name: "the value can be set",
    source: "ExcelApi 1.4 Setting.value",
    run: async (context) => {
      const setting = context.workbook.settings.add("Key", "one");
      setting.value = { two: 2 };
      return read(setting, "value");
    },
    expected: { two: 2 },
  },
  {
    name: "keys that differ by case are two",
    source: "ExcelApi 1.4 Setting.key",
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add("key", 1);
      settings.add("KEY", 2);
      settings.load("items/key,items/value");
      await context.sync();
      return settings.items.map(({ key, value }) => [key, value as unknown]);
    },
    expected: [
      ["key", 1],
      ["KEY", 2],
    ],
  },
  {
    name: "one that is not there",
    source: "ExcelApi 1.4 SettingCollection.getItemOrNullObject",
    run: async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("Nope");
      await context.sync();
      return setting.isNullObject;
    },
    expected: true,
  },
  {
    name: "getItem of one that is not there",
    source: "ExcelApi 1.4 SettingCollection.getItem",
    run: (context) => {
      context.workbook.settings.getItem("Nope").delete();
    },
    code: "ItemNotFound",
  },
  {
    name: "a deleted one can be added again",
    source: "ExcelApi 1.4 Setting.delete",
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add("Key", 1).delete();
      await context.sync();
      settings.add("Key", 2);
      return read(settings.getItem("Key"), "value");
    },
    expected: 2,
  },
]);
