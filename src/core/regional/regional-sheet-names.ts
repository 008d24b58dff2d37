/** What the sheets of a regional workbook are called, by the marks that they carry. */
import { NARRATIVE, type Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { secondSourceSheetName } from "../second-source/plan-second-source";
import { isSecondSourceSheet } from "../second-source/second-source-sheet";
import { sharedMarks } from "../sheet/keyed-table";
import { hasMark, REGIONAL_MARK } from "../sheet/keys";
import { freeSheetName } from "../sheet/own-sheet-name";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { isRegional } from "./is-regional";
import { kpiFigures } from "./kpi-figures";
import { LOG_FILES } from "./read-merge-log";
import { CERTIFICATE_CHECKS } from "./read-certificate";
import { REGIONAL_BREAKS } from "./read-breaks";
import { NO_DATA } from "./read-no-data";
import { REGIONAL_NOTES } from "./read-notes";
import { REGIONAL_QUERIES } from "./read-queries";
import { REGIONAL_DATA } from "./read-regional-data";
import { REGIONAL_JUSTIFICATIONS } from "./read-regional-justifications";
import { REVISIONS } from "./read-revisions";
import { RULE_FINDINGS } from "./read-rules";
import { kpiTitle } from "./regional-lines";
import {
  chartsMark,
  COMPARISON_MARK,
  OVERVIEW_MARK,
  REVIEW_MARK,
  REGIONAL_METADATA_SHEET,
  REGIONAL_SOURCE_MARK,
} from "./regional-marks";

/** Marks that came after the sheets. */
const UNMARKED = /^kpi-table:(overview|charts:.*)$/;
/** What the first sheet was called then. */
const UNMARKED_OVERVIEW = "Overview";

export type SheetNames = ReadonlyMap<string, string>;

/**
 * As the labels call them, and otherwise where `over` says so. A report has sheets for the same KPIs, and both may stand
 * in one workbook: the region's have names of their own.
 */
export function sheetNames(framework: Framework, labels: Labels, over: SheetNames = new Map()): SheetNames {
  const { overview, data, log, revisions, rules, notes, chartsRegion, chartsJurisdiction } = labels.regional;
  const own = (name: string): string => fillText(labels.regional.regionSheet, { name });
  return new Map([
    [OVERVIEW_MARK, overview],
    [REVIEW_MARK, labels.regional.review],
    ...[...framework.template.kpis, NARRATIVE].map(
      (kpi) => [kpiFigures(framework, kpi).mark, own(kpiTitle(labels, kpi))] as const,
    ),
    [chartsMark({ kind: "region" }), chartsRegion],
    [COMPARISON_MARK, labels.regional.compared],
    ...framework.jurisdictions.map(
      ({ code }) => [chartsMark({ kind: "jurisdiction", code }), fillText(chartsJurisdiction, { name: code })] as const,
    ),
    [REGIONAL_SOURCE_MARK, own(secondSourceSheetName(framework, labels))],
    [REGIONAL_JUSTIFICATIONS.mark, own(labels.regional.justifications)],
    [REVISIONS.mark, revisions],
    [REGIONAL_BREAKS.mark, own(labels.regional.breaks)],
    [REGIONAL_QUERIES.mark, own(labels.template.queries)],
    [RULE_FINDINGS.mark, rules],
    [NO_DATA.mark, own(labels.regional.gaps)],
    [REGIONAL_NOTES.mark, notes],
    [REGIONAL_DATA.mark, data],
    [LOG_FILES.mark, log],
    [CERTIFICATE_CHECKS.mark, labels.regional.certificate],
    [REGIONAL_MARK, REGIONAL_METADATA_SHEET],
    ...over,
  ]);
}

/**
 * The names that differ in a workbook that the regional sheets are written into: sheets of ours keep those that they
 * have, and new ones leave sheets of others alone.
 */
export function namesIn(framework: Framework, labels: Labels, snapshot: Snapshot): SheetNames {
  const { sheets } = snapshot;
  const marked = sheets.map((sheet) => ({ sheet, marks: sharedMarks(sheet) }));
  // Regional workbooks had no marks on some sheets once: of those the names alone say that they are ours.
  const isOlder = isRegional(snapshot) && !marked.some(({ marks }) => marks.has(OVERVIEW_MARK));
  const ownOf = (mark: string): readonly SheetSnapshot[] => {
    if (mark === REGIONAL_MARK) return sheets.filter((sheet) => hasMark(sheet, mark));
    if (mark === REGIONAL_SOURCE_MARK && isOlder) return sheets.filter(isSecondSourceSheet);
    return marked.filter(({ marks }) => marks.has(mark)).map(({ sheet }) => sheet);
  };
  return new Map(
    [...sheetNames(framework, labels)].flatMap(([mark, wanted]) => {
      const names = ownOf(mark).map(({ name }) => name);
      const once = mark === OVERVIEW_MARK ? UNMARKED_OVERVIEW : wanted;
      const [first = isOlder && UNMARKED.test(mark) ? once : freeSheetName(snapshot, wanted)] = names;
      return first === wanted || names.includes(wanted) ? [] : [[mark, first] as const];
    }),
  );
}
