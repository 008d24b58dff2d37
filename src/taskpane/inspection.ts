/** What a check of the open workbook looks at besides what its cells hold. It comes after the first look. */
import type { WorkbookSight } from "../app/ports";
import { inputAreas } from "../core/report/inspect/input-areas";
import { inspectReport, type Inspect } from "../core/report/inspect/inspect-report";
import type { Snapshot } from "../core/workbook/snapshot";

export interface Inspection {
  readonly inspect: Inspect;
  /** What was read with how it looks; as it was read where that cannot be told just now. */
  readonly see: (read: Snapshot) => Promise<Snapshot>;
}

export function inspectionBy({ see }: WorkbookSight): Inspection {
  return {
    inspect: inspectReport,
    see: async (read) => {
      const areas = inputAreas(read);
      const seen = areas.length === 0 ? undefined : await see(read, areas);
      return seen?.ok ? seen.value : read;
    },
  };
}
