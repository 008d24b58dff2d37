/**
 * Every issue there is, as closed lists: its code, and the words that its sentence in the labels may
 * use as {places}. The labels are checked against them when a framework is loaded.
 */

/** Faults of a workbook file, with the facts they carry (see adapters/ooxml). All are blockers. */
export const FILE_ISSUE_FACTS = {
  /** The file has no bytes: upload or copy it again. */
  "file-empty": [],
  /** Text, a picture, a PDF, …: choose the workbook. */
  "file-not-a-workbook": [],
  /** A zip archive (perhaps a Word file) without a workbook in it: choose the workbook. */
  "file-no-workbook": [],
  /** Excel 97-2003 .xls: save it as .xlsx. */
  "file-old-xls": [],
  /** A spreadsheet of another kind, `format` is ".ods" or ".xlsb": save it as .xlsx. */
  "file-other-format": ["format"],
  /** Protected by a password to open: remove the password and save. */
  "file-encrypted": [],
  /** The end of the file is missing (download or copy broke off): get it again. */
  "file-cut-off": [],
  /** The file's table of contents contradicts itself: get the file again, or open and save it in Excel. */
  "file-directory-damaged": [],
  /** One part cannot be unpacked, or its length or checksum is wrong: get the file again. */
  "file-part-damaged": ["part"],
  /** Two parts have the same name, so nobody can say which one counts: open and save it in Excel. */
  "file-part-repeated": ["part"],
  /** Packed with a password by a zip program: unpack it first. */
  "file-part-encrypted": ["part"],
  /** Packed in a way that Excel does not use; `feature` is "zip64", "split" or "method <n>": save it in Excel. */
  "file-packing-unsupported": ["feature"],
  /** More parts than any real workbook has. */
  "file-too-many-parts": ["count", "limit"],
  /** All parts together unpack to more than the limit (both in MB). */
  "file-too-large": ["size", "limit"],
  /** One part unpacks to more than the limit (both in MB). */
  "file-part-too-large": ["part", "size", "limit"],
  /** A part is packed far more tightly than real data can be: a "zip bomb". */
  "file-ratio-suspicious": ["part", "ratio", "limit"],
  /** More filled cells than we read from one file. */
  "file-too-many-cells": ["limit"],
  /** More strings, styles, links or array formulas in one part than any real workbook has. */
  "file-part-too-complex": ["part", "limit"],
  /** A part that the workbook needs is not in the file. */
  "file-part-missing": ["part"],
  /** A part refers by `id` to a part it does not list, or to one outside the file. */
  "file-link-broken": ["part", "id"],
  /** A document type declaration: never in a workbook, and the door for entity attacks. */
  "file-doctype": ["part"],
  /** Text in an encoding other than UTF-8 and UTF-16. */
  "file-encoding-unsupported": ["part", "encoding"],
  /** Not well-formed XML, at this character of the part (counted from 0). */
  "file-xml-broken": ["part", "offset"],
  /** Well-formed, but an element is missing or stands where it cannot. */
  "file-structure-broken": ["part", "element"],
  /** A sheet without a usable name, state or id. */
  "file-sheet-broken": ["part", "name"],
  /** Two sheets have the same name, or are the same part. */
  "file-sheet-repeated": ["name"],
  /** An address that is none, lies outside of Excel's limits, or contradicts its row. */
  "file-cell-address-broken": ["part", "address"],
  /** Two cells have the same address. */
  "file-cell-repeated": ["part"],
  /** A cell type that does not exist. */
  "file-cell-type-unknown": ["part", "type"],
  /** A value that its own cell type does not allow. */
  "file-cell-value-broken": ["part", "type", "value"],
  /** A cell points at text number `index`, of which there are only `count` (counted from 0). */
  "file-cell-text-missing": ["part", "index", "count"],
  /** A cell points at format number `index`, of which there are only `count` (counted from 0). */
  "file-cell-format-missing": ["part", "index", "count"],
} as const satisfies Record<string, readonly string[]>;

export type FileIssueCode = keyof typeof FILE_ISSUE_FACTS;

