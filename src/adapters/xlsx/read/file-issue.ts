/**
 * Everything that can be wrong with a workbook file, as one closed list: code and the names of the
 * facts it carries. Labels and their tests are checked against this list.
 */
import type { Issue } from "../../../core/issue";

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
export type FileFacts<Code extends FileIssueCode> = Readonly<Record<(typeof FILE_ISSUE_FACTS)[Code][number], string | number>>;

/** Where in the workbook: the sheet by name, the cell as A1 address. */
export interface FilePlace {
  readonly sheet?: string;
  readonly cell?: string;
}

/** Only for leaving deep loops; `readWorkbook` turns it into an Outcome and nobody else sees it. */
export class FileProblem extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/** Facts are shown to people: a hostile megabyte of attribute value is not. */
const LONGEST_FACT = 100;

/** Stops reading the file, for this reason. */
export function refuse<Code extends FileIssueCode>(code: Code, facts: FileFacts<Code>, place: FilePlace = {}): never {
  const short = Object.entries<string | number>(facts).map(([name, value]) => [name, typeof value === "string" && value.length > LONGEST_FACT ? `${value.slice(0, LONGEST_FACT)}…` : value] as const);
  throw new FileProblem({ code, severity: "blocker", ...place, facts: Object.fromEntries(short) });
}

/** Runs a reading step; whatever it refuses is told with the name of the sheet. */
export function onSheet<T>(sheet: string, read: () => T): T {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    throw new FileProblem({ sheet, ...problem.issue });
  }
}
