import { NUMBER, TEXT } from "./fact";
import type { IssueShapes } from "./issue-shape";

/** Faults of a workbook file (told by adapters/ooxml and adapters/xlsx). All are blockers, but those that say what was left out. */
export const FILE_ISSUES = {
  /** The file has no bytes: upload or copy it again. */
  "file-empty": { facts: {} },
  /** Text, a picture, a PDF, …: choose the workbook. */
  "file-not-a-workbook": { facts: {} },
  /** A zip archive (perhaps a Word file) without a workbook in it: choose the workbook. */
  "file-no-workbook": { facts: {} },
  /** Excel 97-2003 .xls: save it as .xlsx. */
  "file-old-xls": { facts: {} },
  /** A spreadsheet of another kind, `format` is ".ods" or ".xlsb": save it as .xlsx. */
  "file-other-format": { facts: { format: TEXT } },
  /** Apple Numbers (or Pages, Keynote): export it as .xlsx. */
  "file-numbers": { facts: {} },
  /** A web page, as web sites call "Excel" and browsers save: save it as .xlsx in Excel, or download the workbook. */
  "file-web-page": { facts: {} },
  /** No document but a link to one in a cloud, such as .gsheet: download it as .xlsx. */
  "file-cloud-link": { facts: {} },
  /** Protected by a password to open: remove the password and save. */
  "file-encrypted": { facts: {} },
  /** The end of the file is missing (download or copy broke off): get it again. */
  "file-cut-off": { facts: {} },
  /** The file's table of contents contradicts itself: get the file again, or open and save it in Excel. */
  "file-directory-damaged": { facts: {} },
  /** One part cannot be unpacked, or its length or checksum is wrong: get the file again. */
  "file-part-damaged": { facts: { part: TEXT } },
  /** Two parts have the same name, so nobody can say which one counts: open and save it in Excel. */
  "file-part-repeated": { facts: { part: TEXT } },
  /** Packed with a password by a zip program: unpack it first. */
  "file-part-encrypted": { facts: { part: TEXT } },
  /** Packed in a way that Excel does not use; `feature` is "zip64", "split" or "method <n>": save it in Excel. */
  "file-packing-unsupported": { facts: { feature: TEXT } },
  /** More parts than any real workbook has. */
  "file-too-many-parts": { facts: { count: NUMBER, limit: NUMBER } },
  /** All parts together unpack to more than the limit (both in MB). */
  "file-too-large": { facts: { size: NUMBER, limit: NUMBER } },
  /** One part unpacks to more than the limit (both in MB). */
  "file-part-too-large": { facts: { part: TEXT, size: NUMBER, limit: NUMBER } },
  /** A part is packed far more tightly than real data can be: a "zip bomb". */
  "file-ratio-suspicious": { facts: { part: TEXT, ratio: NUMBER, limit: NUMBER } },
  /** More filled cells than we read from one file. */
  "file-too-many-cells": { facts: { limit: NUMBER } },
  /** More strings, styles, links or array formulas in one part than any real workbook has. */
  "file-part-too-complex": { facts: { part: TEXT, limit: NUMBER } },
  /** A part that the workbook needs is not in the file. */
  "file-part-missing": { facts: { part: TEXT } },
  /** A part refers by `id` to a part it does not list, or to one outside the file. */
  "file-link-broken": { facts: { part: TEXT, id: TEXT } },
  /** A document type declaration: never in a workbook, and the door for entity attacks. */
  "file-doctype": { facts: { part: TEXT } },
  /** Text in an encoding other than UTF-8 and UTF-16. */
  "file-encoding-unsupported": { facts: { part: TEXT, encoding: TEXT } },
  /** Not well-formed XML, at this character of the part (counted from 0). */
  "file-xml-broken": { facts: { part: TEXT, offset: NUMBER } },
  /** Well-formed, but an element is missing or stands where it cannot. */
  "file-structure-broken": { facts: { part: TEXT, element: TEXT } },
  /** A sheet without a usable name, state or id. */
  "file-sheet-broken": { facts: { part: TEXT, name: TEXT } },
  /** Two sheets have the same name, or are the same part. */
  "file-sheet-repeated": { facts: { name: TEXT } },
  /** An address that is none, lies outside of Excel's limits, or contradicts its row. */
  "file-cell-address-broken": { facts: { part: TEXT, address: TEXT } },
  /** A text of `count` characters, of which a cell of Excel holds only `limit`; the rest was left out. */
  "file-text-cut": { facts: { count: NUMBER, limit: NUMBER } },
  /** A program keeps this file beside one that it has open. */
  "file-lock": { facts: {} },
  /** macOS keeps this file beside another one on foreign disks. */
  "file-shadow": { facts: {} },
  /** Two cells have the same address. */
  "file-cell-repeated": { facts: { part: TEXT } },
  /** A cell type that does not exist. */
  "file-cell-type-unknown": { facts: { part: TEXT, type: TEXT } },
  /** A value that its own cell type does not allow. */
  "file-cell-value-broken": { facts: { part: TEXT, type: TEXT, value: TEXT } },
  /** A cell points at text number `index`, of which there are only `count` (counted from 0). */
  "file-cell-text-missing": { facts: { part: TEXT, index: NUMBER, count: NUMBER } },
  /** A cell points at format number `index`, of which there are only `count` (counted from 0). */
  "file-cell-format-missing": { facts: { part: TEXT, index: TEXT, count: NUMBER } },
} satisfies IssueShapes;

export type FileIssueCode = keyof typeof FILE_ISSUES;
