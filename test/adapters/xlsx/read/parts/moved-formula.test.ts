import { movedFormula } from "../../../../../src/adapters/xlsx/read/parts/moved-formula";

test.each([
  ["A1+5", 1, 2, "C2+5"],
  ["$A$1+A$1+$A1", 1, 1, "$A$1+B$1+$A2"],
  ["SUM(D8:D9)", 0, 1, "SUM(E8:E9)"],
  ["LOG10(A1)", 1, 0, "LOG10(A2)"],
  ["'KPI 3'!A1&\"A1\"", 1, 1, "'KPI 3'!B2&\"A1\""],
  ["B2", -1, -1, "A1"],
])("%s, %d rows and %d columns further: %s", (text, rows, columns, moved) => {
  expect(movedFormula(text, rows, columns)).toBe(moved);
});
