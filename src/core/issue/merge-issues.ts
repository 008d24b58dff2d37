import { JURISDICTION, NUMBER, PERIOD, ROW, ROWS, TEXT, TEXTS } from "./fact";
import type { IssueShapes } from "./issue-shape";

/** What merging finds, and reading what was merged before (see core/consolidation, core/regional). */
export const MERGE_ISSUES = {
  "round-other": { facts: { round: TEXT, wanted: TEXT }, isAboutOtherFiles: true },
  "submission-doubled": { facts: { jurisdiction: JURISDICTION, round: TEXT, files: TEXTS }, isAboutOtherFiles: true },
  "submission-differs": {
    facts: { jurisdiction: JURISDICTION, round: TEXT, known: TEXT, count: NUMBER },
    isAboutOtherFiles: true,
  },
  "submission-copy": { facts: { known: TEXT }, isAboutOtherFiles: true },
  "submission-not-chosen": { facts: { jurisdiction: JURISDICTION, chosen: TEXT }, isAboutOtherFiles: true },
  "incomplete-included": { facts: { count: NUMBER } },
  "contribution-other": { facts: { found: TEXT, expected: TEXT } },
  "contributions-differ": { facts: { row: ROW, period: PERIOD, sides: TEXTS, owners: TEXT } },
  "contributions-differ-settled": { facts: { row: ROW, period: PERIOD, sides: TEXTS, owners: TEXT, taken: TEXT } },
  "contribution-not-owner": { facts: { who: TEXT, count: NUMBER, rows: ROWS, owners: TEXT } },
  "regional-expected": { facts: {} },
  "regional-damaged": { facts: { problem: TEXT } },
  "restore-damaged": { facts: { number: NUMBER } },
  "restore-missing": { facts: { number: NUMBER } },
  "figure-overwritten": { facts: { seen: TEXT, right: TEXT } },
  "regional-lines-differ": { facts: { sheet: TEXT, found: NUMBER, written: NUMBER } },
  "regional-figures-differ": { facts: { sheet: TEXT } },
  "regional-other": { facts: { found: TEXT, expected: TEXT } },
} satisfies IssueShapes;
