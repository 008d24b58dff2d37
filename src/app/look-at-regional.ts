import { readRegional } from "../core/regional/read-regional";
import { withKeys } from "../core/regional/with-keys";
import type { Snapshot } from "../core/workbook/snapshot";
import type { Look } from "./look-at-workbook";
import type { OpenFramework } from "./open-framework";
import { openFor } from "./use-rule-pack";

/** What `lookAtWorkbook` is to others, for a workbook that `isRegional`. */
export function lookAtRegional(shipped: OpenFramework, found: Snapshot): Look {
  const { open } = openFor(shipped, found);
  const snapshot = withKeys(open.framework, found);
  const regional = readRegional(open.framework, snapshot);
  return regional.ok
    ? { kind: "regional", open, workbook: regional.value, snapshot }
    : { kind: "damaged", issues: regional.issues };
}

export type LookAtRegional = typeof lookAtRegional;
