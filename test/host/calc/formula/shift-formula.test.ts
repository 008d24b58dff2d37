import fc from "fast-check";
import { canonicalFormula } from "../../../../src/host/calc/formula/canonical-formula";
import { copyFormula } from "../../../../src/host/calc/formula/copy-formula";
import { followMovedCells } from "../../../../src/host/calc/formula/follow-moved-cells";
import { fromR1C1, toR1C1 } from "../../../../src/host/calc/formula/r1c1";
import {
  removeSheetFromFormula,
  renameSheetInFormula,
  renameWordInFormula,
} from "../../../../src/host/calc/formula/rename-in-formula";
import { scanFormula } from "../../../../src/host/calc/formula/scan-formula";
import { shiftFormula } from "../../../../src/host/calc/formula/shift-formula";
import type { CellShift } from "../../../../src/host/calc/formula/shift-formula";

const rows = (at: number, count: number, sheet = "Data"): CellShift => ({ sheet, axis: "rows", at, count });
const columns = (at: number, count: number, sheet = "Data"): CellShift => ({ sheet, axis: "columns", at, count });

test.each<[string, CellShift, string]>([
  ["=A1+A2", rows(1, 1), "=A1+A3"],
  ["=$A$5", rows(0, 2), "=$A$7"],
  ["=SUM(A1:A3)", rows(1, 2), "=SUM(A1:A5)"],
  ["=SUM(A1:A3)", rows(0, 1), "=SUM(A2:A4)"],
  ["=SUM(A1:A3)", rows(3, 1), "=SUM(A1:A3)"],
  ["=SUM(A1:A10)", rows(2, -3), "=SUM(A1:A7)"],
  ["=SUM(A3:A10)", rows(0, -5), "=SUM(A1:A5)"],
  ["=SUM(A3:A10)", rows(8, -5), "=SUM(A3:A8)"],
  ["=A3", rows(2, -1), "=#REF!"],
  ["=SUM(A3:A4)*2", rows(1, -5), "=SUM(#REF!)*2"],
  ["=A4", rows(2, -1), "=A3"],
  ["=Data!B2", columns(0, 1), "=Data!C2"],
  ["='Other'!B2", columns(0, 1), "='Other'!B2"],
  ["=Other!B2+B2", columns(0, 1, "Other"), "=Other!C2+B2"],
  ["='My sheet'!A3", rows(0, 1, "My Sheet"), "='My sheet'!A4"],
  ["='My sheet'!A3", rows(2, -1, "My sheet"), "='My sheet'!#REF!"],
  ["=SUM(A:C)", columns(1, 1), "=SUM(A:D)"],
  ["=SUM(A:C)", rows(1, 5), "=SUM(A:C)"],
  ["=SUM($2:$3)", rows(0, 1), "=SUM($3:$4)"],
  ['="A3"&A3', rows(0, 1), '="A3"&A4'],
  ["=Sales[A3]+LOG10(A3)", rows(0, 1), "=Sales[A3]+LOG10(A4)"],
  ["=Rate2+A3", rows(0, 1), "=Rate2+A4"],
  ["=SUM(Data:Other!A3)", rows(0, 1), "=SUM(Data:Other!A3)"],
  ["=A1048576", rows(0, 1), "=#REF!"],
  ["=SUM(A1:A1048576)", rows(0, 1), "=SUM(A2:A1048576)"],
  ["=IF(A3>1,{1,2},A3%)", rows(0, 1), "=IF(A4>1,{1,2},A4%)"],
  ["=A3#", rows(0, 1), "=A4#"],
  ["=b3", rows(0, 1), "=B4"],
  ["=XFE1+ABCD1", rows(0, 1), "=XFE1+ABCD1"],
  ["=B2", { ...rows(0, 1), band: { first: 1, last: 2 } }, "=B3"],
  ["=D2", { ...rows(0, 1), band: { first: 1, last: 2 } }, "=D2"],
  ["=SUM(A2:D2)", { ...rows(0, 1), band: { first: 1, last: 2 } }, "=SUM(A2:D2)"],
])("%s after %p", (formula, shift, expected) => {
  expect(shiftFormula(formula, "Data", shift)).toBe(expected);
});

test.each([
  ["=A1+$B$1+C$2+$D3", 1, 2, "=C2+$B$1+E$2+$D4"],
  ["=SUM(A:A,1:1)", 1, 1, "=SUM(B:B,2:2)"],
  ["=A1", -1, 0, "=#REF!"],
  ["=Other!A1", 0, -1, "=Other!#REF!"],
  ["=SUM(A$1:A3)", -2, 0, "=SUM(A$1:A1)"],
  ["=SUM($A$5:A7)", -5, 0, "=SUM($A2:A$5)"],
  ['="A1"&Sales[A1]', 3, 3, '="A1"&Sales[A1]'],
] as const)("%s copied by %p rows, %p columns", (formula, down, across, expected) => {
  expect(copyFormula(formula, down, across)).toBe(expected);
});

test.each([
  ["=Old!A1+Old!Name", "Old", "New", "=New!A1+New!Name"],
  ["=old!$A$1:$B$2", "Old", "New one", "='New one'!$A$1:$B$2"],
  ["='It''s'!A1", "It's", "Its", "=Its!A1"],
  ['="Old!A1"', "Old", "New", '="Old!A1"'],
  ["=SUM(Old:Last!A1)", "Old", "New 1", "=SUM('New 1:Last'!A1)"],
  ["=Older!A1", "Old", "New", "=Older!A1"],
  ["=Old!#REF!", "Old", "New", "=New!#REF!"],
] as const)("%s with sheet %s renamed to %s", (formula, from, to, expected) => {
  expect(renameSheetInFormula(formula, from, to)).toBe(expected);
});

