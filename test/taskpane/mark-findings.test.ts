/** Marks in the sheet at cells with findings: real office.js on the local host, looks as its sheet shows them. */
import { groupByCause, type Cause } from "../../src/core/assessment/group-by-cause";
import { isOpenWarning } from "../../src/core/assessment/settle-warnings";
import type { Issue } from "../../src/core/issue/issue";
import { typeInput } from "../../src/host/model/cells/type-input";
import { PaneController } from "../../src/taskpane/pane-controller";
import { conditionalLook } from "../../src/workbench/grid/conditional-look";
import { placeOf } from "../fixtures/filled-report";
import { paneParts } from "../fixtures/pane-parts";
import { sampleInExcel } from "../fixtures/sample-in-excel";
import { opened } from "../fixtures/shipped-framework";

const open = opened();
const KEY = "3.possession.cases.2020";
const MARKED = "#FFD966";

interface OpenPane {
  readonly controller: PaneController;
  readonly type: (key: string, value: string) => void;
  readonly groundOf: (key: string) => string;
  /** What each cell of the list says. */
  readonly listed: () => readonly unknown[];
  readonly found: (key: string) => Issue | undefined;
}

async function pane(): Promise<OpenPane> {
  const session = await sampleInExcel(open.framework);
  const controller = new PaneController(paneParts(open));
  const sheetOf = (name: string) => {
    const sheet = session.host.workbook.sheetByName(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return {
    controller,
    type: (key, value) => {
      const { sheet, row, column } = placeOf(open.framework, key);
      expect(typeInput(sheetOf(sheet), row, column, value, true)).toEqual({ kind: "entered" });
    },
    groundOf: (key) => {
      const { sheet: name, row, column } = placeOf(open.framework, key);
      const sheet = sheetOf(name);
      return conditionalLook(sheet, row, column, sheet.styleAt(row, column)).values.fillColor;
    },
    listed: () =>
      [...sheetOf("_findings").cells.inArea({ top: 1, left: 0, bottom: 400, right: 1 })].map(({ cell }) => cell.value),
    found: (key) => {
      const { look } = controller.state;
      const issues = look?.kind === "report" ? look.assessment.issues : [];
      return issues.find((issue) => issue.key === key && issue.severity !== "info");
    },
  };
}

test("Check marks the cell of a finding in a protected sheet, its neighbour not, and the mark goes when the cell says something else", async () => {
  const { controller, type, groundOf } = await pane();
  type(KEY, "n/a");
  const before = groundOf(KEY);
  await controller.actions.check();
  expect([before === MARKED, groundOf(KEY), groundOf("3.possession.cases.2021") === MARKED]).toEqual([
    false,
    MARKED,
    false,
  ]);
  type(KEY, "1003");
  expect(groundOf(KEY)).not.toBe(MARKED);
});

test("a finding that is settled from the pane takes its mark along", async () => {
  const { controller, type, groundOf, found, listed } = await pane();
  type(KEY, "n/a");
  await controller.actions.check();
  const before = listed().length;
  const issue = found(KEY);
  if (issue) await controller.actions.typeInstead([{ issue, value: "No data" }]);
  expect([groundOf(KEY) === MARKED, listed().length < before]).toEqual([false, true]);
});

test("what is justified is no longer marked", async () => {
  const { controller, listed } = await pane();
  const openCauses = (): readonly Cause[] => {
    const { look } = controller.state;
    return look?.kind === "report" ? groupByCause(open.framework, look.assessment.issues.filter(isOpenWarning)) : [];
  };
  await controller.actions.check();
  expect(listed()).not.toEqual([]);
  for (let [cause] = openCauses(); cause; [cause] = openCauses()) {
    await controller.actions.justify(cause, {
      reason: "confirmed-with-source",
      text: "Counted again in the register.",
      who: "A. Officer",
    });
    expect(controller.state.trouble).toEqual([]);
  }
  expect(listed()).toEqual([]);
});

test("a check that nobody asked for writes nothing: it would stand before the person's own step in Undo", async () => {
  const { controller, type, listed } = await pane();
  type(KEY, "n/a");
  await controller.begin();
  expect(listed()).toEqual([]);
  await controller.actions.check();
  expect(listed()).not.toEqual([]);
});

test("what is settled where nobody asked for marks writes none", async () => {
  const { controller, type, listed, found } = await pane();
  type(KEY, "n/a");
  await controller.begin();
  const issue = found(KEY);
  if (issue) await controller.actions.typeInstead([{ issue, value: "No data" }]);
  expect([issue?.code, listed()]).toEqual(["value-no-data-word", []]);
});
