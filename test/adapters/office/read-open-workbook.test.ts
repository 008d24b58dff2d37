import { readOpenWorkbook } from "../../../src/adapters/office/read-open-workbook";
import { openExcel } from "../../host/excel-session";
import { watchRequests } from "./watch-requests";

test("only the sheets that are asked for; one that is gone is left out", async () => {
  await openExcel();
  const snapshot = await Excel.run(async (context) => {
    context.workbook.worksheets.add("Two").getRange("B2").values = [[2]];
    context.workbook.worksheets.add("Three").getRange("C3").values = [[3]];
    return readOpenWorkbook(context, { sheets: ["Three", "Four"] });
  });
  expect(snapshot).toEqual({
    sheets: [
      {
        name: "Three",
        visibility: "visible",
        cells: [{ row: 2, column: 2, type: "number", value: 3, isFormula: false }],
      },
    ],
  });
});

test("an answer over 5 MB is asked for again in blocks, and nothing is lost", async () => {
  const session = await openExcel({ platform: "web" });
  const rows = 9_000;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let from = 0; from < rows; from += 3_000) {
      sheet.getRangeByIndexes(from + 2, 1, 3_000, 20).values = Array.from({ length: 3_000 }, (_, row) =>
        Array.from({ length: 20 }, (_, column) => `text ${String(from + row)}.${String(column)}`),
      );
      await context.sync();
    }
    context.workbook.worksheets.add("Small").getRange("A1").values = [["last"]];
  });
  const sizes = watchRequests(session);
  const { sheets } = await Excel.run((context) => readOpenWorkbook(context));
  expect(sheets.map(({ cells }) => cells.length)).toEqual([rows * 20, 1]);
  expect(sheets[0]?.cells[54_321]).toEqual({
    row: 2 + Math.floor(54_321 / 20),
    column: 2,
    type: "text",
    value: "text 2716.1",
    isFormula: false,
  });
  expect(sizes.length).toBeLessThanOrEqual(3 + Math.ceil((rows * 20) / 50_000));
});

test("a filter, hidden rows and a table do not hide values", async () => {
  await openExcel();
  const { sheets } = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["Head"], [1], [2]];
    sheet.tables.add("A1:A3", true);
    sheet.getRange("2:2").rowHidden = true;
    return readOpenWorkbook(context);
  });
  expect(sheets[0]?.cells.map(({ value }) => value)).toEqual(["Head", 1, 2]);
});

test("while a cell is being typed in, Excel says so", async () => {
  const { host } = await openExcel();
  host.setCellEdit(true);
  await expect(Excel.run((context) => readOpenWorkbook(context))).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
});
