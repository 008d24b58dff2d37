/** What of a sheet's looks is read: it may show something else than the cells hold. */
import { cellsOf, read } from "../../fixtures/xlsx/outcome";
import { HEAD, MAIN, workbookParts } from "../../fixtures/xlsx/workbook-parts";

describe("raised, lowered and struck text never becomes part of a figure", () => {
  const runs = (look: string, text: string): unknown =>
    cellsOf(
      workbookParts({
        rows: `<row><c t="inlineStr"><is><r><t>16</t></r><r><rPr>${look}</rPr><t>${text}</t></r></is></c></row>`,
      }),
    )[0]?.[2];
  test.each([
    ["a footnote", '<vertAlign val="superscript"/>', "1", "16¹"],
    ["lowered", '<vertAlign val="subscript"/>', "23", "16₂₃"],
    ["a letter that is taken for a digit", '<vertAlign val="superscript"/>', "o", "16o\u034f"],
    ["struck out", "<strike/>", "18", "161\u03368\u0336"],
    ["not struck out", '<strike val="0"/>', "18", "1618"],
    ["on the line", '<vertAlign val="baseline"/><b/>', "18", "1618"],
  ])("%s", (_, look, text, read) => {
    expect(runs(look, text)).toBe(read);
  });
});

test("what is not seen of a sheet: merged cells, hidden rows and columns", () => {
  const parts = workbookParts({
    rows: '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0" customHeight="1"/><row r="5" hidden="true"/>',
  });
  const sheet = "xl/worksheets/sheet1.xml";
  const outcome = read({
    ...parts,
    [sheet]: String(parts[sheet])
      .replace(
        "<sheetData>",
        '<cols><col min="2" max="4" hidden="1"/><col min="6" max="6" width="0"/><col min="7" max="7" width="9"/></cols><sheetData>',
      )
      .replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="D8:E8"/></mergeCells>'),
  });
  expect(outcome.ok && outcome.value.sheets[0]).toMatchObject({
    merges: [{ top: 7, left: 3, bottom: 7, right: 4 }],
    hiddenRows: [
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ],
    hiddenColumns: [
      { first: 1, last: 3 },
      { first: 5, last: 5 },
    ],
  });
});

test("formulas are read as each cell has them, shared ones too", () => {
  const rows =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>';
  const outcome = read(workbookParts({ rows }));
  expect(outcome.ok && outcome.value.sheets[0]?.cells.map(({ formula }) => formula)).toEqual(["A1*2", "A2*2"]);
});

test.each([
  ["white on no ground", '<font><color rgb="FFFFFFFF"/></font>', "<fill/>", { isUnseen: true }],
  [
    "the theme's white on white",
    '<font><color theme="0"/></font>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill>',
    { isUnseen: true },
  ],
  [
    "white on blue",
    '<font><color rgb="FFFFFFFF"/></font>',
    '<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>',
    undefined,
  ],
  [
    "blue on blue",
    '<font><color theme="4" tint="0.4"/></font>',
    '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/></patternFill></fill>',
    { isUnseen: true },
  ],
  ["letters of no colour", "<font/>", "<fill/>", undefined],
  ["struck", "<font><strike/></font>", "<fill/>", { isStruck: true }],
])("a cell's look: %s", (_, font, fill, look) => {
  const parts = workbookParts({ rows: '<row r="1"><c r="A1" s="0"><v>1</v></c></row>' });
  const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts>${font}</fonts><fills>${fill}</fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/></cellXfs></styleSheet>`;
  const outcome = read({ ...parts, "xl/styles.xml": styles });
  expect(outcome.ok && outcome.value.sheets[0]?.cells[0]?.look).toEqual(look);
});

test("the formats that files name by number alone are read as Excel names them", () => {
  const numbers = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 38, 39, 40, 48, 49];
  const formats = numbers.map((number) => `<xf numFmtId="${String(number)}" fontId="0" fillId="0"/>`);
  const cells = numbers.map((_, index) => `<row><c s="${String(index)}"><v>1</v></c></row>`);
  const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><cellXfs>${formats.join("")}</cellXfs></styleSheet>`;
  const outcome = read({ ...workbookParts({ rows: cells.join("") }), "xl/styles.xml": styles });
  const cellsRead = outcome.ok ? (outcome.value.sheets[0]?.cells ?? []) : [];
  expect(Object.fromEntries(cellsRead.map(({ look }, index) => [numbers[index], look?.format]))).toEqual({
    ...Object.fromEntries([0, 1, 2, 3, 4, 49].map((number) => [number, undefined])),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    48: "##0.0E+0",
  });
});
