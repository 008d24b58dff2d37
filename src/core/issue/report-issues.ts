import { JURISDICTION, NUMBER, PERIOD, PERIODS, ROW, TABLE, TEXT, TEXTS, toldAs } from "./fact";
import type { IssueShapes } from "./issue-shape";

const FOUND = { found: TEXT };
const FOUND_EXPECTED = { found: TEXT, expected: TEXT };
const FOUND_BETWEEN = { found: TEXT, first: TEXT, last: TEXT };

/** What reading a commission's report finds (see core/report), before any rule is applied. */
export const REPORT_ISSUES = {
  "foreign-workbook": { facts: {} },
  "report-sheet-gone": { facts: {} },
  "report-sheet-restored": { facts: { jurisdiction: JURISDICTION, period: PERIOD } },
  "regional-not-report": { facts: {} },
  "framework-other": { facts: FOUND_EXPECTED },
  "jurisdiction-unknown": { facts: FOUND },
  "round-unknown": { facts: FOUND_BETWEEN },
  "table-missing": { facts: { table: TABLE } },
  "table-doubled": { facts: { table: TABLE, places: TEXTS } },
  "table-unknown": { facts: FOUND },
  "row-missing": { facts: { row: ROW, table: TABLE } },
  "row-doubled": { facts: { row: ROW, table: TABLE, places: TEXTS } },
  "row-unknown": { facts: FOUND },
  "period-missing": { facts: { table: TABLE, period: PERIOD } },
  "period-doubled": { facts: { table: TABLE, period: PERIOD, places: TEXTS } },
  "period-unknown": { facts: FOUND_BETWEEN },
  "figure-outside": { facts: { table: TABLE, count: NUMBER, places: TEXTS } },
  "total-differs": { facts: { row: ROW, period: PERIOD, seen: NUMBER, sum: NUMBER } },
  "total-overwritten-differs": { facts: { row: ROW, period: PERIOD, seen: NUMBER, sum: NUMBER }, total: "overwritten" },
  "formula-in-input": { facts: { row: ROW, period: PERIOD, seen: NUMBER } },
  "break-unreadable": { facts: { seen: TEXT } },
  "formula-stale": { facts: { row: ROW, period: PERIOD, seen: NUMBER, now: NUMBER } },
  "formula-external": { facts: { row: ROW, period: PERIOD, seen: NUMBER } },
  "formula-volatile": { facts: { row: ROW, period: PERIOD, seen: NUMBER } },
  "formula-other-year": { facts: { row: ROW, period: PERIOD, seen: NUMBER, otherPeriod: PERIOD } },
  "cell-shown-otherwise": { facts: { shown: TEXT, held: TEXT } },
  "cell-unseen": { facts: { held: TEXT } },
  "cell-struck": { facts: { held: TEXT } },
  "cell-under-merge": { facts: { held: TEXT, over: TEXT } },
  "figures-hidden": { facts: { count: NUMBER, places: TEXTS } },
  "label-other": { facts: { row: ROW, ...FOUND } },
  "unit-other": { facts: { row: ROW, ...FOUND } },
  "heading-other": { facts: { period: PERIOD, ...FOUND } },
  "title-other": { facts: { table: TABLE, ...FOUND } },
  "cover-jurisdiction-other": { facts: { jurisdiction: JURISDICTION, ...FOUND } },
  "cover-year-other": { facts: { period: PERIOD, ...FOUND } },
  "sheet-hidden-copy": { facts: { name: TEXT } },
  "gap-outdated": { facts: {} },
  "justification-outdated": { facts: {} },
  "changed-since-sign-off": { facts: { code: TEXT, was: TEXT, now: TEXT } },
  "remarks-changed-since-sign-off": { facts: { code: TEXT, count: NUMBER } },
  "seal-other": { facts: { code: TEXT } },
  "seal-broken": { facts: {} },
  "cover-blank": { facts: { places: TEXTS } },
  "figures-left": { facts: { row: ROW, periods: PERIODS, ...FOUND_EXPECTED } },
  "row-discontinued": { facts: { row: ROW, periods: PERIODS, expected: TEXT, why: TEXT } },
  "jurisdiction-other": {
    facts: {
      foundJurisdiction: toldAs("foundName", JURISDICTION),
      expectedJurisdiction: toldAs("expectedName", JURISDICTION),
    },
  },
} satisfies IssueShapes;
