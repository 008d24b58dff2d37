import type { Framework } from "../../../src/core/framework/framework";
import type { RuleDefinition } from "../../../src/core/framework/framework-schema";
import { compileRules } from "../../../src/core/validation/compile-rules";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const rule = (more: Partial<RuleDefinition>): RuleDefinition => ({
  id: "one",
  kind: "subset",
  severity: "error",
  origin: "test",
  parameters: { part: "3.possession.convicted", whole: "3.possession.cases" },
  examples: { pass: {}, fail: {} },
  ...more,
});
const withRules = (...rules: RuleDefinition[]): Framework => ({
  ...framework,
  rulePack: { ...framework.rulePack, rules },
});
const compiled = (round: string, ...rules: RuleDefinition[]): readonly string[] => {
  const outcome = compileRules(withRules(...rules), round);
  return outcome.ok
    ? outcome.value.flatMap(({ targets }) => targets.map(({ at }) => at))
    : outcome.issues.map((issue) =>
        issue.code === "framework-invalid" ? `${issue.code} ${issue.facts.key}` : issue.code,
      );
};

test("a rule has a target for each year up to the one that is reported", () => {
  expect(compiled("2019", rule({}))).toEqual(["3.possession.convicted.2018", "3.possession.convicted.2019"]);
});

test("a rule with tables is applied to each of them, with rows of the table", () => {
  const tables = ["3.possession", "3.trafficking"];
  expect(compiled("2018", rule({ tables, parameters: { part: "convicted", whole: "cases" } }))).toEqual([
    "3.possession.convicted.2018",
    "3.trafficking.convicted.2018",
  ]);
});

test("a rule with tables may name a row of another one by its whole key", () => {
  const parameters = { part: "convicted", whole: "10.incidents.total" };
  expect(compiled("2018", rule({ tables: ["3.possession"], parameters }))).toEqual(["3.possession.convicted.2018"]);
});

test("rules about all rows look at no text and at no table without a sheet", () => {
  const tables = compiled("2018", rule({ kind: "required", parameters: {} })).map((key) => key.split(".")[0]);
  expect([...new Set(tables)]).toEqual([...framework.template.kpis]);
});

test.each<[string, Partial<RuleDefinition>, string]>([
  ["an unknown kind", { kind: "guess" }, "kind"],
  ["a parameter that is missing", { parameters: { part: "3.possession.convicted" } }, "parameters.whole"],
  ["a row that does not exist", { parameters: { part: "3.possession.x", whole: "3.possession.cases" } }, "parameters"],
  [
    "a row that its table does not have",
    { tables: ["3.possession"], parameters: { part: "x", whole: "cases" } },
    "parameters",
  ],
  ["a table that does not exist", { tables: ["3.x"] }, "tables"],
])("%s is told with its key, and nothing is compiled", (_, more, key) => {
  expect(compiled("2018", rule({}), rule({ id: "two", ...more }))).toEqual([`framework-invalid rules two.${key}`]);
});
