import { undoWriting } from "../../../src/adapters/office/undo-writing";
import { readState } from "../../../src/adapters/office/workbook-state";
import { openExcel } from "../../host/excel-session";

/** What Excel threw in the middle of writing. */
const REFUSED = Object.assign(new Error("refused"), { code: "InvalidArgument" });

test("what came since is taken out again, and what Excel refused is said", async () => {
  const { host } = await openExcel();
  const outcome = await Excel.run(async (context) => {
    const before = await readState(context);
    context.workbook.worksheets.add("Half");
    await context.sync();
    return undoWriting(context, REFUSED, before);
  });
  expect(outcome).toMatchObject({ ok: false, issues: [{ code: "office-failed" }] });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("where that fails too, because somebody renamed the sheet to go back to, both are said", async () => {
  await openExcel();
  const outcome = await Excel.run(async (context) => {
    const before = await readState(context);
    context.workbook.worksheets.getItem("Sheet1").name = "Renamed";
    await context.sync();
    return undoWriting(context, REFUSED, before);
  });
  expect(outcome).toMatchObject({
    ok: false,
    issues: [
      { code: "office-failed", facts: { problem: "InvalidArgument" } },
      { code: "office-not-restored", severity: "blocker", facts: { problem: "ItemNotFound" } },
    ],
  });
});

test("an error that is not Excel's is no reason to tell a person: it goes on", async () => {
  await openExcel();
  await Excel.run(async (context) => {
    const before = await readState(context);
    await expect(undoWriting(context, new TypeError("ours"), before)).rejects.toThrow(TypeError);
  });
});
