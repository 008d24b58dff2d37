/** Findings that have one cause are one finding for the person who has to look: a spike is seen by three rules and in two years. */
import type { Issue } from "../issue";
import type { IssueCode } from "../issue-codes";

/** The finding that says most, and the others that follow from the same cause. */
export interface Cause {
  readonly lead: Issue;
  readonly others: readonly Issue[];
}

/** Findings about how a figure fits its own row; from the one that names the cause best to the one that only sees a jump. */
const ABOUT_A_ROW: readonly IssueCode[] = ["swapped", "copied", "unit-slip", "digit-count", "zero-among", "outlier", "change", "ratio-change", "cumulative"];

/**
 * Groups warnings about how the figures of one row fit each other, and warnings of one rule about one row in
 * several years. Errors and blockers stay alone: each has to be corrected at its own cell. In the order given.
 */
export function groupByCause(issues: readonly Issue[]): readonly Cause[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = groupKey(issue, issues);
    const group = groups.get(key) ?? [];
    group.push(issue);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const [lead, ...others] = [...group].sort((one, other) => rank(one) - rank(other));
    // A group is made with its first issue.
    return { lead: lead as Issue, others };
  });
}

function rank({ code }: Issue): number {
  const at = ABOUT_A_ROW.indexOf(code);
  return at < 0 ? ABOUT_A_ROW.length : at;
}

function groupKey(issue: Issue, issues: readonly Issue[]): string {
  if (issue.severity !== "warning" || issue.key === undefined) return `alone ${String(issues.indexOf(issue))}`;
  const row = issue.key.slice(0, issue.key.lastIndexOf("."));
  return ABOUT_A_ROW.includes(issue.code) ? `row ${row}` : `${issue.rule ?? issue.code} ${row}`;
}
