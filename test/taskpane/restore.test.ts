/** What a regional workbook was is put back from the pane: real office.js, the local host, real files. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleTemplates } from "../../src/app/sample-templates";
import { planRegional } from "../../src/core/regional/plan-regional";
import type { Regional } from "../../src/core/consolidation/regional";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { openWorkbook } from "../../src/host/files/open-workbook";
import { saveWorkbook } from "../../src/host/files/save-workbook";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { ChosenFile } from "../../src/ui/pane-state";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { openExcel, type ExcelSession } from "../host/excel-session";

const open = opened();
const { framework } = open;
const whole = wholeRegional(framework);
const OWN = "Speech";

async function regionalPane(): Promise<{ readonly session: ExcelSession; readonly controller: PaneController }> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const bytes = await xlsxFormat.write(planRegional(framework, whole, "en"));
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"));
    const own = context.workbook.worksheets.add(OWN);
    own.getRange("A1:B1").formulas = [["Seized", "='Regional data'!F3*2"]];
    own.getRange("A1").format.fill.color = "#FFCC00";
    await context.sync();
  });
  const controller = new PaneController(paneParts(open));
  await controller.begin();
  return { session, controller };
}

async function sample(code: string): Promise<ChosenFile> {
  const found = sampleTemplates(framework, samplesOf(framework), "2024", "en").find((one) => one.jurisdiction === code);
  if (!found) throw new Error("no sample");
  const bytes = await xlsxFormat.write(found.plan);
  return { name: `${code}.xlsx`, read: () => Promise.resolve(bytes) };
}

async function merge(controller: PaneController, file: ChosenFile): Promise<void> {
  await controller.actions.addFiles([file]);
  await controller.actions.write();
  expect(controller.state.trouble).toEqual([]);
}

function regionalOf({ state: { look } }: PaneController): Regional {
  if (look?.kind !== "regional") throw new Error("no regional workbook");
  return look.workbook.regional;
}

const pointsOf = ({ state: { look } }: PaneController): readonly number[] =>
  look?.kind === "regional" || look?.kind === "damaged" ? look.restore.points.map(({ number }) => number) : [];

async function sheets(): Promise<readonly SheetSnapshot[]> {
  const read = await officeWorkbook.read();
  return read.ok ? read.value.sheets : [];
}

test("a merge is put back, and the putting back too, also after save and reopen; sheets of others stay", async () => {
  const { session, controller } = await regionalPane();
  const own = async (): Promise<unknown> => (await sheets()).find(({ name }) => name === OWN);
  const [ownBefore, namesBefore] = [await own(), (await sheets()).map(({ name }) => name)];
  const me = await sample("ME");
  await merge(controller, me);
  const merged = regionalOf(controller);
  expect(merged).not.toEqual(whole);
  expect([pointsOf(controller), (await sheets()).map(({ name }) => name)]).toEqual([
    [1],
    expect.arrayContaining([...namesBefore, "Charts ME", "_restore"]),
  ]);
  await merge(controller, me);
  // Nothing changed: there is nothing to go back to.
  expect(pointsOf(controller)).toEqual([1]);

  const { bytes } = await saveWorkbook(session.host.workbook);
  const again = await openExcel();
  expect(await openWorkbook(again.host.workbook, bytes)).toMatchObject({ ok: true });
  const reopened = new PaneController(paneParts(open));
  await reopened.begin();
  expect(regionalOf(reopened)).toEqual(merged);
  await reopened.actions.restore(1);
  expect([reopened.state.trouble, reopened.state.said?.kind]).toEqual([[], "done"]);
  expect([regionalOf(reopened), pointsOf(reopened)]).toEqual([whole, [2, 1]]);
  expect((await sheets()).map(({ name }) => name).sort()).toEqual([...namesBefore, "_restore"].sort());
  expect(again.host.workbook.sheetByName("Regional data")?.protection.isProtected).toBe(true);
  expect(await own()).toEqual(ownBefore);

  await reopened.actions.restore(2);
  expect([regionalOf(reopened), pointsOf(reopened)]).toEqual([merged, [3, 2, 1]]);
});

test.each<[string, (worksheets: Excel.WorksheetCollection) => void]>([
  [
    "typed over",
    (worksheets) => {
      const notes = worksheets.getItem("Notes");
      notes.protection.unprotect();
      notes.getUsedRange().getCell(1, 6).values = [["Somebody"]];
    },
  ],
  [
    "without the sheet that says what it is",
    (worksheets) => {
      const metadata = worksheets.getItem("_kpi-region");
      metadata.visibility = "Visible";
      metadata.delete();
    },
  ],
])("a workbook that can no longer be read is put back: %s", async (_, damage) => {
  const { controller } = await regionalPane();
  await merge(controller, await sample("ME"));
  await Excel.run(async (context) => {
    damage(context.workbook.worksheets);
    await context.sync();
  });
  await controller.actions.check();
  expect([controller.state.look?.kind, pointsOf(controller)]).toEqual(["damaged", [1]]);
  await controller.actions.restore(1);
  expect(regionalOf(controller)).toEqual(whole);
});
