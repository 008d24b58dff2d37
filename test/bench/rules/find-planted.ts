/** Whether a check found what was planted. */
import type { Assessment } from "../../../src/core/assessment/assess";

import type { Issue } from "../../../src/core/issue/issue";
import { splitKey } from "../../../src/core/framework/observation-key";

const told = (issue: Issue): boolean => issue.severity !== "info";
const identity = (issue: Issue): string => `${issue.code} ${issue.key ?? ""} ${issue.rule ?? ""}`;

const withFigures = (issue: Issue): string => `${identity(issue)} ${JSON.stringify(issue.facts)}`;

/** The row key of an observation key. */
export function rowOf(key: string): string {
  return splitKey(key).row;
}

function names(issue: Issue, row: string): boolean {
  return Object.values(issue.facts).some(
    (fact) => fact === row || (Array.isArray(fact) && (fact as readonly unknown[]).includes(row)),
  );
}

/**
 * The observations that a rule compares when it speaks of a cell: a sum that does not fit stands at the total and shows
 * its parts.
 */
export type Compared = (rule: string, key: string) => readonly string[];

/**
 * The findings that lead to the slip: those that the clean report did not have and that stand at a wrong cell, name
 * the row of one, or (errors) compare it with others; and those at a wrong cell that speak of its wrong figure, also
 * where the right one was unusual too. Hard slips count only as errors or blockers.
 */
export function findPlanted(
  clean: Assessment,
  checked: Assessment,
  wrong: readonly string[],
  grade: "hard" | "soft",
  compared: Compared,
): readonly Issue[] {
  const before = new Set(clean.issues.map(identity));
  const figuresBefore = new Set(clean.issues.map(withFigures));
  return checked.issues.filter((issue) => {
    const isOfWrongFigure =
      issue.key !== undefined && wrong.includes(issue.key) && !figuresBefore.has(withFigures(issue));
    if (!told(issue) || (before.has(identity(issue)) && !isOfWrongFigure)) return false;
    if (grade === "hard" && issue.severity === "warning") return false;
    if (issue.severity !== "warning" && wrong.some((key) => compared(issue.rule ?? "", issue.key ?? "").includes(key)))
      return true;
    return wrong.some(
      (key) =>
        issue.key === key || (issue.key !== undefined && rowOf(issue.key) === rowOf(key)) || names(issue, rowOf(key)),
    );
  });
}
