/** What a check of the open workbook finds besides what its cells hold, as the check of a file does. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleFigures } from "../../src/app/sample-figures";
import { planTemplate } from "../../src/core/template/plan-template";
import { cellAddress } from "../../src/core/workbook/address";
import { PaneController, type PaneParts } from "../../src/taskpane/pane-controller";
import { placeOf } from "../fixtures/filled-report";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { openExcel } from "../host/excel-session";
import { watchRequests } from "../adapters/office/watch-requests";

const open = opened();
const { framework } = open;
const KEY = "13.lost-stolen.lost.2024";
const place = placeOf(framework, KEY);
const CELL = cellAddress(place);

async function report(
  change: Partial<PaneParts> = {},
): Promise<{
  readonly controller: PaneController;
  readonly requests: readonly number[];
  readonly edit: (change: (cell: Excel.Range) => void) => Promise<void>;
}> {
  const session = await openExcel();
  const plan = planTemplate(framework, {
    jurisdiction: "ME",
    round: "2024",
    language: "en",
    prefill: {
      contents: sampleFigures(framework, samplesOf(framework), "ME", "2024"),
      notes: new Map(),
      cover: new Map(),
    },
  });
  const bytes = Buffer.from(await xlsxFormat.write(plan)).toString("base64");
  await Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(bytes);
    await context.sync();
  });
  const controller = new PaneController(paneParts(open, change));
  await controller.begin();
  return {
    controller,
    requests: watchRequests(session),
    edit: (work) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheet);
        sheet.protection.unprotect();
        work(sheet.getCell(place.row, place.column));
        await context.sync();
      }),
  };
}

const found = ({ state: { look } }: PaneController): readonly string[] =>
  look?.kind === "report"
    ? look.assessment.issues
        .filter(({ severity }) => severity !== "info")
        .map(({ severity, code, cell }) => `${severity} ${code} ${cell ?? ""}`)
    : ["no report"];

test.each<readonly [string, (cell: Excel.Range) => void, string]>([
  ["a literal beside its digits", (cell) => void (cell.numberFormat = [['0"9"']]), "error cell-shown-otherwise"],
  ["another scale", (cell) => void (cell.numberFormat = [["0.0,"]]), "error cell-shown-otherwise"],
  ["percent", (cell) => void (cell.numberFormat = [["0%"]]), "error cell-shown-otherwise"],
  ["nothing at all", (cell) => void (cell.numberFormat = [[";;;"]]), "error cell-unseen"],
  [
    "white on white",
    (cell) => {
      cell.format.font.color = "#FFFFFF";
      cell.format.fill.clear();
    },
    "error cell-unseen",
  ],
  ["struck out", (cell) => void (cell.format.font.strikethrough = true), "error cell-struck"],
  ["in a hidden row", (cell) => void (cell.getEntireRow().rowHidden = true), "warning figures-hidden"],
  ["another year's figure", (cell) => void (cell.formulas = [["=I8+5"]]), "warning formula-other-year"],
  ["what changes by itself", (cell) => void (cell.formulas = [["=YEAR(NOW())-2010"]]), "warning formula-volatile"],
])("a figure in the open report that is seen otherwise: %s", async (_, change, expected) => {
  const { controller, edit } = await report();
  await controller.actions.check();
  expect(found(controller)).toEqual([]);
  await edit(change);
  await controller.actions.check();
  const issues = found(controller).filter((one) => /cell-|figures-hidden|formula-/.test(one));
  expect(issues.map((one) => one.replace(/ [A-Z]+\d+$/, ""))).toEqual([expected]);
  if (!expected.includes("hidden")) expect(issues[0]).toContain(CELL);
});

test("a check is three requests: which sheets there are, what they hold, how the cells of the tables look", async () => {
  const { controller, requests } = await report();
  await controller.actions.check();
  const before = requests.length;
  await controller.actions.check();
  expect(requests.length - before).toBe(3);
});

test("where the inspection does not arrive, contents are checked all the same; no command works on a report that was not inspected", async () => {
  const { controller, edit } = await report({ inspection: () => Promise.reject(new Error("no network")) });
  await edit((cell) => void (cell.format.font.strikethrough = true));
  await controller.actions.check();
  expect(found(controller)).toEqual([]);
  await controller.actions.push();
  expect([controller.state.said?.kind, controller.state.handIn]).toEqual(["notLoaded", undefined]);
});
