/** Parts of the pane that do not arrive over the network: what is said, and that pressing again works. */
import { fetchQuietly } from "../../src/taskpane/fetch-quietly";
import { PaneController, type PaneParts } from "../../src/taskpane/pane-controller";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { paneParts } from "../fixtures/pane-parts";
import { opened } from "../fixtures/shipped-framework";
import { openExcel, type ExcelSession } from "../host/excel-session";

const open = opened();
const WANTED = { jurisdiction: "ME", round: "2024", language: "en" } as const;
const FILE = {
  name: "figures.csv",
  read: () =>
    Promise.resolve(new TextEncoder().encode("Jurisdiction;Year;Incidents;Weapon seizures\nMontenegro;2023;90;40")),
};

/** Asked for the first time, it does not arrive, as without a network. */
function secondTime<T>(part: () => Promise<T>): () => Promise<T> {
  let asked = 0;
  return () => (asked++ === 0 ? Promise.reject(new Error("Loading chunk 12 failed.")) : part());
}

async function pane(
  change: (parts: PaneParts) => Partial<PaneParts>,
): Promise<{ readonly session: ExcelSession; readonly controller: PaneController }> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const parts = paneParts(open);
  const controller = new PaneController({ ...parts, ...change(parts) });
  await controller.begin();
  return { session, controller };
}

const sheets = ({ host }: ExcelSession): number => host.workbook.sheets.length;
const outcome = ({ state }: PaneController): readonly unknown[] => [state.said?.kind, state.busy, state.trouble];

test.each([
  ["commands", ({ commands }: PaneParts) => ({ commands: secondTime(commands) })],
  ["writer", ({ writer }: PaneParts) => ({ writer: secondTime(writer) })],
  ["format", ({ format }: PaneParts) => ({ format: secondTime(format) })],
] as const)(
  "without %s nothing is written and the sentence is no bug's; pressed again, the template is inserted",
  async (_, change) => {
    const { session, controller } = await pane(change);
    const before = sheets(session);
    await controller.actions.start(WANTED);
    expect([...outcome(controller), controller.state.look?.kind, sheets(session)]).toEqual([
      "notLoaded",
      undefined,
      [],
      "blank",
      before,
    ]);
    await controller.actions.start(WANTED);
    expect([...outcome(controller), controller.state.look?.kind]).toEqual([undefined, undefined, [], "report"]);
  },
);

test("a second source that cannot be read for want of its reader is asked for again", async () => {
  const { controller } = await pane(({ readSource }) => ({ readSource: secondTime(readSource) }));
  await controller.actions.start(WANTED);
  await controller.actions.compare(FILE);
  expect(outcome(controller)).toEqual(["notLoaded", undefined, []]);
  await controller.actions.compare(FILE);
  expect(outcome(controller)).toEqual(["done", undefined, []]);
});

test("looking at the workbook needs none of them", async () => {
  const none = (): Promise<never> => Promise.reject(new Error("asked for"));
  const { controller } = await pane(() => ({ commands: none, writer: none, format: none, readSource: none }));
  await controller.actions.check();
  expect([...outcome(controller), controller.state.look?.kind]).toEqual([undefined, undefined, [], "blank"]);
});

test("a form that was not saved for want of its command says so to whoever holds it open", async () => {
  const { controller } = await pane(({ commands }) => ({ commands: secondTime(commands) }));
  expect(
    await controller.actions.giveReason({
      key: "3.possession.cases.2020",
      seen: { kind: "blank" },
      alike: [],
      given: { reason: "no-data", where: "", owner: "", expected: "", note: "" },
    }),
  ).toBe(false);
  expect(outcome(controller)).toEqual(["notLoaded", undefined, []]);
});

test("quietly, every part is asked for in turn, whatever becomes of those before", async () => {
  const asked: string[] = [];
  const part = (name: string, arrives: boolean) => (): Promise<void> => {
    asked.push(name);
    return arrives ? Promise.resolve() : Promise.reject(new Error("no network"));
  };
  await fetchQuietly([part("one", true), part("two", false), part("three", true)]);
  expect(asked).toEqual(["one", "two", "three"]);
});
