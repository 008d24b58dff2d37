/** The pane without its screen: real office.js, the local host, real files. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { PaneController } from "../../src/taskpane/pane-controller";
import { readReport } from "../../src/core/report/read-report";
import { findSources } from "../../src/core/regional/find-sources";
import { sampleFigures } from "../../src/app/sample-figures";
import { planTemplate } from "../../src/core/template/plan-template";
import { typeInput } from "../../src/host/model/cells/type-input";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import type { ChosenFile } from "../../src/ui/pane-state";
import { placeOf } from "../fixtures/filled-report";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf, seedKpi3 } from "../fixtures/shipped-framework";
import { openExcel, type ExcelSession } from "../host/excel-session";
import { cellAddress } from "../../src/core/workbook/address";
import { observationKey } from "../../src/core/framework/observation-key";

const open = opened();
const { framework } = open;
const samples = samplesOf(framework);

async function pane(): Promise<{ readonly session: ExcelSession; readonly controller: PaneController }> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const controller = new PaneController(paneParts(open));
  await controller.begin();
  return { session, controller };
}

async function sample(jurisdiction: string): Promise<ChosenFile> {
  const contents = sampleFigures(framework, samples, jurisdiction, "2024");
  const plan = planTemplate(framework, {
    jurisdiction,
    round: "2024",
    language: "en",

    prefill: { contents, notes: new Map(), cover: new Map([["institution", "SAMPLE"]]) },
  });
  const bytes = await xlsxFormat.write(plan);
  return { name: `sample-${jurisdiction}.xlsx`, read: () => Promise.resolve(bytes) };
}

test("a blank workbook becomes a report, and what is typed is checked without a button", async () => {
  const { session, controller } = await pane();
  expect(controller.state.look).toEqual({ kind: "blank" });
  await controller.actions.start({ jurisdiction: "XK", round: "2024", language: "en" });
  expect(controller.state.trouble).toEqual([]);
  const look = controller.state.look;
  if (look?.kind !== "report") throw new Error("no report");
  expect([look.progress?.filled, look.assessment.report?.identity.jurisdiction]).toEqual([0, "XK"]);
  const figures = Object.entries(seedKpi3()).flatMap(([row, years]) =>
    Object.entries(years).map(([year, value]) => [observationKey(row, year), String(value)] as const),
  );
  for (const [key, text] of figures) {
    const { sheet, row, column } = placeOf(framework, key);
    const own = session.host.workbook.sheetByName(sheet);
    if (own) expect(typeInput(own, row, column, text).kind).toBe("entered");
  }
  const checked = new Promise<void>((resolve) => {
    const stop = controller.subscribe(() => {
      if (controller.state.look !== look) {
        stop();
        resolve();
      }
    });
  });
  await session.deliver();
  await checked;
  const after = controller.state.look;
  if (after?.kind !== "report") throw new Error("no report");
  expect(after.progress?.kpis.find(({ kpi }) => kpi === "3")?.filled).toBe(figures.length);
  expect(
    after.assessment.issues.some(({ code, key }) => code === "history" && key?.startsWith("3.trafficking.convicted.")),
  ).toBe(true);
});

test("a report with blank cells is not pushed; a clean one opens as a workbook of its own", async () => {
  const { session, controller } = await pane();
  await controller.actions.start({ jurisdiction: "AL", round: "2024", language: "en" });
  await controller.actions.push();
  expect([controller.state.submitted, session.host.workbook.opened.length]).toEqual([undefined, 0]);
  const clean = await pane();
  const bytes = await (await sample("AL")).read();
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"));
    await context.sync();
  });
  await clean.controller.actions.push();
  // Nothing is handed in before somebody saw what the cover does not say.
  expect(clean.session.host.workbook.opened.length).toBe(0);
  expect(clean.controller.state.handIn?.map(({ field }) => field)).toEqual(["contact", "email", "approved-by"]);
  await clean.controller.actions.fillCover(new Map([["contact", "Office for small arms"]]));
  expect(clean.controller.state.handIn?.map(({ field }) => field)).toEqual(["email", "approved-by"]);
  const rest = new Map(["email", "approved-by"].map((field) => [field, "x"]));
  await clean.controller.actions.fillCover(rest);
  expect([clean.controller.state.handIn, clean.controller.state.pushDraft]).toEqual([[], undefined]);
  clean.controller.actions.dropPush();
  // A cover that says it all is asked for nothing.
  await clean.controller.actions.push();
  expect([clean.controller.state.trouble, clean.controller.state.handIn]).toEqual([[], undefined]);
  expect(clean.controller.state.submitted).toEqual({
    name: "KPI report Albania 2024.xlsx",
    word: "pushed",
    seal: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/),
  });
  const pushed = xlsxFormat.read(new Uint8Array(Buffer.from(clean.session.host.workbook.opened[0] ?? "", "base64")));
  const report = pushed.ok ? readReport(framework, "pushed.xlsx", pushed.value) : pushed;
  expect(report.ok && report.value.cover.get("contact")).toBe("Office for small arms");
  expect(report.ok && report.value.observations.get("4.firearms.inland.2024")?.content).toEqual(
    sampleFigures(framework, samples, "AL", "2024").get("4.firearms.inland.2024"),
  );
});

test("six files become a regional workbook with charts, whose totals know their sources", async () => {
  const { session, controller } = await pane();
  const files = await Promise.all(framework.jurisdictions.map(({ code }) => sample(code)));
  await controller.actions.addFiles([
    ...files,
    { name: "photo.xlsx", read: () => Promise.resolve(Uint8Array.from([255, 216])) },
  ]);
  expect(controller.state.draft?.result.assessments.map(({ verdict }) => verdict)).toEqual([
    ...files.map(() => "accepted"),
    "refused",
  ]);
  await controller.actions.write();
  expect([controller.state.trouble, controller.state.said?.kind]).toEqual([[], "done"]);
  const { look } = controller.state;
  if (look?.kind !== "regional") throw new Error("no regional workbook");
  expect(session.host.workbook.sheetByName("Charts Region")?.charts.length).toBeGreaterThan(5);
  const kpi4 = session.host.workbook.sheetByName("Region KPI 4");
  const row = Array.from({ length: 60 }, (_, index) => index).find((index) => kpi4?.valueAt(index, 2) === "2024") ?? -1;
  const sources = findSources(framework, look.workbook, look.snapshot, {
    sheet: "Region KPI 4",
    position: { row, column: 9 },
  });
  expect(sources?.observations.map(({ file }) => file)).toEqual(
    framework.jurisdictions.map(({ code }) => `sample-${code}.xlsx`),
  );
  expect(
    sources?.observations.reduce((sum, { content }) => sum + (content.kind === "number" ? content.value : 0), 0),
  ).toBe(kpi4?.valueAt(row, 9));

  // Somebody takes the protection away and types over a total and over a figure of the list.
  const wrong = { sheet: "Region KPI 4", cell: cellAddress({ row, column: 9 }) };
  const right = kpi4?.valueAt(row, 9);
  await Excel.run(async (context) => {
    for (const [name, cell] of [
      [wrong.sheet, wrong.cell],
      ["Regional data", "F2"],
    ] as const) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      sheet.getRange(cell).values = [[99]];
    }
    await context.sync();
  });
  await controller.actions.check();
  const tampered = controller.state.look;
  expect(
    tampered?.kind === "regional" && tampered.overwritten.map(({ sheet, cell, facts }) => ({ sheet, cell, facts })),
  ).toMatchObject([
    { ...wrong, facts: { seen: "99", right: String(right) } },
    { sheet: "Regional data", cell: "F2", facts: { seen: "99" } },
  ]);
  await controller.actions.putBack();
  expect(controller.state.trouble).toEqual([]);
  const restored = controller.state.look;
  expect([restored?.kind === "regional" && restored.overwritten, kpi4?.valueAt(row, 9)]).toEqual([[], right]);
  const sheets = session.host.workbook.sheets.map(({ name, protection }) => [name, protection.isProtected] as const);
  expect(sheets.filter(([, isProtected]) => !isProtected).map(([name]) => name)).toEqual(["Sheet1"]);
});

test("while a cell is being typed in, the pane says what to do and goes on afterwards", async () => {
  const { session, controller } = await pane();
  session.host.setCellEdit(true);
  await controller.actions.check();
  expect(controller.state.trouble.map(({ code }) => code)).toEqual(["office-cell-editing"]);
  session.host.setCellEdit(false);
  await controller.actions.check();
  expect([controller.state.trouble, controller.state.look?.kind]).toEqual([[], "blank"]);
});

test("of two reports of one jurisdiction one is taken, and the other one when the person thinks again", async () => {
  const { controller } = await pane();
  const [old, serbia] = await Promise.all([sample("RS"), sample("AL")]);
  const parts = unzipSync(await old.read());
  const sheet = "xl/worksheets/sheet13.xml";
  const changed = strFromU8(parts[sheet] ?? new Uint8Array()).replace(/(<c r="J8"[^>]*><v>)\d+/, "$157");
  const fresh = { name: "new.xlsx", read: () => Promise.resolve(zipSync({ ...parts, [sheet]: strToU8(changed) })) };
  await controller.actions.addFiles([old, fresh, serbia]);
  const merged = (): readonly string[] =>
    (controller.state.draft?.result.assessments ?? [])
      .filter(({ verdict }) => verdict !== "refused")
      .map(({ file }) => file);
  expect(controller.state.draft?.result.rivals.map(({ sides, cells }) => [sides.length, cells.length])).toEqual([
    [2, 1],
  ]);
  expect(merged()).toEqual([serbia.name]);
  const both = [old.name, fresh.name];
  for (const one of [fresh.name, old.name, fresh.name]) {
    await controller.actions.choose(one, both);
    expect([...merged()].sort()).toEqual([one, serbia.name].sort());
  }
  await controller.actions.write();
  await controller.actions.addFiles([old]);
  expect(merged()).toEqual([]);
  await controller.actions.choose(old.name, [old.name]);
  expect(merged()).toEqual([old.name]);
  await controller.actions.choose(undefined, [old.name]);
  expect(merged()).toEqual([]);
  expect(controller.state.draft?.result.rivals[0]?.sides.map(({ file }) => file)).toEqual([fresh.name, old.name]);
});
