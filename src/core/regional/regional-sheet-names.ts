/** What the sheets of the regional workbook that are read back are called, by the marks of their tables. */
import { labelsIn, NARRATIVE, type Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { sharedMarks } from "../sheet/keyed-table";
import type { Snapshot } from "../workbook/snapshot";
import { kpiFigures } from "./kpi-figures";
import { LOG_FILES } from "./read-merge-log";
import { NO_DATA } from "./read-no-data";
import { REGIONAL_NOTES } from "./read-notes";
import { REGIONAL_DATA } from "./read-regional-data";
import { REGIONAL_JUSTIFICATIONS } from "./read-regional-justifications";
import type { RegionalWorkbook } from "./read-regional";
import { REVISIONS } from "./read-revisions";
import { RULE_FINDINGS } from "./read-rules";
import { regionalSheetName } from "./regional-lines";

export type SheetNames = ReadonlyMap<string, string>;

/** As the labels call them, and otherwise where somebody has renamed them. */
export function sheetNames(framework: Framework, labels: Labels, renamed: SheetNames = new Map()): SheetNames {
  const { data, log, justifications, revisions, rules, gaps, notes } = labels.regional;
  return new Map([
    ...[...framework.template.kpis, NARRATIVE].map(
      (kpi) => [kpiFigures(framework, kpi).mark, regionalSheetName(labels, kpi)] as const,
    ),
    [REGIONAL_JUSTIFICATIONS.mark, justifications],
    [REVISIONS.mark, revisions],
    [RULE_FINDINGS.mark, rules],
    [NO_DATA.mark, gaps],
    [REGIONAL_NOTES.mark, notes],
    [REGIONAL_DATA.mark, data],
    [LOG_FILES.mark, log],
    ...renamed,
  ]);
}

/** What sheets are called in the workbook that a plan is written over. */
export interface OldNames {
  /** Those that are called something else than a new one would be. */
  readonly renamed?: SheetNames;
  readonly secondSourceSheet?: string;
}

/** Sheets that somebody has renamed are written over under the names that they have. */
export function oldNames(
  framework: Framework,
  { language, secondSourceSheet }: RegionalWorkbook,
  snapshot: Snapshot,
): OldNames {
  const renamed = renamedSheets(framework, labelsIn(framework, language), snapshot);
  return { renamed, ...(secondSourceSheet === undefined ? {} : { secondSourceSheet }) };
}

function renamedSheets(framework: Framework, labels: Labels, { sheets }: Snapshot): SheetNames {
  const marked = sheets.map((sheet) => ({ name: sheet.name, marks: sharedMarks(sheet) }));
  return new Map(
    [...sheetNames(framework, labels)].flatMap(([mark, wanted]) => {
      const names = marked.filter(({ marks }) => marks.has(mark)).map(({ name }) => name);
      const [first] = names;
      return first === undefined || names.includes(wanted) ? [] : [[mark, first] as const];
    }),
  );
}
