import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, issueOf, read } from "../../fixtures/xlsx/outcome";
import type { ShortCell } from "../../fixtures/xlsx/outcome";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../fixtures/xlsx", name)));
}

const TYPED: readonly ShortCell[] = [
  ["A1", "text", "Jurisdikcija", false],
  ["B1", "number", 2019, false],
  ["C1", "date", 45351, false],
  ["D1", "date", 0.25, false],
  ["A2", "text", "Црна Гора & Šibenik <ž> ë", false],
  ["B2", "number", 1234.5, false],
  ["C2", "number", 0, false],
  ["D2", "text", "  spaced  ", false],
  ["A3", "text", "two\nlines", false],
  ["A4", "text", "=1+1", false],
  ["A6", "text", "007", false],
];
const CALCULATED: readonly ShortCell[] = [
  ["B3", "number", 3253.5, true],
  ["C3", "text", "ab", true],
  ["D3", "text", "", true],
  ["B4", "boolean", true, true],
];

const isTyped = ([, , , isFormula]: ShortCell) => !isFormula;

test.each(["source.xlsx", "libreoffice.xlsx", "openpyxl.xlsx"])("typed cells of %s", (name) => {
  expect(cellsOf(fixture(name)).filter(isTyped)).toEqual(TYPED);
});

test.each<[string, ShortCell]>([
  // hucre stores an error result as text.
  ["source.xlsx", ["C4", "text", "#DIV/0!", true]],
  ["libreoffice.xlsx", ["C4", "error", "#DIV/0!", true]],
])("formulas of %s keep their results", (name, error) => {
  expect(cellsOf(fixture(name)).filter((cell) => !isTyped(cell))).toEqual([...CALCULATED, error]);
});

test("openpyxl drops results: every formula is not calculated, none is 0 or missing", () => {
  const expected = ["B3", "C3", "D3", "B4", "C4"].map((address) => [address, "notCalculated", null, true]);
  expect(cellsOf(fixture("openpyxl.xlsx")).filter((cell) => !isTyped(cell))).toEqual(expected);
});

test.each([
  ["source.xlsx", "veryHidden", { isFormula: false }],
  // LibreOffice knows no very hidden sheets and writes the typed TRUE as a formula.
  ["libreoffice.xlsx", "hidden", { isFormula: true, formula: "TRUE()" }],
  ["openpyxl.xlsx", "veryHidden", { isFormula: false }],
])("sheets of %s", (name, metaVisibility, asFormula) => {
  const outcome = read(fixture(name));
  const sheets = outcome.ok ? outcome.value.sheets : [];
  expect(sheets.map(({ name: sheet, visibility }) => [sheet, visibility])).toEqual([
    ["KPI 3 – Ž'ž", "visible"],
    ["Hidden", "hidden"],
    ["_meta", metaVisibility],
  ]);
  expect(sheets[1]?.cells[1]).toEqual({ row: 0, column: 1, type: "boolean", value: true, ...asFormula });
});

test.each([
  ["libreoffice.xls", "file-old-xls"],
  ["libreoffice.ods", "file-other-format"],
])("%s", (name, code) => {
  expect(issueOf(fixture(name)).code).toBe(code);
});
