import type { Assessment } from "../core/assessment/assess";
import { assess, withIssues } from "../core/assessment/assess";
import type { Issue } from "../core/issue/issue";
import type { CertificateLook } from "../core/regional/check-certificate";
import type { RegionalWorkbook } from "../core/regional/read-regional";
import type { RestorePoints } from "../core/regional/restore-points";
import type { Inspect } from "../core/report/inspect/inspect-report";
import { hasReportTables } from "../core/report/identity-without-sheet";
import { REPORT_MARK } from "../core/sheet/keys";
import { readMetadata } from "../core/sheet/metadata-sheet";
import type { Snapshot } from "../core/workbook/snapshot";
import type { OpenFramework } from "./open-framework";
import { openFor } from "./use-rule-pack";
import { reportProgress, type Progress } from "../core/assessment/report-progress";

export interface ReportLook {
  readonly kind: "report";
  readonly open: OpenFramework;
  readonly assessment: Assessment;
  readonly progress?: Progress;
}

/** The report of a workbook that is one, or holds one beside its regional sheets. */
export function reportIn(look: Look | undefined): ReportLook | undefined {
  return look?.kind === "regional" ? look.report : look?.kind === "report" ? look : undefined;
}

/** What the open workbook is, and so what can be done with it. */
export type Look =
  /** No sheet holds anything. */
  | { readonly kind: "blank" }
  /** A workbook of somebody's own; sheets can be added to it. */
  | { readonly kind: "foreign" }
  /**
   * A report, with what was found in it; `progress` is missing when it could not be read as one. `open`: as the
   * workbook's own rule pack grades it.
   */
  | ReportLook
  | {
      readonly kind: "regional";
      readonly open: OpenFramework;
      readonly workbook: RegionalWorkbook;
      readonly snapshot: Snapshot;
      /** Cells that are not what the reports say. */
      readonly overwritten: readonly Issue[];
      /** What it was before. */
      readonly restore: RestorePoints;
      /** What its certificate says, counted again; undefined where it has none. */
      readonly certificate: CertificateLook | undefined;
      /** The report that stands beside the regional sheets. */
      readonly report?: ReportLook;
    }
  /** Is or was a regional workbook and cannot be read as one; what it was may still be put back. */
  | { readonly kind: "damaged"; readonly issues: readonly Issue[]; readonly restore: RestorePoints };

/**
 * Pure: the same Snapshot gives the same Look. For all but regional workbooks: a workbook that is both is a regional one,
 * and those that only fill in reports never need what reads it (`lookAtRegional`).
 */
export function lookAtWorkbook(shipped: OpenFramework, snapshot: Snapshot, inspect?: Inspect): Look {
  const { open, issues } = openFor(shipped, snapshot);
  const { framework, rulesFor } = open;
  if (readMetadata(snapshot, REPORT_MARK) || hasReportTables(snapshot)) {
    const found = assess(framework, rulesFor, "", { ok: true, value: snapshot, issues: [] }, {}, inspect);
    const assessment = issues.length > 0 ? withIssues(found, issues) : found;
    return {
      kind: "report",
      open,
      assessment,
      ...(assessment.report ? { progress: reportProgress(framework, assessment.report, assessment.issues) } : {}),
    };
  }
  return { kind: snapshot.sheets.every((sheet) => sheet.cells.length === 0) ? "blank" : "foreign" };
}
