/** One script over many areas, as people write them: what one area does shows in the others. */
import { openExcel } from "./excel-session";

test("a table, a formula on it, names, validation, conditional formats, properties, settings and protection in one workbook", async () => {
  await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:B3").values = [
      ["Name", "Amount"],
      ["a", 1],
      ["b", 2],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Amounts";
    table.rows.add(undefined, [["c", 3]]);
    const total = sheet.getRange("D1");
    total.formulas = [["=SUM(Amounts[Amount])"]];
    total.load("values");
    sheet.names.add("First", sheet.getRange("A1"));
    const choice = sheet.getRange("E1");
    choice.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    choice.dataValidation.load("type");
    const high = sheet.getRange("B2:B4").conditionalFormats.add("CellValue");
    high.cellValue.format.font.color = "#FF0000";
    high.cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
    context.workbook.properties.title = "Title";
    context.workbook.properties.load("title");
    context.workbook.settings.add("key", 1);
    const setting = context.workbook.settings.getItem("key").load("value");
    const first = sheet.names.getItem("First").getRange().load("address");
    sheet.protection.protect();
    await context.sync();
    expect(total.values).toEqual([[6]]);
    expect([choice.dataValidation.type, context.workbook.properties.title, setting.value, first.address]).toEqual([
      "List",
      "Title",
      1,
      "Data!A1",
    ]);
  });
});

test("locked cells of a protected sheet refuse, unlocked ones take", async () => {
  await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B1").values = [[5]];
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    const cells = sheet.getRange("A1:B1").load("values");
    await context.sync();
    expect(cells.values).toEqual([["", 5]]);
  });
});

test("what is not built says so by name", async () => {
  await openExcel();
  await Excel.run(async (context) => {
    context.workbook.pivotTables.refreshAll();
    await expect(context.sync()).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("pivotTables") as string,
    });
  });
});
