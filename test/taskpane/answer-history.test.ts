/** The history of a first report in the pane, without its screen: real office.js on the local host. */
import { sampleFigures } from "../../src/app/sample-figures";
import { historyAnswer } from "../../src/core/assessment/accepted-history";
import type { Assessment } from "../../src/core/assessment/assess";
import { planTemplate } from "../../src/core/template/plan-template";
import { typeInput } from "../../src/host/model/cells/type-input";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import { placeOf } from "../fixtures/filled-report";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { openExcel } from "../host/excel-session";

const open = opened();
const { framework } = open;
const ROW = "4.firearms.inland";
const FIGURES = [1427, 2011, 1396, 1414, 1398, 1440, 1421];

interface OpenPane {
  readonly controller: PaneController;
  readonly found: () => Assessment;
  /** Rows whose history nobody has accepted. */
  readonly odd: () => readonly string[];
  readonly type: (key: string, value: string) => void;
}

/** A first report with one row whose history has an odd year. */
async function pane(): Promise<OpenPane> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const contents = new Map(sampleFigures(framework, samplesOf(framework), "MK", "2024"));
  FIGURES.forEach((value, index) => {
    contents.set(`${ROW}.${framework.years[index] ?? ""}`, { kind: "number", value });
  });
  const prefill = { contents, notes: new Map(), cover: new Map() };
  const plan = planTemplate(framework, { jurisdiction: "MK", round: "2024", language: "en", prefill });
  expect(await officeWorkbook.insert(plan)).toMatchObject({ ok: true });
  const controller = new PaneController(paneParts(open));
  await controller.actions.check();
  const found = (): Assessment => {
    const { look } = controller.state;
    if (look?.kind !== "report") throw new Error("no report");
    return look.assessment;
  };
  return {
    controller,
    found,
    odd: () => found().issues.flatMap((issue) => (issue.code === "history" ? [issue.facts.row] : [])),
    type: (key, value) => {
      const { sheet, row, column } = placeOf(framework, key);
      const own = session.host.workbook.sheetByName(sheet);
      if (own) typeInput(own, row, column, value);
    },
  };
}

const answered = ({ report }: Assessment): unknown => {
  const found = report && historyAnswer(report.justifications, ROW);
  return found && [found.answer, found.given.text, found.given.who, found.given.when];
};

test("a row that is as published is accepted: it is asked about no more, and its answer stands in the workbook", async () => {
  const { controller, found, odd } = await pane();
  const before = odd();
  expect(before).toContain(ROW);
  expect(
    await controller.actions.answerHistory({ row: ROW, answer: "as published", note: "Page 12.", who: " Ana " }),
  ).toBe(true);
  expect([odd(), answered(found()), controller.state.who]).toEqual([
    before.filter((row) => row !== ROW),
    ["as published", "Page 12.", "Ana", "2026-11-24"],
    "Ana",
  ]);
});

test("a row to be corrected stays in the list until it is, and keeps nobody from handing in", async () => {
  const { controller, found, odd } = await pane();
  const { verdict } = found();
  await controller.actions.answerHistory({ row: ROW, answer: "to be corrected", note: "", who: "Ana" });
  expect([odd().includes(ROW), found().verdict, answered(found())]).toEqual([
    true,
    verdict,
    ["to be corrected", "", "Ana", "2026-11-24"],
  ]);
});

test("closed years that changed since they were shown are not answered", async () => {
  const { controller, found, type } = await pane();
  type(`${ROW}.2019`, "1411");
  expect(await controller.actions.answerHistory({ row: ROW, answer: "as published", note: "", who: "Ana" })).toBe(
    false,
  );
  expect([controller.state.trouble.map(({ code }) => code), answered(found())]).toEqual([
    ["justification-outdated"],
    undefined,
  ]);
});
