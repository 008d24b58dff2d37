import { applyPlan } from "../../../src/adapters/office/apply-plan";
import { attempt } from "../../../src/adapters/office/attempt";
import { readOpenWorkbook } from "../../../src/adapters/office/read-open-workbook";
import { updateCells } from "../../../src/adapters/office/update-cells";
import type { Outcome } from "../../../src/core/issue/issue";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { sheetPlan } from "../../../src/core/sheet/sheet-draft";
import type { CellPlan, WorkbookPlan } from "../../../src/core/workbook/plan";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { openExcel, type ExcelSession } from "../../host/excel-session";
import { mergedState } from "../gateway-contract";
import { FAILURES, failEachRequest } from "./fail-request";
import { watchRequests } from "./watch-requests";

const { framework } = opened();
const regional = (cases: number): WorkbookPlan => planRegional(framework, mergedState(cases), "en");

/** A workbook with a regional plan in it and a sheet of the secretariat's own. */
async function withRegional(cases: number, password?: string): Promise<ExcelSession> {
  const session = await openExcel({ platform: "web" });
  await Excel.run(async (context) => {
    await applyPlan(context, regional(cases));
    const own = context.workbook.worksheets.add("Own");
    own.getRange("A1:B2").formulas = [
      ["mine", "='Region KPI 3'!D8"],
      ["'=text", 5],
    ];
    if (password !== undefined) {
      const sheet = context.workbook.worksheets.getItem("Region KPI 3");
      sheet.protection.unprotect();
      sheet.protection.protect({ allowSort: true }, password);
    }
    await context.sync();
  });
  return session;
}

const update = (plan: WorkbookPlan): Promise<Outcome<null>> => Excel.run((context) => updateCells(context, plan));

test("the regional sheets hold the new figures, others stay", async () => {
  const session = await withRegional(12);
  const sizes = watchRequests(session);
  expect(await update(regional(13))).toMatchObject({ ok: true, issues: [] });
  expect(sizes.length).toBeLessThanOrEqual(6);
  const { sheets } = await Excel.run((context) => readOpenWorkbook(context));
  const expected = snapshotOfPlan(regional(13)).sheets;
  expect(sheets.filter(({ name }) => expected.some((sheet) => sheet.name === name))).toEqual(expected);
  const own = session.host.workbook.sheetByName("Own");
  expect([own?.valueAt(0, 0), own?.valueAt(1, 0), own?.valueAt(1, 1)]).toEqual(["mine", "=text", 5]);
  const metadata = session.host.workbook.sheetByName("_kpi-region");
  expect([metadata?.visibility, metadata?.protection.isProtected]).toEqual(["veryHidden", true]);
});

test("what the old plan had and the new one has not is gone: cells, merged cells, restrictions, tables; what is missing is added", async () => {
  const session = await openExcel();
  const area = { top: 0, bottom: 3, left: 0, right: 1 };
  const look = { grey: { fill: "F2F4F8", bold: true } };
  const before = sheetPlan({
    name: "Data",
    cells: [0, 1, 2, 3].flatMap((row) =>
      [0, 1].map((column) => ({ row, column, value: row === 0 ? `H${String(column)}` : row, look: "grey" })),
    ),
    tables: [{ name: "Rows", range: area, columns: ["H0", "H1"] }],
    merges: [{ top: 6, bottom: 6, left: 0, right: 2 }],
    restrictions: [{ range: area, kind: "list", formula: "Data!$A$1:$A$2" }],
    isProtected: true,
    freeze: { rows: 1, columns: 0 },
    rows: [{ row: 8, hidden: true }],
  });
  const after = sheetPlan({
    name: "data",
    cells: [
      { row: 0, column: 0, value: "H0" },
      { row: 1, column: 0, value: 9 },
    ],
    tables: [{ name: "Rows", range: { ...area, bottom: 1, right: 0 }, columns: ["H0"] }],
  });
  const plan = (sheets: WorkbookPlan["sheets"]): WorkbookPlan => ({
    title: "T",
    properties: {},
    looks: look,
    names: [],
    sheets,
  });
  await Excel.run((context) => applyPlan(context, plan([before])));
  expect(
    await update(
      plan([{ ...after, name: "Data" }, sheetPlan({ name: "New", cells: [{ row: 0, column: 0, value: "x" }] })]),
    ),
  ).toMatchObject({ ok: true });
  const sheet = session.host.workbook.sheetByName("Data");
  expect(session.host.workbook.tables.map(({ name }) => name)).toEqual(["Rows"]);
  expect([sheet?.valueAt(1, 0), sheet?.valueAt(3, 0), sheet?.valueAt(0, 1)]).toEqual([9, null, null]);
  expect([
    sheet?.merges.length,
    sheet?.validations.all().length,
    sheet?.freeze,
    sheet?.isRowHidden(8),
    sheet?.styleAt(3, 0).values.fontBold,
  ]).toEqual([0, 0, undefined, false, false]);
  expect(session.host.workbook.sheetByName("New")?.valueAt(0, 0)).toBe("x");
});

