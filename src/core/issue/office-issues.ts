import { TEXT, TEXTS } from "./fact";
import type { IssueShapes } from "./issue-shape";

/** What Excel refuses (see adapters/office). */
export const OFFICE_ISSUES = {
  "office-cell-editing": { facts: {} },
  "office-protected": { facts: {} },
  "office-read-only": { facts: {} },
  "office-too-large": { facts: {} },
  "office-sheet-exists": { facts: { names: TEXTS } },
  "office-place-gone": { facts: {} },
  "office-other-workbook": { facts: {} },
  "office-too-old": { facts: { problem: TEXT } },
  "office-failed": { facts: { problem: TEXT, location: TEXT } },
  "office-not-restored": { facts: { problem: TEXT } },
  "office-print-skipped": { facts: { problem: TEXT } },
} satisfies IssueShapes;
