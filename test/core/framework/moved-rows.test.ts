import { ownBreaks } from "../../../src/core/break/series-break";
import { textIn } from "../../../src/core/framework/language-for";
import { follows, movedKey, movedRows } from "../../../src/core/framework/moved-rows";
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

describe("over two versions", () => {
  const OLDER = { id: OLD.id, version: "2000" };
  const chained = opened({
    ...frameworkFiles(),
    "mapping.json": {
      from: OLD,
      otherRows: "same",
      rows: [
        { kind: "moved", old: "4.firearms.inland", new: "12.firearms.surplus" },
        { kind: "discontinued", old: "4.devices.border", why: { en: "no longer asked for" } },
      ],
      breaks: [{ row: "4.firearms.border", from: "2022", note: { en: "newer" } }],
    },
    "mapping.json?1": {
      from: OLDER,
      otherRows: "same",
      rows: [
        { kind: "moved", old: "seized", new: "4.firearms.inland" },
        { kind: "moved", old: "seized-border", new: "4.devices.border" },
        { kind: "discontinued", old: "4.devices.inland", why: { en: "was never asked" } },
      ],
      breaks: [
        { row: "4.firearms.inland", from: "2019", note: { en: "older" } },
        { row: "4.devices.border", from: "2019", note: { en: "of a row that is no longer there" } },
      ],
    },
  }).framework;

  test.each([
    ["moves twice", "seized", "12.firearms.surplus", undefined],
    ["stays twice", "4.firearms.border", "4.firearms.border", undefined],
    ["moves, and is discontinued then", "seized-border", undefined, "no longer asked for"],
    ["is discontinued first", "4.devices.inland", undefined, "was never asked"],
    ["loses its place to another one", "4.firearms.inland", undefined, undefined],
  ])("a row that %s", (_, old, now, why) => {
    const rows = movedRows(chained, OLDER);
    expect([rows.rowOf(old), rows.whyNot(old)?.["en"]]).toEqual([now, why]);
  });

  test("the nearer version takes the last step only", () => {
    expect(movedRows(chained, OLD).rowOf("4.firearms.inland")).toBe("12.firearms.surplus");
    expect(movedRows(chained, OLD).rowOf("seized")).toBeUndefined();
  });

  test("both are followed, and no other version", () => {
    expect([OLD, OLDER, { ...OLD, version: "1990" }].map((from) => follows(chained, from))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("breaks of the version before hold for what its rows are now", () => {
    expect(ownBreaks(chained, "en").map(({ row, from, note }) => [row, from, note])).toEqual([
      ["4.firearms.border", "2022", "newer"],
      ["12.firearms.surplus", "2019", "older"],
    ]);
  });
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
