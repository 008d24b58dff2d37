/** What can only be seen in the region as a whole: totals that moved because a report came, went or is not there. */
import { periodsOf, type Framework, type Row } from "../framework/framework";
import type { Issue, IssueCode } from "../issue/issue";
import { byJurisdiction } from "./by-jurisdiction";
import { figureIn, REGION, type AreaFigure } from "./figures";
import { isOfRound, type LogReason, type Regional } from "./regional";
import type { RegionalChanges, TotalChange } from "./regional-changes";
import { lookupOf, type RegionalLookup } from "./series";

/** Those that follow from the regional state alone; others tell what one merge did. */
const OF_THE_STATE: readonly IssueCode[] = ["region-report-missing"];

/** In the log, where reasons of files have the id of a rule. */
export function regionReasons(
  before: readonly LogReason[],
  findings: readonly Issue[],
  tell: (issue: Issue) => string,
): readonly LogReason[] {
  const own = findings
    .filter(({ severity }) => severity !== "info")
    .map((issue): LogReason => ({
      file: "",
      severity: issue.severity,
      rule: issue.code,
      sheet: "",
      cell: "",
      message: tell(issue),
    }));
  const known = before.filter(({ rule }) => !OF_THE_STATE.some((code) => code === rule));
  return [...known, ...own.filter(({ message }) => !known.some((one) => one.message === message))];
}

/**
 * One finding for each set of jurisdictions, with the first of its totals as the example. That figures came in is a note:
 * it is what a merge is for. `before` is the region that the reports were added to; without one there is no last time.
 */
export function regionFindings(
  framework: Framework,
  before: Regional | undefined,
  after: Regional,
  changes: RegionalChanges,
): readonly Issue[] {
  return [...(before ? fromLastTime(changes) : []), ...withoutReport(framework, after)];
}

function fromLastTime({ totals }: RegionalChanges): readonly Issue[] {
  const groups = new Map<string, TotalChange[]>();
  for (const total of totals) {
    if (!total.because) continue;
    const name = JSON.stringify(total.because);
    groups.set(name, [...(groups.get(name) ?? []), total]);
  }
  return [...groups.values()].flatMap((group): readonly Issue[] => {
    const [first] = group;
    if (!first?.because) return [];
    const { joined, left } = first.because;
    const { row, period } = first;
    const facts = { count: group.length, row, period };
    return [
      ...(left.length > 0
        ? [{ code: "region-figures-left", severity: "warning", facts: { jurisdictions: left, ...facts } } as const]
        : []),
      ...(joined.length > 0
        ? [{ code: "region-figures-joined", severity: "info", facts: { jurisdictions: joined, ...facts } } as const]
        : []),
    ];
  });
}

interface Moved {
  readonly missing: readonly string[];
  readonly row: string;
  readonly period: string;
  readonly previous: string;
  readonly was: number;
  readonly now: number;
}

/**
 * Totals of the reporting year that are lower (or higher) than the year before although those who reported both years
 * stood still or moved the other way: what moved them is a jurisdiction whose report on the year is not there.
 */
function withoutReport(framework: Framework, regional: Regional): readonly Issue[] {
  const { round, observations } = regional;
  const ownOf = byJurisdiction(observations);
  const absent = new Set(
    framework.jurisdictions
      .map(({ code }) => code)
      .filter((code) => {
        const own = ownOf(code);
        return own.length > 0 && !isOfRound(own, round);
      }),
  );
  if (absent.size === 0) return [];
  const lookup = lookupOf(regional);
  const groups = new Map<string, Moved[]>();
  for (const table of framework.tables)
    for (const row of table.rows.filter(({ content }) => content.kind === "number" || content.kind === "total"))
      for (const period of periodsOf(framework, table, round).filter((one) => one.startsWith(round))) {
        const moved = movedBy(framework, lookup, row, period, absent);
        if (moved) groups.set(moved.missing.join(" "), [...(groups.get(moved.missing.join(" ")) ?? []), moved]);
      }
  return [...groups.values()].flatMap((group): readonly Issue[] => {
    const [first] = group;
    if (!first) return [];
    const { missing, row, period, previous, was, now } = first;
    const facts = { jurisdictions: missing, count: group.length, row, period, previousPeriod: previous, was, now };
    return [{ code: "region-report-missing", severity: "warning", facts }];
  });
}

function movedBy(
  framework: Framework,
  lookup: RegionalLookup,
  row: Row,
  period: string,
  absent: ReadonlySet<string>,
): Moved | undefined {
  const previous = `${String(Number(period.slice(0, 4)) - 1)}${period.slice(4)}`;
  const figure = (one: string, code?: string): AreaFigure =>
    figureIn(
      framework,
      lookup,
      code === undefined ? REGION : { kind: "jurisdiction", code },
      { row, isRest: false },
      one,
    );
  const [was, now] = [figure(previous), figure(period)];
  const missing = was.reported.filter((code) => !now.reported.includes(code));
  const isOnly = missing.length > 0 && missing.every((code) => absent.has(code));
  if (was.value === undefined || now.value === undefined || !isOnly) return undefined;
  if (now.reported.some((code) => !was.reported.includes(code))) return undefined;
  const others = now.reported.reduce(
    (sum, code) => sum + (figure(period, code).value ?? 0) - (figure(previous, code).value ?? 0),
    0,
  );
  const change = now.value - was.value;
  const isOtherWay = change !== 0 && Math.sign(others) !== Math.sign(change);
  return isOtherWay ? { missing, row: row.key, period, previous, was: was.value, now: now.value } : undefined;
}
