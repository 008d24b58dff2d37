import type { Outcome } from "../core/issue/issue";
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
