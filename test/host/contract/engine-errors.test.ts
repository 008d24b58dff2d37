import { contract, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const MODEL = "docs/develop/application-specific-api-model.md";
const ERRORS = "docs/testing/application-specific-api-error-handling.md";
const VERSIONS = "docs/develop/specify-api-requirements-runtime.md";

/** Runs work that must fail and answers its error. */
async function failure(work: () => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("nothing failed");
}

/** Where a batch fails, as the error's debugInfo says. */
function place(name: string, act: (context: Excel.RequestContext) => void, expected: string): ContractCase {
  return {
    name,
    source: `${ERRORS} debugInfo.errorLocation`,
    expected,
    run: async (context) => {
      act(context);
      return (await failure(() => context.sync())).debugInfo.errorLocation;
    },
  };
}

contract("Errors", [
  place(
    "a collection's getItem is where it failed",
    (context) => {
      context.workbook.worksheets.getItem("Nope").activate();
    },
    "WorksheetCollection.getItem",
  ),
  place(
    "a setter is where it failed",
    (context) => {
      firstSheet(context).name = "a/b";
    },
    "Worksheet.name",
  ),
  place(
    "a method is where it failed",
    (context) => {
      firstSheet(context).getRange("A0").select();
    },
    "Worksheet.getRange",
  ),
  {
    name: "debugInfo names the statement that failed",
    source: `${ERRORS} debugInfo.statement`,
    run: async (context) => {
      context.workbook.worksheets.getItem("Nope").activate();
      const { debugInfo } = await failure(() => context.sync());
      return [debugInfo.code, debugInfo.statement];
    },
    expected: ["ItemNotFound", "var worksheet = worksheets.getItem(...);"],
  },
  {
    name: "actions before an error stay, those after it do not happen",
    source: ERRORS,
    run: async (context) => {
      firstSheet(context).getRange("A1").values = [["before"]];
      firstSheet(context).name = "a/b";
      firstSheet(context).getRange("A2").values = [["after"]];
      await failure(() => context.sync());
      return read(firstSheet(context).getRange("A1:A2"), "values");
    },
    expected: [["before"], [""]],
  },
  {
    name: "a context can be used on after an error",
    source: ERRORS,
    run: async (context) => {
      firstSheet(context).name = "a/b";
      await failure(() => context.sync());
      firstSheet(context).name = "Good";
      return read(context.workbook.worksheets.getFirst(), "name");
    },
    expected: "Good",
  },
  {
    name: "an enum takes only its words",
    source: "ExcelApi 1.1 Worksheet.visibility",
    run: (context) => {
      firstSheet(context).visibility = "Invisible" as never;
    },
    code: "InvalidArgument",
  },
  {
    name: "a flag takes no text",
    source: "ExcelApi 1.8 Worksheet.showGridlines",
    run: (context) => {
      firstSheet(context).showGridlines = "no" as never;
    },
    code: "InvalidArgument",
  },
  {
    name: "a deleted object is gone for later batches",
    source: "Excel.ErrorCodes.itemNotFound",
    run: async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.getRange("A1").values = [[1]];
    },
    code: "ItemNotFound",
  },
]);

