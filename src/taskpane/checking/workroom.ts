/** The long work of reading, checking and merging files, wherever it is done. */
import type { ExportFormat } from "../../app/export-observations";
import type { Words } from "../../app/load-words";
import type { CertifiedWriting } from "../../app/certify-written";
import type { Frameworks } from "../../app/frameworks";
import type { GivenFile } from "../../app/given-file";
import type { RestorableWriting } from "../../app/keep-restore-point";
import type { Look } from "../../app/look-at-workbook";
import type { CheckedFile, DraftedMerge, OldWorkbook } from "../../app/merge-workbooks";
import type { OpenFramework } from "../../app/open-framework";
import type { ReadCopy } from "../../app/pre-merge";
import type { RestoredRegional } from "../../app/restore-regional";
import type { MergeChoices } from "../../core/consolidation/consolidate";
import type { Regional } from "../../core/consolidation/regional";
import type { DeckWord } from "../../core/deck/deck-context";
import type { Outcome } from "../../core/issue/issue";
import type { SecondSource } from "../../core/second-source/second-source";
import type { Snapshot } from "../../core/workbook/snapshot";

/** A merge into the open workbook. */
export interface MergeAsked {
  readonly preferred: OpenFramework;
  readonly checked: readonly CheckedFile[];
  /** The open workbook where it is a regional one. */
  readonly before: OldWorkbook | undefined;
  readonly choices: MergeChoices;
  readonly language: string;
}

/** A file made of a regional workbook. */
export interface OutputAsked {
  /** What the workbook is of. */
  readonly open: OpenFramework;
  readonly regional: Regional;
  readonly language: string;
  readonly output:
    | {
        readonly kind: "deck";
        /** Undefined for the region. */
        readonly jurisdiction: string | undefined;
        readonly words: Pick<Words<DeckWord>, "language" | "texts">;
      }
    | { readonly kind: "export"; readonly format: ExportFormat };
}

export interface Workroom {
  /** Reads and checks one chosen file. Fails only when the version that it is of cannot be opened. */
  readonly check: (
    frameworks: Frameworks,
    given: GivenFile,
    secondSource: SecondSource | undefined,
  ) => Promise<Outcome<CheckedFile>>;
  /** Reads the copy of an institution; fails as `check` does. */
  readonly readCopy: (frameworks: Frameworks, given: GivenFile) => Promise<Outcome<ReadCopy>>;
  /** @param found a workbook that is or was a regional one */
  readonly look: (shipped: OpenFramework, found: Snapshot) => Promise<Look>;
  /**
   * A regional workbook as it was at one of its restore points.
   * @param clock the time now
   */
  readonly restore: (
    frameworks: Frameworks,
    now: Snapshot,
    number: number,
    clock: Date,
  ) => Promise<Outcome<RestoredRegional>>;
  readonly merge: (asked: MergeAsked) => Promise<DraftedMerge>;
  /** The sheets of a merge, with the restore point of the workbook that they are written over. */
  readonly plan: (asked: MergeAsked, now: Date) => Promise<RestorableWriting>;
  /** @param written the workbook after a merge was written */
  readonly count: (asked: MergeAsked, written: Snapshot) => Promise<CertifiedWriting>;
  /**
   * @param goesOn hears after each slide how many there are of how many; false ends it
   * @returns the bytes of the file; undefined where it was ended
   */
  readonly make: (asked: OutputAsked, goesOn: (done: number, of: number) => boolean) => Promise<Uint8Array | undefined>;
}
