/** What is thought of one file: its report, everything found in it, and the verdict that follows. */
import type { Framework } from "../framework/framework";
import { SEVERITIES, type Issue, type Outcome, type Severity } from "../issue/issue";
import { acceptedOf } from "./accepted-history";
import { askAbout } from "./ask-about";
import { isOpenWarning, settleWarnings } from "./settle-warnings";
import { breaksOfRow, ownBreaks } from "../break/series-break";
import { sourceComparator } from "../second-source/second-source";
import { readReport, type Report } from "../report/read-report";
import type { Inspect } from "../report/inspect/inspect-report";
import type { CompiledRule } from "../validation/compile-rules";
import { confront, issuesOf, type Comparators } from "../validation/confront";
import { shapeOf } from "../validation/issue-shapes";
import type { Snapshot } from "../workbook/snapshot";

/** accepted: clean. accepted with remarks: only warnings that nobody has justified. refused: a blocker or an error. */
export const FILE_VERDICTS = ["accepted", "accepted with remarks", "refused"] as const;
export type FileVerdict = (typeof FILE_VERDICTS)[number];

/**
 * Issues by severity (of warnings the open ones), and rule outcomes; what was not evaluated is never counted as passed.
 */
export interface Counts {
  readonly blocker: number;
  readonly error: number;
  readonly warning: number;
  /** Warnings with a justification that is in force. */
  readonly justified: number;
  readonly info: number;
  readonly pass: number;
  readonly fail: number;
  readonly notEvaluated: number;
  /** Input cells that are not yet filled. */
  readonly blank: number;
}

export interface Assessment {
  readonly file: string;
  /** Undefined when the file could not be read as a report. */
  readonly report?: Report;
  readonly verdict: FileVerdict;
  readonly counts: Counts;
  /** Gravest first, then in the order of the workbook. */
  readonly issues: readonly Issue[];
}

/** Rules ready for the report of a year; compiled once per year and shared by all files. */
export type RulesFor = (round: string) => readonly CompiledRule[];

/**
 * `known.accepted`: the observations of the jurisdiction's last accepted report; it guards the closed years. Without it
 * those count that the workbook carries itself. So it is with `known.secondSource`, figures of the jurisdiction by
 * "<measure>.<period>". `inspect` looks at what files alone can tell.
 */
export function assess(
  framework: Framework,
  rulesFor: RulesFor,
  file: string,
  snapshot: Outcome<Snapshot>,
  known: Pick<Comparators, "accepted" | "secondSource"> = {},
  inspect: Inspect = () => [],
): Assessment {
  if (!snapshot.ok) return judge(file, undefined, snapshot.issues, []);
  const read = readReport(framework, file, snapshot.value);
  if (!read.ok) return judge(file, undefined, [...snapshot.issues, ...read.issues], []);
  const report = read.value;
  const { justifications, observations } = report;
  const accepted = acceptedOf(framework, { accepted: known.accepted ?? report.accepted, justifications });
  const institutions = new Map([...report.notes].map(([row, { source }]) => [row, source]));
  const secondSource = known.secondSource ?? sourceComparator(report.secondSource ?? [], report.identity.jurisdiction);
  const notes = new Map([...report.notes].map(([row, { note }]) => [row, note]));
  const verdicts = confront(rulesFor(report.identity.round), report.observations, {
    accepted,
    secondSource,
    institutions,
    gaps: report.gaps,
    breakYears: breakYearsOf(framework, report),
    notes,
  });
  const asked = askAbout(verdicts, {
    observations: report.observations,
    accepted,
    round: report.identity.round,
    limits: framework.rulePack.asking,
  });
  const found = [...issuesOf(asked.verdicts, report.observations), ...asked.history];
  const outcomes = asked.verdicts.map((verdict) => verdict.finding.outcome);
  const all = [
    ...snapshot.issues,
    ...withoutEchoes(read.issues, found),
    ...inspect(framework, report, snapshot.value),
    ...found,
  ];
  return judge(
    file,
    report,
    settleWarnings(all, { justifications, observations, earlier: accepted, rules: framework.rulePack.rules }),
    outcomes,
  );
}

/** Undefined where no series breaks, as in nearly every report. */
function breakYearsOf(framework: Framework, { breaks, identity }: Report): Comparators["breakYears"] {
  const all = [...ownBreaks(framework, identity.language), ...breaks];
  return all.length === 0 ? undefined : (row) => breaksOfRow(framework, all, row).map(({ from }) => from);
}

/** A total typed over its formula that a rule finds unbalanced is one finding, not two. */
function withoutEchoes(structure: readonly Issue[], found: readonly Issue[]): readonly Issue[] {
  const unbalanced = new Set(found.filter(({ code }) => shapeOf(code).total === "unbalanced").map(({ key }) => key));
  return structure.filter(({ code, key }) => !(shapeOf(code).total === "overwritten" && unbalanced.has(key)));
}

/** Of a file that is no report and is looked at in another way. */
export function assessIssues(file: string, issues: readonly Issue[]): Assessment {
  return judge(file, undefined, issues, []);
}

function judge(
  file: string,
  report: Report | undefined,
  issues: readonly Issue[],
  outcomes: readonly string[],
): Assessment {
  const count = (severity: Severity): number => issues.filter((issue) => issue.severity === severity).length;
  const outcome = (wanted: string): number => outcomes.filter((one) => one === wanted).length;
  const sorted = SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const counts = {
    blocker: count("blocker"),
    error: count("error"),
    warning: issues.filter(isOpenWarning).length,
    justified: issues.filter(({ justification }) => justification).length,
    info: count("info"),
    pass: outcome("pass"),
    fail: outcome("fail"),
    notEvaluated: outcome("notEvaluated"),
    blank: issues.reduce((sum, issue) => sum + (issue.code === "cell-blank" ? issue.facts.count : 0), 0),
  };
  return { file, ...(report ? { report } : {}), counts, issues: sorted, verdict: verdictOf(sorted) };
}

function verdictOf(issues: readonly Issue[]): FileVerdict {
  if (issues.some((issue) => issue.severity === "blocker" || issue.severity === "error")) return "refused";
  return issues.some(isOpenWarning) ? "accepted with remarks" : "accepted";
}

/** The same assessment with more found about the file, and the verdict that follows from all of it. */
export function withIssues(assessment: Assessment, more: readonly Issue[]): Assessment {
  const { file, report, issues, counts } = assessment;
  const again = judge(file, report, [...issues, ...more], []);
  return {
    ...again,
    counts: { ...again.counts, pass: counts.pass, fail: counts.fail, notEvaluated: counts.notEvaluated },
  };
}
