/** A second framework folder and a second language are used in the pane without a line of code. */
import { frameworkFolders } from "../../src/adapters/node/framework-folders";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { findFrameworks, type Frameworks } from "../../src/app/frameworks";
import { loadSamples } from "../../src/app/load-samples";
import { sampleFigures } from "../../src/app/sample-figures";
import { labelsIn } from "../../src/core/framework/framework";
import type { VersionName } from "../../src/core/framework/framework-version";
import type { Outcome } from "../../src/core/issue/issue";
import { planTemplate } from "../../src/core/template/plan-template";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { ChosenFile } from "../../src/ui/pane-state";
import { paneParts } from "../fixtures/pane-parts";
import { frameworksOnDisk, SECOND } from "../fixtures/second-framework";
import { openExcel, type ExcelSession } from "../host/excel-session";

const { root } = frameworksOnDisk();
const FIRST = { id: "salw-roadmap", version: "2019-2024" } as const;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

interface OpenPane {
  readonly session: ExcelSession;
  readonly controller: PaneController;
  readonly frameworks: Frameworks;
}

async function pane(
  language: string,
  change: (frameworks: Frameworks) => Frameworks = (frameworks) => frameworks,
): Promise<OpenPane> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const frameworks = value(await findFrameworks(frameworkFolders(root, []), language));
  const open = value(await frameworks.open(frameworks.versions[0]));
  const controller = new PaneController(paneParts(open, { frameworks: change(frameworks) }));
  await controller.begin();
  return { session, controller, frameworks };
}

async function report(frameworks: Frameworks, version: VersionName, jurisdiction: string): Promise<ChosenFile> {
  const { framework } = value(await frameworks.open(version));
  const samples = value(loadSamples(framework, value(await frameworkFolders(root, []).readSamples(version))));
  const contents = sampleFigures(framework, samples, jurisdiction, "2024");
  const prefill = { contents, notes: new Map(), cover: new Map() };
  const request = { jurisdiction, round: "2024", language: frameworks.language, prefill };
  const bytes = await xlsxFormat.write(planTemplate(framework, request));
  return { name: `${jurisdiction}.xlsx`, read: () => Promise.resolve(bytes) };
}

/** What the open workbook is: its version, its language, and the languages that are there in full. */
function seen({ state: { look } }: PaneController): readonly unknown[] {
  if (look?.kind === "report")
    return [
      look.open.framework.version,
      look.assessment.report?.identity.language,
      [...look.open.framework.labels.keys()],
    ];
  return look?.kind === "regional" ? [look.open.framework.version, look.workbook.language] : [look?.kind];
}

test.each([
  ["2032", "xx", [SECOND.version, "xx", ["en", "xx"]]],
  ["2024", "en", [SECOND.version, "en", ["en"]]],
  ["2019", "xx", [FIRST.version, "xx", ["en", "xx"]]],
])("a report on %s in language %s is of the version that has the year", async (round, language, expected) => {
  const { session, controller } = await pane("en");
  await controller.actions.start({ jurisdiction: "RS", round, language });
  expect([controller.state.trouble, seen(controller)]).toEqual([[], expected]);
  const cover = labelsIn(value(await (await pane(language)).frameworks.open(SECOND)).framework, language).template
    .cover;
  expect(session.host.workbook.sheetByName(cover)).toBeDefined();
});

test("a merge is of the version that most reports are of, and is written in the language of the pane", async () => {
  const { controller, frameworks } = await pane("xx");
  const files = [
    await report(frameworks, FIRST, "AL"),
    await report(frameworks, SECOND, "ME"),
    await report(frameworks, FIRST, "RS"),
  ];
  await controller.actions.addFiles(files.slice(1, 2));
  expect(controller.state.draft?.result.open.framework.version).toBe(SECOND.version);
  await controller.actions.addFiles([...files.slice(0, 1), ...files.slice(2)]);
  expect(controller.state.draft?.result.open.framework.version).toBe(FIRST.version);
  expect(
    controller.state.draft?.result.assessments.map(({ file, issues }) => [file, issues[0]?.code === "framework-other"]),
  ).toEqual([
    ["ME.xlsx", true],
    ["AL.xlsx", false],
    ["RS.xlsx", false],
  ]);
  await controller.actions.write();
  expect([controller.state.trouble, seen(controller)]).toEqual([[], [FIRST.version, "xx"]]);
  await controller.actions.addFiles([await report(frameworks, SECOND, "MK")]);
  expect(controller.state.draft?.result.assessments.map(({ issues }) => issues[0]?.code)).toEqual(["framework-other"]);
});

test("a table of a second source is read with columns named in another language than the pane's", async () => {
  const { controller } = await pane("en");
  await controller.actions.start({ jurisdiction: "RS", round: "2024", language: "en" });
  const table = "xx Jurisdiction;xx Year;xx Incidents;xx Weapon seizures\nxx Serbia;2023;90;40";
  const bytes = new TextEncoder().encode(table);
  await controller.actions.compare({ name: "avmp.csv", read: () => Promise.resolve(bytes) });
  const { look } = controller.state;
  expect(controller.state.trouble).toEqual([]);
  expect(look?.kind === "report" && look.assessment.report?.secondSource?.map((one) => one.value)).toEqual([90, 40]);
});

test("a version that does not arrive over the network is no bug, and is asked for again", async () => {
  let isThere = false;
  const { controller } = await pane("en", (frameworks) => ({
    ...frameworks,
    open: (version, languages) =>
      isThere || version.version === SECOND.version
        ? frameworks.open(version, languages)
        : Promise.reject(new Error("Loading chunk 12 failed.")),
  }));
  const wanted = { jurisdiction: "RS", round: "2019", language: "en" };
  await controller.actions.start(wanted);
  expect([controller.state.said?.kind, seen(controller)]).toEqual(["notLoaded", ["blank"]]);
  isThere = true;
  await controller.actions.start(wanted);
  expect([controller.state.said, seen(controller)[0]]).toEqual([undefined, FIRST.version]);
});
