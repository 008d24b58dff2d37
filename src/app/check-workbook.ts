import { assess, type Assessment } from "../core/assessment/assess";
import { sourceComparator, type SecondSource } from "../core/second-source/second-source";
import { readIdentity } from "../core/report/read-identity";
import type { OpenFramework } from "./open-framework";
import { readGiven, type GivenFile } from "./given-file";
import type { LastAccepted } from "./last-accepted";
import type { WorkbookFormat } from "./ports";

/** What reports are compared with besides themselves, of all jurisdictions. */
export interface KnownBesides {
  readonly last?: LastAccepted | undefined;
  readonly secondSource?: SecondSource | undefined;
}

/**
 * Reads and checks one workbook. Whatever the bytes are, the answer is an Assessment. What is known of the report's
 * jurisdiction counts; otherwise what the workbook carries itself does.
 */
export function checkWorkbook(
  { framework, rulesFor }: OpenFramework,
  format: WorkbookFormat,
  given: GivenFile,
  { last, secondSource = [] }: KnownBesides = {},
): Assessment {
  const snapshot = readGiven(format, given);
  const identity = snapshot.ok ? readIdentity(framework, snapshot.value) : undefined;
  const code = identity?.ok ? identity.value.jurisdiction : "";
  return assess(framework, rulesFor, given.file, snapshot, {
    accepted: last?.get(code),
    secondSource: sourceComparator(secondSource, code),
  });
}
