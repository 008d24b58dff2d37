import type { Framework } from "../core/framework/framework";
import type { Issue, Outcome } from "../core/issue/issue";
import { planTemplate } from "../core/template/plan-template";
import type { TemplateRequest } from "../core/template/template-request";
import { readReport } from "../core/report/read-report";
import type { WorkbookPlan } from "../core/workbook/plan";
import { carryOver } from "./carry-over";
import type { ReadFile } from "./read-file";

export interface NewTemplate {
  readonly jurisdiction: string;
  readonly round: string;
  readonly language: string;
  /** An earlier workbook of the same jurisdiction whose figures of earlier years are carried over. */
  readonly from?: ReadFile;
}

/** What comes of an earlier workbook; what a sample begins stays a sample. */
type CarriedOver = Pick<TemplateRequest, "prefill" | "isSample">;

const NOTHING: CarriedOver = { prefill: { contents: new Map(), notes: new Map(), cover: new Map() } };

/**
 * The template of a jurisdiction for a year. Fails when the earlier workbook cannot be read or is another
 * jurisdiction's.
 */
export function makeTemplate(framework: Framework, wanted: NewTemplate): Outcome<WorkbookPlan> {
  const earlier = wanted.from
    ? readEarlier(framework, wanted, wanted.from)
    : { ok: true as const, value: NOTHING, issues: [] };
  if (!earlier.ok) return earlier;
  const { jurisdiction, round, language } = wanted;
  return {
    ok: true,
    value: planTemplate(framework, { jurisdiction, round, language, ...earlier.value }),
    issues: earlier.issues,
  };
}

/** Read by the version that the earlier workbook is of; what cannot be read stays blank and is said. */
function readEarlier(
  framework: Framework,
  { jurisdiction, round, language }: NewTemplate,
  { file, snapshot, open }: ReadFile,
): Outcome<CarriedOver> {
  if (!snapshot.ok) return snapshot;
  const read = readReport(open.framework, file, snapshot.value);
  if (!read.ok) return read;
  const { identity } = read.value;
  if (identity.jurisdiction !== jurisdiction) {
    const issue: Issue = {
      code: "jurisdiction-other",
      severity: "blocker",
      facts: { foundJurisdiction: identity.jurisdiction, expectedJurisdiction: jurisdiction },
    };
    return { ok: false, issues: [issue] };
  }
  const carried = carryOver(framework, { round, language }, read.value);
  return {
    ok: true,
    value: { prefill: carried.prefill, isSample: identity.sample === "yes" },
    issues: [...read.issues, ...carried.issues],
  };
}
