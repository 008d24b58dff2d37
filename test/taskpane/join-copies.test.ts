/** Copies of institutions go into the open report from the pane: real office.js, the local host. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { joinIntoReport } from "../../src/app/join-into-report";
import { makeTemplate } from "../../src/app/make-template";
import { planPreMerged, type PreMerge } from "../../src/app/pre-merge";
import type { CellContent } from "../../src/core/observation/observation";
import { readReport, type Report } from "../../src/core/report/read-report";
import type { SourceFigure } from "../../src/core/second-source/second-source";
import { planTemplate } from "../../src/core/template/plan-template";
import type { Prefill } from "../../src/core/template/template-request";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { ChosenFile } from "../../src/ui/pane-state";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { openExcel } from "../host/excel-session";

const open = opened();
const { framework } = open;
const BORDER = "4.firearms.border.2024";
const CASES = "3.possession.cases.2024";
const TEXT = "narrative.goal-3.progress.2024-H1";

async function pane(): Promise<PaneController> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const made = makeTemplate(framework, { jurisdiction: "RS", round: "2024", language: "en" });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  expect(await officeWorkbook.insert(made.value)).toMatchObject({ ok: true });
  const controller = new PaneController(paneParts(open));
  await controller.actions.check();
  return controller;
}

async function copy(
  name: string,
  cells: Readonly<Record<string, CellContent>>,
  more: Partial<Prefill> = {},
  jurisdiction = "RS",
  isSample = false,
): Promise<ChosenFile> {
  const prefill = { notes: new Map(), cover: new Map(), ...more, contents: new Map(Object.entries(cells)) };
  const plan = planTemplate(framework, { jurisdiction, round: "2024", language: "en", prefill, isSample });
  const bytes = await xlsxFormat.write(plan);
  return { name, read: () => Promise.resolve(bytes) };
}

const number = (value: number): CellContent => ({ kind: "number", value });

function report({ state: { look } }: PaneController): Report {
  const found = look?.kind === "report" ? look.assessment.report : undefined;
  if (!found) throw new Error("the open workbook is no report");
  return found;
}

test("what copies say is shown, one of them is chosen, and then the open report holds it with all its words", async () => {
  const controller = await pane();
  const police = await copy(
    "police.xlsx",
    { [BORDER]: number(24), [CASES]: number(12), [TEXT]: { kind: "text", text: "=raids" } },
    {
      notes: new Map([["3.possession.cases", { note: "Counted by charge", source: "" }]]),
      breaks: [{ row: "3.possession.cases", from: "2022", note: "new law" }],
      cover: new Map([["contact", "+381 11"]]),
    },
  );
  const customs = await copy(
    "customs.xlsx",
    {
      [BORDER]: number(30),
      [CASES]: { kind: "noData", reason: "no-data" },
      "3.trafficking.convicted.2024": { kind: "noData", reason: "not-collected" },
    },
    { gaps: new Map([["3.trafficking.convicted.2024", { where: "", owner: "Court", expected: "", note: "" }]]) },
  );
  await controller.actions.addCopies([police, customs]);
  expect(controller.state.trouble).toEqual([]);
  const apart = controller.state.joinDraft?.result.apart.map(({ issue }) => `${issue.severity} ${issue.key ?? ""}`);
  expect(apart).toEqual([`warning ${CASES}`, `error ${BORDER}`]);
  expect(report(controller).observations.get(CASES)?.content).toEqual({ kind: "blank" });

  await controller.actions.chooseCopy({ file: "customs.xlsx", place: BORDER });
  await controller.actions.writeJoined();
  expect([controller.state.trouble, controller.state.joinDraft]).toEqual([[], undefined]);
  const now = report(controller);
  expect([BORDER, CASES, TEXT].map((key) => now.observations.get(key)?.content)).toEqual([
    number(30),
    number(12),
    { kind: "text", text: "=raids" },
  ]);
  expect(now.notes.get("3.possession.cases")).toMatchObject({ note: "Counted by charge", source: "police" });
  expect(now.notes.get("4.firearms.border")).toMatchObject({ note: "2024: police has 24.", source: "customs" });
  expect(now.gaps.get("3.trafficking.convicted.2024")?.owner).toBe("Court");
  expect(now.breaks).toEqual([{ row: "3.possession.cases", from: "2022", note: "new law" }]);
  expect(now.cover.get("contact")).toBe("+381 11");

  // The same copies again bring nothing more, but for the one that was not chosen.
  await controller.actions.addCopies([police, customs]);
  await controller.actions.chooseCopy({ file: "customs.xlsx", place: BORDER });
  expect(controller.state.joinDraft?.changes).toBe(0);
});

function drafted({ state: { joinDraft } }: PaneController): PreMerge {
  if (!joinDraft) throw new Error("nothing is drafted");
  return joinDraft.result;
}

/** Figures of AVMP are invented. */
function avmp(period: string, incidents: number): SourceFigure {
  const provenance = { file: "avmp.xlsx", sheet: "avmp", cell: "C2" };
  return { jurisdiction: "RS", measure: "avmp.incidents", period, value: incidents, provenance };
}

