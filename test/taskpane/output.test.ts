/** Slides and exports from the pane: real office.js, the local host, and what of the files another reader finds. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { planRegional } from "../../src/core/regional/plan-regional";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { COMMANDS } from "../../src/taskpane/commands";
import { saveOutput } from "../../src/taskpane/commands/save-output";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { OutputWanted } from "../../src/ui/pane-state";
import { paneParts } from "../fixtures/pane-parts";
import { readDeck } from "../fixtures/read-deck";
import { readSdmx, readTidy } from "../fixtures/read-export";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { openExcel, type ExcelSession } from "../host/excel-session";

const open = opened();
const whole = wholeRegional(open.framework);
/** Reported by Serbia, the only one in it: illegal possession, cases of 2024. */
const FIGURE = /1,?689/;

interface Pane {
  readonly session: ExcelSession;
  readonly controller: PaneController;
  /** What was saved, by name. */
  readonly saved: Map<string, Uint8Array>;
}

async function regionalPane(): Promise<Pane> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const bytes = await xlsxFormat.write(planRegional(open.framework, whole, "en"));
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"));
    await context.sync();
  });
  const saved = new Map<string, Uint8Array>();
  const save = saveOutput({
    save: (file, content) => {
      saved.set(file, content);
      return Promise.resolve({ ok: true, value: null, issues: [] });
    },
  });
  const commands = { ...COMMANDS, saveOutput: save };
  const controller = new PaneController(paneParts(open, { commands: () => Promise.resolve(commands) }));
  await controller.begin();
  return { session, controller, saved };
}

/** Slides that were done when it was said, of how many. */
function progressOf(controller: PaneController): readonly (readonly [number, number])[] {
  const told: [number, number][] = [];
  controller.subscribe(() => {
    const { done, of } = controller.state.busy ?? {};
    // What is shown besides may change meanwhile.
    if (done !== undefined && of !== undefined && told.at(-1)?.[0] !== done) told.push([done, of]);
  });
  return told;
}

test.each<[string, string | undefined, string]>([
  ["the region", undefined, "region-2024.pptx"],
  ["one jurisdiction", "RS", "RS-2024.pptx"],
])("slides of %s are saved with their figures, and each is told when it is done", async (_, jurisdiction, name) => {
  const { controller, saved } = await regionalPane();
  const told = progressOf(controller);
  await controller.actions.saveOutput({ kind: "deck", jurisdiction });
  expect([[...saved.keys()], controller.state.trouble, controller.state.busy]).toEqual([[name], [], undefined]);
  expect(controller.state.said?.text).toContain(name);
  const slides = readDeck(saved.get(name) ?? new Uint8Array());
  expect(told).toEqual(slides.map((__, index) => [index + 1, slides.length]));
  expect(
    JSON.stringify(slides.flatMap(({ tables, paragraphs, chart }) => [tables, paragraphs, chart?.series])),
  ).toMatch(FIGURE);
});

test.each<[OutputWanted & { readonly kind: "export" }, string, (bytes: Uint8Array) => readonly unknown[]]>([
  [{ kind: "export", format: "csv" }, "region-2024.csv", readTidy],
  [{ kind: "export", format: "sdmx-csv" }, "region-2024.sdmx.csv", readSdmx],
  [
    { kind: "export", format: "json" },
    "region-2024.json",
    (bytes) =>
      (JSON.parse(new TextDecoder().decode(bytes)) as { readonly observations: readonly unknown[] }).observations,
  ],
])("every figure is exported: %j", async (wanted, name, read) => {
  const { controller, saved } = await regionalPane();
  await controller.actions.saveOutput(wanted);
  expect([[...saved.keys()], controller.state.trouble]).toEqual([[name], []]);
  const lines = read(saved.get(name) ?? new Uint8Array());
  expect(lines).toHaveLength(whole.observations.length);
  expect(JSON.stringify(lines)).toMatch(FIGURE);
});

test("Cancel is heard after a slide: nothing is saved, and the next deck is whole", async () => {
  const { controller, saved } = await regionalPane();
  const stop = controller.subscribe(() => {
    if (controller.state.busy?.done === 2) controller.actions.cancel();
  });
  const told = progressOf(controller);
  await controller.actions.saveOutput({ kind: "deck", jurisdiction: undefined });
  expect([saved.size, told.at(-1)?.[0]]).toEqual([0, 2]);
  expect(controller.state.said?.text).toContain("Cancelled");
  stop();
  await controller.actions.saveOutput({ kind: "deck", jurisdiction: undefined });
  expect([...saved.keys()]).toEqual(["region-2024.pptx"]);
});
