/** The documents that `--json` prints: one per command, on stdout. Changes to them are changes for their readers. */
import type { Counts, FileVerdict } from "../core/assessment/assess";
import type { Facts } from "../core/issue/fact";
import type { Severity } from "../core/issue/issue";
import type { QueryState, RegionalQuery } from "../core/query/query";
import type { RuleCard } from "../core/validation/rule-card";
import type { LeftOutEntry } from "./left-out-entry";

/** One cell that takes a figure, a status or a narrative text. Totals and notes take none. */
export interface LayoutEntry {
  /** "<kpi>.<table>.<row>.<period>". */
  readonly key: string;
  readonly sheet: string;
  /** A1 address. */
  readonly address: string;
  /** KPI number as text, or "narrative". */
  readonly kpi: string;
  readonly table: string;
  readonly tableLabel: string;
  readonly row: string;
  readonly rowLabel: string;
  /** "2024", or "2024-H1" for a half-year. */
  readonly period: string;
  /** Unit id of the framework, e.g. "cases"; null for a status or a text. */
  readonly unit: string | null;
  /** count: whole number. quantity: decimals allowed. code: a status of a list. text: narrative. */
  readonly kind: "count" | "quantity" | "total" | "code" | "text";
}

export interface IssueEntry {
  readonly code: string;
  /** Id of the edit rule, or null for a problem of the file itself. */
  readonly rule: string | null;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly key: string | null;
  readonly facts: Facts;
  readonly message: string;
  /** Issues of a file with the same number have one cause. */
  readonly cause: number;
  /** Of a warning that was justified: why it may stand. */
  readonly justification: {
    readonly reason: string;
    readonly text: string;
    readonly who: string;
    readonly when: string;
  } | null;
}

/** What is known about a cell that holds no data; null for what was not said. */
export interface GapEntry {
  /** Observation key. */
  readonly key: string;
  /** Code of the reason. */
  readonly reason: string;
  /** Key of a row or table of the framework, or a text. */
  readonly where: string | null;
  readonly owner: string | null;
  /** "2025", "2025-09" or "2025-09-30". */
  readonly expected: string | null;
  readonly note: string | null;
}

export interface FileEntry {
  readonly file: string;
  readonly jurisdiction: string | null;
  /** "<framework id> <version>", or null when the file could not be read as a report. */
  readonly framework: string | null;
  readonly round: string | null;
  /** True for a report whose figures are invented. */
  readonly sample: boolean;
  readonly verdict: FileVerdict;
  readonly counts: Counts;
  readonly issues: readonly IssueEntry[];
  readonly gaps: readonly GapEntry[];
}

export interface ObservationEntry {
  readonly jurisdiction: string;
  readonly kpi: string;
  readonly table: string;
  readonly row: string;
  readonly period: string;
  /** A number, the code of a status, or a text; null when there is none. */
  readonly value: number | string | null;
  /** "reported", "not-reported", or the reason for no data such as "no-data". */
  readonly status: string;
  /** True for a figure of a report whose figures are invented. */
  readonly sample: boolean;
  readonly unit: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly key: string;
}

