/** Files of other programs, opened and saved again: what they hold is there before and after. */
import { MAIN, relationship, workbookFile, workbookParts, type Parts } from "../../fixtures/xlsx/workbook-parts";
import { newWorkbook } from "../../../src/host/model/workbook/new-workbook";
import type { Workbook } from "../../../src/host/model/workbook/workbook";
import { openWorkbook } from "../../../src/host/files/open-workbook";
import { saveWorkbook } from "../../../src/host/files/save-workbook";
import { parseCellAddress } from "../../../src/core/workbook/address";

async function open(bytes: Uint8Array): Promise<{ readonly workbook: Workbook; readonly leftOut: readonly string[] }> {
  const workbook = newWorkbook({ now: () => new Date(0), random: () => 0.5 });
  const result = await openWorkbook(workbook, bytes);
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return { workbook, leftOut: result.leftOut };
}

function cell(workbook: Workbook, address: string): unknown {
  const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 };
  const found = workbook.sheets[0]?.cells.at(row, column);
  return found?.formula ?? found?.value ?? null;
}

/** What cells hold when a file is opened, and when what is saved of it is opened again. */
async function held(parts: Parts, addresses: readonly string[]): Promise<readonly unknown[]> {
  const { workbook } = await open(workbookFile(parts));
  const first = addresses.map((address) => cell(workbook, address));
  const { bytes } = await saveWorkbook(workbook);
  const { workbook: again } = await open(bytes);
  expect(addresses.map((address) => cell(again, address))).toEqual(first);
  return first;
}

const row = (number: number, cells: string): string => `<row r="${String(number)}">${cells}</row>`;

test("shared formulas, an index that is defined anew, and what is typed inside their rectangle", async () => {
  const rows = [
    row(1, '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*10</f><v>10</v></c>'),
    row(2, '<c r="A2"><v>2</v></c><c r="B2"><v>777</v></c>'),
    row(3, '<c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>30</v></c>'),
    row(4, '<c r="A4"><v>4</v></c><c r="B4"><f t="shared" ref="B4:B5" si="0">$A$1+A4</f><v>5</v></c>'),
    row(5, '<c r="A5"><v>5</v></c><c r="B5"><f t="shared" si="0"/><v>6</v></c>'),
  ].join("");
  expect(await held(workbookParts({ rows }), ["B1", "B2", "B3", "B4", "B5"])).toEqual([
    "=A1*10",
    777,
    "=A3*10",
    "=$A$1+A4",
    "=$A$1+A5",
  ]);
});

test("times and days before March 1900, ISO dates, errors and unknown errors stay what they are", async () => {
  const cells = [
    '<c r="A1" s="1"><v>0.75</v></c><c r="B1" s="2"><v>59</v></c><c r="C1" s="2"><v>61</v></c>',
    '<c r="D1" t="d" s="2"><v>2024-03-01</v></c><c r="E1" t="e"><v>#N/A</v></c>',
    '<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  ].join("");
  const { workbook } = await open(workbookFile(workbookParts({ rows: row(1, cells), formats: [0, 20, 14] })));
  expect(["A1", "B1", "C1", "D1", "E1"].map((address) => cell(workbook, address))).toEqual([
    0.75,
    59,
    61,
    45352,
    { error: "#N/A" },
  ]);
  expect(workbook.sheets[0]?.cells.at(0, 5)?.value).toEqual({ error: "#DIV/0!" });
  expect(await held(workbookParts({ rows: row(1, cells), formats: [0, 20, 14] }), ["A1", "B1", "D1", "E1"])).toEqual([
    0.75,
    59,
    45352,
    { error: "#N/A" },
  ]);
});

test("a formula from before dynamic arrays means the cell in its own row, an array formula all of them", async () => {
  const rows = [
    row(1, '<c r="A1"><v>1</v></c><c r="B1"><f>A1:A2*2</f><v>2</v></c>'),
    row(2, '<c r="A2"><v>2</v></c><c r="B2"><f t="array" ref="B2">SUM(A1:A2*2)</f><v>6</v></c>'),
  ].join("");
  const parts = workbookParts({ rows });
  expect(await held(parts, ["B1", "B2"])).toEqual(["=@A1:A2*2", "=SUM(A1:A2*2)"]);
  const { workbook } = await open(workbookFile(parts));
  workbook.calc.calculate(true);
  expect([workbook.sheets[0]?.cells.at(0, 1)?.value, workbook.sheets[0]?.cells.at(1, 1)?.value]).toEqual([2, 6]);
});

test("functions, parameters, spill references and @ are read and written as Excel does", async () => {
  const formula = "_xlfn.LET(_xlpm.a,_xlfn.SINGLE(A1:A3),_xlpm.a+SUM(_xlfn.ANCHORARRAY(A1)))";
  const rows = row(1, `<c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1">${formula}</f><v>2</v></c>`);
  expect(await held(workbookParts({ rows }), ["B1"])).toEqual(["=LET(a,@A1:A3,a+SUM(A1#))"]);
});

test("stored results are taken over, those of formulas without one are calculated, and so is what changes by itself", async () => {
  const rows = row(
    1,
    '<c r="A1"><f>1+1</f><v>5</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>RAND()</f><v>5</v></c><c r="D1"><f>[1]Other!A1</f><v>7</v></c>',
  );
  const { workbook } = await open(workbookFile(workbookParts({ rows })));
  const value = (column: number): unknown => workbook.sheets[0]?.cells.at(0, column)?.value;
  expect([0, 1, 2, 3].map(value)).toEqual([5, 2, 0.5, 7]);
  workbook.calc.calculate(true);
  expect([0, 3].map(value)).toEqual([2, 7]);
});

test("chart sheets and macro sheets are left out, and that is said", async () => {
  const parts = {
    ...workbookParts({
      rows: row(1, '<c r="A1"><v>1</v></c>'),
      sheets:
        '<sheet name="Chart" sheetId="2" r:id="rId8"/><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Macro" sheetId="3" r:id="rId9"/>',
      relationships:
        relationship("rId8", "chartsheet", "chartsheets/sheet1.xml") +
        relationship(
          "rId9",
          "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
          "/xl/macrosheets/sheet1.xml",
        ),
    }),
    "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>`,
    "xl/macrosheets/sheet1.xml": `<macrosheet xmlns="${MAIN}"/>`,
  };
  const { workbook, leftOut } = await open(workbookFile(parts));
  expect([workbook.sheets.map(({ name }) => name), workbook.active.name, leftOut]).toEqual([
    ["Data"],
    "Data",
    ["chart sheet Chart", "macro sheet Macro"],
  ]);
});

test("alternatives in cell formats count once", async () => {
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const xf = '<xf numFmtId="14" applyNumberFormat="1"/>';
  const styles = `<styleSheet xmlns="${MAIN}" ${mc}><cellXfs><xf numFmtId="0"/><mc:AlternateContent><mc:Choice Requires="hs">${xf}</mc:Choice><mc:Fallback>${xf}</mc:Fallback></mc:AlternateContent><xf numFmtId="0"/></cellXfs></styleSheet>`;
  const rows = row(1, '<c r="A1" s="1"><v>45292</v></c><c r="B1" s="2"><v>1327</v></c>');
  const { workbook } = await open(workbookFile({ ...workbookParts({ rows }), "xl/styles.xml": styles }));
  const format = (column: number): unknown => workbook.sheets[0]?.cells.at(0, column)?.style?.values.numberFormat;
  expect([format(0) === format(1), cell(workbook, "A1"), cell(workbook, "B1")]).toEqual([false, 45292, 1327]);
});
