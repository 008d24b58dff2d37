import type { Row } from "../framework/framework";
import type { Observation } from "../observation/observation";
import type { SnapshotCell } from "../workbook/snapshot";

/** An observation with the cell that it was read from. */
export interface ReadCell {
  readonly observation: Observation;
  readonly row: Row;
  readonly cell: SnapshotCell | undefined;
}
