import type { RegionalGap } from "../consolidation/regional";
import type { Labels } from "../framework/framework-schema";
import { readGap } from "../gap/gap-sheet";
import type { Snapshot, SnapshotCell } from "../workbook/snapshot";
import { readTable } from "./read-table";
import { gapListTitles } from "./regional-columns";

/**
 * What the list of the sheet "No data" says beyond the reasons. A regional workbook made before there was such a sheet
 * says nothing.
 */
export function readRegionalGaps(labels: Labels, snapshot: Snapshot): readonly RegionalGap[] {
  return (readTable(snapshot, gapListTitles(labels)) ?? []).map(
    ([, , , , , , owner, expected, note, , where, jurisdiction, key]) => ({
      jurisdiction: text(jurisdiction),
      key: text(key),
      ...readGap({ where: text(where), owner: text(owner), expected: text(expected), note: text(note) }),
    }),
  );
}

function text(found: SnapshotCell | undefined): string {
  return String(found?.value ?? "");
}
