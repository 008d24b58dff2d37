import { sharedMarks } from "../sheet/keyed-table";
import { REGIONAL_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import type { Snapshot } from "../workbook/snapshot";

/** True for a regional workbook made before its tables had keys. */
export function lacksKeys(snapshot: Snapshot): boolean {
  return (
    readMetadata(snapshot, REGIONAL_MARK) !== undefined &&
    snapshot.sheets.every((sheet) => sharedMarks(sheet).size === 0)
  );
}
