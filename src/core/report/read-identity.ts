import type { Framework } from "../framework/framework";
import type { CodedFacts, Outcome } from "../issue/issue";
import type { Snapshot } from "../workbook/snapshot";
import { REGIONAL_MARK, REPORT_MARK, type ReportIdentity } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";

/** Which report this is; blockers for foreign workbooks, other frameworks, unknown jurisdictions and years. */
export function readIdentity(framework: Framework, snapshot: Snapshot): Outcome<ReportIdentity> {
  const metadata = readMetadata(snapshot, REPORT_MARK);
  if (!metadata) {
    return refuse({
      code: readMetadata(snapshot, REGIONAL_MARK) ? "regional-not-report" : "foreign-workbook",
      facts: {},
    });
  }
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
  return { ok: true, value: identity, issues: [] };
}

function refuse(why: CodedFacts): Outcome<never> {
  return { ok: false, issues: [{ ...why, severity: "blocker" }] };
}
