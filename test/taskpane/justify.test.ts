/** Justifying in the pane, without its screen: real office.js, the local host, a real file to hand in. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { makeSubmission } from "../../src/app/submit-report";
import { assess, type Assessment } from "../../src/core/assessment/assess";
import { isOpenWarning } from "../../src/core/assessment/settle-warnings";
import { groupByCause, type Cause } from "../../src/core/assessment/group-by-cause";
import { ofOneRow } from "../../src/core/assessment/of-one-row";
import { FINDING_MARK } from "../../src/core/report/finding-marks";
import { hasMark } from "../../src/core/sheet/keys";
import { PaneController } from "../../src/taskpane/pane-controller";
import { typeInput } from "../../src/host/model/cells/type-input";
import { placeOf } from "../fixtures/filled-report";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { sampleInExcel } from "../fixtures/sample-in-excel";
import { opened } from "../fixtures/shipped-framework";
import type { ExcelSession } from "../host/excel-session";

const open = opened();
const { framework, rulesFor } = open;
const GIVEN = { reason: "single-large-event", text: "Operation Balkan, 12 March: one seizure.", who: "Ana" } as const;

/** The pane in a workbook with the sample report of Kosovo*, whose figures give warnings. */
async function paneWithWarnings(): Promise<{ readonly session: ExcelSession; readonly controller: PaneController }> {
  const session = await sampleInExcel(framework);
  const controller = new PaneController(paneParts(open));
  await controller.actions.check();
  return { session, controller };
}

function found(controller: PaneController): Assessment {
  const { look } = controller.state;
  if (look?.kind !== "report") throw new Error("no report");
  return look.assessment;
}

const openCauses = (controller: PaneController): readonly Cause[] =>
  groupByCause(framework, found(controller).issues.filter(isOpenWarning));

async function justifyAll(controller: PaneController): Promise<void> {
  for (let [cause] = openCauses(controller); cause; [cause] = openCauses(controller)) {
    const before = found(controller).counts.warning;
    await controller.actions.justify(cause, GIVEN);
    expect(controller.state.trouble).toEqual([]);
    expect(found(controller).counts.warning).toBe(before - ofOneRow(cause).length);
  }
}

test("only a report whose warnings are all justified is pushed, and the justifications go along", async () => {
  const { session, controller } = await paneWithWarnings();
  const warnings = found(controller).counts.warning;
  expect([found(controller).verdict, warnings > 0]).toEqual(["accepted with remarks", true]);
  await controller.actions.push();
  expect(controller.state.submitted).toBeUndefined();
  await justifyAll(controller);
  expect([found(controller).verdict, found(controller).counts.justified, controller.state.who]).toEqual([
    "accepted",
    warnings,
    "Ana",
  ]);
  const sheet = session.host.workbook.sheetByName("Justifications");
  expect([sheet?.valueAt(4, 1), sheet?.valueAt(4, 8), sheet?.valueAt(4, 9)]).toEqual(["2026-11-24", GIVEN.text, "Ana"]);
  expect(sheet?.protection.isProtected).toBe(true);
  await controller.actions.push();
  await controller.actions.handIn();
  expect(controller.state.trouble).toEqual([]);
  const pushed = assess(
    framework,
    rulesFor,
    "pushed.xlsx",
    xlsxFormat.read(new Uint8Array(Buffer.from(session.host.workbook.opened[0] ?? "", "base64"))),
  );
  expect([pushed.verdict, pushed.counts.warning, pushed.counts.justified]).toEqual(["accepted", 0, warnings]);
  expect(pushed.report?.justifications).toEqual(found(controller).report?.justifications);
});

