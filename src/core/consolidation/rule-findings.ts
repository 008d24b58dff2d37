/** Which rules ever fired for which cells, and what became of it: what a rule's report card is counted from. */
import type { Assessment } from "../assessment/assess";
import { shapeOf } from "../validation/issue-shapes";

/**
 * open: stands in the last report looked at. justified: stands there with a reason. fixed: stood in an earlier one and
 * no longer does.
 */
export const FINDING_STATES = ["open", "justified", "fixed"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export interface RuleFinding {
  readonly jurisdiction: string;
  readonly rule: string;
  /** Key of the observation or row it speaks of. */
  readonly key: string;
  readonly state: FindingState;
}

/**
 * What was known, with the findings of the reports looked at now. A refused report counts only while none of its
 * jurisdiction is accepted. The same reports again change nothing; notes (info) are left out, because nobody has to act
 * on them.
 * @param reporting jurisdictions that have an accepted report already
 */
export function joinRuleFindings(
  before: readonly RuleFinding[],
  assessments: readonly Assessment[],
  reporting: ReadonlySet<string>,
): readonly RuleFinding[] {
  const judged = assessments.filter(
    ({ report, verdict, issues }) =>
      report &&
      // Refused because of other files, not for what is in it: another report of the jurisdiction counts.
      !issues.some(({ code }) => shapeOf(code).isAboutOtherFiles) &&
      (verdict !== "refused" || !reporting.has(report.identity.jurisdiction)),
  );
  const now = new Map(judged.flatMap(findingsOf).map((finding) => [nameOf(finding), finding]));
  const looked = new Set(judged.map(({ report }) => report?.identity.jurisdiction));
  const earlier = before
    .filter((finding) => !now.has(nameOf(finding)))
    .map((finding): RuleFinding => (looked.has(finding.jurisdiction) ? { ...finding, state: "fixed" } : finding));
  return [...earlier, ...now.values()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** Of two findings of a rule about one cell, the one that is still open counts. */
function findingsOf({ report, issues }: Assessment): readonly RuleFinding[] {
  const jurisdiction = report?.identity.jurisdiction ?? "";
  const found = issues.flatMap(({ rule, key = "", severity, justification }): readonly RuleFinding[] =>
    rule === undefined || severity === "info"
      ? []
      : [{ jurisdiction, rule, key, state: justification ? "justified" : "open" }],
  );
  return [...found.filter(({ state }) => state === "justified"), ...found.filter(({ state }) => state === "open")];
}

function nameOf({ jurisdiction, rule, key }: RuleFinding): string {
  return `${jurisdiction} ${rule} ${key}`;
}

/** How often a rule fired, and what became of it. */
export interface RuleTally {
  readonly fired: number;
  readonly fixed: number;
  readonly justified: number;
  readonly open: number;
}

export function tallyOf(findings: readonly RuleFinding[], rule: string): RuleTally {
  const own = findings.filter((finding) => finding.rule === rule);
  const count = (state: FindingState): number => own.filter((finding) => finding.state === state).length;
  return { fired: own.length, fixed: count("fixed"), justified: count("justified"), open: count("open") };
}

/** From so many findings on, a rule that is nearly always justified rather than corrected asks too much. */
const ENOUGH = 5;
/** Share of its findings that were justified. */
const NEARLY_ALWAYS = 0.8;

/** True when the rule should be graded down or mended: more than 80 % of at least five findings were justified. */
export function asksTooMuch({ fired, justified }: RuleTally): boolean {
  return fired >= ENOUGH && justified > NEARLY_ALWAYS * fired;
}
