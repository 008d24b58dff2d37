import type { Assessment } from "../core/assessment/assess";
import { consolidate, type MergeChoices } from "../core/consolidation/consolidate";
import type { Regional } from "../core/consolidation/regional";
import { labelsIn } from "../core/framework/framework";
import type { Outcome } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import { planRegional } from "../core/regional/plan-regional";
import { readRegional, type RegionalWorkbook } from "../core/regional/read-regional";
import { oldNames } from "../core/regional/regional-sheet-names";
import { withKeys } from "../core/regional/with-keys";
import type { SecondSource } from "../core/second-source/second-source";
import type { Snapshot } from "../core/workbook/snapshot";
import type { WorkbookPlan } from "../core/workbook/plan";
import { checkWorkbook } from "./check-workbook";
import type { OpenFramework } from "./open-framework";
import type { GivenFile } from "./given-file";
import type { WorkbookFormat } from "./ports";

export interface MergeRequest {
  readonly files: readonly GivenFile[];
  /** What was read of a regional workbook to which the reports are added. */
  readonly into?: { readonly file: string; readonly snapshot: Outcome<Snapshot> };
  readonly choices: MergeChoices;
  readonly language: string;
  readonly remark?: string;
  /**
   * Figures of a second source that the reports are checked against and that the regional workbook keeps; without them
   * those of `into`.
   */
  readonly secondSource?: SecondSource;
  /** Called after each file, for a progress line. */
  readonly onChecked?: (file: string) => void;
}

/** A regional workbook that reports are added to, and what was read of it, with keys. */
export interface OldWorkbook {
  readonly workbook: RegionalWorkbook;
  readonly snapshot: Snapshot;
}

export interface MergeResult {
  readonly assessments: readonly Assessment[];
  readonly regional: Regional;
  readonly plan: WorkbookPlan;
}

/**
 * Checks every file and merges those that may be. Fails only when `into` is no regional workbook
 * of this framework. A file given twice counts once.
 */
export function mergeWorkbooks(
  open: OpenFramework,
  format: WorkbookFormat,
  request: MergeRequest,
): Outcome<MergeResult> {
  const before = request.into ? readInto(open, request.into.snapshot) : undefined;
  if (before && !before.ok) return before;
  const files = [...new Map(request.files.map((given) => [given.file, given])).values()];
  const secondSource = request.secondSource ?? before?.value.workbook.regional.secondSource;
  const checked = files.map((given) => {
    const assessment = checkWorkbook(open, format, given, { secondSource });
    request.onChecked?.(given.file);
    return assessment;
  });
  return { ok: true, value: mergeChecked(open, checked, before?.value, request), issues: [] };
}

/**
 * The same for files that were checked before, one by one; `before` is the regional workbook that they are added to.
 */
export function mergeChecked(
  { framework }: OpenFramework,
  checked: readonly Assessment[],
  before: OldWorkbook | undefined,
  request: Pick<MergeRequest, "choices" | "language" | "remark" | "secondSource">,
): MergeResult {
  const { workbook } = before ?? {};
  const language = workbook?.language ?? request.language;
  const labels = labelsIn(framework, language);
  const { assessments, regional } = consolidate(
    framework,
    checked,
    workbook?.regional,
    request.choices,
    (issue) => tellIssue(framework, labels, issue),
    request.secondSource,
  );
  return {
    assessments,
    regional,
    plan: planRegional(
      framework,
      regional,
      language,
      request.remark ?? workbook?.remark ?? "",
      before && oldNames(framework, before.workbook, before.snapshot),
    ),
  };
}

function readInto({ framework }: OpenFramework, given: Outcome<Snapshot>): Outcome<OldWorkbook> {
  if (!given.ok) return given;
  const snapshot = withKeys(framework, given.value);
  const read = readRegional(framework, snapshot);
  return read.ok ? { ok: true, issues: [], value: { workbook: read.value, snapshot } } : read;
}
