import { assess } from "../../../../src/core/assessment/assess";
import type { Issue } from "../../../../src/core/issue/issue";
import { filledReport } from "../../../fixtures/filled-report";
import { frameworkFiles, opened } from "../../../fixtures/shipped-framework";
import { testSituations } from "./rule-situations";
import { inLastYear, type Typed, type TypedRows } from "./rule-verdicts";
import { namedFacts } from "../../../fixtures/named-facts";

/** The shipped framework, whose figures are yearly, with the half-years that were reported until 2021. */
function withHalfYears(): ReturnType<typeof frameworkFiles> {
  const files = frameworkFiles();
  const { kpis } = files["framework.json"] as { kpis: { id: string; tables: unknown[] }[] };
  const row = { id: "inspections", kind: "number", unit: "inspections", provenance: "seed" };
  kpis
    .find(({ id }) => id === "13")
    ?.tables.push({ id: "half-years", provenance: "seed", optional: true, periods: "half-year", rows: [row] });
  const labels = files["labels.en.json"] as Record<"tables" | "rows" | "rules", Record<string, unknown>>;
  labels.tables["13.half-years"] = { title: "Inspections by half-year" };
  labels.rows["13.half-years.inspections"] = { title: "Inspections" };
  labels.rules["halves-make-the-year"] = {
    label: "Half-years make the year",
    explanation: "What was counted in the halves was counted in the year.",
  };
  (files["rules.json"] as { rules: unknown[] }).rules.push({
    id: "halves-make-the-year",
    kind: "half-years",
    severity: "warning",
    origin: "test",
    parameters: { year: "13.storage.inspections", half: "13.half-years.inspections" },
    examples: { pass: { "13.storage.inspections": [1] }, fail: { "13.storage.inspections": [1] } },
  });
  return files;
}

const { framework, rulesFor } = opened(withHalfYears());
const rows = (year: Typed, ...halves: readonly Typed[]): TypedRows => ({
  "13.storage.inspections": inLastYear(year),
  "13.half-years.inspections": halves,
});
const YEAR = "13.storage.inspections.2024";
const [H1, H2] = ["13.half-years.inspections.2024-H1", "13.half-years.inspections.2024-H2"];

testSituations(
  "halves-make-the-year",
  {
    pass: { rows: rows(110, 50, 60), gives: [`pass ${YEAR}`] },
    "at the limit": { rows: rows(60, null, 60), gives: [`pass ${YEAR}`] },
    "just beyond": { rows: rows(59, null, 60), gives: [`half-year-above ${YEAR}`] },
    blank: { rows: rows(60, null, null), gives: [`notEvaluated ${YEAR}`] },
    "no data": { rows: rows(60, "no-data", "no-data"), gives: [`notEvaluated ${YEAR}`] },
    "first year": {
      rows: { "13.storage.inspections": [500], "13.half-years.inspections": [50, 60] },
      gives: [`notEvaluated ${YEAR}`],
    },
    "not evaluated": { rows: rows("no-data", 50, 60), gives: [`notEvaluated ${YEAR}`] },
  },
  framework,
);

function found(rule: string, typed: Readonly<Record<string, string | number>>): readonly Issue[] {
  const value = filledReport(framework, { typed });
  return assess(framework, rulesFor, "a.xlsx", { ok: true, value, issues: [] }).issues.filter(
    (issue) => issue.rule === rule,
  );
}

test.each<[string, Record<string, string | number>, readonly string[]]>([
  ["the halves make the year", { [YEAR]: 110, [H1]: 50, [H2]: 60 }, []],
  ["the halves make less", { [YEAR]: 120, [H1]: 50, [H2]: 60 }, ["half-years"]],
  ["the halves make more", { [YEAR]: 100, [H1]: 50, [H2]: 60 }, ["half-years"]],
  ["one half fits into the year", { [YEAR]: 100, [H2]: 60 }, []],
  ["one half alone is more than the year", { [YEAR]: 50, [H2]: 60, [H1]: "No data" }, ["half-year-above"]],
  ["a half of 0 is a figure", { [YEAR]: 60, [H1]: 0, [H2]: 60 }, []],
  ["no halves", { [YEAR]: 60 }, []],
  ["no figure for the year", { [YEAR]: "No data", [H1]: 50, [H2]: 60 }, []],
])("half-years: %s", (_, typed, codes) => {
  const issues = found("halves-make-the-year", typed);
  expect(issues.map(({ code }) => code)).toEqual(codes);
  expect(issues.every(({ key, severity }) => key === YEAR && severity === "warning")).toBe(true);
});

test("half-year figures are checked like any others: type, sign, and blanks once the table is begun", () => {
  expect(found("number", { [H1]: 1.5 }).map(({ key, code }) => `${code} ${key ?? ""}`)).toEqual([
    `value-fraction ${H1}`,
  ]);
  expect(found("not-negative", { [H2]: -1 }).map(({ key }) => key)).toEqual([H2]);
  expect(found("filled", {}).filter(({ key }) => key?.startsWith("13.half-years") === true)).toEqual([]);
  expect(
    found("filled", { [H2]: 5 })
      .filter(({ key }) => key?.startsWith("13.half-years") === true)
      .map((issue) => namedFacts(issue)["periods"]),
  ).toEqual([["2024-H1"]]);
});
