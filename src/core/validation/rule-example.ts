/** The examples of a rule as what a check reads: shown on its card, run by the tests. */
import { periodsOf, type Framework, type Row } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { RuleDefinition } from "../framework/framework-schema";
import { impossible } from "../issue/issue";
import type { Observation, Observations } from "../observation/observation";
import { sourceKey } from "../second-source/second-source";
import { readContent, vocabularyOf } from "../content/read-content";
import type { Comparators } from "./confront";

export interface RuleExample {
  readonly observations: Observations;
  readonly comparators: Comparators;
}

/**
 * Values stand for consecutive years from the framework's first on; in rows with half-years, for
 * those of the year in which examples end. Rows that the example does not name are not there at all.
 */
export function exampleOf(framework: Framework, definition: RuleDefinition, which: "pass" | "fail"): RuleExample {
  const { earlier, secondSource, institutions, where } = definition.examples;
  return {
    observations: observationsOf(framework, definition, definition.examples[which]),
    comparators: {
      ...(earlier ? { accepted: observationsOf(framework, definition, earlier) } : {}),
      ...(secondSource
        ? {
            secondSource: new Map(
              Object.entries(secondSource).flatMap(([measure, values]) =>
                values.map((value, index) => [sourceKey(measure, framework.years[index] ?? ""), value]),
              ),
            ),
          }
        : {}),
      ...(institutions ? { institutions: new Map(Object.entries(institutions)) } : {}),
      ...(where
        ? {
            gaps: new Map(
              Object.entries(where).map(([key, included]) => [
                key,
                { where: included, owner: "", expected: "", note: "" },
              ]),
            ),
          }
        : {}),
    },
  };
}

/** The row that an example names: by its whole key, or by its id within the first table of the rule. */
export function exampleRow(framework: Framework, { id, tables }: RuleDefinition, reference: string): Row {
  return (
    framework.rows.get(reference) ??
    framework.rows.get(`${tables?.[0] ?? ""}.${reference}`) ??
    impossible(`the example of ${id} names the row ${reference}`)
  );
}

export function examplePeriods(framework: Framework, row: Row): readonly string[] {
  const table = framework.tables.find(({ key }) => key === row.table);
  return table ? periodsOf(framework, table, framework.rulePack.examplesEnd) : [];
}

function observationsOf(
  framework: Framework,
  definition: RuleDefinition,
  series: RuleDefinition["examples"]["pass"],
): Observations {
  const vocabulary = vocabularyOf(framework);
  const observations = Object.entries(series).flatMap(([reference, values]) => {
    const row = exampleRow(framework, definition, reference);
    const periods = examplePeriods(framework, row);
    return values.map((value, index): Observation => {
      const period = periods[index] ?? "";
      const cell =
        value === null
          ? undefined
          : ({
              row: 0,
              column: 0,
              type: typeof value === "number" ? "number" : "text",
              value,
              isFormula: false,
            } as const);
      return {
        key: observationKey(row.key, period),
        row: row.key,
        period,
        content: readContent(cell, row, vocabulary),
        derived: false,
        provenance: { file: "", sheet: "", cell: "" },
      };
    });
  });
  return new Map(observations.map((observation) => [observation.key, observation]));
}
