/**
 * Comparing with AVMP in the pane, without its screen: real office.js, the local host, real files. All AVMP figures are
 * invented.
 */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleTemplates } from "../../src/app/sample-templates";
import { assess, type Assessment } from "../../src/core/assessment/assess";
import { isOpenWarning } from "../../src/core/assessment/settle-warnings";
import { groupByCause } from "../../src/core/assessment/group-by-cause";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { ChosenFile } from "../../src/ui/pane-state";
import { typeInput } from "../../src/host/model/cells/type-input";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { placeOf } from "../fixtures/filled-report";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { openExcel, type ExcelSession } from "../host/excel-session";
import { namedFacts } from "../fixtures/named-facts";

const open = opened();
const { framework, rulesFor } = open;
const GIVEN = {
  reason: "method-changed",
  text: "AVMP counts media reports, we count criminal cases.",
  who: "Ana",
} as const;
const RULE = "incidents-beside-avmp";

interface Pane {
  readonly session: ExcelSession;
  readonly controller: PaneController;
}
function sampleOf(code: string): WorkbookPlan {
  const sample = sampleTemplates(framework, samplesOf(framework), "2024", "en").find(
    ({ jurisdiction }) => jurisdiction === code,
  );
  if (!sample) throw new Error("no sample");
  return sample.plan;
}
async function emptyPane(): Promise<Pane> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const controller = new PaneController(paneParts(open));
  return { session, controller };
}
async function paneWithReport(): Promise<Pane> {
  const pane = await emptyPane();
  expect(await officeWorkbook.insert(sampleOf("RS"))).toMatchObject({ ok: true });
  await pane.controller.actions.check();
  return pane;
}
const csv = (...lines: readonly string[]): ChosenFile => ({
  name: "avmp.csv",
  read: () =>
    Promise.resolve(new TextEncoder().encode(["Jurisdiction;Year;Incidents;Weapon seizures", ...lines].join("\n"))),
});
const far = (incidents: number): ChosenFile => csv(`Serbia;2023;${String(incidents)};0`, "Moldova;2023;90;40");

function found({ state }: PaneController): Assessment {
  if (state.look?.kind !== "report") throw new Error("no report");
  return state.look.assessment;
}
const beside = (controller: PaneController): readonly Assessment["issues"][number][] =>
  found(controller).issues.filter(({ rule }) => rule === RULE);

/** Without the one that says what a regional workbook holds. */
async function otherSheets(): Promise<readonly SheetSnapshot[]> {
  const read = await officeWorkbook.read();
  return read.ok ? read.value.sheets.filter(({ name }) => !/AVMP$|^_kpi-region$/.test(name)) : [];
}

test("figures are imported, the warning appears, is justified, and opens again when another file has another figure", async () => {
  const { session, controller } = await paneWithReport();
  const before = await otherSheets();
  expect(beside(controller)).toEqual([]);
  await controller.actions.compare(far(9000));
  expect(controller.state.trouble).toEqual([]);
  expect(controller.state.said).toMatchObject({ kind: "done", text: expect.stringContaining("Moldova") as string });
  expect(await otherSheets()).toEqual(before);
  expect(session.host.workbook.sheetByName("AVMP")?.protection.isProtected).toBe(true);
  expect(beside(controller)).toMatchObject([
    { severity: "warning", key: "10.incidents.total.2023", facts: { compared: 9000 } },
  ]);
  const cause = groupByCause(framework, found(controller).issues.filter(isOpenWarning)).find(
    ({ lead }) => lead.rule === RULE,
  );
  if (cause) await controller.actions.justify(cause, GIVEN);
  expect([controller.state.trouble, beside(controller).filter(isOpenWarning)]).toEqual([[], []]);
  await controller.actions.compare(far(9000));
  expect(beside(controller)).toMatchObject([{ justification: { text: GIVEN.text } }]);
  await controller.actions.compare(far(9001));
  expect(beside(controller)).toMatchObject([{ facts: { compared: 9001 }, lapsed: { text: GIVEN.text } }]);
  expect(beside(controller)[0]?.justification).toBeUndefined();
});

test("what is handed in carries the figures, and they warn there too", async () => {
  const { session, controller } = await paneWithReport();
  await controller.actions.compare(far(9000));
  for (const cause of groupByCause(framework, found(controller).issues.filter(isOpenWarning)))
    await controller.actions.justify(cause, GIVEN);
  await controller.actions.push();
  await controller.actions.handIn();
  expect(controller.state.trouble).toEqual([]);
  const pushed = assess(
    framework,
    rulesFor,
    "pushed.xlsx",
    xlsxFormat.read(new Uint8Array(Buffer.from(session.host.workbook.opened[0] ?? "", "base64"))),
  );
  expect(pushed).toMatchObject({
    verdict: "accepted",
    report: {
      secondSource: [
        { measure: "avmp.incidents", value: 9000, provenance: { file: "avmp.csv", sheet: "CSV", cell: "C2" } },
        { measure: "avmp.seizures", value: 0 },
      ],
    },
  });
  expect(pushed.issues.some(({ rule, justification }) => rule === RULE && justification?.who === "Ana")).toBe(true);
});

