import { withIssues, type Assessment } from "../core/assessment/assess";
import type { Issue } from "../core/issue/issue";
import type { Report } from "../core/report/read-report";
import { checkSeal, sealCode, sealOf } from "../core/seal/seal";

/** A report that was sealed, as others may show its code. */
export interface KnownSeal {
  readonly file: string;
  readonly jurisdiction: string;
  /** "" for one that was never sealed. */
  readonly seal: string;
}

/**
 * Files whose cover shows a code that is not their own are told: with the report that it belongs to, where that is one
 * of them or `known`, and refused then, because nobody signed what they hold.
 */
export function withForeignSeals(
  assessments: readonly Assessment[],
  known: readonly KnownSeal[] = [],
): readonly Assessment[] {
  const owners = [...assessments.flatMap(ownSeal), ...known];
  return assessments.map((one) => {
    const issues = one.report ? coverIssues(one.file, one.report, owners) : [];
    return issues.length > 0 ? withIssues(one, issues) : one;
  });
}

/** A seal is a report's own where it names the same jurisdiction, year and version, whatever figures changed since. */
function ownSeal({ file, report }: Assessment): readonly KnownSeal[] {
  if (!report?.seal) return [];
  const state = checkSeal(report, report.seal);
  const isOwn =
    state.kind === "whole" || (state.kind === "changed" && !state.changes.some(({ kind }) => kind === "identity"));
  return isOwn ? [{ file, jurisdiction: report.identity.jurisdiction, seal: sealCode(report.seal.digest) }] : [];
}

function coverIssues(file: string, report: Report, owners: readonly KnownSeal[]): readonly Issue[] {
  const { coverSeal: shown, seal: stored } = report;
  if (!shown || (stored && sealCode(stored.digest) === shown.code)) return [];
  const at = { sheet: shown.sheet, cell: shown.cell };
  const { code } = shown;
  const own = sealOf(report).code;
  // A program left the hidden sheet out, and the figures prove that they are those that were sealed.
  if (!stored && [own, sealOf(report, 1).code].includes(code)) return [];
  const owner = owners.find((one) => one.seal === code && one.file !== file);
  if (owner) {
    const { file: known, jurisdiction } = owner;
    return [{ ...at, code: "seal-of-another", severity: "error", facts: { code, known, jurisdiction } }];
  }
  return [{ ...at, code: "seal-cover-other", severity: "warning", facts: { code, own } }];
}