test("a changed value opens the warning again, and says how it was justified", async () => {
  const { session, controller } = await paneWithWarnings();
  const change = found(controller).issues.find(({ code }) => code === "ratio-change");
  const content = found(controller).report?.observations.get(change?.key ?? "")?.content;
  if (change?.key === undefined || content?.kind !== "number") throw new Error("the sample has no unusual ratio");
  await justifyAll(controller);
  const { sheet, row, column } = placeOf(framework, change.key);
  const own = session.host.workbook.sheetByName(sheet);
  if (own) typeInput(own, row, column, String(content.value + 1));
  await controller.actions.check();
  expect(found(controller).issues.find(({ rule, key }) => rule === change.rule && key === change.key)).toMatchObject({
    severity: "warning",
    lapsed: { text: GIVEN.text, who: "Ana" },
  });
  expect(found(controller).verdict).toBe("accepted with remarks");
  if (own) typeInput(own, row, column, String(content.value));
  await controller.actions.check();
  expect(found(controller).verdict).toBe("accepted");
});

test("a finding that changed since it was shown is not justified", async () => {
  const { session, controller } = await paneWithWarnings();
  const cause = openCauses(controller).find(({ lead }) => lead.key !== undefined);
  if (cause?.lead.key === undefined) throw new Error("the sample has no warning at a cell");
  const { sheet, row, column } = placeOf(framework, cause.lead.key);
  const own = session.host.workbook.sheetByName(sheet);
  if (own) typeInput(own, row, column, "99999");
  await controller.actions.justify(cause, GIVEN);
  expect(controller.state.trouble.map(({ code }) => code)).toEqual(["justification-outdated"]);
  expect(found(controller).report?.justifications).toEqual([]);
});

test("an older template gets the sheet; a sheet of somebody's own with that name stays as it is", async () => {
  const { session, controller } = await paneWithWarnings();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Justifications").delete();
    context.workbook.worksheets.add("justifications").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const [cause] = openCauses(controller);
  if (!cause) throw new Error("no warning");
  await controller.actions.justify(cause, GIVEN);
  expect(controller.state.trouble).toEqual([]);
  expect(session.host.workbook.sheetByName("justifications")?.valueAt(0, 0)).toBe("mine");
  expect(session.host.workbook.sheetByName("Justifications 2")?.valueAt(4, 9)).toBe("Ana");
  expect(found(controller).counts.justified).toBe(ofOneRow(cause).length);
});

test("what is justified is written over nothing else: the workbook without that sheet and the list of marks is as it was", async () => {
  const { controller } = await paneWithWarnings();
  const others = async (): Promise<unknown> => {
    const read = await officeWorkbook.read();
    return read.ok
      ? read.value.sheets.filter((sheet) => sheet.name !== "Justifications" && !hasMark(sheet, FINDING_MARK))
      : read;
  };
  const before = await others();
  await justifyAll(controller);
  expect(await others()).toEqual(before);
  const report = found(controller).report;
  expect(report && makeSubmission(framework, report).plan.sheets.some(({ name }) => name === "Justifications")).toBe(
    true,
  );
});

test("a word for no data that is none of ours is asked about, and written only when it still stands there", async () => {
  const { session, controller } = await paneWithWarnings();
  const { sheet, row, column } = placeOf(framework, "3.possession.cases.2020");
  const own = session.host.workbook.sheetByName(sheet);
  const paste = (value: string | number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]];
      await context.sync();
    });
  await paste("nema podataka");
  await controller.actions.check();
  const issue = found(controller).issues.find(({ code }) => code === "value-no-data-word");
  expect([issue?.severity, issue?.key, issue?.facts]).toEqual([
    "error",
    "3.possession.cases.2020",
    { seen: "nema podataka", allowed: "noData" },
  ]);
  if (issue) await controller.actions.typeInstead([{ issue, value: "No data" }]);
  expect([controller.state.trouble, own?.valueAt(row, column)]).toEqual([[], "No data"]);
  expect(found(controller).report?.observations.get("3.possession.cases.2020")?.content).toEqual({
    kind: "noData",
    reason: "no-data",
  });
  await paste(7);
  if (issue) await controller.actions.typeInstead([{ issue, value: "No data" }]);
  expect(own?.valueAt(row, column)).toBe(7);
});
