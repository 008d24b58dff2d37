import { readsOnly } from "../../../src/host/engine/reads-only";
import { ExcelHost } from "../../../src/host/excel-host";
import type { BatchRequest } from "../../../src/host/engine/wire";
import { openExcel } from "../excel-session";

/** The batches that a piece of work sends, and whether the host counted them as changes of the contents. */
async function contentsAfter(work: (context: Excel.RequestContext) => void): Promise<boolean> {
  const { host } = await openExcel();
  const before = host.contents;
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  return host.contents > before;
}

const SHEET = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

describe("which batches leave the contents as they are", () => {
  test.each([
    ["loading values", (context) => SHEET(context).getRange("A1:B2").load("values"), false],
    ["loading the used cells", (context) => SHEET(context).getUsedRangeOrNullObject().load("address"), false],
    ["setting a value", (context) => (SHEET(context).getRange("A1").values = [[1]]), true],
    ["a format", (context) => (SHEET(context).getRange("A1").format.fill.color = "#ff0000"), true],
    ["a new sheet, made on the way to an object", (context) => context.workbook.worksheets.add("New").load("id"), true],
    [
      "clearing",
      (context) => {
        SHEET(context).getRange("A1").clear();
      },
      true,
    ],
  ] satisfies readonly [string, (context: Excel.RequestContext) => unknown, boolean][])(
    "%s",
    async (_, work, changes) => {
      expect(await contentsAfter(work)).toBe(changes);
    },
  );

  test("an empty batch", () => {
    expect(readsOnly({ Actions: [], ObjectPaths: {} } satisfies BatchRequest)).toBe(true);
  });
});

test("what only moves the view is told to views, and is no change of the contents", async () => {
  const { host } = await openExcel();
  expect(host).toBeInstanceOf(ExcelHost);
  const before = host.contents;
  let told = 0;
  host.onChange(() => {
    told += 1;
  });
  host.changed("view");
  expect([told, host.contents]).toEqual([1, before]);
  host.changed();
  expect([told, host.contents]).toEqual([2, before + 1]);
});
