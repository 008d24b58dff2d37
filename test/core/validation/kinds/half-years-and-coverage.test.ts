import { assess } from "../../../../src/core/assessment/assess";
import type { Issue } from "../../../../src/core/issue/issue";
import { editSheet } from "../../../fixtures/snapshot-of-plan";
import { filledReport, placeOf } from "../../../fixtures/filled-report";
import { frameworkFiles, opened } from "../../../fixtures/shipped-framework";
import { openFramework } from "../../../../src/app/open-framework";
import { parseMark } from "../../../../src/core/sheet/keys";

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
const YEAR = "13.storage.inspections.2024";
const [H1, H2] = ["13.half-years.inspections.2024-H1", "13.half-years.inspections.2024-H2"];

function found(
  rule: string,
  typed: Readonly<Record<string, string | number>>,
  sources: Readonly<Record<string, string>> = {},
): readonly Issue[] {
  let snapshot = filledReport(framework, { typed });
  for (const [row, source] of Object.entries(sources)) {
    const { sheet, row: at } = placeOf(framework, `${row}.2024`);
    const column =
      snapshot.sheets.find(({ name }) => name === sheet)?.cells.find(({ value }) => parseMark(value)?.id === "source")
        ?.column ?? 0;
    snapshot = editSheet(snapshot, sheet, (cell) => cell, [
      { row: at, column, value: source, type: "text", isFormula: false },
    ]);
  }
  return assess(framework, rulesFor, "a.xlsx", { ok: true, value: snapshot, issues: [] }).issues.filter(
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
      .map(({ facts }) => facts["periods"]),
  ).toEqual([["2024-H1"]]);
});

const figures = {
  "4.firearms.inland.2024": 1396,
  "4.firearms.border.2024": 24,
  "3.possession.cases.2024": 1434,
  "3.possession.convicted.2024": 591,
};
test.each<[string, Record<string, string>, readonly string[] | undefined]>([
  ["none is named", {}, ["police", "customs", "prosecutor", "court"]],
  [
    "in English",
    {
      "4.firearms.inland": "Police Directorate",
      "4.firearms.border": "Customs",
      "3.possession.cases": "State Prosecutor's office",
      "3.possession.convicted": "Basic courts",
    },
    undefined,
  ],
  [
    "in Bosnian",
    {
      "4.firearms.inland": "MUP RS",
      "4.firearms.border": "Uprava za carine",
      "3.possession.cases": "Tužilaštvo BiH",
      "3.possession.convicted": "Sud BiH",
    },
    undefined,
  ],
  [
    "in Macedonian",
    {
      "4.firearms.inland": "МВР",
      "4.firearms.border": "Царинска управа",
      "3.possession.cases": "Јавно обвинителство",
      "3.possession.convicted": "Судски совет",
    },
    undefined,
  ],
  [
    "in Albanian",
    {
      "4.firearms.inland": "Policia e Shtetit",
      "4.firearms.border": "Doganat",
      "3.possession.cases": "Prokuroria",
      "3.possession.convicted": "Gjykata",
    },
    undefined,
  ],
  [
    "a word within another does not count",
    {
      "4.firearms.inland": "Metropolice",
      "4.firearms.border": "Customs",
      "3.possession.cases": "prosecutor",
      "3.possession.convicted": "court",
    },
    ["police"],
  ],
])("coverage: %s", (_, sources, missing) => {
  const [issue] = found("institutions-named", figures, sources);
  expect(issue?.facts["institutions"]).toEqual(missing);
  expect(issue?.severity ?? "info").toBe("info");
});

test("coverage is not asked for where there is no figure", () => {
  expect(found("institutions-named", {})).toEqual([]);
  expect(found("institutions-named", { "4.firearms.border.2023": 24 })[0]).toMatchObject({
    key: "4.firearms.border.2023",
    facts: { institutions: ["customs"] },
  });
});

test("an institution that the framework does not know is named when it is loaded", () => {
  const files = frameworkFiles();
  const rules = (files["rules.json"] as { rules: { id: string; parameters: unknown }[] }).rules;
  for (const rule of rules)
    if (rule.id === "institutions-named")
      rule.parameters = { expected: [{ institution: "army", rows: ["4.firearms.inland"] }] };
  const outcome = openFramework(files);
  expect(outcome.ok ? [] : outcome.issues.map(({ facts }) => facts["problem"])).toEqual([
    'institution "army" does not exist',
  ]);
});
