import type { Framework } from "../core/framework/framework";
import { isSameVersion, type VersionName } from "../core/framework/framework-version";
import { follows } from "../core/framework/moved-rows";
import type { Issue, Outcome } from "../core/issue/issue";
import { movedContents } from "../core/observation/moved-contents";
import type { Observations } from "../core/observation/observation";
import { isRegional } from "../core/regional/is-regional";
import { readRegional } from "../core/regional/read-regional";
import { withKeys } from "../core/regional/with-keys";
import { readReport } from "../core/report/read-report";
import type { ReadFile } from "./read-file";

/** What was accepted last, by jurisdiction: of a report its own only, of a regional workbook all that are in it. */
export type LastAccepted = ReadonlyMap<string, Observations>;

/** Fails when the file is neither a report nor a regional workbook of a framework version that is at hand. */
export function lastAccepted({ file, snapshot, open: { framework } }: ReadFile): Outcome<LastAccepted> {
  if (!snapshot.ok) return snapshot;
  if (!isRegional(snapshot.value)) {
    const report = readReport(framework, file, snapshot.value);
    return report.ok
      ? { ok: true, issues: [], value: new Map([[report.value.identity.jurisdiction, report.value.observations]]) }
      : report;
  }
  const regional = readRegional(framework, withKeys(framework, snapshot.value));
  if (!regional.ok) return regional;
  const { observations } = regional.value.regional;
  const own = (code: string): Observations =>
    new Map(
      observations
        .filter(({ jurisdiction }) => jurisdiction === code)
        .map(({ key, row, period, content, file, sheet, cell }) => [
          key,
          { key, row, period, content, derived: false, provenance: { file, sheet, cell } },
        ]),
    );
  return {
    ok: true,
    issues: [],
    value: new Map([...new Set(observations.map(({ jurisdiction }) => jurisdiction))].map((code) => [code, own(code)])),
  };
}

/** The same as another framework version has it. */
export interface MovedAccepted {
  readonly accepted: LastAccepted;
  /** By jurisdiction, one for every row with figures that have no place; they name rows of the version before. */
  readonly left: ReadonlyMap<string, readonly Issue[]>;
}

/**
 * Figures go where the mappings of the version say that their rows are now. Undefined where these do not lead from the
 * version in which they were accepted to this one.
 */
export function acceptedIn(
  framework: Framework,
  from: VersionName,
  accepted: LastAccepted,
  language: string,
): MovedAccepted | undefined {
  if (isSameVersion(framework, from)) return { accepted, left: new Map() };
  if (!follows(framework, from)) return undefined;
  const all = [...accepted].map(([code, observations]) => ({
    code,
    ...movedContents(framework, from, [...observations.values()], language),
  }));
  return {
    accepted: new Map(all.map(({ code, moved }) => [code, new Map(moved.map((one) => [one.key, one]))])),
    left: new Map(all.map(({ code, issues }) => [code, issues])),
  };
}
