/**
 * What the app needs of the world. Reading is one batch, writing is one batch; no port ever gets
 * per-cell methods.
 */
import type { Outcome } from "../core/issue";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";

/** Turns workbook bytes into what they hold and back. Implemented by adapters/xlsx. */
export interface WorkbookFormat {
  /** Any bytes in: a Snapshot, or Issues that say why there is none. Never throws for bad input. */
  read(bytes: Uint8Array): Outcome<Snapshot>;
  /** The same plan gives the same bytes. */
  write(plan: WorkbookPlan): Promise<Uint8Array>;
}
