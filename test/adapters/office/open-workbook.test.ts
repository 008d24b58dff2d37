import { newWorkbook } from "../../../src/adapters/office/new-workbook";
import { requirementSets } from "../../../src/host/excel-host";
import { typeInput } from "../../../src/host/model/cells/type-input";
import { claimRequirements, type ClientLibrary } from "../../../src/host/node/load-client-library";
import { officeWorkbook } from "../../fixtures/office-workbook";
import { openExcel } from "../../host/excel-session";
import { emptyTemplate, planOf } from "../gateway-contract";

test("each action while a cell is being typed in says what to do and changes nothing", async () => {
  const { host } = await openExcel();
  host.setCellEdit(true);
  const editing = { ok: false, issues: [{ code: "office-cell-editing", severity: "blocker", facts: {} }] };
  expect(await officeWorkbook.read()).toEqual(editing);
  expect(await officeWorkbook.insert(emptyTemplate())).toEqual(editing);
  expect(await officeWorkbook.update(emptyTemplate())).toEqual(editing);
  expect(await officeWorkbook.show({ sheet: "Sheet1", cell: "A1" })).toEqual(editing);
  host.setCellEdit(false);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(await officeWorkbook.read()).toMatchObject({ ok: true, value: { sheets: [{ name: "Sheet1", cells: [] }] } });
});

test("show goes to the cell; a sheet that is gone or hidden is told with its place", async () => {
  const {
    host: { workbook },
  } = await openExcel();
  await officeWorkbook.insert(emptyTemplate());
  expect(await officeWorkbook.show({ sheet: "KPI 3", cell: "D8" })).toMatchObject({ ok: true });
  expect([workbook.active.name, workbook.active.selection]).toEqual([
    "KPI 3",
    [{ top: 7, bottom: 7, left: 3, right: 3 }],
  ]);
  for (const sheet of ["KPI 99", "_kpi"]) {
    expect(await officeWorkbook.show({ sheet, cell: "B2" })).toEqual({
      ok: false,
      issues: [{ code: "office-place-gone", severity: "blocker", sheet, cell: "B2", facts: {} }],
    });
  }
  expect(workbook.active.name).toBe("KPI 3");
});

test.each([
  ["opens where the sheet lets people size columns", { allowFormatColumns: true }, false],
  ["stays hidden where the sheet is locked, which stops nobody from going there", {}, true],
])("show goes to a cell in a hidden column: it %s", async (_, options, hidden) => {
  const {
    host: { workbook },
  } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("D:G").columnHidden = true;
    sheet.protection.protect(options);
    await context.sync();
  });
  expect(await officeWorkbook.show({ sheet: "Sheet1", cell: "E8" })).toMatchObject({ ok: true });
  expect(["D", "E", "F"].map((_letter, index) => workbook.active.isColumnHidden(3 + index))).toEqual([
    true,
    hidden,
    true,
  ]);
  expect(workbook.active.selection).toEqual([{ top: 7, bottom: 7, left: 4, right: 4 }]);
});

test("what is typed stands in its cells, or in none of them", async () => {
  const {
    host: { workbook },
  } = await openExcel();
  await officeWorkbook.insert(emptyTemplate());
  expect(
    await officeWorkbook.type([
      { sheet: "KPI 3", cell: "D8", value: "No data" },
      { sheet: "KPI 4", cell: "D8", value: 5 },
    ]),
  ).toMatchObject({ ok: true });
  const values = (): unknown => ["KPI 3", "KPI 4"].map((name) => workbook.sheetByName(name)?.valueAt(7, 3));
  expect(values()).toEqual(["No data", 5]);
  // The label beside the figures is locked.
  expect(
    await officeWorkbook.type([
      { sheet: "KPI 3", cell: "D8", value: 7 },
      { sheet: "KPI 3", cell: "B8", value: "mine" },
    ]),
  ).toMatchObject({ ok: false, issues: [{ code: "office-protected" }] });
  expect([values(), workbook.application.enableEvents]).toEqual([["No data", 5], true]);
});

test("bytes open as a workbook of their own, whatever their length", async () => {
  const {
    host: { workbook },
  } = await openExcel();
  const bytes = Uint8Array.from({ length: 20_001 }, (_, index) => (index * 7) % 256);
  await newWorkbook(bytes);
  expect(workbook.opened.map((base64) => Buffer.from(base64, "base64").equals(Buffer.from(bytes)))).toEqual([true]);
});

describe.each(["1.9", "1.14", "1.15"])("ExcelApi %s", (api) => {
  test("what a person does is told, until it is stopped; what we write is not", async () => {
    const session = await openExcel({ api });
    const { workbook } = session.host;
    const told: string[] = [];
    const watching = await officeWorkbook.watch({
      onChanged: (sheet) => {
        told.push(`changed ${sheet}`);
      },
      onActivated: (sheet) => {
        told.push(`activated ${sheet}`);
      },
      onSelected: ({ sheet, cell }) => {
        told.push(`selected ${sheet} ${cell}`);
      },
    });
    if (!watching.ok) throw new Error(JSON.stringify(watching.issues));
    await officeWorkbook.insert(planOf([{ row: 0, column: 0, value: 1 }]));
    await session.deliver();
    expect(told.filter((line) => line.startsWith("changed"))).toEqual([]);
    told.length = 0;
    const sheet = workbook.sheetByName("Cells");
    if (!sheet) throw new Error("no sheet");
    typeInput(sheet, 1, 1, "7");
    await session.deliver();
    await officeWorkbook.show({ sheet: "Sheet1", cell: "C3" });
    await session.deliver();
    expect(told).toEqual(["changed Cells", "activated Sheet1", "selected Sheet1 C3"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Cells").activate();
      await context.sync();
    });
    await session.deliver();
    expect(told.slice(3)).toEqual(["activated Cells", "selected Cells A1"]);
    told.length = 3;
    await watching.value();
    typeInput(sheet, 1, 1, "8");
    await session.deliver();
    expect(told).toHaveLength(3);
  });

  test("newer members are asked for by version text", async () => {
    await openExcel({ api });
    claimRequirements(globalThis as unknown as ClientLibrary, requirementSets(api));
    const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
    expect(["1.9", "1.14", "1.15", "1.16"].map(supports)).toEqual([true, api !== "1.9", api === "1.15", false]);
  });
});
