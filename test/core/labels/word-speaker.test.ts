import { dateText } from "../../../src/core/labels/date-text";
import { wordSpeaker } from "../../../src/core/labels/word-speaker";

const ENGLISH = { hello: "Hello", year: "Year {year}", reports: { one: "{count} report", other: "{count} reports" } };
const RUSSIAN = { reports: { one: "{count} отчёт", few: "{count} отчёта", other: "{count} отчётов" } };

describe("the product's own words", () => {
  test.each([
    ["a text without places", wordSpeaker("en", ENGLISH)("hello"), "Hello"],
    ["a text as a fact stays", wordSpeaker("en", ENGLISH)("year", { year: "2024" }), "Year 2024"],
    ["one", wordSpeaker("en", ENGLISH)("reports", { count: 1 }), "1 report"],
    ["none", wordSpeaker("en", ENGLISH)("reports", { count: 0 }), "0 reports"],
    ["a number as English writes it", wordSpeaker("en", ENGLISH)("reports", { count: 12345 }), "12,345 reports"],
    ["a form that English does not have", wordSpeaker("ru", RUSSIAN)("reports", { count: 3 }), "3 отчёта"],
    ["the form for large numbers", wordSpeaker("ru", RUSSIAN)("reports", { count: 21 }), "21 отчёт"],
    ["a form that is not there reads other", wordSpeaker("ru", RUSSIAN)("reports", { count: 5 }), "5 отчётов"],
  ])("%s", (_, said, expected) => {
    expect(said).toBe(expected);
  });

  test("a place without a fact is a bug of ours", () => {
    expect(() => wordSpeaker("en", ENGLISH)("year")).toThrow();
    expect(() => wordSpeaker("en", ENGLISH)("reports", { count: "3" })).toThrow();
  });
});

test.each([
  ["en", "2026-11-24", "Nov 24, 2026"],
  ["de", "2026-11-24", "24.11.2026"],
  ["en", "2026-02-30", "2026-02-30"],
  ["en", "2026-11", "2026-11"],
  ["en", "last week", "last week"],
])("a date in %s: %s", (language, date, expected) => {
  expect(dateText(language, date)).toBe(expected);
});