test("a password is in the way before anything changes", async () => {
  await withRegional(12, "secret");
  const before = await Excel.run((context) => readOpenWorkbook(context));
  expect(await update(regional(13))).toMatchObject({
    ok: false,
    issues: [{ code: "office-protected", severity: "blocker" }],
  });
  expect(await Excel.run((context) => readOpenWorkbook(context))).toEqual(before);
});

test("a sheet that its owner protected is protected again, as it was", async () => {
  const session = await withRegional(12, "");
  expect(await update(regional(13))).toMatchObject({ ok: true });
  const sheet = session.host.workbook.sheetByName("Region KPI 3");
  expect([sheet?.protection.isProtected, sheet?.protection.options["allowSort"]]).toEqual([true, true]);
});

test("what fails in the middle: the cells hold again what they held", async () => {
  const session = await withRegional(12);
  const before = await Excel.run((context) => readOpenWorkbook(context));
  const plan = regional(13);
  const broken = {
    ...plan,
    names: [{ name: "1 2", sheet: plan.sheets[0]?.name ?? "", range: { top: 0, bottom: 0, left: 0, right: 0 } }],
    sheets: [...plan.sheets, sheetPlan({ name: "Extra", cells: [{ row: 0, column: 0, value: 1 }] })],
  };
  expect(await update(broken)).toMatchObject({ ok: false, issues: [{ code: "office-failed" }] });
  expect(await Excel.run((context) => readOpenWorkbook(context))).toEqual(before);
  expect(session.host.workbook.sheetByName("_kpi-region")?.protection.isProtected).toBe(true);
  expect(session.host.workbook.application.enableEvents).toBe(true);
});

describe("a failure of any request, at any moment of it, leaves what was before or all that was to come", () => {
  const area = { top: 0, bottom: 2, left: 0, right: 1 };
  const lines = (sign: string): readonly CellPlan[] =>
    [0, 1, 2].flatMap((row) =>
      [0, 1].map((column) => ({ row, column, value: `${sign} ${String(row)} ${String(column)}` })),
    );
  const small = (sign: string, names: readonly string[]): WorkbookPlan => ({
    title: "Small",
    properties: { sign },
    looks: {},
    names: [{ name: "first", sheet: "Data", range: { top: 0, bottom: 0, left: 0, right: 0 } }],
    sheets: names.map((name) => {
      const cells = lines(sign);
      const columns = [0, 1].map((column) => `${sign} 0 ${String(column)}`);
      const tables = name === "Data" ? [{ name: "Lines", range: area, columns }] : [];
      return sheetPlan({
        name,
        cells,
        tables,
        isProtected: true,
        ...(name === "_meta" ? { visibility: "veryHidden" } : {}),
      });
    }),
  });

  async function begun(): Promise<ExcelSession> {
    const session = await openExcel({ platform: "web" });
    await Excel.run(async (context) => {
      await applyPlan(context, small("old", ["Data", "Later gone", "_meta"]));
      context.workbook.worksheets.add("Own").getRange("A1:A2").formulas = [["mine"], ["=Data!A2"]];
      await context.sync();
    });
    return session;
  }

  async function state({ host: { workbook } }: ExcelSession): Promise<unknown> {
    const { sheets } = await Excel.run((context) => readOpenWorkbook(context));
    const protections = workbook.sheets.map(({ name, protection }) => [name, protection.isProtected]);
    const byName = [...sheets].sort((one, other) => (one.name < other.name ? -1 : 1));
    return [byName, protections.sort()];
  }

  const next = small("new", ["Data", "Added", "_meta"]);

  test.each(FAILURES)("refused %s", async (failure) => {
    const work = (): Promise<Outcome<unknown>> => attempt((context) => updateCells(context, next, ["Later gone"]));
    expect(await failEachRequest(failure, { begun, work, state })).toBeGreaterThan(3);
  });
});
