import type { Framework } from "../framework/framework";
import type { CodedFacts, Issue, Outcome } from "../issue/issue";
import type { Snapshot } from "../workbook/snapshot";
import { REGIONAL_MARK, REPORT_MARK, type ReportIdentity } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import { hasReportTables, identityWithoutSheet } from "./identity-without-sheet";

/** Which report this is; blockers for foreign workbooks, other frameworks, unknown jurisdictions and years. */
export function readIdentity(framework: Framework, snapshot: Snapshot): Outcome<ReportIdentity> {
  const sheet = readMetadata(snapshot, REPORT_MARK);
  if (!sheet && readMetadata(snapshot, REGIONAL_MARK)) return refuse({ code: "regional-not-report", facts: {} });
  const metadata = sheet ?? identityWithoutSheet(framework, snapshot);
  if (!metadata)
    return refuse({ code: hasReportTables(snapshot) ? "report-sheet-gone" : "foreign-workbook", facts: {} });
  const read = (name: keyof ReportIdentity): string => metadata.get(name) ?? "";
  const identity: ReportIdentity = {
    framework: read("framework"),
    version: read("version"),
    template: read("template"),
    jurisdiction: read("jurisdiction"),
    round: read("round"),
    language: read("language"),
    ...(read("sample") === "" ? {} : { sample: "yes" as const }),
  };
  if (identity.framework !== framework.id || identity.version !== framework.version) {
    return refuse({
      code: "framework-other",
      facts: { found: `${identity.framework} ${identity.version}`, expected: `${framework.id} ${framework.version}` },
    });
  }
  if (!framework.jurisdictions.some((jurisdiction) => jurisdiction.code === identity.jurisdiction)) {
    return refuse({ code: "jurisdiction-unknown", facts: { found: identity.jurisdiction } });
  }
  const { rounds } = framework;
  if (!rounds.includes(identity.round)) {
    return refuse({
      code: "round-unknown",
      facts: { found: identity.round, first: rounds[0] ?? "", last: rounds.at(-1) ?? "" },
    });
  }
  const { jurisdiction, round } = identity;
  const restored: Issue = {
    code: "report-sheet-restored",
    severity: "warning",
    facts: { jurisdiction, period: round },
  };
  return { ok: true, value: identity, issues: sheet ? [] : [restored] };
}

function refuse(why: CodedFacts): Outcome<never> {
  return { ok: false, issues: [{ ...why, severity: "blocker" }] };
}
