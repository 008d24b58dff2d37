/** Whether a check found what was planted. */
import type { Issue } from "../../../src/core/issue/issue";
import { splitKey } from "../../../src/core/framework/observation-key";
import { scoreOf, type FoundAt } from "./curve";

const identity = (issue: Issue): string => `${issue.code} ${issue.key ?? ""} ${issue.rule ?? ""}`;

const withFigures = (issue: Issue): string => `${identity(issue)} ${JSON.stringify(issue.facts)}`;

/** The row key of an observation key. */
export function rowOf(key: string): string {
  return splitKey(key).row;
}

/** Whether a finding leads to a wrong cell: it stands there or in its row, or names the row. */
export function leadsTo(issue: Issue, wrong: readonly string[]): boolean {
  return wrong.some(
    (key) =>
      issue.key === key || (issue.key !== undefined && rowOf(issue.key) === rowOf(key)) || names(issue, rowOf(key)),
  );
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

/** A finding that leads to the slip, and the limits at which it is one more than the clean report has. */
export interface Leading {
  readonly issue: Issue;
  readonly at: FoundAt[number];
}

/**
 * The findings that lead to the slip: those that the clean report did not have and that stand at a wrong cell, name
 * the row of one, or (errors) compare it with others; and those at a wrong cell that speak of its wrong figure, also
 * where the right one was unusual too. Hard slips count only as errors or blockers.
 */
export function findPlanted(
  clean: readonly Issue[],
  checked: readonly Issue[],
  wrong: readonly string[],
  grade: "hard" | "soft",
  compared: Compared,
): readonly Leading[] {
  const before = new Map(clean.map((issue) => [identity(issue), scoreOf(issue)]));
  const figuresBefore = new Set(clean.map(withFigures));
  return checked.flatMap((issue): readonly Leading[] => {
    if (grade === "hard" && issue.severity === "warning") return [];
    const isOfWrongFigure =
      issue.key !== undefined && wrong.includes(issue.key) && !figuresBefore.has(withFigures(issue));
    const above = isOfWrongFigure ? -1 : (before.get(identity(issue)) ?? -1);
    if (above >= scoreOf(issue)) return [];
    const isCompared =
      issue.severity !== "warning" && wrong.some((key) => compared(issue.rule ?? "", issue.key ?? "").includes(key));
    return isCompared || leadsTo(issue, wrong) ? [{ issue, at: [above, scoreOf(issue)] }] : [];
  });
}
