/** One rule of a kind, applied to a few typed rows of the shipped framework. */
import type { Framework } from "../../../../src/core/framework/framework";
import { compileRules } from "../../../../src/core/validation/compile-rules";
import { confront, type Verdict } from "../../../../src/core/validation/confront";
import { exampleOf } from "../../../../src/core/validation/rule-example";
import { opened } from "../../../fixtures/shipped-framework";

/** By row key, for consecutive years from 2018 on: numbers, words for no data, null for blank. */
export type TypedRows = Readonly<Record<string, readonly (number | string | null)[]>>;

const { framework } = opened();

/** Every verdict of the shipped rule `id`, with its own parameters. */
export function verdictsOf(id: string, rows: TypedRows, accepted?: TypedRows): readonly Verdict[] {
  const definition = framework.rulePack.rules.find((rule) => rule.id === id);
  if (!definition) throw new Error(`there is no rule ${id}`);
  const only: Framework = { ...framework, rulePack: { ...framework.rulePack, rules: [definition] } };
  const compiled = compileRules(only, framework.years.at(-1) ?? "");
  if (!compiled.ok) throw new Error(`${id} does not compile`);
  const example = {
    ...definition,
    examples: {
      pass: rows as Record<string, (number | string | null)[]>,
      fail: {},
      ...(accepted ? { earlier: accepted as Record<string, (number | string | null)[]> } : {}),
    },
  };
  const { observations, comparators } = exampleOf(framework, example, "pass");
  return confront(compiled.value, observations, comparators);
}

/** "code at key" of every finding. */
export function findings(id: string, rows: TypedRows, accepted?: TypedRows): readonly string[] {
  return verdictsOf(id, rows, accepted).flatMap(({ at, finding }) =>
    finding.outcome === "fail" ? [`${finding.code} ${at}`] : [],
  );
}

/** Whether any target of the rule could be evaluated. */
export function isEvaluated(id: string, rows: TypedRows): boolean {
  return verdictsOf(id, rows).some(({ finding }) => finding.outcome !== "notEvaluated");
}
