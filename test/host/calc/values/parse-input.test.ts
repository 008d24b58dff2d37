import { parseInput } from "../../../../src/host/calc/values/parse-input";
import type { ParsedInput } from "../../../../src/host/calc/values/parse-input";
import { inputCases } from "./input-cases";

function typed(text: string, numberFormat = "General"): ParsedInput {
  return parseInput(text, { numberFormat, origin: "typed", currentYear: 2026 });
}

test.each(inputCases)("%p is %p with format %p", (text, value, numberFormat) => {
  const parsed = typed(text);
  if (parsed.kind !== "value") throw new Error(`${text} is ${parsed.kind}`);
  if (typeof value === "number") expect(parsed.value).toBeCloseTo(value, 9);
  else expect(parsed.value).toBe(value);
  expect(parsed.numberFormat ?? "").toBe(numberFormat);
});

test.each<[string, ParsedInput]>([
  ["", { kind: "blank" }],
  ["'123", { kind: "value", value: "123", quotePrefix: true }],
  ["'=A1", { kind: "value", value: "=A1", quotePrefix: true }],
  ["'", { kind: "value", value: "", quotePrefix: true }],
  ["#N/A", { kind: "value", value: { error: "#N/A" } }],
  ["#div/0!", { kind: "value", value: { error: "#DIV/0!" } }],
  ["=A1+1", { kind: "formula", formula: "=A1+1" }],
  ["=SUM(A1:A3", { kind: "refused", text: "=SUM(A1:A3" }],
  ["=1+", { kind: "refused", text: "=1+" }],
  ["=1 2", { kind: "refused", text: "=1 2" }],
  ["=A1)", { kind: "refused", text: "=A1)" }],
  ["=SUM(A1,)", { kind: "formula", formula: "=SUM(A1,)" }],
  ["=A1:B2 B1:C2", { kind: "formula", formula: "=A1:B2 B1:C2" }],
  ['="abc', { kind: "refused", text: '="abc' }],
  ["=Table1[@Amount]*2", { kind: "formula", formula: "=Table1[@Amount]*2" }],
  ["=SUM(A1#)", { kind: "formula", formula: "=SUM(A1#)" }],
  ["=#REF!A1+1", { kind: "formula", formula: "=#REF!A1+1" }],
  ["='My sheet'!#REF!", { kind: "formula", formula: "='My sheet'!#REF!" }],
  ["+A1", { kind: "formula", formula: "=+A1" }],
  ["-A1*2", { kind: "formula", formula: "=-A1*2" }],
  ["-SUM(A1:A2)", { kind: "formula", formula: "=-SUM(A1:A2)" }],
  ["- (see note", { kind: "value", value: "- (see note" }],
])("%p", (text, parsed) => {
  expect(typed(text)).toEqual(parsed);
});

test.each<[string, string, ParsedInput]>([
  ["=1+1", "@", { kind: "value", value: "=1+1" }],
  ["5", "@", { kind: "value", value: "5" }],
  ["1/2/2024", "0.00", { kind: "value", value: 45293 }],
  ["12%", "0.0", { kind: "value", value: 0.12 }],
  ["5", "0%", { kind: "value", value: 0.05 }],
  ["0.5", "0%", { kind: "value", value: 0.5 }],
  ["5%", "0.0%", { kind: "value", value: 0.05 }],
])("%p in a cell with format %s", (text, numberFormat, parsed) => {
  expect(typed(text, numberFormat)).toEqual(parsed);
});

test("the API writes no percent for a plain number", () => {
  expect(parseInput("5", { numberFormat: "0%", origin: "api", currentYear: 2026 })).toEqual({
    kind: "value",
    value: 5,
  });
});
