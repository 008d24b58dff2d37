import type { HistoryGiven } from "../app/answer-history";
import type { ExportFormat } from "../app/export-observations";
import type { SeriesBreak } from "../core/break/series-break";
import type { Issue } from "../core/issue/issue";
import type { GivenReason } from "../core/issue/justification";
import type { Cause } from "../core/assessment/group-by-cause";
import type { ReasonGiven } from "../app/give-reason";
import type { Look } from "../app/look-at-workbook";
import type { CheckedFile, DraftedMerge, MergeResult } from "../app/merge-workbooks";
import type { CellPlace } from "../app/ports";
import type { Question } from "../app/queries";
import type { PreMerge, ReadCopy } from "../app/pre-merge";
import type { ContributionChoice } from "../core/consolidation/settle-cells";
import type { CoverPlace } from "../core/report/blank-cover";

/** A file that a person chose; read only when its turn comes. */
export interface ChosenFile {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** A long action under way; `done` of `of` steps where they can be counted. */
export interface Busy {
  readonly what: string;
  readonly done?: number;
  readonly of?: number;
}

/** Reports chosen for a merge, checked and not yet written. */
export interface MergeDraft {
  readonly checked: readonly CheckedFile[];
  readonly chosen: readonly string[];
  readonly includeIncomplete: boolean;
  readonly result: DraftedMerge;
}

/** What the open report would change in a region. */
export interface PushDraft {
  readonly result: MergeResult;
  /** The file that was chosen; undefined for the open workbook. */
  readonly into: ChosenFile | undefined;
  /** The region has no sheets yet. */
  readonly isNew: boolean;
  /** Sheets of the chosen file that are not taken into the new one. */
  readonly leftOut: readonly string[];
  /** Sheets of which something hangs on the cells that is not taken along, such as a picture; the file itself where macros stay behind. */
  readonly inPart: readonly string[];
  /** What the cover of the report is asked for and does not say. */
  readonly blank: readonly CoverPlace[];
}

/** Copies of institutions that are to be joined into the open report; nothing is written yet. */
export interface JoinDraft {
  readonly copies: readonly ReadCopy[];
  readonly choices: readonly ContributionChoice[];
  readonly result: PreMerge;
  /** Cells of the open report that would hold something else, notes and sources among them. */
  readonly changes: number;
}

/** The name to save a new workbook by, and the word that says what it is. */
export interface SubmittedNote {
  readonly name: string;
  readonly word: "pushed" | "pushedInto";
  /** Code of the seal of the report that was pushed. */
  readonly seal: string;
}

/** Everything the pane shows. */
export interface PaneState {
  /** Undefined until the workbook was looked at for the first time. */
  readonly look: Look | undefined;
  readonly busy: Busy | undefined;
  /** Why the last action was refused, and what it left out where it was not. */
  readonly trouble: readonly Issue[];
  /** A sentence about what was just done, about a part that did not arrive, or about a bug of ours. */
  readonly said: { readonly kind: "done" | "notLoaded" | "bug"; readonly text: string } | undefined;
  readonly selected: CellPlace | undefined;
  readonly draft: MergeDraft | undefined;
  /** A push that was looked at and is not yet done. */
  readonly pushDraft: PushDraft | undefined;
  /** Copies that were looked at and are not yet joined. */
  readonly joinDraft: JoinDraft | undefined;
  /** What the cover of a report does not say that is about to be handed in; undefined while none is. */
  readonly handIn: readonly CoverPlace[] | undefined;
  /** What was opened as a workbook of its own. */
  readonly submitted: SubmittedNote | undefined;
  /** Who justified last in this session, so that the name is typed once; "" before. */
  readonly who: string;
}

export interface ReportWanted {
  readonly jurisdiction: string;
  readonly round: string;
  readonly language: string;
  readonly from?: ChosenFile;
}

/** A file made of the regional workbook; `jurisdiction` is undefined for slides of the region. */
export type OutputWanted =
  | { readonly kind: "deck"; readonly jurisdiction: string | undefined }
  | { readonly kind: "export"; readonly format: ExportFormat };

/** What is written into the cell of a finding: a word for no data, or one reading of what stands there. */
export interface Instead {
  readonly issue: Issue;
  readonly value: string | number;
}

/** What a person can do in the pane. Each answers when it is over; what happened stands in the state. */
export interface PaneActions {
  readonly check: () => Promise<void>;
  readonly start: (wanted: ReportWanted) => Promise<void>;
  readonly show: (place: CellPlace) => Promise<void>;
  /** Keeps one justification for each finding of the cause in the workbook. */
  readonly justify: (cause: Cause, given: GivenReason) => Promise<void>;
  /** Keeps what a person says of the closed years of one row. Says whether it was saved. */
  readonly answerHistory: (given: Omit<HistoryGiven, "today">) => Promise<boolean>;
  /** Checks this workbook by a rule pack from now on. */
  readonly useRules: (file: ChosenFile) => Promise<void>;
  /** Writes into the cells of findings what the person chose there, as far as the findings still stand. */
  readonly typeInstead: (chosen: readonly Instead[]) => Promise<void>;
  /**
   * Writes a reason for no data into a cell and what is known about it beside. Says whether it was saved, so that what
   * was typed stays when not.
   */
  readonly giveReason: (asked: ReasonGiven) => Promise<boolean>;
  /** Keeps a break in a series, or takes it back where it has no note. Says whether it was saved. */
  readonly declareBreak: (declared: SeriesBreak) => Promise<boolean>;
  /** Hands the report in, or asks first for what its cover does not say. */
  readonly push: () => Promise<void>;
  /** Hands it in whatever the cover says. */
  readonly handIn: () => Promise<void>;
  /** Shows what a push into a chosen regional workbook, or into the open one, would change. */
  readonly draftPush: (into: ChosenFile | undefined) => Promise<void>;
  /** Writes on the cover what was asked for, by the names of its fields; a blank answer writes nothing. */
  readonly fillCover: (answers: ReadonlyMap<string, string>) => Promise<boolean>;
  readonly writePush: () => Promise<void>;
  readonly dropPush: () => void;
  /** Keeps a question about a figure of the regional workbook. Says whether it was saved. */
  readonly askQuery: (asked: Question) => Promise<boolean>;
  readonly closeQuery: (id: string) => Promise<void>;
  /** Opens the open queries of a jurisdiction as a workbook to send. */
  readonly sendQueries: (jurisdiction: string) => Promise<void>;
  /** Brings the queries of a workbook into the open report. */
  readonly importQueries: (file: ChosenFile) => Promise<void>;
  readonly answerQuery: (id: string, answer: string) => Promise<boolean>;
  /** Shows what copies of institutions would bring into the open report. */
  readonly addCopies: (files: readonly ChosenFile[]) => Promise<void>;
  /** What a copy says counts in one cell; "" stands for the open report. */
  readonly chooseCopy: (choice: ContributionChoice) => Promise<void>;
  readonly writeJoined: () => Promise<void>;
  readonly dropJoin: () => void;
  /** Keeps the figures of a second source in the workbook, beside the reported ones. */
  readonly compare: (file: ChosenFile) => Promise<void>;
  readonly addFiles: (files: readonly ChosenFile[]) => Promise<void>;
  /** Takes one of the files that contend for a jurisdiction; undefined for what the regional workbook holds. */
  readonly choose: (file: string | undefined, rivals: readonly string[]) => Promise<void>;
  readonly includeIncomplete: (include: boolean) => Promise<void>;
  readonly dropDraft: () => void;
  readonly write: () => Promise<void>;
  readonly draw: () => Promise<void>;
  /** Makes a file of the regional workbook and saves it. */
  readonly saveOutput: (wanted: OutputWanted) => Promise<void>;
  /** Writes what the reports say over the cells of a regional workbook that say something else. */
  readonly putBack: () => Promise<void>;
  /** Makes a regional workbook what it was at a restore point; what it is now becomes one. */
  readonly restore: (number: number) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Before the workbook was looked at for the first time. */
export const NOTHING_YET: PaneState = {
  look: undefined,
  busy: undefined,
  trouble: [],
  said: undefined,
  selected: undefined,
  draft: undefined,
  pushDraft: undefined,
  joinDraft: undefined,
  handIn: undefined,
  submitted: undefined,
  who: "",
};
