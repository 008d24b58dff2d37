import type { Assessment } from "../core/assessment/assess";
import type { Framework } from "../core/framework/framework";
import type { Issue } from "../core/issue/issue";
import { addRestorePoint, planRestorePoints } from "../core/regional/plan-restore-points";
import { minuteText, readRestorePoints, type WritingDone } from "../core/regional/restore-points";
import { withKeys } from "../core/regional/with-keys";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

/** A plan that is written over a regional workbook, and what of its restore points is lost. */
export interface RestorableWriting {
  readonly plan: WorkbookPlan;
  readonly issues: readonly Issue[];
}

/**
 * The plan with the sheet of restore points: `before`, the regional workbook that it is written over, becomes the newest
 * of them, unless nothing changes. Whoever writes over a regional workbook writes such a plan.
 * @param framework the version that `before` is of
 */
export function keepRestorePoint(
  framework: Framework,
  before: Snapshot,
  plan: WorkbookPlan,
  done: WritingDone,
): RestorableWriting {
  const { points, issues } = readRestorePoints(before);
  const kept = addRestorePoint(withKeys(framework, before), plan, points, done);
  if (kept.length === 0) return { plan, issues };
  return { plan: { ...plan, sheets: [...plan.sheets, planRestorePoints(before, kept)] }, issues };
}

/** What a merge or push does, for the restore point before it: the reports that it takes. */
export function writingOf(done: "merge" | "push", assessments: readonly Assessment[], now: Date): WritingDone {
  const taken = assessments.filter(({ verdict }) => verdict !== "refused");
  return {
    when: minuteText(now),
    done,
    files: taken.map(({ file }) => file.replace(/^.*[\\/]/, "")),
    jurisdictions: [...new Set(taken.flatMap(({ report }) => report?.identity.jurisdiction ?? []))],
  };
}
