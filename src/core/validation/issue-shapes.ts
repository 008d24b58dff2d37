/** What is known of every issue by its code: see core/issue for those that no rule finds, and kinds/ for the others. */
import type { FactKind, Facts, FactShapes } from "../issue/fact";
import { GENERAL_ISSUES } from "../issue/general-issues";
import { impossible, type Issue, type IssueCode } from "../issue/issue";
import type { IssueShape, IssueShapes } from "../issue/issue-shape";
import { RULE_KINDS } from "./rule-kinds";

const GROUPS: readonly IssueShapes[] = [GENERAL_ISSUES, ...RULE_KINDS.map(({ issues }) => issues)];

/** By code. */
export const ISSUE_SHAPES: ReadonlyMap<string, IssueShape> = new Map(GROUPS.flatMap((group) => Object.entries(group)));

export function shapeOf(code: IssueCode): IssueShape {
  return ISSUE_SHAPES.get(code) ?? impossible(`no room declares the issue ${code}`);
}

/** Keys of the rows that an issue names, in the order of its declaration. */
export function rowsNamed(issue: Issue): readonly string[] {
  return named(issue, ({ kind }) => ROWS.includes(kind));
}

/** The periods that an issue names, in the order of its declaration. */
export function periodsNamed(issue: Issue): readonly string[] {
  return named(issue, ({ kind }) => PERIODS.includes(kind));
}

/** Keys of the rows whose figures are as odd as those of the cell at which the issue stands. */
export function rowsAtFault(issue: Issue): readonly string[] {
  return named(issue, ({ isAtFault = false }) => isAtFault);
}

/** The one fact of a kind; undefined where the issue has none. */
export function factOf(issue: Issue, wanted: FactKind): Facts[string] | undefined {
  const facts: Facts = issue.facts;
  const name = Object.entries(shapeOf(issue.code).facts).find(([, { kind }]) => kind === wanted)?.[0];
  return name === undefined ? undefined : facts[name];
}

const ROWS: readonly FactKind[] = ["row", "rows", "rowSum"];
const PERIODS: readonly FactKind[] = ["period", "periods"];

function named(issue: Issue, isWanted: (shape: FactShapes[string]) => boolean): readonly string[] {
  const facts: Facts = issue.facts;
  return Object.entries(shapeOf(issue.code).facts).flatMap(([name, shape]) =>
    isWanted(shape) ? [facts[name] ?? []].flat().map(String) : [],
  );
}