/** Everything else: files, frameworks, structure, values, rules, merging. */
const OTHER_ISSUE_WORDS = {
  "framework-invalid": ["file", "key", "problem"],
  "rule-pack-invalid": ["key", "problem"],
  "rule-pack-other": ["found", "expected"],
  "foreign-workbook": [],
  "regional-not-report": [],
  "framework-other": ["found", "expected"],
  "jurisdiction-unknown": ["found"],
  "round-unknown": ["found", "first", "last"],
  "table-missing": ["tableName", "kpi"],
  "table-doubled": ["tableName", "places"],
  "row-missing": ["rowName", "tableName"],
  "row-doubled": ["rowName", "tableName", "places"],
  "row-unknown": ["found"],
  "period-missing": ["period", "tableName"],
  "period-doubled": ["period", "tableName", "places"],
  "period-unknown": ["found", "first", "last"],
  "figure-outside": ["count", "tableName", "places"],
  "total-differs": ["seen", "sum"],
  "formula-in-input": ["seen"],
  "cell-blank": ["rowName", "periods"],
  "value-text": ["seen", "allowed"],
  "value-no-data-word": ["seen"],
  "value-number-text": ["seen", "readings"],
  "value-number-text-likely": ["seen", "readings", "likely"],
  "value-number-text-open": ["seen", "readings"],
  "value-date": ["seen"],
  "value-date-open": ["seen", "readings"],
  "value-date-likely": ["seen", "readings", "likely"],
  "value-boolean": ["seen"],
  "value-error": ["seen"],
  "value-not-calculated": [],
  "value-below": ["value", "minimum"],
  "value-above": ["value", "maximum"],
  "value-fraction": ["value", "unit"],
  "value-fraction-thousands": ["value", "unit", "readings"],
  "value-fraction-likely": ["value", "unit", "readings"],
  "code-unknown": ["seen", "allowed"],
  balance: ["rowName", "period", "total", "parts", "sum", "difference"],
  "balance-below": ["rowName", "period", "total", "sum", "parts"],
  subset: ["period", "part", "rowName", "whole", "wholeName"],
  implies: ["period", "value", "rowName", "otherName"],
  contradiction: ["period", "value", "rowName", "otherNames"],
  change: ["rowName", "period", "value", "previous", "previousPeriod", "changeText"],
  compare: ["period", "smallerNames", "smaller", "largerNames", "larger"],
  "ratio-change": ["period", "ratio", "rowName", "otherName", "previousRatio", "previousPeriod"],
  outlier: ["rowName", "period", "value", "median", "lowest", "highest"],
  "digit-count": ["rowName", "period", "value", "likely", "median"],
  "digit-order": ["rowName", "period", "value", "likely", "median"],
  "ratio-outside": ["rowName", "otherName", "period", "value", "otherValue", "ratio", "minimum", "maximum"],
  "ratio-unusual": ["rowName", "otherName", "period", "value", "otherValue", "ratio", "median", "lowest", "highest"],
  "near-equal": ["rowName", "otherName", "period", "value", "otherValue"],
  "unit-slip": ["rowName", "period", "value", "likely", "median"],
  "zero-among": ["rowName", "period", "median", "lowest"],
  copied: ["otherNames", "tableName", "kpi", "period", "previousPeriod", "count"],
  swapped: ["rowName", "otherName", "period", "value", "otherValue"],
  revision: ["rowName", "periods", "value", "previous"],
  "revision-digits": ["rowName", "periods", "value", "previous"],
  "revision-shifted": ["rowName", "periods"],
  "half-years": ["rowName", "period", "value", "parts", "sum"],
  "half-year-above": ["rowName", "period", "value", "sum"],
  "institutions-missing": ["institutionNames", "otherNames"],
  cumulative: ["periods", "smallerNames", "smaller", "largerNames", "larger"],
  "second-source": ["rowName", "period", "value", "sourceName", "compared", "measureName", "ratioText"],
  "second-source-zero": ["rowName", "period", "value", "sourceName", "compared", "measureName"],
  "narrative-none": ["quote", "rowName", "period", "value"],
  "narrative-some": ["quote", "rowName", "period", "figure"],
  "narrative-above": ["quote", "rowName", "period", "value", "figure"],
  "narrative-other": ["quote", "rowName", "period", "value", "figure"],
  "narrative-halves": ["quote", "rowName", "period", "value", "figure", "sum", "otherFigure"],
  "narrative-change": ["quote", "rowName", "period", "value", "previous", "previousPeriod", "stated", "change"],
  "narrative-period": ["quote", "period"],
  "no-data-stated": ["rowName", "words", "periods"],
  "no-data-where": ["rowName", "words", "period"],
  "gap-outdated": [],
  "justification-outdated": [],
  "submission-doubled": ["jurisdictionName", "round", "files"],
  "submission-differs": ["jurisdictionName", "round", "known", "count"],
  "submission-not-chosen": ["chosen", "jurisdictionName"],
  "round-other": ["round", "wanted"],
  "incomplete-included": ["count"],
  "regional-expected": [],
  "regional-damaged": ["problem"],
  "regional-other": ["found", "expected"],
  "jurisdiction-other": ["foundName", "expectedName"],
  "total-overwritten-differs": ["seen", "sum"],
  "table-unknown": ["found"],
  "value-doubled": [],
  "source-none": [],
  "source-table-missing": ["sourceName", "columns"],
  "source-column-doubled": ["columns"],
  "source-without-figures": ["sourceName"],
  "source-not-of": ["sourceName", "jurisdictionName"],
  "source-line-incomplete": ["line"],
  "source-year-unclear": ["line", "seen"],
  "source-value-unclear": ["line", "seen", "measureName"],
  "source-line-doubled": ["jurisdictionName", "period", "places"],
  "source-part-above": ["line", "part", "measureName", "whole", "wholeMeasureName"],
  "source-places-skipped": ["sourceName", "places"],
  "source-years-skipped": ["sourceName", "skipped"],
  "csv-too-large": ["size", "limit"],
  "csv-not-text": [],
  "csv-quote-open": [],
  "file-not-found": [],
  "file-not-readable": ["problem"],
  "file-is-folder": [],
  "office-cell-editing": [],
  "office-protected": [],
  "office-read-only": [],
  "office-too-large": [],
  "office-sheet-exists": ["names"],
  "office-place-gone": [],
  "office-other-workbook": [],
  "office-too-old": ["problem"],
  "office-failed": ["problem", "location"],
  "office-not-restored": ["problem"],
  "office-print-skipped": ["problem"],
} as const satisfies Record<string, readonly string[]>;

export const ISSUE_WORDS: Readonly<Record<IssueCode, readonly string[]>> = {
  ...FILE_ISSUE_FACTS,
  ...OTHER_ISSUE_WORDS,
};

export type IssueCode = FileIssueCode | keyof typeof OTHER_ISSUE_WORDS;
