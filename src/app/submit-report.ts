import type { Assessment } from "../core/assessment/assess";
import type { Framework } from "../core/framework/framework";
import { markSamples, samplesOf } from "../core/labels/mark-samples";
import { jurisdictionName } from "../core/labels/name-of";
import { labelsIn } from "../core/framework/framework";
import type { CellContent } from "../core/observation/observation";
import { planTemplate } from "../core/template/plan-template";
import type { Report } from "../core/report/read-report";
import { sealOf } from "../core/seal/seal";
import type { WorkbookPlan } from "../core/workbook/plan";

export interface Submission {
  /** "KPI report Albania 2024.xlsx": without characters that file systems refuse. */
  readonly fileName: string;
  readonly plan: WorkbookPlan;
  /** Code of its seal. */
  readonly seal: string;
}

/**
 * The workbook to hand in: the template again, with everything that was read, justifications, gaps, breaks, accepted
 * figures and those of a second source too, so that hidden sheets, comments and side calculations of the working file
 * stay at home. Unreadable cells have no place in a clean report and stay blank. A sample stays one, in its name too. The cover shows the seal over what is handed in.
 */
export function makeSubmission(framework: Framework, report: Report): Submission {
  const { identity, observations, notes, cover, justifications, gaps, breaks, queries, accepted, secondSource } =
    report;
  const contents = new Map<string, CellContent>();
  for (const { key, content } of observations.values()) if (content.kind !== "unreadable") contents.set(key, content);
  const { jurisdiction, round, language } = identity;
  const prefill = {
    contents,
    notes,
    cover,
    justifications,
    gaps,
    breaks,
    queries,
    ...(accepted ? { accepted: new Map([...accepted].map(([key, { content }]) => [key, content])) } : {}),
    ...(secondSource ? { secondSource } : {}),
  };
  const seal = sealOf(report);
  return {
    fileName: submissionName(framework, report),
    seal: seal.code,
    plan: planTemplate(framework, {
      jurisdiction,
      round,
      language,
      isSample: samplesOf(identity).length > 0,
      prefill,
      seal,
    }),
  };
}

/** What a merge would find in the workbook to hand in: the report under that name, signed off as it stands now. */
export function submittedReport(framework: Framework, assessment: Assessment, report: Report): Assessment {
  const { coverSeal: shown } = report;
  const seal = sealOf(report);
  const coverSeal = shown && { coverSeal: { ...shown, code: seal.code } };
  return { ...assessment, file: submissionName(framework, report), report: { ...report, seal, ...coverSeal } };
}

function submissionName(framework: Framework, { identity }: Report): string {
  const labels = markSamples(labelsIn(framework, identity.language), samplesOf(identity));
  const name = jurisdictionName(labels, identity.jurisdiction).replace(/[\\/:*?"<>|]/g, "");
  return `KPI report ${name} ${identity.round}.xlsx`;
}
