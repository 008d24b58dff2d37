/** The open report goes into a region from the pane: real office.js, the local host. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { isOpenWarning } from "../../src/core/assessment/settle-warnings";
import { sampleFigures } from "../../src/app/sample-figures";
import { readRegional } from "../../src/core/regional/read-regional";
import { planRegional } from "../../src/core/regional/plan-regional";
import { sheetPlan } from "../../src/core/sheet/sheet-draft";
import { planTemplate } from "../../src/core/template/plan-template";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { openExcel, type ExcelSession } from "../host/excel-session";

const open = opened();
const { framework } = open;

async function paneWithReport(): Promise<{ readonly session: ExcelSession; readonly controller: PaneController }> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const contents = sampleFigures(framework, samplesOf(framework), "AL", "2024");
  const prefill = { contents, notes: new Map(), cover: new Map() };
  const plan = planTemplate(framework, { jurisdiction: "AL", round: "2024", language: "en", isSample: false, prefill });
  const bytes = await xlsxFormat.write(plan);
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"));
    await context.sync();
  });
  const controller = new PaneController(paneParts(open));
  await controller.begin();
  return { session, controller };
}

test("into a chosen regional workbook: shown first, then opened, and nothing is written before", async () => {
  const { session, controller } = await paneWithReport();
  const old = await xlsxFormat.write(planRegional(framework, wholeRegional(framework), "en"));
  await controller.actions.draftPush({ name: "region.xlsx", read: () => Promise.resolve(old) });
  expect(controller.state.trouble).toEqual([]);
  const changes = controller.state.pushDraft?.result.changes;
  expect(changes?.jurisdictions).toMatchObject([{ jurisdiction: "AL", isNew: true, changed: 0, removed: 0 }]);
  expect(session.host.workbook.opened).toHaveLength(0);
  const taken = controller.state.pushDraft?.result.regional.observations.filter(
    ({ jurisdiction }) => jurisdiction === "AL",
  );
  expect([...new Set(taken?.map(({ file }) => file))]).toEqual(["KPI report Albania 2024.xlsx"]);
  expect(controller.state.pushDraft?.blank.map(({ field }) => field)).toEqual(["contact", "email", "approved-by"]);
  await controller.actions.fillCover(
    new Map([
      ["contact", "+355 4 123456"],
      ["email", " "],
    ]),
  );
  const { look } = controller.state;
  expect(look?.kind === "report" && look.assessment.report?.cover.get("contact")).toBe("+355 4 123456");
  expect(controller.state.pushDraft?.blank.map(({ field }) => field)).toEqual(["email", "approved-by"]);
  await controller.actions.writePush();
  expect(controller.state.submitted).toEqual({
    name: "region.xlsx",
    word: "pushedInto",
    seal: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/),
  });
  const pushed = xlsxFormat.read(new Uint8Array(Buffer.from(session.host.workbook.opened[0] ?? "", "base64")));
  const read = pushed.ok ? readRegional(framework, pushed.value) : pushed;
  expect(read.ok && new Set(read.value.regional.observations.map(({ jurisdiction }) => jurisdiction))).toEqual(
    new Set(["AL", "RS"]),
  );
});

test("sheets that people added to the chosen workbook go along, and what of them cannot is said before", async () => {
  const { session, controller } = await paneWithReport();
  const plan = planRegional(framework, wholeRegional(framework), "en");
  const own = sheetPlan({
    name: "Meeting notes",
    cells: [
      { row: 0, column: 0, value: "Ask Tirana about 2021" },
      { row: 1, column: 1, value: 1, formula: "'Region KPI 3'!D8" },
      { row: 2, column: 1, value: 7, formula: "Gone!A1" },
    ],
  });
  const old = await xlsxFormat.write({ ...plan, sheets: [...plan.sheets, own] });
  await controller.actions.draftPush({ name: "region.xlsx", read: () => Promise.resolve(old) });
  expect(controller.state.trouble).toEqual([]);
  expect(controller.state.pushDraft).toMatchObject({ leftOut: [], inPart: ["Meeting notes"] });
  await controller.actions.writePush();
  const pushed = xlsxFormat.read(new Uint8Array(Buffer.from(session.host.workbook.opened[0] ?? "", "base64")));
  const sheet = pushed.ok ? pushed.value.sheets.find(({ name }) => name === "Meeting notes") : undefined;
  expect(sheet?.cells.map(({ value, formula }) => formula ?? value)).toEqual([
    "Ask Tirana about 2021",
    "'Region KPI 3'!D8",
    7,
  ]);
});

test("figures of a second source that the region keeps are compared before the push, and hinder none", async () => {
  const { session, controller } = await paneWithReport();
  const secondSource = [
    {
      jurisdiction: "AL",
      measure: "avmp.suicides",
      period: "2023",
      value: 9_000,
      provenance: { file: "avmp.csv", sheet: "CSV", cell: "C2" },
    },
  ];
  const old = await xlsxFormat.write(planRegional(framework, { ...wholeRegional(framework), secondSource }, "en"));
  await controller.actions.draftPush({ name: "region.xlsx", read: () => Promise.resolve(old) });
  const [assessment] = controller.state.pushDraft?.result.assessments ?? [];
  expect(assessment?.issues.filter(isOpenWarning).map(({ code, key }) => [code, key])).toEqual([
    ["second-source", "10.victims-by-type.suicide.2023"],
  ]);
  expect(assessment?.verdict).toBe("accepted with remarks");
  await controller.actions.writePush();
  expect([controller.state.trouble, session.host.workbook.opened.length]).toEqual([[], 1]);
});

test("a workbook that is no regional one is refused with the reason", async () => {
  const { controller } = await paneWithReport();
  await controller.actions.draftPush({ name: "photo.xlsx", read: () => Promise.resolve(Uint8Array.from([255, 216])) });
  expect([controller.state.trouble.length > 0, controller.state.pushDraft]).toEqual([true, undefined]);
});

test("into the open workbook: the regional sheets are begun beside the report, and take it again when it changed", async () => {
  const { session, controller } = await paneWithReport();
  const cells = (): unknown => session.host.workbook.sheetByName("KPI 3")?.valueAt(7, 3);
  const before = cells();
  await controller.actions.draftPush(undefined);
  await controller.actions.writePush();
  expect(controller.state.trouble).toEqual([]);
  const { look } = controller.state;
  expect([look?.kind, look?.kind === "regional" && look.report?.assessment.verdict]).toEqual(["regional", "accepted"]);
  expect(session.host.workbook.sheetByName("Charts AL")?.charts.length).toBeGreaterThan(5);
  expect([cells(), session.host.workbook.sheetByName("Region KPI 3") !== undefined]).toEqual([before, true]);
  await controller.actions.draftPush(undefined);
  expect(controller.state.pushDraft?.result.changes).toMatchObject({ jurisdictions: [], totals: [] });
  await controller.actions.writePush();
  expect([controller.state.trouble, controller.state.look?.kind]).toEqual([[], "regional"]);
});
