import type { Assessment } from "../core/assessment/assess";
import { labelsIn, type Framework } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";
import { impossible, type Issue, type Outcome } from "../core/issue/issue";
import { acceptedOf } from "../core/assessment/accepted-history";
import { findingOf } from "../core/assessment/finding-of";
import {
  isSameFinding,
  missingParts,
  type GivenReason,
  type Justification,
  type JustifiedFinding,
} from "../core/issue/justification";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { isOpenWarning } from "../core/assessment/settle-warnings";
import { tellIssue } from "../core/validation/tell-issue";
import { contentValue } from "../core/content/content-value";
import { JUSTIFICATION_SHEET } from "../core/justification/justification-sheet";
import { planJustifications } from "../core/justification/plan-justifications";
import type { Report } from "../core/report/read-report";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { ledgerPlan } from "../core/sheet/ledger-plan";

export interface JustifyRequest {
  /** The workbook as it is now, and what is found in it. */
  readonly snapshot: Snapshot;
  readonly now: Assessment;
  /** What was found when the person saw the findings. */
  readonly seen: Assessment;
  /** Findings of one cause, open in `seen`. */
  readonly findings: readonly Issue[];
  readonly given: GivenReason;
  /** Day, "2026-11-24". */
  readonly today: string;
}

/**
 * The sheet of justifications with one line more for each of these findings, as a plan to write over the old one;
 * lines that lapsed stay as history. Refuses when one of the findings is no longer what the person saw.
 */
export function justifyFindings(
  framework: Framework,
  { snapshot, now, seen, findings, given, today }: JustifyRequest,
): Outcome<WorkbookPlan> {
  const { report } = now;
  if (!report || !seen.report) return { ok: false, issues: [outdated()] };
  if (missingParts(given).length > 0) return impossible("a justification without its reason was to be saved");
  const labels = labelsIn(framework, report.identity.language);
  const open = now.issues.filter(isOpenWarning).map((issue) => ({ issue, finding: boundTo(framework, issue, report) }));
  const added: Justification[] = [];
  for (const shown of findings) {
    const wanted = boundTo(framework, shown, seen.report);
    const found = open.find(({ finding }) => isSameFinding(finding, wanted));
    if (!found) return { ok: false, issues: [outdated()] };
    added.push({
      ...found.finding,
      value: valueOf(framework, labels, report, found.finding.key),
      said: tellIssue(framework, labels, found.issue),
      reason: given.reason,
      text: given.text.trim().slice(0, LONGEST_TEXT),
      who: given.who.trim().slice(0, LONGEST_TEXT),
      when: today,
    });
  }
  const place = { snapshot, labels, identity: report.identity, wanted: labels.template.justifications };
  return {
    ok: true,
    issues: [],
    value: ledgerPlan(JUSTIFICATION_SHEET, place, (name, footer) =>
      planJustifications(framework, labels, [...report.justifications, ...added], name, footer),
    ),
  };
}

function outdated(): Issue {
  return { code: "justification-outdated", severity: "error", facts: {} };
}

function boundTo(framework: Framework, issue: Issue, report: Report): JustifiedFinding {
  return findingOf(
    issue,
    framework.rulePack.rules.find(({ id }) => id === issue.rule),
    report.observations,
    acceptedOf(framework, report),
  );
}

function valueOf(framework: Framework, labels: Labels, { observations }: Report, key: string): string | number {
  const observation = observations.get(key);
  const row = observation && framework.rows.get(observation.row);
  return row ? (contentValue(observation.content, row, labels) ?? "") : "";
}