test("a removed sheet leaves #REF!", () => {
  expect(removeSheetFromFormula("=Old!A1+'old'!B:B+New!A1", "Old")).toBe("=#REF!A1+#REF!+New!A1");
});

test("a renamed table or name is followed, texts and functions of other names are not", () => {
  expect(renameWordInFormula('=SUM(Sales[Sales])+Sales+SUM(Sales2)&"Sales"', "sales", "Deals")).toBe(
    '=SUM(Deals[Sales])+Deals+SUM(Sales2)&"Sales"',
  );
});

test.each([
  ["=B2+C9", "=E5+C9"],
  ["=SUM(A1:B2)", "=SUM(A1:B2)"],
  ["=SUM(B2:B3)", "=SUM(E5:E6)"],
  ["=E5", "=#REF!"],
  ["=Other!B2", "=Other!B2"],
] as const)("%s when B2:B3 moves to E5", (formula, expected) => {
  const move = {
    sheet: "Data",
    area: { top: 1, left: 1, bottom: 2, right: 1 },
    toSheet: "Data",
    toRow: 4,
    toColumn: 4,
  };
  expect(followMovedCells(formula, "Data", move)).toBe(expected);
});

test("references follow cells to another sheet", () => {
  const move = {
    sheet: "Data",
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    toSheet: "Other",
    toRow: 1,
    toColumn: 1,
  };
  expect(followMovedCells("=A1", "Data", move)).toBe("=Other!B2");
  expect(followMovedCells("=Data!A1", "Other", move)).toBe("=Other!B2");
});

test.each([
  ["=A1+$B$2", "=R[-1]C[-1]+R2C2"],
  ["=B2", "=RC"],
  ["=SUM(A:A)", "=SUM(C[-1])"],
  ["=SUM($A:$B)", "=SUM(C1:C2)"],
  ["=SUM(1:3)", "=SUM(R[-1]:R[1])"],
  ["='My sheet'!C3:D4", "='My sheet'!R[1]C[1]:R[2]C[2]"],
  ['="R1C1"&A$1', '="R1C1"&R1C[-1]'],
  ["=COUNT(B3)+ROW(C1)", "=COUNT(R[1]C)+ROW(R[-1]C[1])"],
  ["=Sales[Amount]*1.5", "=Sales[Amount]*1.5"],
  ["text A1", "text A1"],
] as const)("%s is %s in B2", (a1, r1c1) => {
  expect(toR1C1(a1, { row: 1, column: 1 })).toBe(r1c1);
  expect(fromR1C1(r1c1, { row: 1, column: 1 })).toBe(a1);
});

test("R1C1 references that leave the sheet wrap round", () => {
  expect(fromR1C1("=R[-1]C", { row: 0, column: 0 })).toBe("=A1048576");
});

test("a formula is shown with capitals where Excel has them", () => {
  expect(canonicalFormula("=if(a1>b$2, sum('my sheet'!a:b),rate)&\"a1\"&true&#n/a&sales[amount]")).toBe(
    "=IF(A1>B$2, SUM('my sheet'!A:B),rate)&\"a1\"&TRUE&#N/A&sales[amount]",
  );
});

const cell = fc
  .record({
    column: fc.integer({ min: 0, max: 30 }),
    row: fc.integer({ min: 1, max: 60 }),
    fixed: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(
    ({ column, row, fixed: [c, r] }) =>
      `${c ? "$" : ""}${column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`}${r ? "$" : ""}${String(row)}`,
  );
const operand = fc.oneof(
  cell,
  cell.map((one) => `Other!${one}`),
  cell.map((one) => `'My sheet'!${one}`),
  fc.constantFrom('"A1"', "12.5", "Sales[Amount]", "SUM(A:A)", "Rate", "TRUE"),
);
const formulas = fc.array(operand, { minLength: 1, maxLength: 6 }).map((operands) => `=${operands.join("+")}`);

test("inserting and deleting the same rows or columns gives the formula back", () => {
  fc.assert(
    fc.property(
      formulas,
      fc.constantFrom("rows", "columns"),
      fc.nat(70),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom("Data", "Other", "my sheet"),
      (formula, axis, at, count, sheet) => {
        const inserted = shiftFormula(formula, "Data", { sheet, axis, at, count });
        expect(shiftFormula(inserted, "Data", { sheet, axis, at, count: -count })).toBe(formula);
      },
    ),
  );
});

test("copying there and back gives the formula back", () => {
  fc.assert(
    fc.property(formulas, fc.nat(50), fc.nat(50), (formula, down, across) => {
      expect(copyFormula(copyFormula(formula, down, across), -down, -across)).toBe(formula);
    }),
  );
});

test("R1C1 and back gives the formula back", () => {
  fc.assert(
    fc.property(formulas, fc.nat(100), fc.nat(100), (formula, row, column) => {
      expect(fromR1C1(toR1C1(formula, { row, column }), { row, column })).toBe(formula);
    }),
  );
});

test("renaming a sheet there and back gives the formula back", () => {
  fc.assert(
    fc.property(formulas, fc.constantFrom("New", "New 1", "it's", "2024"), (formula, name) => {
      expect(renameSheetInFormula(renameSheetInFormula(formula, "Other", name), name, "Other")).toBe(formula);
    }),
  );
});

test("tokens joined give any text back", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom("A", "1", "'", '"', "[", "]", "!", "#", "(", ":", "$", " ") }),
      ),
      (text) => {
        expect(
          scanFormula(text)
            .map((token) => token.text)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});