test("figures of AVMP come with the copies as premerge takes them: those of the open report count first, and once", async () => {
  const controller = await pane();
  const police = await copy("police.xlsx", {}, { secondSource: [avmp("2023", 310)] });
  const customs = await copy("customs.xlsx", {}, { secondSource: [avmp("2022", 290), avmp("2023", 999)] });
  await controller.actions.addCopies([police]);
  await controller.actions.writeJoined();
  expect([controller.state.trouble, report(controller).secondSource]).toEqual([[], [avmp("2023", 310)]]);

  await controller.actions.addCopies([police, customs]);
  const alone = readReport(framework, "", snapshotOfPlan(planPreMerged(framework, drafted(controller))));
  await controller.actions.writeJoined();
  expect([controller.state.trouble, report(controller).secondSource]).toEqual([
    [],
    [avmp("2022", 290), avmp("2023", 310)],
  ]);
  expect(alone.ok && alone.value.secondSource).toEqual(report(controller).secondSource);
  const read = await officeWorkbook.read();
  expect(read.ok && read.value.sheets.filter(({ name }) => name.includes("AVMP")).map(({ name }) => name)).toEqual([
    "AVMP",
  ]);

  // The same copies again: nothing of the workbook is written.
  await controller.actions.addCopies([police, customs]);
  const joined = read.ok && joinIntoReport(framework, read.value, drafted(controller));
  expect(joined).toEqual({ ok: true, issues: [], value: { sheets: undefined, cells: [] } });
});

test("a figure of the open report is not replaced where nobody says which one counts", async () => {
  const controller = await pane();
  const { sheet = "", cell = "" } = report(controller).observations.get(BORDER)?.provenance ?? {};
  expect(await officeWorkbook.type([{ sheet, cell, value: 5 }])).toMatchObject({ ok: true });
  const [police, customs] = [
    await copy("police.xlsx", { [BORDER]: number(24) }),
    await copy("customs.xlsx", { [BORDER]: number(30) }),
  ];
  await controller.actions.addCopies([police, customs]);
  await controller.actions.writeJoined();
  expect(report(controller).observations.get(BORDER)?.content).toEqual(number(5));
  expect(report(controller).notes.get("4.firearms.border")?.note).toBe(
    "2024: police has 24.\n2024: customs has 30.\n2024: Serbia has 5.",
  );
});

test.each<[string, string, boolean, string]>([
  ["a copy of another jurisdiction", "AL", false, "contribution-other"],
  ["a sample", "RS", true, "contribution-sample"],
])("%s is left out of a real report", async (_, jurisdiction, isSample, code) => {
  const controller = await pane();
  await controller.actions.addCopies([await copy("police.xlsx", { [CASES]: number(1) }, {}, jurisdiction, isSample)]);
  const { joinDraft } = controller.state;
  expect(joinDraft?.result.copies.map(({ isTaken, issues }) => [isTaken, issues.map((one) => one.code)])).toEqual([
    [false, [code]],
  ]);
  expect(joinDraft?.changes).toBe(0);
});

test("nothing is written where the open report has no place for it", async () => {
  const controller = await pane();
  const { sheet = "", cell = "" } = report(controller).observations.get(CASES)?.provenance ?? {};
  await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.protection.unprotect();
    found.getRange(cell).getEntireRow().delete("Up");
    await context.sync();
  });
  await controller.actions.addCopies([await copy("police.xlsx", { [CASES]: number(1), [BORDER]: number(2) })]);
  expect(controller.state.trouble.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "error contribution-no-place",
  ]);
  expect(report(controller).observations.get(BORDER)?.content).toEqual({ kind: "blank" });
});
