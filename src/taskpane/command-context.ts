import type { Frameworks } from "../app/frameworks";
import type { CarrySheets } from "../adapters/xlsx/carry-sheets";
import type { OpenFramework } from "../app/open-framework";
import type { OpenWorkbook, WorkbookFormat } from "../app/ports";
import type { Snapshot } from "../core/workbook/snapshot";
import type { PaneState } from "../ui/pane-state";
import type { PaneWords } from "../ui/words";
import type { PaneNotes } from "./pane-notes";
import type { Workroom } from "./checking/workroom";
import type { ReadSourceFile } from "./read-source-file";

/**
 * What a command may use. It runs while the pane is busy with nothing else, and stops by throwing what `stopped.ts`
 * names.
 */
export interface CommandContext {
  readonly frameworks: Frameworks;
  /** The version that the open workbook is of, the preferred one where it says none, with the rules that ship. */
  readonly shipped: () => OpenFramework;
  /** The same as the rule pack of the open workbook grades it. */
  readonly graded: () => OpenFramework;
  readonly workbook: OpenWorkbook;
  readonly format: () => Promise<WorkbookFormat>;
  /** Takes sheets of people's own from a file along into the one that is written from it. */
  readonly carry: () => Promise<CarrySheets>;
  readonly workroom: () => Promise<Workroom>;
  readonly readSource: () => Promise<ReadSourceFile>;
  readonly say: PaneWords["say"];
  readonly today: () => string;
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  /** Reads the workbook, and shows what it is now. */
  readonly look: () => Promise<Snapshot>;
  readonly isCancelled: () => boolean;
  readonly notes: () => Promise<PaneNotes>;
}
