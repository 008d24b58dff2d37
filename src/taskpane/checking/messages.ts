/**
 * What the page and its worker say to each other, one request after the other. What is large goes over once, and by its
 * number then; sheets go over in pieces, before the message that needs them.
 */
import type { CertifiedWriting } from "../../app/certify-written";
import type { GivenFile } from "../../app/given-file";
import type { RestorableWriting } from "../../app/keep-restore-point";
import type { Look, ReportLook } from "../../app/look-at-workbook";
import type { DraftedMerge } from "../../app/merge-workbooks";
import type { ReadCopy } from "../../app/pre-merge";
import type { RestoredRegional } from "../../app/restore-regional";
import type { Assessment } from "../../core/assessment/assess";
import type { MergeChoices } from "../../core/consolidation/consolidate";
import type { Rival, Rivals } from "../../core/consolidation/rivals";
import type { Framework } from "../../core/framework/framework";
import type { FrameworkVersion, VersionName } from "../../core/framework/framework-version";
import type { Outcome } from "../../core/issue/issue";
import type { RegionalWorkbook } from "../../core/regional/read-regional";
import type { SecondSource } from "../../core/second-source/second-source";
import type { SheetPlan } from "../../core/workbook/plan";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { SheetPiece } from "./sheet-pieces";
import type { OutputAsked } from "./workroom";

export interface Opened {
  readonly number: number;
  /** Undefined where it went over before. */
  readonly framework?: Framework;
}

/** Everything by its number. */
export interface MergeTold {
  readonly preferred: Opened;
  readonly checked: readonly number[];
  readonly before: number | undefined;
  readonly choices: MergeChoices;
  readonly language: string;
}

/** By which the worker finds the versions that it asks the page for. */
interface VersionsTold {
  readonly versions: readonly [FrameworkVersion, ...FrameworkVersion[]];
  readonly language: string;
}

interface FileTold extends VersionsTold {
  readonly given: GivenFile;
}

export type ToWorker =
  | (FileTold & {
      readonly kind: "check";
      /** Under which the worker keeps what it finds. */
      readonly number: number;
      readonly secondSource: SecondSource | undefined;
    })
  | (FileTold & { readonly kind: "readCopy" })
  | { readonly kind: "opened"; readonly opened: Outcome<Opened> }
  /** A file that this worker has not checked itself. */
  | { readonly kind: "checkedFile"; readonly number: number; readonly open: Opened; readonly assessment: Assessment }
  | { readonly kind: "piece"; readonly piece: SheetPiece<SheetSnapshot> }
  /** The regional workbook of the sheets that came last. */
  | { readonly kind: "before"; readonly number: number; readonly open: Opened; readonly workbook: RegionalWorkbook }
  | { readonly kind: "look"; readonly shipped: Opened }
  | (VersionsTold & { readonly kind: "restore"; readonly number: number; readonly clock: Date })
  | { readonly kind: "merge"; readonly told: MergeTold }
  | { readonly kind: "plan"; readonly told: MergeTold; readonly now: Date }
  | { readonly kind: "count"; readonly told: MergeTold }
  | { readonly kind: "make"; readonly open: Opened; readonly asked: Omit<OutputAsked, "open"> }
  /** The answer to a slide. */
  | { readonly kind: "goOn"; readonly goesOn: boolean };

/** As the page sees it, with what the page has itself left out. */
export type LookTold =
  | Extract<Look, { readonly kind: "damaged" }>
  | (Omit<Extract<Look, { readonly kind: "regional" }>, "open" | "snapshot" | "report"> & {
      readonly report?: Omit<ReportLook, "open">;
    });

/** The sheets of its plan went over before. */
export interface RestoredTold extends Omit<RestoredRegional, "open"> {
  readonly open: number;
}

export interface DraftTold extends Omit<DraftedMerge, "open" | "assessments" | "rivals"> {
  readonly open: number;
  /** `sameAs`: its report is left out, because it is that of the checked file at this place of the list. */
  readonly assessments: readonly { readonly assessment: Assessment; readonly sameAs: number | undefined }[];
  /** An assessment by its place among them. */
  readonly rivals: readonly (Omit<Rivals, "sides"> & {
    readonly sides: readonly (Omit<Rival, "assessment"> & { readonly assessment: number | undefined })[];
  })[];
}

export type ToPage =
  | { readonly kind: "open"; readonly version: VersionName; readonly languages: readonly string[] }
  | {
      readonly kind: "checked";
      readonly checked: Outcome<{ readonly number: number; readonly assessment: Assessment }>;
    }
  | { readonly kind: "copied"; readonly copied: Outcome<ReadCopy> }
  | { readonly kind: "looked"; readonly looked: LookTold }
  | { readonly kind: "restored"; readonly restored: Outcome<RestoredTold> }
  | { readonly kind: "merged"; readonly merged: DraftTold }
  | { readonly kind: "planPiece"; readonly piece: SheetPiece<SheetPlan> }
  /** All pieces of its sheets came before. */
  | { readonly kind: "planned"; readonly planned: RestorableWriting }
  | { readonly kind: "counted"; readonly counted: CertifiedWriting }
  | { readonly kind: "slide"; readonly done: number; readonly of: number }
  | { readonly kind: "made"; readonly bytes: Uint8Array | undefined };

/** One end of a channel: a worker, or what a worker has of its page. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  onmessage: ((event: MessageEvent<Heard>) => unknown) | null;
}
