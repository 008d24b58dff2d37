import { applyPlan } from "../../../src/adapters/office/apply-plan";
import { attempt } from "../../../src/adapters/office/attempt";
import { readOpenWorkbook } from "../../../src/adapters/office/read-open-workbook";
import type { Outcome } from "../../../src/core/issue/issue";
import { sheetPlan } from "../../../src/core/sheet/sheet-draft";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import { typeInput } from "../../../src/host/model/cells/type-input";
import { openExcel, type ExcelSession } from "../../host/excel-session";
import { emptyTemplate, planOf } from "../gateway-contract";
import { FAILURES, failEachRequest } from "./fail-request";
import { watchRequests } from "./watch-requests";

const MEGABYTE = 1024 * 1024;

function apply(plan: WorkbookPlan): Promise<Outcome<null>> {
  return Excel.run((context) => applyPlan(context, plan));
}

/** What a person would notice of a workbook, to compare before with after. */
function state({ host: { workbook } }: ExcelSession): unknown {
  return {
    sheets: workbook.sheets.map(({ name, visibility, protection }) => [name, visibility, protection.isProtected]),
    active: workbook.active.name,
    names: workbook.names.all().map(({ name }) => name),
    properties: workbook.customProperties.map(({ key }) => key),
    title: workbook.properties.get("title") ?? "",
    events: workbook.application.enableEvents,
  };
}

test.each(["1.9", "1.14", "1.15"])(
  "the whole template takes four requests below 5 MB, checking takes two (ExcelApi %s)",
  async (api) => {
    const session = await openExcel({ api, platform: "web" });
    const sizes = watchRequests(session);
    expect(await apply(emptyTemplate())).toEqual({ ok: true, value: null, issues: [] });
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThan(5 * MEGABYTE);
    sizes.length = 0;
    await Excel.run((context) => readOpenWorkbook(context));
    expect(sizes).toHaveLength(2);
  },
);

test("many values take one more request for each few megabytes", async () => {
  const session = await openExcel({ platform: "web" });
  const sizes = watchRequests(session);
  const plan = planOf(
    Array.from({ length: 60_000 }, (_, index) => ({
      row: Math.floor(index / 10),
      column: index % 10,
      value: `Опис ${"x".repeat(90)} ${String(index)}`,
    })),
  );
  expect(await apply(plan)).toMatchObject({ ok: true });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(5 * MEGABYTE);
  expect(sizes.length).toBeLessThanOrEqual(4 + Math.ceil(total / (2 * MEGABYTE)));
  expect(session.host.workbook.sheetByName("Cells")?.valueAt(5_999, 9)).toBe(`Опис ${"x".repeat(90)} 59999`);
});

test("looks, sizes, restrictions, names and protection are Excel's own", async () => {
  const {
    host: { workbook },
  } = await openExcel();
  await apply(emptyTemplate());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("KPI 3").load("tabColor,showGridlines");
    sheet.protection.load("protected,options");
    const cases = context.workbook.names.getItem("KPI_3_possession_cases").getRange().load("address,numberFormat");
    cases.format.load("horizontalAlignment");
    cases.format.protection.load("locked");
    cases.dataValidation.load("type,rule,prompt,errorAlert");
    const line = cases.format.borders.getItem("InsideVertical").load("style,color");
    const keys = sheet.getRange("A:A").load("columnHidden");
    const about = sheet.getRange("K8").format;
    about.font.load("italic,size");
    about.fill.load("color");
    const [narrow, wide] = [
      sheet.getRange("C8").format.load("columnWidth"),
      sheet.getRange("K8").format.load("columnWidth"),
    ];
    const keyRow = sheet.getRange("5:5").load("rowHidden");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const conditional = cases.conditionalFormats.getItemAt(0);
    conditional.custom.rule.load("formula");
    conditional.custom.format.font.load("italic,color");
    sheet.pageLayout.load("orientation,paperSize,zoom");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const link = context.workbook.worksheets.getItem("Cover").getRange("B:B").getUsedRange().load("formulas");
    const { custom } = context.workbook.properties;
    const round = custom.getItem("round").load("value");
    context.workbook.properties.load("title");
    await context.sync();
    expect([sheet.tabColor, sheet.showGridlines]).toEqual(["#1F5C99", false]);
    expect([
      sheet.protection.protected,
      sheet.protection.options.allowFormatColumns,
      sheet.protection.options.allowDeleteRows,
    ]).toEqual([true, true, false]);
    expect([
      cases.address,
      cases.numberFormat[0]?.[0],
      cases.format.horizontalAlignment,
      cases.format.protection.locked,
    ]).toEqual(["'KPI 3'!D8:J8", "#,##0", "Right", false]);
    expect([
      cases.dataValidation.type,
      cases.dataValidation.prompt.title !== "",
      cases.dataValidation.errorAlert.style,
    ]).toEqual(["Custom", true, "Warning"]);
    expect([line.style, line.color]).toEqual(["Continuous", "#B8C4D6"]);
    expect([keys.columnHidden, keyRow.rowHidden]).toEqual([true, true]);
    expect([about.font.italic, about.font.size, about.fill.color]).toEqual([true, 8, "#F2F4F8"]);
    expect(wide.columnWidth).toBeGreaterThan(narrow.columnWidth);
    expect(frozen.address).toBe("'KPI 3'!A1:C1");
    expect(conditional.custom.rule.formula).toContain("ISNUMBER(MATCH(D8,Lists!");
    expect([conditional.custom.format.font.italic, conditional.custom.format.font.color]).toEqual([true, "#7F7F7F"]);
    expect([sheet.pageLayout.orientation, sheet.pageLayout.paperSize, sheet.pageLayout.zoom]).toEqual([
      "Landscape",
      "A4",
      { horizontalFitToPages: 1 },
    ]);
    expect(titles.address).toBe("'KPI 3'!1:1");
    expect(link.formulas.flat()).toContain("KPI 3");
    expect([round.value, context.workbook.properties.title.length > 0]).toEqual(["2024", true]);
  });
  expect(workbook.sheetByName("Cover")).toBe(workbook.active);
  expect(workbook.sheets.map(({ name }) => name).indexOf("Sheet1")).toBe(workbook.sheets.length - 1);
});

