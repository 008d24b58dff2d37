/** The merged state: the observations of every accepted report, and the log of every file ever given. */
import type { SeriesBreak } from "../break/series-break";
import type { Gap } from "../gap/gap";
import type { CellContent } from "../observation/observation";
import type { ReadNotes } from "../report/row-notes";
import type { Justification } from "../issue/justification";
import type { RegionalQuery } from "../query/query";
import type { SecondSource } from "../second-source/second-source";
import type { FileVerdict } from "../assessment/assess";
import type { Revision } from "./revisions";
import type { RuleFinding } from "./rule-findings";

/** One line of the sheet "Regional data". */
export interface RegionalObservation {
  readonly jurisdiction: string;
  readonly key: string;
  readonly row: string;
  readonly period: string;
  readonly content: CellContent;
  /** Name of the report's file, without folders unless two files share it. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface LogFile {
  readonly file: string;
  /** Code, or "" when the file could not be read as a report. */
  readonly jurisdiction: string;
  readonly verdict: FileVerdict;
  readonly errors: number;
  readonly warnings: number;
  readonly notEvaluated: number;
  readonly blank: number;
  readonly institution: string;
  /** Version of the rule pack that it was checked by. */
  readonly rulePack: string;
}

/** One reason or remark; the sentence is kept as it was told when the file was merged. */
export interface LogReason {
  readonly file: string;
  readonly severity: string;
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

/** A justification with whose report it is. */
export interface RegionalJustification extends Justification {
  readonly jurisdiction: string;
}

/** What is known about a cell without data, with whose report it is. */
export interface RegionalGap extends Gap {
  readonly jurisdiction: string;
  /** Observation key. */
  readonly key: string;
}

/** What was written beside a row, with whose report it is. */
export interface RegionalNote extends ReadNotes {
  readonly jurisdiction: string;
  readonly row: string;
}

/** A break in a series with whose report declares it. */
export interface RegionalBreak extends SeriesBreak {
  readonly jurisdiction: string;
}

/** unknown: it was merged before seals were kept here. */
export const INPUT_STATES = ["whole", "changed", "broken", "none", "unknown"] as const;
export type InputState = (typeof INPUT_STATES)[number];

/** The report of a jurisdiction as it went into the region. */
export interface RegionalInput {
  readonly jurisdiction: string;
  readonly file: string;
  /** "salw-roadmap 2019-2024"; "" where nobody knows. */
  readonly version: string;
  /** Code of the seal under which it was handed in; "" for none. */
  readonly seal: string;
  readonly state: InputState;
  /** Cells that it submitted: figures, statuses, texts and reasons for no data. */
  readonly cells: number;
  /** Over what they hold (`contentsCode`). */
  readonly mark: string;
}

export interface Regional {
  readonly round: string;
  /** By jurisdiction in the framework's order, then in the order of the template. */
  readonly observations: readonly RegionalObservation[];
  /** By file name. */
  readonly files: readonly LogFile[];
  readonly reasons: readonly LogReason[];
  /** Of the reports that are merged, by jurisdiction, in the order in which they were given. */
  readonly justifications: readonly RegionalJustification[];
  /** Of all rules that ever fired, by jurisdiction, rule and key. */
  readonly ruleFindings: readonly RuleFinding[];
  /** By jurisdiction; all that were ever found. */
  readonly revisions: readonly Revision[];
  /** Figures of a second source, of all jurisdictions it knows; beside the observations and never among them. */
  readonly secondSource: SecondSource;
  /** Jurisdictions whose report is a sample, in the framework's order: their figures are invented. */
  readonly samples: readonly string[];
  /** Of observations without data, in their order. */
  readonly gaps: readonly RegionalGap[];
  /** By jurisdiction, in the order in which they were declared; those of the framework itself are not among them. */
  readonly breaks: readonly RegionalBreak[];
  /** By jurisdiction, in the order in which they were asked; all that were ever asked. */
  readonly queries: readonly RegionalQuery[];
  /** Of the reports that are merged, by jurisdiction, then in the framework's order. */
  readonly notes: readonly RegionalNote[];
  /** By jurisdiction in the framework's order; none in workbooks from before there were certificates. */
  readonly inputs: readonly RegionalInput[];
}

/** Whether a jurisdiction's figures are those of a report on this year; what is known of earlier years only is history. */
export function isOfRound(own: readonly Pick<RegionalObservation, "period">[], round: string): boolean {
  return own.some(({ period }) => period.startsWith(round));
}

/** "reported", "not-reported" for a cell that was left blank, or the coded reason for no data. */
export function statusOf(content: CellContent): string {
  switch (content.kind) {
    case "number":
    case "code":
    case "text":
      return "reported";
    case "noData":
      return content.reason;
    case "blank":
    case "unreadable":
      return "not-reported";
  }
}
