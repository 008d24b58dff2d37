import { assess, type Assessment } from "../core/assessment/assess";
import { sourceComparator, type SecondSource } from "../core/second-source/second-source";
import { inspectReport } from "../core/report/inspect/inspect-report";
import { readIdentity } from "../core/report/read-identity";
import type { LastAccepted } from "./last-accepted";
import type { ReadFile } from "./read-file";

/** What reports are compared with besides themselves, of all jurisdictions. */
export interface KnownBesides {
  readonly last?: LastAccepted | undefined;
  readonly secondSource?: SecondSource | undefined;
}

/**
 * Checks one workbook. Whatever it is, the answer is an Assessment. What is known of the report's jurisdiction counts;
 * otherwise what the workbook carries itself does.
 */
export function checkWorkbook(
  { file, snapshot, open: { framework, rulesFor } }: ReadFile,
  { last, secondSource = [] }: KnownBesides = {},
): Assessment {
  const identity = snapshot.ok ? readIdentity(framework, snapshot.value) : undefined;
  const code = identity?.ok ? identity.value.jurisdiction : "";
  return assess(
    framework,
    rulesFor,
    file,
    snapshot,
    { accepted: last?.get(code), secondSource: sourceComparator(secondSource, code) },
    inspectReport,
  );
}