contract("Tracked objects", [
  {
    name: "a range follows its cells between batches",
    source: MODEL,
    run: async (context) => {
      const range = firstSheet(context).getRange("B2");
      range.values = [["here"]];
      await context.sync();
      firstSheet(context).getRange("1:3").insert("Down");
      await context.sync();
      return [await read(range, "address"), await read(range, "values")];
    },
    expected: ["Sheet1!B5", [["here"]]],
  },
  {
    name: "a tracked range outlives Excel.run",
    source: `${MODEL}#trackedobjects`,
    run: async (context) => {
      const kept = await Excel.run(async (own) => {
        const range = own.workbook.worksheets.getItem("Sheet1").getRange("C3");
        own.trackedObjects.add(range);
        await own.sync();
        return range;
      });
      kept.values = [[9]];
      await kept.context.sync();
      return read(firstSheet(context).getRange("C3"), "values");
    },
    expected: [[9]],
  },
  {
    name: "an untracked range is gone in the next batch",
    source: `${MODEL}#untrack`,
    run: async (context) => {
      const range = firstSheet(context).getRange("C3");
      range.load("address");
      await context.sync();
      range.untrack();
      await context.sync();
      range.values = [[1]];
    },
    code: "InvalidReference",
  },
  {
    name: "Excel.run goes on with objects of an earlier one",
    source: "Excel.run(object, batch)",
    run: async (context) => {
      const range = await Excel.run(async (own) => {
        const kept = own.workbook.worksheets.getItem("Sheet1").getRange("A1");
        own.trackedObjects.add(kept);
        await own.sync();
        return kept;
      });
      await Excel.run(range, async (again) => {
        range.values = [["again"]];
        await again.sync();
      });
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [["again"]],
  },
]);

contract("Requirement sets", [
  {
    name: "a method of a newer set",
    source: VERSIONS,
    options: { api: "1.6" },
    run: (context) => {
      firstSheet(context).copy();
    },
    code: "ApiNotFound",
  },
  {
    name: "a property of a newer set cannot be written",
    source: VERSIONS,
    options: { api: "1.6" },
    run: (context) => {
      firstSheet(context).tabColor = "#FF0000";
    },
    code: "ApiNotFound",
  },
  {
    name: "a property of a newer set cannot be loaded by name",
    source: VERSIONS,
    options: { api: "1.6" },
    run: (context) => {
      firstSheet(context).load("tabColor");
    },
    code: "ApiNotFound",
  },
  {
    name: "loading everything leaves newer properties out",
    source: VERSIONS,
    options: { api: "1.6" },
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.load();
      await context.sync();
      return sheet.tabColor;
    },
    code: "PropertyNotLoaded",
  },
  {
    name: "the older members still work",
    source: VERSIONS,
    options: { api: "1.1" },
    run: async (context) => read(firstSheet(context).getRange("A1"), "address"),
    expected: "Sheet1!A1",
  },
  {
    name: "1.10 is newer than 1.9",
    source: VERSIONS,
    options: { api: "1.10" },
    run: async (context) => {
      const count = context.workbook.comments.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
]);

contract("Cell editing", [
  {
    name: "a batch during cell editing is refused",
    source: "Excel.ErrorCodes.invalidOperationInCellEditMode",
    run: (context, { host }) => {
      host.setCellEdit(true);
      firstSheet(context).getRange("A1").values = [[1]];
    },
    code: "InvalidOperationInCellEditMode",
  },
  {
    name: "delayForCellEdit waits until the person is done",
    source: "Excel.RunOptions.delayForCellEdit",
    run: async (context, { host }) => {
      host.setCellEdit(true);
      const order: string[] = [];
      const waiting = Excel.run({ delayForCellEdit: true }, async (own) => {
        own.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["late"]];
        await own.sync();
        order.push("written");
      });
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
      order.push("edited");
      host.setCellEdit(false);
      await waiting;
      return [order, await read(firstSheet(context).getRange("A1"), "values")];
    },
    expected: [["edited", "written"], [["late"]]],
  },
]);

contract("Sizes", [
  {
    name: "an answer over 5 MB on the web",
    source: "docs/excel/performance.md",
    options: { platform: "web" },
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.values = [["x".repeat(30_000)]];
      await context.sync();
      firstSheet(context).getRange("A2:A200").copyFrom("A1");
      await context.sync();
      firstSheet(context).getRange("A1:A200").load("values");
    },
    code: "ResponsePayloadSizeLimitExceeded",
  },
  {
    name: "the desktop takes larger requests",
    source: "docs/excel/performance.md",
    run: async (context) => {
      firstSheet(context).getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
      const last = firstSheet(context).getRange("A200");
      const values = (await read(last, "values")) as unknown[][];
      return String(values[0]?.[0]).length;
    },
    expected: 30_000,
  },
]);
