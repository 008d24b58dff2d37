/** One rule of a kind, applied to a few typed rows. */
import { periodsOf, type Framework, type Row } from "../../../../src/core/framework/framework";
import { observationKey } from "../../../../src/core/framework/observation-key";
import type { RuleDefinition } from "../../../../src/core/framework/framework-schema";
import type { Fact } from "../../../../src/core/issue/fact";
import { readContent, vocabularyOf } from "../../../../src/core/content/read-content";
import {
  BLANK,
  type CellContent,
  type Observation,
  type Observations,
} from "../../../../src/core/observation/observation";
import { compileRules, type CompiledRule } from "../../../../src/core/validation/compile-rules";
import { confront, type Comparators, type Verdict } from "../../../../src/core/validation/confront";
import { opened } from "../../../fixtures/shipped-framework";
import { namedFacts } from "../../../fixtures/named-facts";

/** Numbers, words as somebody types them, null for blank; contents that nobody can type as they are. */
export type Typed = number | string | null | CellContent;

/** By row key, for consecutive periods: from 2018 on in yearly rows, 2024-H1 and 2024-H2 in rows with half-years. */
export type TypedRows = Readonly<Record<string, readonly Typed[]>>;

/** The id of a shipped rule, or a kind with the parameters and limits that a test needs. */
export type RuleUnderTest =
  | string
  | {
      readonly kind: string;
      readonly parameters?: Readonly<Record<string, unknown>>;
      readonly tables?: readonly string[];
    };

/** What the report is compared with. */
export interface KnownBeside extends Omit<Comparators, "accepted"> {
  readonly accepted?: TypedRows;
}

const { framework: SHIPPED } = opened();

/** "code key", "pass key" or "notEvaluated key" of every target that reads any of the rows; each once. */
export function verdicts(
  rule: RuleUnderTest,
  rows: TypedRows,
  beside?: KnownBeside,
  framework?: Framework,
): readonly string[] {
  const found = confronted(rule, rows, beside, framework);
  return [
    ...new Set(found.map(({ at, finding }) => `${finding.outcome === "fail" ? finding.code : finding.outcome} ${at}`)),
  ];
}

function confronted(
  rule: RuleUnderTest,
  rows: TypedRows,
  { accepted, ...beside }: KnownBeside = {},
  framework: Framework = SHIPPED,
): readonly Verdict[] {
  const observations = observationsOf(framework, rows);
  const compiled = compiledRule(framework, rule);
  const targets = compiled.targets.filter(({ inputs }) => inputs.some((key) => observations.has(key)));
  return confront([{ ...compiled, targets }], observations, {
    ...beside,
    ...(accepted ? { accepted: observationsOf(framework, accepted) } : {}),
  });
}

/** "code key" of every finding. */
export function findings(rule: RuleUnderTest, rows: TypedRows, beside?: KnownBeside): readonly string[] {
  return verdicts(rule, rows, beside).filter((verdict) => !/^(?:pass|notEvaluated) /.test(verdict));
}

/** The facts of every finding. */
export function factsOf(
  rule: RuleUnderTest,
  rows: TypedRows,
  beside?: KnownBeside,
): readonly Readonly<Record<string, Fact>>[] {
  return confronted(rule, rows, beside).flatMap(({ finding }) => (finding.outcome === "fail" ? [finding.facts] : []));
}

/** Whether any target of the rule could be evaluated. */
export function isEvaluated(rule: RuleUnderTest, rows: TypedRows, beside?: KnownBeside): boolean {
  return verdicts(rule, rows, beside).some((verdict) => !verdict.startsWith("notEvaluated "));
}

/** "outcome row.year" for each of these years, both included. */
export function inYears(outcome: string, row: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${outcome} ${row}.${String(from + index)}`);
}

/** The value as that of the last year of a yearly row, the others blank. */
export function inLastYear(value: Typed): readonly Typed[] {
  return [...SHIPPED.years.slice(1).map(() => null), value];
}

function compiledRule(framework: Framework, rule: RuleUnderTest): CompiledRule {
  const shipped = framework.rulePack.rules.find(({ id }) => id === rule);
  if (typeof rule === "string" && !shipped) throw new Error(`there is no rule ${rule}`);
  const definition = typeof rule === "string" ? shipped : definitionOf(rule);
  const rules = definition ? [definition] : [];
  const outcome = compileRules({ ...framework, rulePack: { ...framework.rulePack, rules } }, lastYear(framework));
  if (!outcome.ok) throw new Error(outcome.issues.map((issue) => String(namedFacts(issue)["problem"])).join("; "));
  const [compiled] = outcome.value;
  if (!compiled) throw new Error("no rule was compiled");
  return compiled;
}

function definitionOf({ kind, parameters = {}, tables }: Exclude<RuleUnderTest, string>): RuleDefinition {
  return {
    id: kind,
    kind,
    severity: "warning",
    origin: "test",
    parameters,
    examples: { pass: {}, fail: {} },
    ...(tables ? { tables: [...tables] } : {}),
  };
}

function lastYear({ years }: Framework): string {
  return years.at(-1) ?? "";
}

function observationsOf(framework: Framework, rows: TypedRows): Observations {
  const observations = Object.entries(rows).flatMap(([key, values]) => {
    const row = framework.rows.get(key);
    const table = framework.tables.find((one) => one.key === row?.table);
    if (!row || !table) throw new Error(`there is no row ${key}`);
    const periods = periodsOf(framework, table, lastYear(framework));
    return values.map((value, index): Observation => {
      const period = periods[index] ?? "";
      const content = contentOf(framework, row, value);
      const provenance = { file: "", sheet: "", cell: "" };
      return { key: observationKey(key, period), row: key, period, content, derived: false, provenance };
    });
  });
  return new Map(observations.map((observation) => [observation.key, observation]));
}

function contentOf(framework: Framework, row: Row, value: Typed): CellContent {
  if (value === null) return BLANK;
  if (typeof value === "object") return value;
  const type = typeof value === "number" ? "number" : "text";
  return readContent({ row: 0, column: 0, type, value, isFormula: false }, row, vocabularyOf(framework));
}
