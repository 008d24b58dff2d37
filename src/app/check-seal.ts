import { withIssues, type Assessment } from "../core/assessment/assess";
import { contentText } from "../core/content/content-value";
import type { Framework } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";
import { splitKey } from "../core/framework/observation-key";
import type { Issue } from "../core/issue/issue";
import { speaker } from "../core/labels/speaker";
import type { Report } from "../core/report/read-report";
import { checkSeal, sealCode, type SealChange, type SealState } from "../core/seal/seal";
import { contentOfLine } from "../core/seal/sealed-lines";

/** A file with what is not as it was signed off; the same assessment where there is no seal, or it holds. */
export function withSealChecked(framework: Framework, labels: Labels, assessment: Assessment): Assessment {
  const { report } = assessment;
  const issues = report ? sealIssues(framework, labels, report, checkSeal(report, report.seal)) : [];
  return issues.length > 0 ? withIssues(assessment, issues) : assessment;
}

/** The code under which a report was handed in, and what is not as it was then; undefined for one that never was. */
export function signedOff(
  framework: Framework,
  labels: Labels,
  report: Report,
): { readonly code: string; readonly issues: readonly Issue[] } | undefined {
  const { seal } = report;
  return (
    seal && { code: sealCode(seal.digest), issues: sealIssues(framework, labels, report, checkSeal(report, seal)) }
  );
}

/** Each figure that changed after sign-off at its cell; the rest as a count. `state`: of this report. */
export function sealIssues(framework: Framework, labels: Labels, report: Report, state: SealState): readonly Issue[] {
  switch (state.kind) {
    case "none":
    case "whole":
      return [];
    case "broken":
      return [{ code: "seal-broken", severity: "warning", facts: {} }];
    case "newer":
      return [{ code: "seal-newer", severity: "warning", facts: {} }];
    case "changed": {
      const { sealed: code, changes } = state;
      if (changes.some(({ kind }) => kind === "identity"))
        return [{ code: "seal-other", severity: "error", facts: { code } }];
      const figures = changes.filter(({ kind }) => kind === "figure");
      const count = changes.length - figures.length;
      return [
        ...figures.map((change) => figureIssue(framework, labels, report, code, change)),
        ...(count > 0
          ? [{ code: "remarks-changed-since-sign-off", severity: "warning", facts: { code, count } } satisfies Issue]
          : []),
      ];
    }
  }
}

function figureIssue(
  framework: Framework,
  labels: Labels,
  { observations }: Report,
  code: string,
  { key, was, now }: SealChange,
): Issue {
  const provenance = observations.get(key)?.provenance;
  const told = (line: string | undefined): string => lineText(framework, labels, key, line);
  return {
    code: "changed-since-sign-off",
    severity: "warning",
    key,
    ...(provenance ? { sheet: provenance.sheet, cell: provenance.cell } : {}),
    facts: { code, was: told(was), now: told(now) },
  };
}

/** What a line says, as people read it. */
function lineText({ rows }: Framework, labels: Labels, key: string, line: string | undefined): string {
  const say = speaker(labels.regional);
  if (line === undefined) return say("sealNothing");
  const content = contentOfLine(line);
  const row = rows.get(splitKey(key).row);
  if (!content || !row) return say("sealLongText");
  return String(contentText(content, row, labels));
}
