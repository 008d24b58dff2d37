import { assess, withIssues, type Assessment } from "../core/assessment/assess";
import { consolidate, type MergeChoices } from "../core/consolidation/consolidate";
import { moveRegional, type MovedRegional } from "../core/consolidation/move-regional";
import type { RegionalChanges } from "../core/consolidation/regional-changes";
import { rivalsAmong, type Rivals } from "../core/consolidation/rivals";
import type { Regional } from "../core/consolidation/regional";
import { labelsIn } from "../core/framework/framework";
import { isSameVersion, newerFirst, versionText } from "../core/framework/framework-version";
import { follows } from "../core/framework/moved-rows";
import type { Issue, Outcome } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { coverIssues } from "../core/report/blank-cover";
import { certified } from "../core/regional/certified";
import { findOwnAdditions } from "../core/regional/find-own-additions";
import { planRegional } from "../core/regional/plan-regional";
import { readRegional, type RegionalWorkbook } from "../core/regional/read-regional";
import { namesIn } from "../core/regional/regional-sheet-names";
import { withKeys } from "../core/regional/with-keys";
import type { SecondSource } from "../core/second-source/second-source";
import type { Snapshot } from "../core/workbook/snapshot";
import type { WorkbookPlan } from "../core/workbook/plan";
import { withSealChecked } from "./check-seal";
import { checkWorkbook } from "./check-workbook";
import { withForeignSeals } from "./foreign-seals";
import type { OpenFramework } from "./open-framework";
import type { ReadFile } from "./read-file";

export interface MergeRequest {
  readonly files: readonly ReadFile[];
  /** A regional workbook to which the reports are added. */
  readonly into?: ReadFile;
  readonly choices: MergeChoices;
  readonly language: string;
  /**
   * Figures of a second source that the reports are checked against and that the regional workbook keeps; without them
   * those of `into`.
   */
  readonly secondSource?: SecondSource;
  /** Reports are handed in by this: what they need then is asked for. */
  readonly isPush?: boolean;
  /** A workbook that new regional sheets are to stand in: its own sheets keep their names. */
  readonly beside?: Snapshot;
}

/** A file, and what its own framework version finds in it. */
export interface CheckedFile {
  readonly open: OpenFramework;
  readonly assessment: Assessment;
}

/** A regional workbook that reports are added to, the version that it is of, and what was read of it, with keys. */
export interface OldWorkbook {
  readonly open: OpenFramework;
  readonly workbook: RegionalWorkbook;
  readonly snapshot: Snapshot;
}

export interface MergeResult {
  /** The version that was merged in: reports of another one are refused. */
  readonly open: OpenFramework;
  /** The regional workbook that the reports are added to, as it was read. */
  readonly before: OldWorkbook | undefined;
  /**
   * What of the regional workbook is not in the new one: what people added to our sheets, and of an earlier version what
   * has no place; they name rows of its version.
   */
  readonly left: readonly Issue[];
  readonly assessments: readonly Assessment[];
  readonly regional: Regional;
  /** Against the regional workbook that the reports are added to. */
  readonly changes: RegionalChanges;
  /** What is seen only in the region as a whole; they name rows of `open`. */
  readonly findings: readonly Issue[];
  /** Reports of one jurisdiction of which one can be merged. */
  readonly rivals: readonly Rivals[];
  /** Of the regional workbook. */
  readonly language: string;
  readonly plan: WorkbookPlan;
}

/** A merge of which no sheet is planned yet. */
export type MergedReports = Omit<MergeResult, "plan">;

/** What of it is looked at before anything is written. */
export interface DraftedMerge extends Pick<
  MergedReports,
  "open" | "left" | "assessments" | "changes" | "findings" | "rivals"
> {
  readonly regional: Pick<Regional, "samples">;
}

/**
 * Checks every file and merges those that may be. Fails only when `into` is no regional workbook of its framework. A
 * file given twice counts once.
 * @param preferred the version that counts where neither `into` nor any report says one
 */
export function mergeWorkbooks(preferred: OpenFramework, request: MergeRequest): Outcome<MergeResult> {
  const before = request.into ? readInto(request.into) : undefined;
  if (before && !before.ok) return before;
  const files = [...new Map(request.files.map((read) => [read.file, read])).values()];
  const secondSource = request.secondSource ?? before?.value.workbook.regional.secondSource;
  const checked = files.map((read) => checkFile(read, secondSource, request.isPush === true));
  return { ok: true, value: mergeChecked(preferred, checked, before?.value, request), issues: [] };
}

/**
 * Checks one file for a merge. Nothing of its cells is kept but what its report holds, so that a thousand files need no
 * more memory than a thousand reports.
 */
export function checkFile(read: ReadFile, secondSource: SecondSource | undefined, isPush: boolean): CheckedFile {
  const { open, snapshot } = read;
  const found = checkWorkbook(read, { secondSource });
  const isAsked = isPush && found.report && snapshot.ok;
  return { open, assessment: isAsked ? withIssues(found, coverIssues(open.framework, snapshot.value)) : found };
}

