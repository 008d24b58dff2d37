import { attempt } from "../../../src/adapters/office/attempt";
import { readOpenWorkbook } from "../../../src/adapters/office/read-open-workbook";
import { typeCells } from "../../../src/adapters/office/type-cells";
import type { TypedCell } from "../../../src/app/ports";
import type { Outcome } from "../../../src/core/issue/issue";
import { openExcel, type ExcelSession } from "../../host/excel-session";
import { FAILURES, failEachRequest } from "./fail-request";

/** Two protected cells with the format Text, a total, a text that looks like a number, and a cell of another sheet. */
async function begun(): Promise<ExcelSession> {
  const session = await openExcel({ platform: "web" });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("Data");
    sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
    sheet.getRange("A1:A4").formulas = [["'12"], ["'n/a"], ["=1+1"], ["'007"]];
    sheet.getRange("A1:A4").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
    worksheets.add("Open").getRange("B2").values = [[5]];
    await context.sync();
  });
  return session;
}

const TYPED: readonly TypedCell[] = [
  { sheet: "Data", cell: "A1", value: 34 },
  { sheet: "Data", cell: "A2", value: 56 },
  { sheet: "Data", cell: "A3", value: 7 },
  { sheet: "Data", cell: "A4", value: "no data" },
  { sheet: "Open", cell: "B2", value: 6 },
];

async function state({ host: { workbook } }: ExcelSession): Promise<unknown> {
  const { sheets } = await Excel.run((context) => readOpenWorkbook(context));
  const data = workbook.sheetByName("Data");
  const formats = [0, 1].map((row) => data?.styleAt(row, 0).values.numberFormat);
  return [sheets, formats, data?.protection.isProtected, data?.protection.options["allowFormatColumns"]];
}

test("numbers are numbers also where the format was Text, and the sheet is protected as it was", async () => {
  const session = await begun();
  expect(await attempt((context) => typeCells(context, TYPED))).toMatchObject({ ok: true });
  const data = session.host.workbook.sheetByName("Data");
  expect([0, 1, 2, 3].map((row) => data?.valueAt(row, 0))).toEqual([34, 56, 7, "no data"]);
  expect([data?.protection.isProtected, data?.protection.options["allowFormatColumns"]]).toEqual([true, true]);
});

test.each(FAILURES)(
  "a request that is refused %s leaves what was there, formats and protection too",
  async (failure) => {
    const work = (): Promise<Outcome<unknown>> => attempt((context) => typeCells(context, TYPED));
    expect(await failEachRequest(failure, { begun, work, state })).toBe(2);
  },
);
