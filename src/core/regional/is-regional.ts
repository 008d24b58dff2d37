import { REGIONAL_MARK } from "../sheet/keys";
import { metadataSheet } from "../sheet/metadata-sheet";
import type { Snapshot } from "../workbook/snapshot";
import { isRestoreSheet } from "./restore-sheet";

/** True for a workbook that says it is a regional one of ours; whether it can be read as one is another question. */
export function isRegional(snapshot: Snapshot): boolean {
  return metadataSheet(snapshot, REGIONAL_MARK) !== undefined;
}

/** True for one that was, too: it no longer says so, and what it was can be put back. */
export function wasRegional(snapshot: Snapshot): boolean {
  return isRegional(snapshot) || snapshot.sheets.some(isRestoreSheet);
}
