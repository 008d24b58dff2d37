import type { Workbook } from "../model/workbook/workbook";

/** What a member may need beside its own target. */
export interface BatchContext {
  readonly workbook: Workbook;
  /** The client object kept under a reference id (event arguments); undefined when it is gone. */
  reference(id: string): unknown;
}
