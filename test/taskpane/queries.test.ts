/** Queries from the region to the report and back, in the pane: real office.js, the local host. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { makeTemplate } from "../../src/app/make-template";
import { queryState, type Query, type RegionalQuery } from "../../src/core/query/query";
import { planRegional } from "../../src/core/regional/plan-regional";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { ChosenFile } from "../../src/ui/pane-state";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { openExcel, type ExcelSession } from "../host/excel-session";

const open = opened();
const { framework } = open;
const CASES = "3.possession.cases.2024";

interface OpenPane {
  readonly session: ExcelSession;
  readonly controller: PaneController;
}

async function paneOver(plan: WorkbookPlan): Promise<OpenPane> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  expect(await officeWorkbook.insert(plan)).toMatchObject({ ok: true });
  const controller = new PaneController(paneParts(open));
  await controller.actions.check();
  return { session, controller };
}

function regionQueries({ state: { look } }: PaneController): readonly RegionalQuery[] | undefined {
  return look?.kind === "regional" ? look.workbook.regional.queries : undefined;
}

function reportQueries({ state: { look } }: PaneController): readonly Query[] | undefined {
  return look?.kind === "report" ? look.assessment.report?.queries : undefined;
}

const reportPlan = (jurisdiction: string): WorkbookPlan => {
  const made = makeTemplate(framework, { jurisdiction, round: "2024", language: "en" });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
};

async function sent(): Promise<ChosenFile> {
  const { session, controller } = await paneOver(planRegional(framework, wholeRegional(framework), "en"));
  expect(await controller.actions.askQuery({ jurisdiction: "RS", key: CASES, text: " Cases or persons? " })).toBe(true);
  expect(regionQueries(controller)?.map((one) => `${one.id} ${queryState(one)} ${one.question}`)).toEqual([
    "XK-1 closed Is this one year only?",
    "RS-1 open Cases or persons?",
  ]);
  await controller.actions.sendQueries("RS");
  const bytes = new Uint8Array(Buffer.from(session.host.workbook.opened[0] ?? "", "base64"));
  await controller.actions.closeQuery("RS-1");
  expect(regionQueries(controller)?.map(queryState)).toEqual(["closed", "closed"]);
  expect(controller.state.trouble).toEqual([]);
  return { name: "queries.xlsx", read: () => Promise.resolve(bytes) };
}

test("asked, sent, settled; brought into the report, answered there, and shown at its cell", async () => {
  const file = await sent();
  const { controller } = await paneOver(reportPlan("RS"));
  await controller.actions.importQueries(file);
  expect(controller.state.trouble).toEqual([]);
  expect(reportQueries(controller)?.map(({ id, key, answer }) => [id, key, answer])).toEqual([["RS-1", CASES, ""]]);
  expect(await controller.actions.answerQuery("RS-1", "=Persons.")).toBe(true);
  // The same file again takes no answer away.
  await controller.actions.importQueries(file);
  expect(reportQueries(controller)?.map(({ answer }) => answer)).toEqual(["=Persons."]);
});

test.each<[string, () => Promise<Uint8Array>, string]>([
  ["a workbook without queries", () => xlsxFormat.write(reportPlan("RS")), "query-none"],
  ["queries for another jurisdiction", async () => (await sent()).read(), "query-other"],
])("%s is refused", async (_, bytes, code) => {
  const content = await bytes();
  const { controller } = await paneOver(reportPlan("AL"));
  await controller.actions.importQueries({ name: "x.xlsx", read: () => Promise.resolve(content) });
  expect(controller.state.trouble.map((one) => `${one.severity} ${one.code}`)).toEqual([`error ${code}`]);
  expect(reportQueries(controller)).toEqual([]);
});

test("a question about a figure that the region does not have is refused, and what was typed stays", async () => {
  const { controller } = await paneOver(planRegional(framework, wholeRegional(framework), "en"));
  expect(await controller.actions.askQuery({ jurisdiction: "ME", key: CASES, text: "?" })).toBe(false);
  expect(controller.state.trouble.map(({ code }) => code)).toEqual(["query-no-figure"]);
});
