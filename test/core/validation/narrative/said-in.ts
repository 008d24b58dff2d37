import { compileRules } from "../../../../src/core/validation/compile-rules";
import { confront, issuesOf } from "../../../../src/core/validation/confront";
import type { CellContent, Observation } from "../../../../src/core/observation/observation";
import type { Issue } from "../../../../src/core/issue/issue";
import { opened } from "../../../fixtures/shipped-framework";
import { observationKey, splitKey } from "../../../../src/core/framework/observation-key";
import { namedFacts } from "../../../fixtures/named-facts";

const { framework } = opened();
const compiled = compileRules(framework, "2024");
if (!compiled.ok) throw new Error("the rules do not compile");
const rules = compiled.value.filter(({ definition }) => definition.kind.startsWith("narrative-"));

/** Where a test puts its text when it does not matter. */
export const H1 = "narrative.goal-6.progress.2024-H1";
export const H2 = "narrative.goal-6.progress.2024-H2";

/** What the rules on the narrative find in a report of these figures and texts only. */
export function foundIn(contents: Readonly<Record<string, number | string>>): readonly Issue[] {
  const observations = new Map(
    Object.entries(contents).map(([key, value]): [string, Observation] => {
      const content: CellContent =
        typeof value === "number"
          ? { kind: "number", value }
          : key.startsWith("narrative")
            ? { kind: "text", text: value }
            : { kind: "noData", reason: value };
      return [key, { key, ...splitKey(key), content, derived: false, provenance: { file: "", sheet: "", cell: key } }];
    }),
  );
  return issuesOf(confront(rules, observations), observations);
}

/** "code row period", for each finding. */
export function codesIn(contents: Readonly<Record<string, number | string>>): readonly string[] {
  return foundIn(contents).map(
    ({ code, facts }) => `${code} ${String(namedFacts({ facts })["row"])} ${String(namedFacts({ facts })["period"])}`,
  );
}

/** Every row that a topic knows, with figures that are unlike those of prose and unlike each other. */
export function unrelatedFigures(of: (index: number) => number): Readonly<Record<string, number>> {
  const rows = [
    ...new Set(Object.values(framework.rulePack.narrative?.topics ?? {}).flatMap((topic) => topic.rows.flat())),
  ];
  return Object.fromEntries(
    rows.flatMap((row, index) => framework.years.map((year) => [observationKey(row, year), of(index)])),
  );
}
