/**
 * Findings that have one cause are one finding for the person who has to look: a spike is seen by three rules and in
 * two years.
 */
import type { Framework } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import type { IssueCode } from "../issue/issue-codes";
import { relatedRows, type AreRelated } from "./related-rows";

/** The finding that says most, and the others that follow from the same cause. */
export interface Cause {
  readonly lead: Issue;
  readonly others: readonly Issue[];
}

/** Slips while one figure is typed. */
const SLIPS_OF_ONE: readonly IssueCode[] = ["unit-slip", "digit-order", "digit-count"];

/**
 * Findings about how two rows go together: what is odd in one row in the same year explains them, what is odd in other
 * years does not.
 */
const ABOUT_A_RATIO: readonly IssueCode[] = ["ratio-unusual", "ratio-change"];

/**
 * Findings about how a figure fits its own row; from the one that names the cause best to the one that only sees a
 * jump.
 */
const ABOUT_A_ROW: readonly IssueCode[] = [
  "swapped",
  "copied",
  "unit-slip",
  "digit-order",
  "digit-count",
  "zero-among",
  "ratio-unusual",
  "outlier",
  "change",
  "ratio-change",
  "cumulative",
];

/**
 * Groups warnings about how the figures of one row fit each other, and warnings of one rule about one row in
 * several years. Rows of a table are one group where a finding names them together (exchanged, copied) and where
 * they jump in the same years the same way: a campaign, a new definition, a table pasted one year off. So are rows of
 * several tables that some rule measures by each other: more cases, more firearms seized, more confiscated.
 * Errors and blockers stay alone: each has to be corrected at its own cell. In the order given.
 */
export function groupByCause(framework: Framework, issues: readonly Issue[]): readonly Cause[] {
  const groups = new Map<string, Issue[]>();
  const odd = new Set(
    issues.flatMap((issue) =>
      rowOf(issue) !== undefined && !ABOUT_A_RATIO.includes(issue.code) ? (issue.key ?? []) : [],
    ),
  );
  issues.forEach((issue, index) => {
    const key = groupKey(issue, index, odd);
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  });
  return joined([...groups.values()].map(groupOf), relatedRows(framework)).map((group) => {
    const rank = ranking(group);
    const [lead, ...others] = [...group.issues].sort((one, other) => rank(one) - rank(other));
    // A group is made with its first issue.
    return { lead: lead as Issue, others };
  });
}

/** Findings with one cause, and what is compared to see whether two groups have the same. */
interface Group {
  readonly issues: readonly Issue[];
  /** The rows whose own figures they are about. */
  readonly rows: readonly string[];
  /** "2019 up", "2020 down": the years in which the rows jump. */
  readonly jumps: ReadonlySet<string>;
}

function groupOf(issues: readonly Issue[]): Group {
  return { issues, rows: rowsOf(issues), jumps: jumpsOf(issues) };
}

/**
 * Where a row that goes together with another jumps like it, a slip of the pen is no good explanation, unless both have
 * one.
 */
function ranking({ issues, rows }: Group): (issue: Issue) => number {
  const isShared = rows.length > rowsOf(issues.filter(({ code }) => SLIPS_OF_ONE.includes(code))).length;
  return ({ code }) => {
    const at = ABOUT_A_ROW.indexOf(code);
    return at < 0 || (isShared && SLIPS_OF_ONE.includes(code)) ? ABOUT_A_ROW.length : at;
  };
}

/** `odd`: keys of the figures of which a rule about their own row speaks. */
function groupKey(issue: Issue, index: number, odd: ReadonlySet<string>): string {
  if (issue.severity !== "warning" || issue.key === undefined) return `alone ${String(index)}`;
  const row = withoutLast(issue.key);
  if (ABOUT_A_RATIO.includes(issue.code) && !isExplained(issue, row, odd)) return `ratio ${row}`;
  return ABOUT_A_ROW.includes(issue.code) ? `row ${row}` : `${issue.rule ?? issue.code} ${row}`;
}

/** Whether one of the figures of a ratio is odd in its own row, this year or in the year that it is compared with. */
function isExplained(
  { facts: { period, previousPeriod, other } }: Issue,
  row: string,
  odd: ReadonlySet<string>,
): boolean {
  return [row, other].some((one) =>
    [period, previousPeriod].some((year) => odd.has(observationKey(String(one), String(year)))),
  );
}

/** Row of an observation, table of a row. */
function withoutLast(key: string): string {
  return key.slice(0, key.lastIndexOf("."));
}

/** Groups that belong together put together, at the place of the first. */
function joined(groups: readonly Group[], areRelated: AreRelated): readonly Group[] {
  const result: Group[] = [];
  for (const group of groups) {
    // One row may join two groups that had nothing to do with each other so far.
    const [first, ...others] = result.filter((one) => sameCause(one, group, areRelated));
    if (first) result[result.indexOf(first)] = groupOf([first, ...others, group].flatMap(({ issues }) => issues));
    else result.push(group);
    for (const other of others) result.splice(result.indexOf(other), 1);
  }
  return result;
}

function sameCause(one: Group, other: Group, areRelated: AreRelated): boolean {
  if (one.rows.length === 0 || other.rows.length === 0) return false;
  if (other.rows.some((row) => names(one, row)) || one.rows.some((row) => names(other, row))) return true;
  if (
    !one.rows.some((row) =>
      other.rows.some((otherRow) => withoutLast(row) === withoutLast(otherRow) || areRelated(row, otherRow)),
    )
  )
    return false;
  const [few, many] = one.jumps.size < other.jumps.size ? [one.jumps, other.jumps] : [other.jumps, one.jumps];
  return few.size > 0 && [...few].every((jump) => many.has(jump));
}

function rowsOf(issues: readonly Issue[]): readonly string[] {
  return [...new Set(issues.flatMap((issue) => rowOf(issue) ?? []))];
}

/** The row about whose own figures a warning is; undefined for other findings. */
function rowOf({ code, key, severity }: Issue): string | undefined {
  return severity === "warning" && key !== undefined && ABOUT_A_ROW.includes(code) ? withoutLast(key) : undefined;
}

/** Whether a finding about several rows at once names the row. */
function names({ issues }: Group, row: string): boolean {
  return issues.some(
    ({ code, facts }) =>
      (code === "swapped" && facts["other"] === row) ||
      (code === "copied" && ([] as readonly unknown[]).concat(facts["others"]).includes(row)),
  );
}

function jumpsOf(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap(({ code, facts: { period, value, previous, median } }) => {
      if (ABOUT_A_RATIO.includes(code)) return [];
      const usual = previous ?? median;
      return typeof period === "string" && typeof value === "number" && typeof usual === "number"
        ? [`${period} ${value > usual ? "up" : "down"}`]
        : [];
    }),
  );
}
