/**
 * A rule as people read it: what it demands, why, what follows, and what passes and fails. Made from the rule and the
 * labels alone.
 */
import type { Framework, Row } from "../framework/framework";
import type { Labels, RuleDefinition } from "../framework/framework-schema";
import type { Severity } from "../issue/issue";
import { measuresName, rowName, tableName } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { tellIssue } from "./tell-issue";
import type { CompiledRule } from "./compile-rules";
import { confront, issuesOf } from "./confront";
import { exampleOf, examplePeriods, exampleRow } from "./rule-example";

export interface RuleCard {
  readonly id: string;
  readonly label: string;
  readonly explanation: string;
  readonly severity: Severity;
  /** What a finding of it means for the report, in words. */
  readonly consequence: string;
  /** Document and place that it comes from. */
  readonly origin: string;
  readonly pass: readonly ExampleLine[];
  readonly fail: readonly ExampleLine[];
  /**
   * What both examples are compared with besides themselves: the last accepted report, another source, named
   * institutions.
   */
  readonly beside: readonly ExampleLine[];
  /** What the check says of the failing example. */
  readonly says: string;
}

/** One row of an example, or what it is compared with; periods without anything are left out. */
export interface ExampleLine {
  readonly name: string;
  readonly values: readonly { readonly period: string; readonly text: string }[];
}

/** What of a rule is shown on its card alone. */
export type RuleExplanation = Pick<RuleDefinition, "origin" | "examples"> & { readonly explanation: string };

/** Blank for a rule that the framework does not have. */
export function explanationOf({ rulePack }: Framework, labels: Labels, id: string): RuleExplanation {
  const { origin = "", examples = { pass: {}, fail: {} } } = rulePack.rules.find((one) => one.id === id) ?? {};
  return { origin, examples, explanation: labels.rules[id]?.explanation ?? "" };
}

/** The file that says where a framework comes from. Nobody who reads a card has it. */
const SOURCES = "SOURCE.md";

/** The rule has to be compiled for the year in which its examples end. */
export function ruleCard(framework: Framework, labels: Labels, rule: CompiledRule): RuleCard {
  const { definition } = rule;
  const { id, severity, origin } = definition;
  const words = labels.rules[id];
  const { observations, comparators } = exampleOf(framework, definition, "fail");
  const [found] = issuesOf(confront([rule], observations, comparators), observations);
  return {
    id,
    severity,
    origin: `${labels.framework.shortTitle}, ${origin.replaceAll(SOURCES, labels.phrases.sources)}`,
    label: words?.label ?? id,
    explanation: words?.explanation ?? "",
    consequence: labels.severities[severity]?.consequence ?? "",
    pass: exampleLines(framework, labels, definition, definition.examples.pass),
    fail: exampleLines(framework, labels, definition, definition.examples.fail),
    beside: besideLines(framework, labels, definition),
    says: found ? tellIssue(framework, labels, found) : "",
  };
}

function besideLines(framework: Framework, labels: Labels, definition: RuleDefinition): readonly ExampleLine[] {
  const { earlier = {}, secondSource = {}, institutions = {} } = definition.examples;
  return [
    ...exampleLines(framework, labels, definition, earlier),
    ...Object.entries(secondSource).map(([name, values]) => ({
      name: measuresName(labels, [name]),
      values: values.map((value, index) => ({ period: framework.years[index] ?? "", text: numberText(labels, value) })),
    })),
    ...Object.entries(institutions).map(([row, text]) => ({
      name: nameOf(labels, exampleRow(framework, definition, row)),
      values: [{ period: labels.template.columnSource, text }],
    })),
  ];
}

function nameOf(labels: Labels, row: Row): string {
  return `${tableName(labels, { key: row.table, kpi: row.kpi })}: ${rowName(labels, row)}`;
}

function exampleLines(
  framework: Framework,
  labels: Labels,
  definition: RuleDefinition,
  series: RuleDefinition["examples"]["pass"],
): readonly ExampleLine[] {
  return Object.entries(series).map(([reference, values]): ExampleLine => {
    const row = exampleRow(framework, definition, reference);
    const periods = examplePeriods(framework, row);
    const told = values.flatMap((value, index) =>
      value === null
        ? []
        : [
            {
              period: periods[index] ?? "",
              text: typeof value === "number" ? numberText(labels, value) : wordOf(framework, labels, row, value),
            },
          ],
    );
    return { name: nameOf(labels, row), values: told };
  });
}

/** Examples write words for no data, and those of a code list, by their codes. */
function wordOf(framework: Framework, labels: Labels, { content }: Row, text: string): string {
  if (framework.noData.includes(text)) return labels.noData[text] ?? text;
  return content.kind === "code" ? (labels.codeLists[content.codeList]?.codes[text] ?? text) : text;
}
