import { openExcel } from "../excel-session";
import { openWorkbook } from "../../../src/host/files/open-workbook";
import { saveWorkbook } from "../../../src/host/files/save-workbook";

test("what is not saved is said", async () => {
  const { host } = await openExcel();
  await Excel.run(async (context) => {
    context.workbook.comments.add("Sheet1!A1", "why?");
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A9").conditionalFormats.add("DataBar");
    context.workbook.customXmlParts.add("<a xmlns='urn:a'/>");
    context.workbook.names.add("Hidden", "=1").visible = false;
    await context.sync();
  });
  expect((await saveWorkbook(host.workbook)).leftOut).toHaveLength(4);
});

test.each([
  ["nothing", new Uint8Array()],
  ["text", new TextEncoder().encode("a,b\n1,2")],
  ["a cut-off zip", Uint8Array.from([80, 75, 3, 4, 20, 0])],
])("%s is refused and the workbook stays", async (_, bytes) => {
  const { host } = await openExcel();
  expect((await openWorkbook(host.workbook, bytes)).ok).toBe(false);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("worksheets of another file are inserted where they are wanted, without taking names", async () => {
  const { host: source } = await openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[4]];
    context.workbook.worksheets.add("Extra").getRange("A1").formulas = [["=Sheet1!A1*2"]];
    await context.sync();
  });
  const { bytes } = await saveWorkbook(source.workbook);
  const { host } = await openExcel();
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"), { positionType: "Beginning" });
    await context.sync();
  });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1 (2)", "Extra", "Sheet1"]);
  expect(host.workbook.sheetByName("Extra")?.cells.at(0, 0)).toMatchObject({ formula: "='Sheet1 (2)'!A1*2", value: 8 });
  await expect(
    Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64("AAAA");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});
