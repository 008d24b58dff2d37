/** Which ribbon button leads where, by what the open workbook is. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { followButton } from "../../src/taskpane/follow-button";
import { PaneController } from "../../src/taskpane/pane-controller";
import { sampleFigures } from "../../src/app/sample-figures";
import { planTemplate } from "../../src/core/template/plan-template";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { openExcel, type ExcelSession } from "../host/excel-session";

const open = opened();
const SHEET = "Charts AL";

async function pane(): Promise<{ readonly session: ExcelSession; readonly controller: PaneController }> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const controller = new PaneController(paneParts(open));
  await controller.begin();
  return { session, controller };
}

async function follow(search: string, controller: PaneController): Promise<number> {
  let shown = 0;
  await followButton(search, controller, () => {
    shown++;
  });
  return shown;
}

test.each([
  ["", 0],
  ["?go=insert", 0],
  ["?go=check", 0],
  ["?go=charts", 0],
  ["?go=somewhere", 0],
  ["?go=merge", 1],
  ["?go=merge&_host_Info=Excel$Win32$16.01$en-US", 1],
])("in a blank workbook %s leads to the choice of files %d times and changes nothing", async (search, times) => {
  const { controller } = await pane();
  const before = controller.state;
  expect(await follow(search, controller)).toBe(times);
  expect(controller.state).toBe(before);
});

test("charts are drawn anew in a regional workbook, and by no other button", async () => {
  const { session, controller } = await pane();
  const contents = sampleFigures(open.framework, samplesOf(open.framework), "AL", "2024");
  const plan = planTemplate(open.framework, {
    jurisdiction: "AL",
    round: "2024",
    language: "en",

    prefill: { contents, notes: new Map(), cover: new Map([["institution", "SAMPLE"]]) },
  });
  const bytes = await xlsxFormat.write(plan);
  await controller.actions.addFiles([{ name: "sample-AL.xlsx", read: () => Promise.resolve(bytes) }]);
  await controller.actions.write();
  await Excel.run(async (context) => {
    const charts = context.workbook.worksheets.getItem(SHEET).charts;
    charts.load("items/name");
    await context.sync();
    for (const chart of charts.items) chart.delete();
    await context.sync();
  });
  const count = (): number => session.host.workbook.sheetByName(SHEET)?.charts.length ?? -1;
  for (const search of ["?go=insert", "?go=check", "?go=merge", "?go=somewhere"]) await follow(search, controller);
  expect(count()).toBe(0);
  await follow("?go=charts", controller);
  expect(count()).toBeGreaterThan(5);
});