test("the sheet follows the figure that is typed", async () => {
  const { session, controller } = await paneWithReport();
  await controller.actions.compare(far(9000));
  const shown = (): readonly unknown[] => {
    const sheet = session.host.workbook.sheetByName("AVMP");
    return [3, 4, 5].map((column) => sheet?.valueAt(11, column));
  };
  expect(session.host.workbook.sheetByName("AVMP")?.valueAt(11, 2)).toBe(2023);
  const total = Number(shown()[0]);
  expect([total > 0, shown().slice(1)]).toEqual([true, [9000, Math.round(90000 / total) / 10]]);
  const { sheet, row, column } = placeOf(framework, "10.incidents.illegal.2023");
  const own = session.host.workbook.sheetByName(sheet);
  const typed = Number(own?.valueAt(row, column));
  if (own) typeInput(own, row, column, String(typed + 1000));
  expect(shown()).toEqual([total + 1000, 9000, Math.round(90000 / (total + 1000)) / 10]);
  if (own) typeInput(own, row, column, "No data");
  expect(shown().slice(1)).toEqual([9000, ""]);
});

test.each<readonly [string, ChosenFile, string]>([
  [
    "has no table of figures",
    { name: "x.csv", read: () => Promise.resolve(new TextEncoder().encode("a,b\n1,2")) },
    "source-table-missing",
  ],
  ["has figures of others only", csv("Albania;2023;300;90"), "source-not-of"],
  ["cannot be opened", { name: "x.csv", read: () => Promise.reject(new Error("gone")) }, "file-not-readable"],
])("a file that %s is refused, and the workbook is as it was", async (_, file, code) => {
  const { session, controller } = await paneWithReport();
  const before = await otherSheets();
  await controller.actions.compare(file);
  expect([controller.state.trouble.map((issue) => issue.code), controller.state.said]).toEqual([[code], undefined]);
  expect([await otherSheets(), session.host.workbook.sheetByName("AVMP")]).toEqual([before, undefined]);
});

test("what is unclear in a file is said, and the rest is taken", async () => {
  const { controller } = await paneWithReport();
  await controller.actions.compare(csv("Serbia;2023;about 9000;0", "Serbia;2022;9000;0"));
  expect(controller.state.trouble.map(({ code, cell }) => [code, cell])).toEqual([["source-value-unclear", "C2"]]);
  expect(beside(controller).map(({ key }) => key)).toEqual(["10.incidents.total.2022"]);
});

test("a sheet of somebody's own with that name stays as it is", async () => {
  const { session, controller } = await paneWithReport();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("avmp").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await controller.actions.compare(far(9000));
  await controller.actions.compare(far(9001));
  expect([
    controller.state.trouble,
    session.host.workbook.sheetByName("avmp")?.valueAt(0, 0),
    namedFacts(beside(controller)[0])["compared"],
  ]).toEqual([[], "mine", 9001]);
  expect(session.host.workbook.sheetByName("AVMP 3")).toBeUndefined();
});

test("a regional workbook keeps them: beside its figures, for reports added later, and through that merge", async () => {
  const { session, controller } = await emptyPane();
  const file = async (code: string): Promise<ChosenFile> => {
    const bytes = await xlsxFormat.write(sampleOf(code));
    return { name: `${code}.xlsx`, read: () => Promise.resolve(bytes) };
  };
  const regional = (): Extract<
    NonNullable<PaneController["state"]["look"]>,
    { kind: "regional" }
  >["workbook"]["regional"] => {
    const { look } = controller.state;
    if (look?.kind !== "regional") throw new Error("no regional workbook");
    return look.workbook.regional;
  };
  await controller.actions.check();
  await controller.actions.addFiles([await file("AL")]);
  await controller.actions.write();
  const [{ observations }, before] = [regional(), await otherSheets()];
  await controller.actions.compare(far(9000));
  expect([controller.state.trouble, await otherSheets()]).toEqual([[], before]);
  expect([regional().observations, regional().secondSource.map(({ value }) => value)]).toEqual([
    observations,
    [9000, 0],
  ]);
  await controller.actions.addFiles([await file("RS")]);
  expect(controller.state.draft?.checked[0]?.assessment.issues.some(({ rule }) => rule === RULE)).toBe(true);
  await controller.actions.write();
  expect(controller.state.trouble).toEqual([]);
  expect(regional().secondSource.map(({ value }) => value)).toEqual([9000, 0]);
  const sheet = session.host.workbook.sheetByName("Region AVMP");
  expect([sheet?.valueAt(11, 1), sheet?.valueAt(11, 2), sheet?.valueAt(11, 4)]).toEqual([
    "Serbia (SAMPLE)",
    2023,
    9000,
  ]);
});
