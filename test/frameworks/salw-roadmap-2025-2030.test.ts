/** The provisional version: nothing of it can be taken for official, and it is used for its own years only. */
import { join } from "node:path";
import { frameworkFolders } from "../../src/adapters/node/framework-folders";
import { findFrameworks, versionForYear, type Frameworks } from "../../src/app/frameworks";
import { makeTemplate } from "../../src/app/make-template";
import { sampleVersion } from "../../src/app/load-samples";
import { mergeWorkbooks } from "../../src/app/merge-workbooks";
import { labelsIn } from "../../src/core/framework/framework";
import { readIdentity } from "../../src/core/report/read-identity";
import { ruleCard } from "../../src/core/validation/rule-card";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { splitKey } from "../../src/core/framework/observation-key";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { filledReport } from "../fixtures/filled-report";
import { editSheet, snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { FOLDER, frameworkFiles, FRAMEWORKS, opened } from "../fixtures/shipped-framework";

const open = opened(frameworkFiles(join(FRAMEWORKS, "salw-roadmap/2025-2030")));
const { framework, rulesFor } = open;
const saysSo = (text: string): boolean => text.toLowerCase().includes("provisional");

function template(round = "2025"): WorkbookPlan {
  const made = makeTemplate(framework, { jurisdiction: "XK", round, language: "en" });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

/** The regional workbook of reports; of a blank one unless others are given. */
function regional(reports: readonly Snapshot[] = [snapshotOfPlan(template())]): WorkbookPlan {
  const files = reports.map((value, index) => ({
    file: `${String(index)}.xlsx`,
    snapshot: { ok: true as const, value, issues: [] },
    open,
  }));
  const choices = { chosen: [], includeIncomplete: true };
  const merged = mergeWorkbooks(open, { files, choices, language: "en" });
  if (!merged.ok) throw new Error(JSON.stringify(merged.issues));
  return merged.value.plan;
}

const shown = ({ sheets }: WorkbookPlan): WorkbookPlan["sheets"] =>
  sheets.filter((one) => one.visibility === "visible");

describe("nobody takes it for official", () => {
  test.each([
    ["a template", template()],
    ["a regional workbook", regional()],
  ])("every printed page of %s says that it is provisional", (_, plan) => {
    const pages = shown(plan).filter(({ print }) => print?.footer !== undefined);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ print }) => !saysSo(print?.footer ?? "")).map(({ name }) => name)).toEqual([]);
  });

  test.each([
    ["a template", template(), /^(Cover|KPI|Narrative)/],
    ["a regional workbook", regional(), /^(At a glance|Region (KPI|Narrative))/],
  ])("so does every sheet of %s that shows KPIs, beside its title", (_, plan, names) => {
    const sheets = shown(plan).filter(({ name }) => names.test(name));
    expect(sheets.length).toBeGreaterThan(12);
    const heads = sheets.map(({ name, cells }) => [name, cells.filter(({ row }) => row < 6).map(({ value }) => value)]);
    expect(heads.filter(([, texts]) => !saysSo(JSON.stringify(texts))).map(([name]) => name)).toEqual([]);
  });

  test("every chart says so in its title, its source and its text for people who do not see it", () => {
    const isNumber = (key: string): boolean => framework.rows.get(splitKey(key).row)?.content.kind === "number";
    const reports = ["AL", "BA", "XK"].map((jurisdiction) =>
      filledReport(framework, { jurisdiction, round: "2025", fill: (key) => (isNumber(key) ? 1 : undefined) }),
    );
    const { sheets } = regional(reports);
    const drawn = sheets.flatMap(({ charts, cells }) => charts.map((chart) => ({ ...chart, cells })));
    // The region, three by themselves, and these three beside each other.
    expect(drawn.length).toBe(7 * framework.charts.length);
    for (const { spec, anchor, cells } of drawn) {
      const { id, title, altText, notes } = spec;
      // Those beside each other are of one topic, whose title stands above them all.
      const above = cells
        .filter(({ row, column, look }) => look === "heading" && column === 1 && row < anchor.top)
        .at(-1)?.value;
      const told = id.startsWith("compared-") ? String(above) : title;
      expect([told, altText, notes.join(" ")].map(saysSo)).toEqual([true, true, true]);
    }
  });

  test("goals, provenances and rule cards say so", () => {
    const labels = labelsIn(framework, "en");
    const texts = [...Object.values(labels.goals), ...Object.values(labels.provenance)];
    const cards = rulesFor(framework.rulePack.examplesEnd).map((rule) => ruleCard(framework, labels, rule).origin);
    expect(cards.length).toBeGreaterThan(20);
    expect([...texts, ...cards].filter((text) => !saysSo(text))).toEqual([]);
    expect([framework.rulePack.version, framework.template.version].map(saysSo)).toEqual([true, true]);
  });
});

describe("it is used for its own years only", () => {
  const source = frameworkFolders(FRAMEWORKS, []);
  const atHand = async (): Promise<Frameworks> => {
    const found = await findFrameworks(source, "en");
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value;
  };

  test.each([
    ["2018", "2019-2024"],
    ["2024", "2019-2024"],
    ["2025", "2025-2030"],
    ["2030", "2025-2030"],
    ["2031", undefined],
  ])("%s is a year of %s", async (year, version) => {
    expect(versionForYear((await atHand()).versions, year)?.version).toBe(version);
  });

  test("where nothing says a version or a year, the official one counts, for samples too", async () => {
    const { versions } = await atHand();
    expect(versions.map(({ version }) => version)).toEqual(["2019-2024", "2025-2030"]);
    expect((await sampleVersion(versions, source)).version).toBe("2019-2024");
  });

  test("figures go back to the first year of the version before", () => {
    expect(framework.years[0]).toBe(opened().framework.years[0]);
    expect(framework.rounds).toEqual(["2025", "2026", "2027", "2028", "2029", "2030"]);
  });

  test("a workbook that says it is a report on an earlier year is none of it", () => {
    const sheets = snapshotOfPlan(template()).sheets.find(({ name }) => name === "_kpi")?.name ?? "";
    const earlier = editSheet(snapshotOfPlan(template()), sheets, (cell) =>
      cell.value === "2025" ? { ...cell, value: "2024" } : cell,
    );
    expect(readIdentity(framework, earlier)).toMatchObject({
      ok: false,
      issues: [{ code: "round-unknown", facts: { found: "2024", first: "2025", last: "2030" } }],
    });
  });
});

test("rows keep their keys and KPIs their numbers, so that series go on", () => {
  const before = opened(frameworkFiles(FOLDER)).framework;
  expect([...framework.rows.keys()]).toEqual([...before.rows.keys()]);
});
