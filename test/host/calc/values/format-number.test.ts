import { formatNumber, isDateFormat, isNumberFormat } from "../../../../src/host/calc/values/format-number";
import { formatCases } from "./format-cases";

test.each(formatCases)("%p as %s is %p", (value, code, shown) => {
  expect(formatNumber(value, code)).toBe(shown);
});

test("errors show their text under every code", () => {
  expect(formatNumber({ error: "#DIV/0!" }, "0.00")).toBe("#DIV/0!");
});

test.each([
  ["m/d/yyyy", true],
  ["h:mm", true],
  ["[h]:mm", true],
  ["0.00", false],
  ["General", false],
  ["@", false],
  ['"day" 0', false],
  ["[Red]0", false],
] as const)("date code %s: %p", (code, is) => {
  expect(isDateFormat(code)).toBe(is);
});

test.each(["toString", "__proto__", "constructor"])("%s is no format and shows as General", (code) => {
  expect(isNumberFormat(code)).toBe(false);
  expect(formatNumber(1.5, code)).toBe("1.5");
});

test("an unclosed quote is no format and shows as General", () => {
  expect(isNumberFormat('"abc')).toBe(false);
  expect(formatNumber(1.5, '"abc')).toBe("1.5");
});
