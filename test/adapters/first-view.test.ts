/**
 * The same plan gives the same first view through Excel and through a file: which columns are put away, where the
 * cursor stands on each sheet, which sheet is in view.
 */
import { applyPlan } from "../../src/adapters/office/apply-plan";
import { readOpenWorkbook } from "../../src/adapters/office/read-open-workbook";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import { writeWorkbook } from "../../src/adapters/xlsx/write-workbook";
import type { CellContent } from "../../src/core/observation/observation";
import { readReport } from "../../src/core/report/read-report";
import { inputCells, layoutOf } from "../../src/core/template/layout";
import { planTemplate } from "../../src/core/template/plan-template";
import { rectangleAddress } from "../../src/core/workbook/address";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { openWorkbook } from "../../src/host/files/open-workbook";
import { saveWorkbook } from "../../src/host/files/save-workbook";
import type { Workbook } from "../../src/host/model/workbook/workbook";
import { packageProblems } from "../fixtures/package-check";
import { opened } from "../fixtures/shipped-framework";
import { windowedFramework } from "../fixtures/windowed-framework";
import { openExcel } from "../host/excel-session";

const framework = windowedFramework();
const ROUND = "2025";
const figures = new Map<string, CellContent>(
  inputCells(layoutOf(framework, ROUND, "en"))
    .filter(({ row }) => row.content.kind === "number")
    .map(({ key }, index) => [key, { kind: "number", value: index + 1 }]),
);

function template(window: "folded" | "open"): WorkbookPlan {
  return planTemplate(window === "folded" ? framework : { ...framework, template: opened().framework.template }, {
    jurisdiction: "XK",
    round: ROUND,
    language: "en",

    prefill: { contents: figures, notes: new Map(), cover: new Map() },
  });
}

interface FirstView {
  readonly active: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: readonly number[]; readonly selected: string }[];
}

function viewOf({ active, sheets }: Workbook): FirstView {
  return {
    active: active.name,
    sheets: sheets.map(({ name, columns, selection }) => ({
      name,
      hidden: [...columns.entries()].flatMap(([column, { hidden }]) => (hidden ? [column] : [])).sort((a, b) => a - b),
      selected: selection.map(rectangleAddress).join(),
    })),
  };
}

async function throughFile(plan: WorkbookPlan): Promise<Workbook> {
  const { host } = await openExcel();
  expect(await openWorkbook(host.workbook, await writeWorkbook(plan))).toMatchObject({ ok: true });
  return host.workbook;
}

async function throughExcel(plan: WorkbookPlan, api: string): Promise<Workbook> {
  const { host } = await openExcel({ api });
  await Excel.run(async (context) => {
    expect(await applyPlan(context, plan)).toMatchObject({ ok: true });
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  return host.workbook;
}

/** What the plan itself says. */
function wanted({ sheets }: WorkbookPlan): FirstView {
  return {
    active: sheets[0]?.name ?? "",
    sheets: sheets.map(({ name, columns, start }) => {
      const { row, column } = start?.cell ?? { row: 0, column: 0 };
      return {
        name,
        hidden: columns.flatMap((one) => (one.hidden === true || one.folded === true ? [one.column] : [])),
        selected: rectangleAddress({ top: row, bottom: row, left: column, right: column }),
      };
    }),
  };
}

const plan = template("folded");

test("the plan folds years and starts behind them", () => {
  expect(wanted(plan).sheets.find(({ name }) => name === "KPI 3")).toEqual({
    name: "KPI 3",
    hidden: [0, 3, 4, 5, 6],
    selected: "K8",
  });
});

test("a file has the first view of the plan", async () => {
  expect(viewOf(await throughFile(plan))).toEqual(wanted(plan));
});

test.each(["1.9", "1.14"])("Excel %s has the first view of the plan", async (api) => {
  expect(viewOf(await throughExcel(plan, api))).toEqual(wanted(plan));
});

test("saved and opened again it is the same, and so is what somebody selected or opened meanwhile", async () => {
  const workbook = await throughFile(plan);
  const sheet = workbook.sheetByName("KPI 3");
  if (!sheet) throw new Error("no sheet");
  sheet.selection = [{ top: 7, bottom: 9, left: 3, right: 4 }];
  for (const column of [3, 4, 5, 6]) sheet.columns.ensure(column).hidden = false;
  const { bytes } = await saveWorkbook(workbook);
  expect(packageProblems(bytes)).toEqual([]);
  const { host } = await openExcel();
  expect(await openWorkbook(host.workbook, bytes)).toMatchObject({ ok: true });
  expect(viewOf(host.workbook)).toEqual(viewOf(workbook));
});

test("folding changes no figure that is read: neither from a file nor from Excel", async () => {
  const read = (snapshot: Snapshot): unknown => {
    const report = readReport(framework, "report.xlsx", snapshot);
    if (!report.ok) throw new Error(report.issues.map(({ code }) => code).join());
    expect(report.issues).toEqual([]);
    return [...report.value.observations].map(([key, { content, provenance }]) => [key, content, provenance]);
  };
  const file = async (one: WorkbookPlan): Promise<unknown> => {
    const outcome = readWorkbook(await writeWorkbook(one));
    if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join());
    return read(outcome.value);
  };
  const folded = await file(plan);
  expect(folded).toEqual(await file(template("open")));
  await throughExcel(plan, "1.14");
  expect(read(await Excel.run((context) => readOpenWorkbook(context)))).toEqual(folded);
});

test("a protected sheet lets a person show the folded columns", async () => {
  const workbook = await throughFile(plan);
  expect(workbook.sheetByName("KPI 3")?.protection.isProtected).toBe(true);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("KPI 3").getRange("D:G").columnHidden = false;
    await context.sync();
  });
  expect(viewOf(workbook).sheets.find(({ name }) => name === "KPI 3")?.hidden).toEqual([0]);
});
