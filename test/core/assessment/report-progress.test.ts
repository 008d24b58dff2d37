import { kpiOf, reportProgress, type KpiProgress } from "../../../src/core/assessment/report-progress";
import type { Issue } from "../../../src/core/issue/issue";
import type { Justification } from "../../../src/core/issue/justification";
import { readReport } from "../../../src/core/report/read-report";
import { filledReport, type ReportWish } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { anIssue } from "../../fixtures/an-issue";

const { framework } = opened();
const YEARS = framework.years.length;

function progressOf(typed: ReportWish["typed"], issues: readonly Issue[] = []): ReturnType<typeof reportProgress> {
  const read = readReport(framework, "a.xlsx", filledReport(framework, { ...(typed ? { typed } : {}) }));
  if (!read.ok) throw new Error("no report");
  return reportProgress(framework, read.value, issues);
}
const ofKpi = (kpi: string, typed: ReportWish["typed"] = {}, issues: readonly Issue[] = []): KpiProgress | undefined =>
  progressOf(typed, issues).kpis.find((one) => one.kpi === kpi);

test.each<[string, string, Readonly<Record<string, string | number>>, number, number, string]>([
  ["nothing typed", "13", {}, 0, 5 * YEARS, "13.lost-stolen.lost.2018"],
  ["a figure of 0", "13", { "13.lost-stolen.lost.2018": 0 }, 1, 5 * YEARS, "13.lost-stolen.lost.2019"],
  ["no data", "13", { "13.lost-stolen.lost.2018": "No data" }, 1, 5 * YEARS, "13.lost-stolen.lost.2019"],
  [
    "what cannot be read is filled",
    "13",
    { "13.lost-stolen.lost.2018": "?!x" },
    1,
    5 * YEARS,
    "13.lost-stolen.lost.2019",
  ],
  ["totals take nothing", "4", {}, 0, 8 * YEARS, "4.firearms.inland.2018"],
  [
    "an optional table counts once it is begun",
    "3",
    { "3.misuse.cases.2018": 1 },
    1,
    12 * YEARS,
    "3.possession.cases.2018",
  ],
  ["and not before", "3", {}, 0, 8 * YEARS, "3.possession.cases.2018"],
])("%s", (_, kpi, typed, filled, total, next) => {
  const read = readReport(framework, "a.xlsx", filledReport(framework, { typed }));
  const place = read.ok ? read.value.observations.get(next)?.provenance : undefined;
  expect(ofKpi(kpi, typed)).toEqual({ kpi, filled, total, sheet: place?.sheet, cell: place?.cell, worst: undefined });
});

test("a KPI that is all filled leads to its first cell", () => {
  const rows = ["lost", "stolen", "recovered"].map((row) => `13.lost-stolen.${row}`);
  const storage = ["inspections", "sites-improved"].map((row) => `13.storage.${row}`);
  const typed = Object.fromEntries(
    [...rows, ...storage].flatMap((row) => framework.years.map((year) => [`${row}.${year}`, 1])),
  );
  const full = ofKpi("13", typed);
  expect(full).toMatchObject({ filled: full?.total, cell: ofKpi("13")?.cell });
});

test("the sums are those of all KPIs, the narrative included", () => {
  const { filled, total, kpis } = progressOf({
    "13.lost-stolen.lost.2018": 5,
    "narrative.goal-1.progress.2024-H1": "x",
  });
  expect(filled).toBe(2);
  expect(total).toBe(kpis.reduce((sum, one) => sum + one.total, 0));
  expect(kpis.find(({ kpi }) => kpi === "narrative")?.filled).toBe(1);
});

const justification: Justification = {
  rule: "",
  definition: "",
  key: "",
  compared: "",
  value: 1,
  said: "",
  reason: "late-data",
  text: "",
  who: "Ana",
  when: "2026-11-24",
};
const KEY = "13.lost-stolen.lost.2018";
const issue = (severity: Issue["severity"], more: Pick<Issue, "key" | "justification"> = {}): Issue =>
  anIssue("change", severity, {}, { key: KEY, ...more });

test.each<[string, readonly Issue[], Issue["severity"] | undefined]>([
  ["a warning", [issue("warning")], "warning"],
  ["the gravest of several", [issue("warning"), issue("error"), issue("info")], "error"],
  ["a note is none", [issue("info")], undefined],
  ["a blank cell is none", [anIssue("cell-blank", "error", {}, { key: KEY })], undefined],
  ["a justified warning is none", [issue("warning", { justification })], undefined],
  ["nor is one of another KPI", [issue("warning", { key: "3.possession.cases.2018" })], undefined],
  ["nor one of a KPI whose number begins alike", [issue("warning", { key: "1.laws.weapons.2018" })], undefined],
])("the worst finding: %s", (_, issues, worst) => {
  expect(ofKpi("13", {}, issues)?.worst).toBe(worst);
});

test.each<[string | undefined, string]>([
  [KEY, "13"],
  ["13.lost-stolen", "13"],
  ["narrative.goal-1.progress.2024-H1", "narrative"],
  ["13.lost-stolen-again.lost", ""],
  [undefined, ""],
])("an issue of %s belongs to KPI %p", (key, kpi) => {
  expect(kpiOf(framework, anIssue("change", "warning", {}, key ? { key } : {}))).toBe(kpi);
});
