/** Many files chosen at once: which one is at hand is said, and Cancel leaves what was before. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleTemplates } from "../../src/app/sample-templates";
import { PaneController } from "../../src/taskpane/pane-controller";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import type { ChosenFile } from "../../src/ui/pane-state";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { openExcel, type ExcelSession } from "../host/excel-session";

const open = opened();
const samples = sampleTemplates(open.framework, samplesOf(open.framework), "2024", "en");

async function pane(): Promise<{ readonly session: ExcelSession; readonly controller: PaneController }> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const controller = new PaneController(paneParts(open));
  await controller.begin();
  return { session, controller };
}

/** Files of the six samples that say when they are read. */
async function files(onRead: (name: string) => void = () => undefined): Promise<readonly ChosenFile[]> {
  return Promise.all(
    samples.map(async ({ jurisdiction, plan }) => {
      const bytes = await xlsxFormat.write(plan);
      const name = `${jurisdiction}.xlsx`;
      const read = (): Promise<Uint8Array> => {
        onRead(name);
        return Promise.resolve(bytes);
      };
      return { name, read };
    }),
  );
}

const drafted = ({ state }: PaneController): readonly string[] =>
  state.draft?.checked.map(({ assessment: { file } }) => file) ?? [];

test("each file is named with its number while it is read, and what is no report is not counted", async () => {
  const { controller } = await pane();
  const said: unknown[] = [];
  const chosen = await files(() => said.push(controller.state.busy));
  const lock = { name: "~$AL.xlsx", read: () => Promise.resolve(new Uint8Array()) };
  await controller.actions.addFiles([lock, ...chosen]);
  expect(said).toEqual(
    chosen.map(({ name }, done) => ({ what: `${String(done + 1)} of 6: ${name}`, done, of: chosen.length })),
  );
  expect([drafted(controller).length, controller.state.busy]).toEqual([6, undefined]);
});

test.each([
  ["the second of the new files", 1],
  ["the last one", 4],
])("Cancel pressed while %s is read leaves the draft and the workbook as they were", async (_, at) => {
  const { session, controller } = await pane();
  const [first, ...others] = await files();
  await controller.actions.addFiles(first ? [first] : []);
  const { draft } = controller.state;
  const read: string[] = [];
  await controller.actions.addFiles(
    others.map((file, index) => ({
      name: file.name,
      read: () => {
        read.push(file.name);
        if (index === at) controller.actions.cancel();
        return file.read();
      },
    })),
  );
  expect(read).toEqual(others.slice(0, at + 1).map(({ name }) => name));
  expect(controller.state.draft).toBe(draft);
  expect(drafted(controller)).toEqual(["AL.xlsx"]);
  expect([controller.state.said?.text, controller.state.busy]).toEqual([
    "Cancelled. The workbook is as it was.",
    undefined,
  ]);
  expect(session.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  // A new choice of files is not cancelled by the old click.
  await controller.actions.addFiles(others);
  expect(drafted(controller)).toEqual(["AL.xlsx", ...others.map(({ name }) => name)]);
});
