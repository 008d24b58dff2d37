/**
 * Findings that have one cause are one finding for the person who has to look: a spike is seen by three rules and in
 * two years.
 */
import type { Framework } from "../framework/framework";
import { observationKey, splitKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import { EXPLANATIONS, type Explanation } from "../issue/issue-shape";
import { factOf, periodsNamed, rowsAtFault, rowsNamed, shapeOf } from "../validation/issue-shapes";
import { relatedRows, type AreRelated } from "./related-rows";

/** The finding that says most, and the others that follow from the same cause. */
export interface Cause {
  readonly lead: Issue;
  readonly others: readonly Issue[];
}

/** Slips while one figure is typed. */
const SLIPS: readonly Explanation[] = ["other unit", "digits exchanged", "digit too many"];

/**
 * Findings about how two rows go together: what is odd in one row in the same year explains them, what is odd in other
 * years does not.
 */
const OF_A_RATIO: readonly Explanation[] = ["unusual ratio", "jump of a ratio"];

/**
 * Groups warnings about how the figures of one row fit each other, and warnings of one rule about one row in
 * several years. Rows of a table are one group where a finding names them together (exchanged, copied) and where
 * they jump in the same years the same way: a campaign, a new definition, a table pasted one year off. So are rows of
 * several tables that some rule measures by each other: more cases, more firearms seized, more confiscated.
 * What was typed or pasted alike into several cells of a table is one group too. Other errors and blockers stay alone:
 * each has to be corrected at its own cell. In the order given.
 */
export function groupByCause(framework: Framework, issues: readonly Issue[]): readonly Cause[] {
  const groups = new Map<string, Issue[]>();
  const odd = new Set(
    issues.flatMap((issue) => (rowOf(issue) !== undefined && !isOf(OF_A_RATIO, issue) ? (issue.key ?? []) : [])),
  );
  issues.forEach((issue, index) => {
    const key = typedKey(framework, issue) ?? groupKey(issue, index, odd);
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  });
  return joined([...groups.values()].map(groupOf), goTogether(framework)).map((group) => {
    const rank = ranking(group);
    const [lead, ...others] = [...group.issues].sort((one, other) => rank(one) - rank(other));
    // A group is made with its first issue.
    return { lead: lead as Issue, others };
  });
}

/** Whether two rows may jump for one reason: they stand in one table, or go together as rules say. */
function goTogether(framework: Framework): AreRelated {
  const areRelated = relatedRows(framework);
  return (row, other) => {
    const table = framework.rows.get(row)?.table;
    return (table !== undefined && table === framework.rows.get(other)?.table) || areRelated(row, other);
  };
}

/** Findings with one cause, and what is compared to see whether two groups have the same. */
interface Group {
  readonly issues: readonly Issue[];
  /** The rows whose own figures they are about. */
  readonly rows: readonly string[];
  /** Other rows that findings say are as odd. */
  readonly named: ReadonlySet<string>;
  /** "2019 up", "2020 down": the years in which the rows jump. */
  readonly jumps: ReadonlySet<string>;
}

function groupOf(issues: readonly Issue[]): Group {
  return { issues, rows: rowsOf(issues), named: new Set(issues.flatMap(rowsAtFault)), jumps: jumpsOf(issues) };
}

/**
 * Where a row that goes together with another jumps like it, a slip of the pen is no good explanation, unless both have
 * one.
 */
function ranking({ issues, rows }: Group): (issue: Issue) => number {
  const isShared = rows.length > rowsOf(issues.filter((issue) => isOf(SLIPS, issue))).length;
  return (issue) => {
    const { explanation } = shapeOf(issue.code);
    return explanation === undefined || (isShared && isOf(SLIPS, issue))
      ? EXPLANATIONS.length
      : EXPLANATIONS.indexOf(explanation);
  };
}

function isOf(explanations: readonly Explanation[], { code }: Issue): boolean {
  const { explanation } = shapeOf(code);
  return explanation !== undefined && explanations.includes(explanation);
}

/** Undefined for what was not typed otherwise than it was meant. */
function typedKey({ rows }: Framework, { code, key = "", severity }: Issue): string | undefined {
  const { typedAs } = shapeOf(code);
  return typedAs === undefined ? undefined : [severity, typedAs, rows.get(splitKey(key).row)?.table ?? key].join(" ");
}

/** `odd`: keys of the figures of which a rule about their own row speaks. */
function groupKey(issue: Issue, index: number, odd: ReadonlySet<string>): string {
  if (issue.severity !== "warning" || issue.key === undefined) return `alone ${String(index)}`;
  const { row } = splitKey(issue.key);
  if (isOf(OF_A_RATIO, issue) && !isExplained(issue, odd)) return `ratio ${row}`;
  return shapeOf(issue.code).explanation === undefined ? `${issue.rule ?? issue.code} ${row}` : `row ${row}`;
}

/** Whether one of the figures of a ratio is odd in its own row, this year or in the year that it is compared with. */
function isExplained(issue: Issue, odd: ReadonlySet<string>): boolean {
  const periods = periodsNamed(issue);
  return rowsNamed(issue).some((row) => periods.some((period) => odd.has(observationKey(row, period))));
}

/** Groups that belong together put together, at the place of the first. */
function joined(groups: readonly Group[], mayJoin: AreRelated): readonly Group[] {
  const result: Group[] = [];
  for (const group of groups) {
    // One row may join two groups that had nothing to do with each other so far.
    const [first, ...others] = result.filter((one) => sameCause(one, group, mayJoin));
    if (first) result[result.indexOf(first)] = groupOf([first, ...others, group].flatMap(({ issues }) => issues));
    else result.push(group);
    for (const other of others) result.splice(result.indexOf(other), 1);
  }
  return result;
}

function sameCause(one: Group, other: Group, mayJoin: AreRelated): boolean {
  if (one.rows.length === 0 || other.rows.length === 0) return false;
  if (other.rows.some((row) => one.named.has(row)) || one.rows.some((row) => other.named.has(row))) return true;
  if (!one.rows.some((row) => other.rows.some((otherRow) => mayJoin(row, otherRow)))) return false;
  const [few, many] = one.jumps.size < other.jumps.size ? [one.jumps, other.jumps] : [other.jumps, one.jumps];
  return few.size > 0 && [...few].every((jump) => many.has(jump));
}

function rowsOf(issues: readonly Issue[]): readonly string[] {
  return [...new Set(issues.flatMap((issue) => rowOf(issue) ?? []))];
}

/** The row about whose own figures a warning is; undefined for other findings. */
function rowOf({ code, key, severity }: Issue): string | undefined {
  return severity === "warning" && key !== undefined && shapeOf(code).explanation !== undefined
    ? splitKey(key).row
    : undefined;
}

function jumpsOf(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      const figure = factOf(issue, "figure");
      const expected = factOf(issue, "expected");
      const period = factOf(issue, "period");
      return typeof figure === "number" && typeof expected === "number" && typeof period === "string"
        ? [`${period} ${figure > expected ? "up" : "down"}`]
        : [];
    }),
  );
}
