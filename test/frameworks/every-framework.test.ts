import { confront } from "../../src/core/validation/confront";
import { compileRules } from "../../src/core/validation/compile-rules";
import { ruleCard } from "../../src/core/validation/rule-card";
import { exampleOf } from "../../src/core/validation/rule-example";
import { deriveTotal } from "../../src/core/observation/derive-total";
import { opened, frameworkFiles } from "../fixtures/shipped-framework";

const { framework } = opened();

describe("every rule", () => {
  const compiled = compileRules(framework, framework.years.at(-1) ?? "");
  if (!compiled.ok) throw new Error("the rules do not compile");
  for (const rule of compiled.value) {
    const { definition } = rule;
    const outcomes = (example: "pass" | "fail"): string[] => {
      const { observations, comparators } = exampleOf(framework, definition, example);
      return confront([rule], observations, comparators).map((verdict) => verdict.finding.outcome);
    };
    test(`${definition.id}: its passing example passes`, () => {
      expect(outcomes("pass")).toContain("pass");
      expect(outcomes("pass")).not.toContain("fail");
    });
    test(`${definition.id}: its failing example fails`, () => {
      expect(outcomes("fail")).toContain("fail");
    });
    test(`${definition.id}: its card says what it demands in every language, and what the failing example is told`, () => {
      for (const labels of framework.labels.values()) {
        const card = ruleCard(framework, labels, rule);
        for (const text of [card.label, card.explanation, card.consequence, card.origin, card.says])
          expect(text.trim()).not.toBe("");
        for (const lines of [card.pass, card.fail]) expect(lines.some(({ values }) => values.length > 0)).toBe(true);
        expect(card.label).not.toBe(definition.id);
      }
    });
    test(`${definition.id}: nothing is evaluated, and nothing passes, without observations`, () => {
      const empty = confront([rule], new Map()).map((verdict) => verdict.finding.outcome);
      expect(empty.filter((outcome) => outcome === "fail")).toEqual([]);
      if (definition.kind !== "no-data") expect(new Set(empty)).toEqual(new Set(["notEvaluated"]));
    });
  }
});

test("the wording of the goals is the source's", () => {
  const goals = framework.labels.get("en")?.goals ?? {};
  expect(Object.keys(goals)).toHaveLength(7);
  expect(goals["1"]).toBe(
    "By 2023, ensure that arms control legislation is in place, fully harmonized with the EU regulatory framework and other related international obligations, and standardized across the region.",
  );
  expect(framework.goals.every((goal) => goal.provenance === "seed")).toBe(true);
});

test("KPI 3 has the row labels of the source, verbatim", () => {
  const rows = framework.tables
    .find((table) => table.key === "3.possession")
    ?.rows.map((row) => framework.labels.get("en")?.rows[row.key]?.title);
  expect(rows).toEqual([
    "Reported cases during the reporting period",
    "Reported individuals during the reporting period",
    "Solved with conviction (adjudicated)",
    "Solved in another way",
  ]);
});

test("KPI 5 and 14 are placeholders without a sheet", () => {
  const others = framework.kpis.filter((kpi) => kpi.reportedBy === "others");
  expect(others.map((kpi) => [kpi.id, kpi.provenance])).toEqual([
    ["5", "placeholder"],
    ["14", "placeholder"],
  ]);
  expect(framework.template.kpis).not.toContain("5");
  expect(framework.template.kpis).not.toContain("14");
});

test("no total is typed: every total row adds up rows of its own table", () => {
  const totals = [...framework.rows.values()].flatMap((row) =>
    row.content.kind === "total" ? [{ table: row.table, parts: row.content.parts }] : [],
  );
  expect(totals.length).toBeGreaterThan(5);
  for (const { table, parts } of totals) expect(parts.every((part) => part.startsWith(`${table}.`))).toBe(true);
  expect(
    deriveTotal([
      { kind: "number", value: 0.1 },
      { kind: "number", value: 0.2 },
    ]),
  ).toEqual({ kind: "number", value: 0.3 });
});

test("every shipped language has the same labels as English", () => {
  const keysOf = (value: unknown, path = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
      : [path];
  const files = Object.entries(frameworkFiles()).filter(([name]) => name.startsWith("labels."));
  const english = keysOf(files.find(([name]) => name === "labels.en.json")?.[1]);
  for (const [, labels] of files) expect(keysOf(labels)).toEqual(english);
});
