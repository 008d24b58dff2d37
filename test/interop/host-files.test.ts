/** What the local Excel host saves, opened by programs that we did not write, and what they save, opened here. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/host/files/open-workbook";
import { saveWorkbook } from "../../src/host/files/save-workbook";
import { convertInLibreOffice, runOpenpyxl } from "../fixtures/other-programs";
import { openExcel } from "../host/excel-session";

const folder = mkdtempSync(join(tmpdir(), "host-interop-"));
const saved = join(folder, "saved.xlsx");

const VALUES = [
  ["Product", "Q1", "Q2", "Sum"],
  ["Frames", 5000, 7000.25, 12000.25],
  ["Saddles", 400, -323, 77],
  ["text", true, "No data", "yes"],
];

beforeAll(async () => {
  const { host } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "My figures";
    sheet.getRange("A1:D4").formulas = [
      ["Product", "Q1", "Q2", "Sum"],
      ["Frames", 5000, 7000.25, "=B2+C2"],
      ["Saddles", 400, -323, "=SUM(B3:C3)"],
      ["text", true, "No data", '=IF(D2>D3,"yes","no")'],
    ];
    sheet.getRange("A1:D1").format.fill.color = "#1F5C99";
    sheet.getRange("A1:D1").format.font.bold = true;
    sheet.getRange("B2:D3").numberFormat = [
      ["#,##0.00", "#,##0.00", "#,##0.00"],
      ["#,##0.00", "#,##0.00", "#,##0.00"],
    ];
    sheet.getRange("F1:G2").merge();
    sheet.getRange("H1:H9").dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    context.workbook.names.add("Sums", sheet.getRange("D2:D3"));
    sheet.tables.add("J1:K3", true).name = "Pairs";
    const columns = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    columns.setPosition("A8", "F20");
    sheet.charts.add("Pie", sheet.getRange("A1:B3"), "Columns").setPosition("H8", "M20");
    context.workbook.worksheets.add("Hidden").visibility = "Hidden";
    await context.sync();
  });
  writeFileSync(saved, (await saveWorkbook(host.workbook)).bytes);
});

async function valuesOf(file: string): Promise<unknown> {
  const { host } = await openExcel();
  expect(await openWorkbook(host.workbook, readFileSync(file))).toMatchObject({ ok: true });
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My figures");
    const range = sheet.getRange("A1:D4").load("values");
    const head = sheet.getRange("A1").format.fill.load("color");
    const charts = sheet.charts.load("items/chartType");
    const sums = context.workbook.names.getItem("Sums").getRange().load("text");
    const rule = sheet.getRange("H3").dataValidation.load("type");
    const hidden = context.workbook.worksheets.getItem("Hidden").load("visibility");
    await context.sync();
    return {
      values: range.values,
      head: head.color,
      charts: charts.items.map(({ chartType }) => chartType as string),
      sums: sums.text,
      rule: rule.type as string,
      hidden: hidden.visibility as string,
    };
  });
}

const EXPECTED = {
  values: VALUES,
  head: "#1F5C99",
  charts: ["ColumnClustered", "Pie"],
  sums: [["12,000.25"], ["77.00"]],
  rule: "List",
  hidden: "Hidden",
};

test("a saved file opens here again", async () => {
  expect(await valuesOf(saved)).toEqual(EXPECTED);
});

test("LibreOffice opens a saved file, and what it saves opens here with the same values, formats and charts", async () => {
  const other = mkdtempSync(join(tmpdir(), "host-libreoffice-"));
  expect(await valuesOf(convertInLibreOffice(saved, "xlsx", other))).toEqual(EXPECTED);
});

test("openpyxl reads the stored results, tables, names and charts of a saved file", () => {
  const told = JSON.parse(
    runOpenpyxl(
      `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
sheet = book["My figures"]
print(json.dumps({"values": [[c.value for c in row] for row in sheet["A1:D4"]], "tables": list(sheet.tables), "names": [d.name for d in book.defined_names.definedName] if hasattr(book.defined_names, 'definedName') else list(book.defined_names), "charts": len(sheet._charts), "merged": [str(r) for r in sheet.merged_cells.ranges], "fill": sheet["A1"].fill.fgColor.rgb}))
`,
      saved,
    ),
  ) as unknown;
  expect(told).toEqual({
    values: VALUES,
    tables: ["Pairs"],
    names: ["Sums"],
    charts: 2,
    merged: ["F1:G2"],
    fill: "FF1F5C99",
  });
});
