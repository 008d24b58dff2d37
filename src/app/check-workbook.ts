import { assess, type Assessment } from "../core/consolidation/assess";
import { readIdentity } from "../core/template/read-identity";
import type { OpenFramework } from "./open-framework";
import { readGiven, type GivenFile } from "./given-file";
import type { LastAccepted } from "./last-accepted";
import type { WorkbookFormat } from "./ports";

/**
 * Reads and checks one workbook. Whatever the bytes are, the answer is an Assessment. `last` guards the closed
 * years where it knows the jurisdiction; otherwise what the workbook carries itself does.
 */
export function checkWorkbook({ framework, rulesFor }: OpenFramework, format: WorkbookFormat, given: GivenFile, last?: LastAccepted): Assessment {
  const snapshot = readGiven(format, given);
  const identity = snapshot.ok && last ? readIdentity(framework, snapshot.value) : undefined;
  return assess(framework, rulesFor, given.file, snapshot, { accepted: identity?.ok ? last?.get(identity.value.jurisdiction) : undefined });
}
