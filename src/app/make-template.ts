import type { Framework } from "../core/framework/framework";
import type { Issue, Outcome } from "../core/issue/issue";
import type { CellContent } from "../core/observation/observation";
import { planTemplate } from "../core/template/plan-template";
import type { Prefill } from "../core/template/template-request";
import { readReport } from "../core/report/read-report";
import type { WorkbookPlan } from "../core/workbook/plan";
import { readGiven, type GivenFile } from "./given-file";
import type { WorkbookFormat } from "./ports";

export interface NewTemplate {
  readonly jurisdiction: string;
  readonly round: string;
  readonly language: string;
  /** An earlier workbook of the same jurisdiction whose figures of earlier years are carried over. */
  readonly from?: GivenFile;
  readonly remark?: string;
}

const NOTHING: Prefill = { contents: new Map(), notes: new Map(), cover: new Map() };

/**
 * The template of a jurisdiction for a year. Fails when the earlier workbook cannot be read or is another
 * jurisdiction's.
 */
export function makeTemplate(framework: Framework, format: WorkbookFormat, wanted: NewTemplate): Outcome<WorkbookPlan> {
  const prefill = wanted.from
    ? carryOver(framework, format, wanted, wanted.from)
    : { ok: true as const, value: NOTHING, issues: [] };
  if (!prefill.ok) return prefill;
  const { jurisdiction, round, language, remark = "" } = wanted;
  return {
    ok: true,
    value: planTemplate(framework, { jurisdiction, round, language, remark, prefill: prefill.value }),
    issues: prefill.issues,
  };
}

/**
 * Figures of years before the new report's, with notes, sources, cover, justifications, gaps and the figures of a
 * second source; what cannot be read stays
 * blank and is said. The figures are kept a second time as the accepted ones, so that a change of them is noticed.
 */
function carryOver(
  framework: Framework,
  format: WorkbookFormat,
  wanted: NewTemplate,
  from: GivenFile,
): Outcome<Prefill> {
  const snapshot = readGiven(format, from);
  if (!snapshot.ok) return snapshot;
  const read = readReport(framework, from.file, snapshot.value);
  if (!read.ok) return read;
  const { identity, observations, notes, cover, justifications, gaps, secondSource } = read.value;
  if (identity.jurisdiction !== wanted.jurisdiction) {
    const issue: Issue = {
      code: "jurisdiction-other",
      severity: "blocker",
      facts: { foundJurisdiction: identity.jurisdiction, expectedJurisdiction: wanted.jurisdiction },
    };
    return { ok: false, issues: [issue] };
  }
  const contents = new Map<string, CellContent>();
  for (const { key, period, content } of observations.values()) {
    if (/^[0-9]+$/.test(period) && period < wanted.round && content.kind !== "unreadable") contents.set(key, content);
  }
  return {
    ok: true,
    value: {
      contents,
      notes,
      cover,
      justifications,
      gaps,
      accepted: contents,
      ...(secondSource ? { secondSource } : {}),
    },
    issues: read.issues,
  };
}