test("a drop-down and a figure refuse at once what the check would refuse", async () => {
  const {
    host: { workbook },
  } = await openExcel();
  await apply(emptyTemplate());
  const sheet = workbook.sheetByName("KPI 3");
  if (!sheet) throw new Error("no sheet");
  expect(["12", "about 12", "No data"].map((text) => typeInput(sheet, 7, 3, text).kind)).toEqual([
    "entered",
    "refused",
    "entered",
  ]);
  expect(typeInput(sheet, 7, 1, "x").kind).toBe("locked");
});

test("a sheet of the same name is in the way, whatever its capitals", async () => {
  const session = await openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("kpi 3").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const before = state(session);
  expect(await apply(emptyTemplate())).toEqual({
    ok: false,
    issues: [{ code: "office-sheet-exists", severity: "blocker", facts: { names: ["KPI 3"] } }],
  });
  expect(state(session)).toEqual(before);
});

describe("what fails in the middle leaves the workbook as it was", () => {
  const whole = emptyTemplate();
  const [first, ...others] = whole.sheets;
  if (!first) throw new Error("the template has no sheet");
  const cases: readonly (readonly [string, WorkbookPlan])[] = [
    [
      "a rule that Excel does not take",
      {
        ...whole,
        sheets: [
          first,
          {
            ...first,
            name: "Last",
            restrictions: [{ range: { top: 0, bottom: 0, left: 0, right: 0 }, kind: "list", formula: "(((" }],
            cells: [{ row: 0, column: 0, value: 1, formula: "SUM((" }],
          },
          ...others,
        ],
      },
    ],
    [
      "a name that is none, after everything else",
      {
        ...whole,
        names: [...whole.names, { name: "1 2", sheet: "Cover", range: { top: 0, bottom: 0, left: 0, right: 0 } }],
      },
    ],
    ["a property that is too long", { ...whole, properties: { ...whole.properties, remark: "x".repeat(300) } }],
  ];
  test.each(cases)("%s", async (_, plan) => {
    const session = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      sheet.activate();
      sheet.getRange("A1").values = [["kept"]];
      context.workbook.names.add("Kept", sheet.getRange("A1"));
      context.workbook.properties.custom.add("round", "mine");
      await context.sync();
    });
    const before = state(session);
    expect(await apply(plan)).toMatchObject({
      ok: false,
      issues: [{ code: "office-failed", facts: { problem: "InvalidArgument" } }],
    });
    expect(state(session)).toEqual(before);
    expect(session.host.workbook.customProperties.map(({ key, value }) => [key, value])).toEqual([["round", "mine"]]);
    expect(session.host.workbook.sheetByName("Mine")?.valueAt(0, 0)).toBe("kept");
  });
});

test("printing that cannot be set up is said and stops nothing", async () => {
  const {
    host: { workbook },
  } = await openExcel();
  const plan = planOf([{ row: 0, column: 0, value: 1 }]);
  const [sheet] = plan.sheets;
  if (!sheet) throw new Error("no sheet");
  const outcome = await apply({
    ...plan,
    sheets: [{ ...sheet, isProtected: true, print: { orientation: "portrait", titleRows: { first: -5, last: -5 } } }],
  });
  expect(outcome).toMatchObject({ ok: true, issues: [{ code: "office-print-skipped", severity: "info" }] });
  expect(workbook.sheetByName("Cells")?.protection.isProtected).toBe(true);
});

describe("whichever request is refused, the workbook is as it was or has the whole plan", () => {
  const plan: WorkbookPlan = {
    title: "Plan",
    properties: { round: "2024" },
    looks: {},
    names: [{ name: "First", sheet: "Data", range: { top: 0, left: 0, bottom: 0, right: 0 } }],
    sheets: ["Data", "More", "_meta"].map((name) =>
      sheetPlan({
        name,
        cells: [0, 1, 2].map((row) => ({ row, column: 0, value: `${name} ${String(row)}` })),
        isProtected: true,
        print: { orientation: "landscape" },
        ...(name === "_meta" ? { visibility: "veryHidden" } : {}),
      }),
    ),
  };

  async function begun(): Promise<ExcelSession> {
    const session = await openExcel({ platform: "web" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["mine"]];
      await context.sync();
    });
    return session;
  }

  async function whole(session: ExcelSession): Promise<unknown> {
    const { sheets } = await Excel.run((context) => readOpenWorkbook(context));
    return [sheets, state(session)];
  }

  test.each(FAILURES)("refused %s", async (failure) => {
    const work = (): Promise<Outcome<unknown>> => attempt((context) => applyPlan(context, plan));
    expect(await failEachRequest(failure, { begun, work, state: whole })).toBeGreaterThan(2);
  });
});
