import { movedFormula } from "../../../../../src/adapters/xlsx/read/parts/moved-formula";

test.each([
  ["A1+5", 1, 2, "C2+5"],
  ["$A$1+A$1+$A1", 1, 1, "$A$1+B$1+$A2"],
  ["SUM(D8:D9)", 0, 1, "SUM(E8:E9)"],
  ["LOG10(A1)", 1, 0, "LOG10(A2)"],
  ["'KPI 3'!A1&\"A1\"", 1, 1, "'KPI 3'!B2&\"A1\""],
  ["B2", -1, -1, "A1"],
  ["Sheet1!A1+Data2024!$B2", 1, 1, "Sheet1!B2+Data2024!$B3"],
  ["SUM(A:A,B:$C)+SUM(1:2,$3:4)", 1, 1, "SUM(B:B,C:$C)+SUM(2:3,$3:5)"],
  ["Table1[A1]+[1]Sheet1!A1", 1, 0, "Table1[A1]+[1]Sheet1!A2"],
  ["rate2024*A1+1.5E3+total12", 1, 0, "rate2024*A2+1.5E3+total12"],
  ["A1", -1, -1, "XFD1048576"],
])("%s, %d rows and %d columns further: %s", (text, rows, columns, moved) => {
  expect(movedFormula(text, rows, columns)).toBe(moved);
});
