import { REGIONAL_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import type { Snapshot } from "../workbook/snapshot";

/** True for a workbook that says it is a regional one of ours; whether it can be read as one is another question. */
export function isRegional(snapshot: Snapshot): boolean {
  return readMetadata(snapshot, REGIONAL_MARK) !== undefined;
}
