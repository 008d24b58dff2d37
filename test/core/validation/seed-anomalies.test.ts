/**
 * The anomalies of the source itself (SOURCE.md lists them) that figures can show, each with the
 * cell it must point to. Figures that the source does not print are filled with steady ones.
 */
import { assess } from "../../../src/core/assessment/assess";
import { cellAddress } from "../../../src/core/workbook/address";
import { filledReport, placeOf } from "../../fixtures/filled-report";
import { opened, seedKpi3 } from "../../fixtures/shipped-framework";
import { observationKey, splitKey } from "../../../src/core/framework/observation-key";

const { framework, rulesFor } = opened();
const kpi3 = Object.fromEntries(
  Object.entries(seedKpi3()).flatMap(([row, years]) =>
    Object.entries(years).map(([year, value]) => [observationKey(row, year), value]),
  ),
);
const others = {
  "10.incidents.legal.2023": 2,
  "10.incidents.illegal.2023": 30,
  "10.incidents.unknown.2023": 0,
  "10.incidents.legal.2024": 62,
  "10.incidents.illegal.2024": 1200,
  "10.incidents.unknown.2024": 0,
  "11.surrender.firearms.2018": 2,
  "11.surrender.firearms.2019": 1415,
  "11.surrender.firearms.2020": 1200,
  "11.surrender.firearms.2023": 900,
  "11.surrender.firearms.2024": 0,
  "12.firearms.disposed.2024": 993,
  "12.firearms.destroyed.2024": 0,
  "6.operations.weapons-seized.2024": 16,
  "4.firearms.inland.2024": 8,
  "4.firearms.border.2024": 4,
};
const steady = (key: string): string | number | undefined => {
  const code = framework.rows.get(splitKey(key).row)?.content;
  if (key.startsWith("3.misuse")) return undefined;
  return code?.kind === "code" ? "No data" : key.includes("victims") || key.includes("not-reported") ? 0 : 12;
};
const report = filledReport(framework, { typed: { ...kpi3, ...others }, fill: steady });
const assessment = assess(framework, rulesFor, "seed.xlsx", { ok: true, value: report, issues: [] });
const found = assessment.issues.map(
  (issue) => `${issue.severity} ${issue.rule ?? ""} ${issue.sheet ?? ""} ${issue.cell ?? ""}`,
);
const at = (key: string): string => {
  const place = placeOf(framework, key);
  return `${place.sheet} ${cellAddress(place)}`;
};

const anomalies: readonly [string, string, string, string][] = [
  ["1: incidents 32 -> 1,262", "warning", "year-on-year", "10.incidents.illegal.2024"],
  ["2: No data in 2018, possession, is stated as missing", "info", "no-data-stated", "3.possession.convicted.2018"],
  ["2: No data in 2018, trafficking", "info", "no-data-stated", "3.trafficking.solved-other.2018"],
  ["6: individuals per case in 2024", "warning", "individuals-per-case-change", "3.possession.individuals.2024"],
  ["7: 993 firearms disposed of, none destroyed", "warning", "disposed-or-destroyed", "12.firearms.disposed.2024"],
  [
    "10: more weapons in border operations than seized in all",
    "warning",
    "operations-within-seizures",
    "6.operations.weapons-seized.2024",
  ],
];
test.each(anomalies)("anomaly %s", (_, severity, rule, key) => {
  expect(found).toContain(`${severity} ${rule} ${at(key)}`);
});

/** Closed years that nobody has looked at yet are asked about one by one where they are very rare, or stand in the list. */
const inHistory: readonly [string, string, readonly string[]][] = [
  ["3: trafficking 2022, 69 convictions for 22 cases", "3.trafficking.convicted", ["2022"]],
  ["4: convictions 580, 14, 42, 339, 33, 591", "3.possession.convicted", ["2020", "2021", "2022", "2023", "2024"]],
  ["5: possession cases in 2019", "3.possession.cases", ["2019"]],
  ["5: possession individuals in 2019", "3.possession.individuals", ["2019"]],
  ["5: trafficking cases in 2019", "3.trafficking.cases", ["2019"]],
  ["8: surrender 2 (cases) -> 1,415 (firearms)", "11.surrender.firearms", ["2019"]],
];
test.each(inHistory)("anomaly %s is asked about or stands in the list of the history", (_, row, years) => {
  const listed = assessment.issues.flatMap(({ code, facts, key = "", severity }) =>
    code === "history" && facts.row === row
      ? facts.periods
      : severity === "warning" && splitKey(key).row === row
        ? [splitKey(key).period]
        : [],
  );
  expect(listed).toEqual(expect.arrayContaining([...years]));
});

test("11: what only charts showed is asked for, cell by cell", () => {
  const only3 = assess(framework, rulesFor, "seed.xlsx", {
    ok: true,
    value: filledReport(framework, { typed: kpi3 }),
    issues: [],
  });
  const blank = only3.issues
    .filter((issue) => issue.rule === "filled")
    .map((issue) => `${issue.severity} ${issue.sheet ?? ""} ${issue.cell ?? ""}`);
  for (const key of [
    "4.firearms.inland.2018",
    "10.incidents.legal.2018",
    "11.surrender.firearms.2018",
    "12.ammunition.destroyed.2018",
    "13.lost-stolen.lost.2018",
  ]) {
    expect(blank).toContain(`error ${at(key)}`);
  }
  expect(blank.filter((line) => line.includes("KPI 3"))).toEqual([]);
});

test("true zeros raise no error, and nothing in the source's figures does", () => {
  expect(assessment.issues.filter((issue) => issue.severity === "error" || issue.severity === "blocker")).toEqual([]);
});

test("what was not evaluated is counted, and not as passed", () => {
  expect(assessment.counts.notEvaluated).toBeGreaterThan(0);
  expect(assessment.counts.fail).toBe(assessment.issues.filter((issue) => issue.rule !== undefined).length);
});

test("a wrong part of a total is one finding, at the part", () => {
  const typed = {
    "4.firearms.inland.2024": 12.5,
    "4.firearms.border.2024": 3,
    "4.ammunition.inland.2024": -5,
    "4.ammunition.border.2024": 1,
  };
  const issues = assess(framework, rulesFor, "a.xlsx", {
    ok: true,
    value: filledReport(framework, { typed, fill: steady }),
    issues: [],
  }).issues;
  expect(
    issues.filter((issue) => issue.rule === "number" || issue.rule === "not-negative").map((issue) => issue.key),
  ).toEqual(["4.firearms.inland.2024", "4.ammunition.inland.2024"]);
});
