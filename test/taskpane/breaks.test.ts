/** Breaks in series in the pane, without its screen: real office.js, the local host. */
import { makeTemplate } from "../../src/app/make-template";
import type { SeriesBreak } from "../../src/core/break/series-break";
import { PaneController } from "../../src/taskpane/pane-controller";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened } from "../fixtures/shipped-framework";
import { openExcel } from "../host/excel-session";

const open = opened();
const INCIDENTS: SeriesBreak = { row: "10.incidents.total", from: "2024", note: "counted anew" };
const SHEET = "Breaks in series";

async function pane(): Promise<PaneController> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const made = makeTemplate(open.framework, { jurisdiction: "RS", round: "2024", language: "en" });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  expect(await officeWorkbook.insert(made.value)).toMatchObject({ ok: true });
  const controller = new PaneController(paneParts(open, {}));
  await controller.actions.check();
  return controller;
}

function breaksIn({ state: { look } }: PaneController): readonly SeriesBreak[] | undefined {
  return look?.kind === "report" ? look.assessment.report?.breaks : undefined;
}

/** As a person types into a line of the sheet, which is protected. */
async function type(address: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange(address).values = [[value]];
    await context.sync();
  });
}

test("a break that is declared stands on its sheet, and is taken back without a note", async () => {
  const controller = await pane();
  expect([await controller.actions.declareBreak(INCIDENTS), breaksIn(controller)]).toEqual([true, [INCIDENTS]]);
  expect([await controller.actions.declareBreak({ ...INCIDENTS, note: "" }), breaksIn(controller)]).toEqual([true, []]);
});

test("lines can be typed into the protected sheet, and stay when another break is declared", async () => {
  const controller = await pane();
  const other = { row: "4.firearms.total", from: "2022", note: "customs too" };
  await type("B5", "4.firearms.total");
  await type("C5", "2022");
  await type("D5", other.note);
  expect(await controller.actions.declareBreak(INCIDENTS)).toBe(true);
  expect(breaksIn(controller)).toEqual([other, INCIDENTS]);
});

test("a line that cannot be read is not written over: it is told first", async () => {
  const controller = await pane();
  await type("B5", "incidents");
  expect(await controller.actions.declareBreak(INCIDENTS)).toBe(false);
  expect(controller.state.trouble.map(({ code, cell }) => [code, cell])).toEqual([["break-unreadable", "B5"]]);
  expect(breaksIn(controller)).toEqual([]);
});