/** What was written beside a row of a report; null for what was not. */
export interface NoteEntry {
  readonly jurisdiction: string;
  /** "<kpi>.<table>.<row>". */
  readonly row: string;
  readonly note: string | null;
  /** Institution that the figures come from, as it was named. */
  readonly source: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A figure of a second source: to be compared with reported ones, never added to them. */
export interface SecondSourceEntry {
  /** "avmp". */
  readonly source: string;
  readonly measure: string;
  readonly jurisdiction: string;
  /** "2024", or "2019-2024" for these years together. */
  readonly year: string;
  /** A count, or a percentage (0 to 100) for measures that are shares. */
  readonly value: number;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A break in a series. */
export interface BreakEntry {
  /** Null for one that the framework itself declares. */
  readonly jurisdiction: string | null;
  readonly row: string;
  /** The first year that cannot be compared with those before. */
  readonly from: string;
  readonly note: string;
}

/** Reports of one jurisdiction of which one can be merged. */
export interface RivalsEntry {
  readonly jurisdiction: string;
  readonly round: string;
  /** What the regional workbook holds comes first. */
  readonly sides: readonly {
    readonly file: string;
    /** It is what the regional workbook holds already. */
    readonly isInRegion: boolean;
    readonly isTaken: boolean;
    /** Refused for faults of its own, which no choice takes away. */
    readonly isFaulty: boolean;
    /** Null for what the regional workbook holds. */
    readonly verdict: FileVerdict | null;
    /** When the file was saved last, by the clock of this machine, "2026-11-27 14:05". */
    readonly saved: string | null;
    /** Fields of the cover that are filled in, by what they are called. */
    readonly cover: Readonly<Record<string, string>>;
    readonly filled: number;
  }[];
  /** Cells in which they differ; `values` in the order of the sides. */
  readonly cells: readonly {
    readonly row: string;
    readonly name: string;
    readonly period: string;
    readonly values: readonly (string | number | null)[];
  }[];
}

/** Printed by merge, push and demo: beside the files, what they change in the region. */
export interface MergeDocument extends FilesDocument {
  /** What of the workbook of --into is not in the new one. */
  readonly leftOut: readonly LeftOutEntry[];
  /** What is seen only in the region as a whole; of no file. */
  readonly findings: readonly IssueEntry[];
  readonly rivals: readonly RivalsEntry[];
  readonly changes: {
    /** Cells of each jurisdiction that hold something new, something else, or nothing any more. */
    readonly jurisdictions: readonly {
      readonly jurisdiction: string;
      readonly isNew: boolean;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      /** Those that are changed or removed, with what people read in them; null for nothing. */
      readonly cells: readonly {
        readonly row: string;
        readonly name: string;
        readonly period: string;
        readonly old: number | string | null;
        readonly now: number | string | null;
      }[];
    }[];
    /** Jurisdictions of which the region has no report afterwards. */
    readonly missing: readonly string[];
    /** Totals of the region; null where there is none. */
    readonly totals: readonly {
      readonly row: string;
      readonly period: string;
      readonly old: number | null;
      readonly now: number | null;
      /** Whose figures came in or went, where the total changed only because of them. */
      readonly because: { readonly joined: readonly string[]; readonly left: readonly string[] } | null;
    }[];
  };
}

/** A row whose closed years are odd, and what was said of it. */
export interface HistoryRow {
  readonly row: string;
  readonly name: string;
  readonly odd: readonly string[];
  readonly years: readonly { readonly period: string; readonly value: string | number | null }[];
  readonly answer: "as published" | "to be corrected" | null;
  readonly note: string;
}

/** Printed by history. */
export interface HistoryDocument {
  readonly rows: readonly HistoryRow[];
  readonly out: string | null;
}

/** Printed by check. `rulePack` is the version of the rules that were applied. */
export interface FilesDocument {
  readonly files: readonly FileEntry[];
  readonly rulePack: string;
  /** Where the regional workbook was written; null when none was. */
  readonly out: string | null;
  readonly observations: readonly ObservationEntry[];
  readonly breaks: readonly BreakEntry[];
  readonly notes: readonly NoteEntry[];
  /** What the files were compared with: of --avmp, of the regional workbook, or what reports carry themselves. */
  readonly secondSource: readonly SecondSourceEntry[];
}

/** What a regional workbook was before something was written into it. */
export interface PointEntry {
  readonly number: number;
  /** By the clock of whoever wrote, "2026-11-27 14:05". */
  readonly when: string;
  /** What was done then, and whose reports were taken. */
  readonly done: "merge" | "push" | "restore";
  readonly files: readonly string[];
  readonly jurisdictions: readonly string[];
}

/** Printed by restore. */
export interface RestoreDocument {
  /** Of the workbook that was given, the newest first. */
  readonly points: readonly PointEntry[];
  /** Number of the point that was put back; null where they were only listed. */
  readonly restored: number | null;
  readonly out: string | null;
  /** What of the given workbook is not in the new one. */
  readonly leftOut: readonly LeftOutEntry[];
}

/** A report and its seal. */
export interface SealEntry {
  readonly file: string;
  /** Of the figures as they are now; null where the file cannot be read as a report. */
  readonly seal: string | null;
  /** SHA-256 over the same, 64 hexadecimal digits. */
  readonly digest: string | null;
  /** "none": it was never pushed. */
  readonly state: "whole" | "changed" | "broken" | "newer" | "none" | "unreadable";
  /** The code under which it was signed off, where that is another one. */
  readonly signedOff: string | null;
  /** What is wrong, a sentence each, with its cell where it has one. */
  readonly findings: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
}

/** Printed by source. */
export interface SourceDocument {
  /** Observation key; of what a total leaves beside its parts, the total's. */
  readonly key: string;
  /** Of a cell of a regional workbook: what it comes from. */
  readonly sources: readonly (ObservationEntry & {
    /** Code of the seal of its report; "" for none. */
    readonly seal: string;
    readonly note: string;
    readonly institution: string;
    readonly justifications: readonly {
      readonly reason: string;
      readonly text: string;
      readonly who: string;
      readonly when: string;
    }[];
  })[];
  /** Of a cell of a report: the cells of the regional workbook that use it. */
  readonly uses: readonly {
    readonly sheet: string;
    readonly cell: string;
    /** Its own line, its jurisdiction's figure, a figure of the region, or drawn in a chart. */
    readonly as: "data" | "figure" | "region" | "chart";
  }[];
}

/** Printed by seal. */
export interface SealDocument {
  readonly files: readonly SealEntry[];
}

/** Printed by rules. */
export interface RulesDocument {
  readonly rulePack: string;
  /** What a rule pack file changed about the shipped rules; `severity` is "off" for a rule that is not applied. */
  readonly changes: readonly { readonly rule: string; readonly severity: string; readonly why: string }[];
  readonly rules: readonly RuleCard[];
}

/** What one copy says of a cell in which copies differ; `value` and `status` as in observations. */
export interface SideEntry {
  readonly file: string;
  readonly isOwner: boolean;
  readonly value: number | string | null;
  readonly status: string;
}

/** Printed by premerge. */
export interface PremergeDocument {
  /** Where the report was written; null when none was. */
  readonly out: string | null;
  readonly jurisdiction: string | null;
  readonly round: string | null;
  readonly framework: string | null;
  readonly copies: readonly {
    readonly file: string;
    readonly taken: boolean;
    /** As people know it, and the ids of the framework's institutions that it is. */
    readonly who: string;
    readonly institutions: readonly string[];
    /** Cells of the report that hold what this copy says. */
    readonly given: number;
    readonly issues: readonly IssueEntry[];
  }[];
  /** Cells in which copies differ, in the order of the template. */
  readonly cells: readonly {
    readonly key: string;
    /** Ids of the institutions that hold the row. */
    readonly owners: readonly string[];
    readonly sides: readonly SideEntry[];
    /** What the report holds now; both null where it stays blank because nobody chose. */
    readonly value: number | string | null;
    readonly status: string | null;
    readonly message: string;
  }[];
}

/** Printed by queries. */
export interface QueriesDocument {
  readonly queries: readonly (RegionalQuery & { readonly state: QueryState })[];
  readonly counts: Readonly<Record<QueryState, number>>;
  /** The regional workbook that was written, and the workbook to send; null where none was. */
  readonly out: string | null;
  readonly sent: string | null;
  /** What of the given workbook is not in the new one. */
  readonly leftOut: readonly LeftOutEntry[];
}

export interface TemplateDocument {
  readonly out: string;
  readonly jurisdiction: string;
  readonly round: string;
  readonly framework: string;
  /** What could not be carried over from the earlier workbook. */
  readonly issues: readonly IssueEntry[];
}

/** Of `export`: what was written, not the observations themselves. */
export interface ExportedDocument {
  readonly out: string;
  readonly format: string;
  readonly observations: number;
}

/** Of `report`: the deck that was written. */
export interface ReportDocument {
  readonly out: string;
  /** Null for the region. */
  readonly jurisdiction: string | null;
  readonly slides: number;
  /** Of --into; null where a new deck was made. */
  readonly refreshed: {
    /** What people changed or took out of our texts, which stays, and what we would say there. */
    readonly kept: readonly {
      readonly slide: string;
      readonly title: string;
      readonly theirs: readonly string[];
      readonly ours: readonly string[];
    }[];
    /** Titles of slides that the deck lacks, or whose chart or table it lacks. */
    readonly missing: readonly string[];
    /** Ids of slides of ours that would not be made now. */
    readonly past: readonly string[];
  } | null;
}
