import { textIn } from "../../../src/core/framework/language-for";
import { movedKey, movedRows } from "../../../src/core/framework/moved-rows";
import type { Framework } from "../../../src/core/framework/framework";
import { frameworkFiles, opened } from "../../fixtures/shipped-framework";

const OLD = { id: "salw-roadmap", version: "2010" };
const withMapping = (otherRows: "same" | "none"): Framework =>
  opened({
    ...frameworkFiles(),
    "mapping.json": {
      from: OLD,
      otherRows,
      rows: [
        { kind: "moved", old: "4.firearms.inland", new: "12.firearms.surplus" },
        { kind: "discontinued", old: "4.devices.border", why: { en: "no longer asked for", sq: "jo" } },
      ],
      breaks: [],
    },
  }).framework;

test.each([
  ["a row that moved", "same", "4.firearms.inland", "12.firearms.surplus"],
  ["a row that stays", "same", "4.firearms.border", "4.firearms.border"],
  ["a discontinued row", "same", "4.devices.border", undefined],
  ["a row whose place another one took", "same", "12.firearms.surplus", undefined],
  ["a row that is in no list", "none", "4.firearms.border", undefined],
  ["a row that the version does not have", "same", "4.firearms.lost", undefined],
] as const)("%s", (_, otherRows, old, now) => {
  expect(movedRows(withMapping(otherRows), OLD).rowOf(old)).toBe(now);
});

test("rows of a version that the mapping does not speak of stay what they are", () => {
  const rows = movedRows(withMapping("none"), { id: OLD.id, version: "2000" });
  expect(["4.firearms.inland", "4.devices.border"].map(rows.rowOf)).toEqual(["4.firearms.inland", "4.devices.border"]);
});

test.each([
  ["an observation", "4.firearms.inland.2019", "12.firearms.surplus.2019"],
  ["a row", "4.firearms.inland", "12.firearms.surplus"],
  ["a table", "4.firearms", "4.firearms"],
  ["the workbook", "", ""],
  ["an observation of a discontinued row", "4.devices.border.2019", undefined],
  ["a discontinued row", "4.devices.border", undefined],
])("the key of %s", (_, old, now) => {
  expect(movedKey(movedRows(withMapping("same"), OLD), old)).toBe(now);
});

test.each([
  ["sq", "jo"],
  ["sq-XK", "jo"],
  ["mk", "no longer asked for"],
])("a text in %s", (language, text) => {
  expect(textIn({ en: "no longer asked for", sq: "jo" }, language)).toBe(text);
});

test("a mapping to a row that is not there is refused", () => {
  const files = frameworkFiles();
  const rows = [{ kind: "moved", old: "4.firearms.inland", new: "4.firearms.inlnd" }];
  const broken = { ...files, "mapping.json": { from: OLD, otherRows: "same", rows, breaks: [] } };
  expect(() => opened(broken)).toThrow("inlnd");
});