/**
 * The same for files that were checked before, one by one; `before` is the regional workbook that they are added to.
 */
export function mergeChecked(
  preferred: OpenFramework,
  checked: readonly CheckedFile[],
  before: OldWorkbook | undefined,
  request: Pick<MergeRequest, "choices" | "language" | "secondSource" | "beside">,
): MergeResult {
  const merged = mergeReports(preferred, checked, before, request);
  return { ...merged, plan: planMerged(merged, request.beside) };
}

/** What a merge brings, without the sheets that would be written. */
export function mergeReports(
  preferred: OpenFramework,
  checked: readonly CheckedFile[],
  before: OldWorkbook | undefined,
  request: Pick<MergeRequest, "choices" | "language" | "secondSource">,
): MergedReports {
  const newest = versionOfMost(checked);
  const history = before && newest && historyFor(newest, before, checked);
  const open = history ? newest : (before?.open ?? newest ?? preferred);
  const { framework } = open;
  const labels = labelsIn(framework, before?.workbook.language ?? request.language);
  const known = history?.regional ?? before?.workbook.regional;
  const { assessments, regional, changes, findings } = consolidate(
    framework,
    withForeignSeals(
      checked.map(({ assessment }) => withSealChecked(framework, labels, seenFrom(open, assessment))),
      known?.inputs,
    ),
    known,
    request.choices,
    (issue) => tellIssue(framework, labels, issue),
    request.secondSource,
  );
  return {
    open,
    before,
    left: [...(history?.issues ?? []), ...(before ? additionsIn(before) : [])],
    assessments,
    regional,
    changes,
    findings,
    rivals: rivalsAmong(framework, assessments, known, regional.round),
    language: labels.language,
  };
}

/** @param beside a workbook that new regional sheets are to stand in */
export function planMerged(
  { open: { framework }, before, regional, language }: MergedReports,
  beside?: Snapshot,
): WorkbookPlan {
  const inWorkbook = before?.snapshot ?? beside;
  const names = inWorkbook && namesIn(framework, labelsIn(framework, language), inWorkbook);
  return certified(framework, regional, language, planRegional(framework, regional, language, names));
}

/** What people wrote on our sheets of a regional workbook, which are written anew. */
export function additionsIn({ open, workbook, snapshot }: OldWorkbook): readonly Issue[] {
  return findOwnAdditions(open.framework, workbook, snapshot);
}

/**
 * A regional workbook of a version that another one follows, as the history of that one: its reports go on with it,
 * on a year of theirs. Undefined where the versions do not follow each other.
 */
function historyFor(
  { framework }: OpenFramework,
  { open: old, workbook }: OldWorkbook,
  checked: readonly CheckedFile[],
): MovedRegional | undefined {
  if (!follows(framework, old.framework)) return undefined;
  const rounds = checked
    .filter(({ open }) => isSameVersion(open.framework, framework))
    .flatMap(({ assessment }) => assessment.report?.identity.round ?? []);
  const labels = labelsIn(old.framework, workbook.language);
  return moveRegional(framework, old.framework, workbook.regional, {
    round: rounds.sort().at(-1) ?? "",
    language: labels.language,
    tell: (issue) => tellIssue(old.framework, labels, issue),
  });
}

/** The version that most reports are of; of equally many the newest. Undefined where no file could be read as a report. */
function versionOfMost(checked: readonly CheckedFile[]): OpenFramework | undefined {
  const reports = checked.filter(({ assessment }) => assessment.report).map(({ open }) => open);
  const count = ({ framework }: OpenFramework): number =>
    reports.filter((one) => isSameVersion(one.framework, framework)).length;
  const [most] = [...reports].sort(
    (one, other) => count(other) - count(one) || newerFirst(one.framework, other.framework),
  );
  return most;
}

/** A report of another version has no place in a merge of this one, whatever its own rules found in it. */
function seenFrom({ framework, rulesFor }: OpenFramework, assessment: Assessment): Assessment {
  const { file, report, issues } = assessment;
  const expected = versionText(framework);
  const found = report
    ? versionText({ id: report.identity.framework, version: report.identity.version })
    : issues.flatMap((issue) => (issue.code === "framework-other" ? [issue.facts.found] : []))[0];
  if (found === undefined || found === expected) return assessment;
  const issue: Issue = { code: "framework-other", severity: "blocker", facts: { found, expected } };
  return assess(framework, rulesFor, file, { ok: false, issues: [issue] });
}

/** A regional workbook that was read from a file, for reports to be added to. */
export function readInto({ open, snapshot: given }: ReadFile): Outcome<OldWorkbook> {
  if (!given.ok) return given;
  const snapshot = withKeys(open.framework, given.value);
  const read = readRegional(open.framework, snapshot);
  return read.ok ? { ok: true, issues: [], value: { open, workbook: read.value, snapshot } } : read;
}
