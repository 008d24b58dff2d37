/** Invented figures say so wherever they go: push, merge, another merge, charts, next year's template, exports. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import { loadSamples } from "../../src/app/load-samples";
import { makeTemplate } from "../../src/app/make-template";
import { mergeWorkbooks, type MergeRequest, type MergeResult } from "../../src/app/merge-workbooks";
import type { ReadFile } from "../../src/app/read-file";
import { sampleTemplates } from "../../src/app/sample-templates";
import { makeSubmission } from "../../src/app/submit-report";
import { frameworkFolders } from "../../src/adapters/node/framework-folders";
import { compareRegional } from "../../src/app/compare-with-source";
import { labelsIn } from "../../src/core/framework/framework";
import type { SecondSource } from "../../src/core/second-source/second-source";
import { sampleChartRemark, sampleRemark } from "../../src/core/labels/mark-samples";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { FRAMEWORKS, opened } from "../fixtures/shipped-framework";
import { filledReport } from "../fixtures/filled-report";
import { textEverywhere } from "../fixtures/text-everywhere";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const open = opened();
const { framework } = open;
const labels = labelsIn(framework, "en");
const ALL = framework.jurisdictions.map(({ code }) => code);
const names = framework.jurisdictions.map(({ code }) => labels.jurisdictions[code]?.name ?? code);
let samples: ReadonlyMap<string, ReadFile>;

const saved = async (file: string, plan: WorkbookPlan): Promise<ReadFile> => ({
  file,
  open,
  snapshot: xlsxFormat.read(await xlsxFormat.write(plan)),
});
const merged = (
  files: readonly ReadFile[],
  chosen: readonly string[],
  more: Pick<MergeRequest, "into" | "secondSource"> = {},
): MergeResult => {
  const request = { files, choices: { chosen, includeIncomplete: true }, language: "en", ...more };
  const result = mergeWorkbooks(open, request);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
/** A report of real figures, blank for the most part. */
const real = (jurisdiction: string): ReadFile => ({
  file: `real-${jurisdiction}.xlsx`,
  open,
  snapshot: {
    ok: true,
    issues: [],
    value: filledReport(framework, { jurisdiction, typed: { "3.possession.cases.2024": 7 } }),
  },
});
const sample = (code: string): ReadFile => samples.get(code) ?? real(code);
/** Invented ones of AVMP. */
const figuresOf = (jurisdiction: string): SecondSource => [
  {
    jurisdiction,
    measure: "avmp.incidents",
    period: "2023",
    value: 400,
    provenance: { file: "avmp.csv", sheet: "avmp", cell: "C2" },
  },
];
/** Sheets and charts of the written file that do not say whose figures are invented; charts do it in fewer words. */
const without = async (plan: WorkbookPlan, codes: readonly string[], reporting = ALL): Promise<readonly string[]> => {
  const inCharts = sampleChartRemark(labels, codes, reporting);
  const { without: found, charts } = textEverywhere(
    await xlsxFormat.write(plan),
    sampleRemark(labels, codes),
    inCharts,
  );
  return [...found, ...(charts === plan.sheets.reduce((sum, one) => sum + one.charts.length, 0) ? [] : ["charts"])];
};

beforeAll(async () => {
  const files = await frameworkFolders(FRAMEWORKS, []).readSamples(framework);
  const loaded = files.ok ? loadSamples(framework, files.value) : files;
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  const plans = sampleTemplates(framework, loaded.value, "2024", "en");
  const all = plans.map(
    async ({ jurisdiction, plan }) => [jurisdiction, await saved(`${jurisdiction}.xlsx`, plan)] as const,
  );
  samples = new Map(await Promise.all(all));
});

test("a sample keeps its mark through push and into next year's template, on every sheet and in its name", async () => {
  const { report } = checkWorkbook(sample("AL"));
  if (!report) throw new Error("not read");
  const { fileName, plan } = makeSubmission(framework, report);
  expect([fileName.includes("(SAMPLE)"), plan.properties["sample"]]).toEqual([true, "yes"]);
  expect(await without(plan, ["AL"])).toEqual([]);
  const from = await saved("pushed.xlsx", plan);
  const next = makeTemplate(framework, { jurisdiction: "AL", round: "2024", language: "en", from });
  if (!next.ok) throw new Error(JSON.stringify(next.issues));
  expect(await without(next.value, ["AL"])).toEqual([]);
  const { fileName: realName, plan: realPlan } = makeSubmission(framework, checkWorkbook(real("AL")).report ?? report);
  expect([realName.includes("SAMPLE"), "sample" in realPlan.properties]).toEqual([false, false]);
});

test("six samples: every sheet of the regional workbook names all six, and every chart says that all are", async () => {
  const { regional, plan } = merged([...samples.values()], []);
  expect(regional.samples).toEqual(ALL);
  expect(names.filter((name) => !sampleRemark(labels, regional.samples).includes(name))).toEqual([]);
  expect(await without(plan, regional.samples)).toEqual([]);
});

test("a chart names the samples among real reports, and says in one line that all are samples", () => {
  expect(sampleChartRemark(labels, ["RS"], ["AL", "RS"])).toContain("Serbia");
  expect(names.filter((name) => sampleChartRemark(labels, ALL, ALL).includes(name))).toEqual([]);
});

test("one sample among real reports is said on every sheet and chart, until its real report replaces it", async () => {
  const first = merged([sample("RS"), real("AL"), real("ME"), real("XK")], []);
  expect(first.regional.samples).toEqual(["RS"]);
  expect(await without(first.plan, ["RS"])).toEqual([]);
  const heads = first.plan.sheets.find(({ name }) => name === "Region KPI 3")?.cells.map(({ value }) => value) ?? [];
  expect([heads.includes("Serbia (SAMPLE)"), heads.includes("Albania (SAMPLE)")]).toEqual([true, false]);
  const second = merged([real("MK")], [], { into: await saved("regional.xlsx", first.plan) });
  expect(second.regional.samples).toEqual(["RS"]);
  expect(await without(second.plan, ["RS"])).toEqual([]);
  const third = merged([real("RS")], ["real-RS.xlsx"], { into: await saved("regional.xlsx", second.plan) });
  expect(third.regional.samples).toEqual([]);
  expect(/\(SAMPLE\)|invented/.exec(JSON.stringify(third.plan))?.[0]).toBeUndefined();
});

test("charts of a second source say it too, in a merge and when its figures are compared anew", async () => {
  const { regional, plan } = merged([sample("RS"), real("AL")], [], { secondSource: figuresOf("AL") });
  const drawn = plan.sheets.filter(({ charts }) => charts.some(({ spec }) => spec.id.includes("avmp")));
  expect(drawn.length).toBe(1);
  expect(await without(plan, ["RS"])).toEqual([]);
  const again = compareRegional(framework, { regional, language: "en" }, snapshotOfPlan(plan), figuresOf("ME"));
  expect(again.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  expect(await without(again, ["RS"])).toEqual([]);
});
