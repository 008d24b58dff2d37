import {
  JURISDICTION,
  JURISDICTIONS,
  NUMBER,
  PERIOD,
  PERIODS,
  ROW,
  ROWS,
  TABLE,
  TEXT,
  TEXTS,
  toldAs,
  type FactShapes,
} from "./fact";
import type { IssueShapes } from "./issue-shape";

const TOTALS = { jurisdictions: JURISDICTIONS, count: NUMBER, row: ROW, period: PERIOD } satisfies FactShapes;

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
  "table-same-elsewhere": {
    facts: { table: TABLE, periods: PERIODS, count: NUMBER, jurisdiction: JURISDICTION, known: TEXT },
  },
  "region-figures-joined": { facts: TOTALS },
  "region-figures-left": { facts: TOTALS },
  "region-report-missing": { facts: { ...TOTALS, previousPeriod: PERIOD, was: NUMBER, now: NUMBER } },
  "justified-alike": {
    facts: { count: NUMBER, rowCount: NUMBER, text: TEXT, who: TEXTS, when: TEXT },
    isForWhoMerges: true,
  },
  "justified-without-words": {
    facts: { count: NUMBER, rowCount: NUMBER, who: TEXTS, when: TEXT },
    isForWhoMerges: true,
  },
  "incomplete-included": { facts: { count: NUMBER } },
  "contribution-other": { facts: { found: TEXT, expected: TEXT } },
  "contributions-differ": { facts: { row: ROW, period: PERIOD, sides: TEXTS, owners: TEXT } },
  "contributions-differ-settled": { facts: { row: ROW, period: PERIOD, sides: TEXTS, owners: TEXT, taken: TEXT } },
  "contribution-no-place": { facts: { count: NUMBER, rows: ROWS } },
  "contribution-sample": { facts: {} },
  "contribution-not-owner": { facts: { who: TEXT, count: NUMBER, rows: ROWS, owners: TEXT } },
  "certificate-cells-differ": { facts: { jurisdiction: JURISDICTION, known: TEXT, found: NUMBER, written: NUMBER } },
  "certificate-figures-unsourced": { facts: { count: NUMBER, places: TEXTS } },
  "query-none": { facts: {} },
  "query-other": {
    facts: {
      foundJurisdiction: toldAs("foundName", JURISDICTION),
      expectedJurisdiction: toldAs("expectedName", JURISDICTION),
    },
  },
  "query-no-figure": { facts: { jurisdiction: JURISDICTION, found: TEXT } },
  "query-unknown": { facts: { found: TEXT } },
  "regional-expected": { facts: {} },
  "regional-damaged": { facts: { problem: TEXT } },
  "restore-damaged": { facts: { number: NUMBER } },
  "restore-missing": { facts: { number: NUMBER } },
  "figure-overwritten": { facts: { seen: TEXT, right: TEXT } },
  "own-cells-left": { facts: { count: NUMBER, places: TEXTS } },
  "regional-lines-differ": { facts: { sheet: TEXT, found: NUMBER, written: NUMBER } },
  "regional-line-changed": { facts: { sheet: TEXT, row: NUMBER } },
  "regional-figures-differ": { facts: { sheet: TEXT } },
  "regional-other": { facts: { found: TEXT, expected: TEXT } },
} satisfies IssueShapes;
