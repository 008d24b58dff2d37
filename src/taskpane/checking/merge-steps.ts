/** The steps of a merge, for the thread that they are done on. */
import { certifyWritten, type CertifiedWriting } from "../../app/certify-written";
import { keepRestorePoint, writingOf, type RestorableWriting } from "../../app/keep-restore-point";
import { mergeReports, planMerged, type MergedReports } from "../../app/merge-workbooks";
import type { Snapshot } from "../../core/workbook/snapshot";
import type { MergeAsked } from "./workroom";

export function merged({ preferred, checked, before, ...request }: MergeAsked): MergedReports {
  return mergeReports(preferred, checked, before, request);
}

export function planned(result: MergedReports, now: Date): RestorableWriting {
  const { before, assessments } = result;
  const plan = planMerged(result);
  if (!before) return { plan, issues: [] };
  return keepRestorePoint(before.open.framework, before.snapshot, plan, writingOf("merge", assessments, now));
}

export function counted(result: MergedReports, written: Snapshot): CertifiedWriting {
  const { open, regional, language } = result;
  return certifyWritten(open.framework, regional, language, () => planMerged(result), written);
}
