import fc from "fast-check";
import { areasNamed, simpleResult } from "../../../../src/core/report/inspect/simple-formula";
import { cellAddress } from "../../../../src/core/workbook/address";

/** A1 = 1, B1 = 2, C1 a text, D1 not known; 10 on the sheet "Other one". */
const at = (sheet: string | undefined, position: { row: number; column: number }): number | undefined | "unknown" => {
  if (sheet !== undefined) return sheet === "Other one" ? 10 : "unknown";
  const values: Readonly<Record<string, number | undefined | "unknown">> = {
    A1: 1,
    B1: 2,
    C1: undefined,
    D1: "unknown",
  };
  return values[cellAddress(position)];
};

test.each<[string, number | undefined]>([
  ["A1+5", 6],
  ["SUM(A1:C1)", 3],
  ["sum(A1, B1*3, 4)", 11],
  ["-(A1-B1)/2", 0.5],
  ["$A$1+B$1", 3],
  ["2*(A1+B1)", 6],
  ["'Other one'!A1+A1", 11],
  ["1.5E2", 150],
  ["A1+D1", undefined],
  ["A1/0", undefined],
  ["IF(A1,1,2)", undefined],
  ["AVERAGE(A1:B1)", undefined],
  ["A1:B1", undefined],
  ["A1^2", undefined],
  ['A1&"x"', undefined],
  ["A1+", undefined],
  ["(A1", undefined],
  ["SUM(A1:XFD1048576)", undefined],
  ["", undefined],
])("%s is %d", (formula, result) => {
  expect(simpleResult(formula, at)).toBe(result);
});

test("no text throws", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("A1", "(", ")", "+", "-", "SUM(", ",", ":", "'", '"', "7", " ")), (parts) => {
      expect(["number", "undefined"]).toContain(typeof simpleResult(parts.join(""), at));
    }),
  );
});

test("areas are named with their sheets, and none in texts", () => {
  expect(areasNamed(`$I$8+SUM('KPI 3'!A1:b2)+LOG10(5)&"C3"`)).toEqual([
    { sheet: undefined, area: "I8" },
    { sheet: "KPI 3", area: "A1:B2" },
  ]);
});
