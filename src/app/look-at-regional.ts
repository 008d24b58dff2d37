import { checkCertificate } from "../core/regional/check-certificate";
import { findOverwritten } from "../core/regional/find-overwritten";
import { readRegional } from "../core/regional/read-regional";
import { readRestorePoints } from "../core/regional/restore-points";
import { inspectReport } from "../core/report/inspect/inspect-report";
import { withKeys } from "../core/regional/with-keys";
import type { Snapshot } from "../core/workbook/snapshot";
import { lookAtWorkbook, type Look } from "./look-at-workbook";
import type { OpenFramework } from "./open-framework";
import { openFor } from "./use-rule-pack";

/** What `lookAtWorkbook` is to others, for a workbook that `isRegional`. */
export function lookAtRegional(shipped: OpenFramework, found: Snapshot): Look {
  const { open } = openFor(shipped, found);
  const { framework } = open;
  const snapshot = withKeys(framework, found);
  const restore = readRestorePoints(snapshot);
  const regional = readRegional(framework, snapshot);
  if (!regional.ok) return { kind: "damaged", issues: regional.issues, restore };
  const workbook = regional.value;
  const beside = lookAtWorkbook(shipped, found, inspectReport);
  const overwritten = findOverwritten(framework, workbook, snapshot);
  return {
    kind: "regional",
    open,
    workbook,
    snapshot,
    overwritten,
    restore,
    certificate: checkCertificate(framework, workbook, snapshot, overwritten),
    ...(beside.kind === "report" ? { report: beside } : {}),
  };
}
