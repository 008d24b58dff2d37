/**
 * Regional workbooks made before their tables had keys are found by the titles of their language, side by side in the
 * order of that time, and their words are taken for codes. Nothing else is read so.
 */
import { FILE_VERDICTS } from "../assessment/assess";
import { FINDING_STATES } from "../consolidation/rule-findings";
import { contentCode } from "../content/content-code";
import { readContent, vocabularyOf } from "../content/read-content";
import { labelsIn, type Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { SEVERITIES } from "../issue/issue";
import type { KeyedTable } from "../sheet/keyed-table";
import { REGIONAL_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";
import { figuresByWords } from "./figures-by-words";
import { LOG_FILES, LOG_REASONS } from "./read-merge-log";
import { NO_DATA } from "./read-no-data";
import { REGIONAL_DATA } from "./read-regional-data";
import { REGIONAL_JUSTIFICATIONS } from "./read-regional-justifications";
import { REVISIONS } from "./read-revisions";
import { RULE_FINDINGS } from "./read-rules";

/** The cell of a column of the table, counted from its left. */
type At = (column: number) => SnapshotCell | undefined;

interface WordTable {
  readonly mark: string;
  readonly titles: readonly string[];
  /** Where each id's column was. */
  readonly ids: Readonly<Record<string, number>>;
  /** By column: the code that takes the place of what people read there. */
  readonly codes: Readonly<Record<number, (at: At) => string>>;
}

/** A regional workbook that lacks keys, with those that it would have today. */
export function keyedByWords(framework: Framework, snapshot: Snapshot): Snapshot {
  const metadata = readMetadata(snapshot, REGIONAL_MARK);
  const labels = labelsIn(framework, metadata?.get("language") ?? "");
  const tables = wordTables(framework, labels);
  return {
    sheets: snapshot.sheets.map(
      (sheet) =>
        figuresByWords(framework, labels, metadata?.get("round") ?? "", sheet) ?? {
          ...sheet,
          cells: withKeyRows(sheet, tables),
        },
    ),
  };
}

function withKeyRows({ cells }: SheetSnapshot, tables: readonly WordTable[]): readonly SnapshotCell[] {
  const rows = new Map<number, Map<number, SnapshotCell>>();
  for (const cell of cells)
    rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, SnapshotCell>()).set(cell.column, cell));
  let above: { readonly table: WordTable; readonly left: number } | undefined;
  const keyed = [...rows].flatMap(([row, line]): readonly SnapshotCell[] => {
    const found = headerIn(line, tables);
    if (found) {
      above = found;
      return keyRow(found.table, row, found.left);
    }
    // Above the first of them stand headings, and tables that are not read back.
    if (!above) return [];
    const { table, left } = above;
    const at: At = (column) => line.get(left + column);
    return [...line.values()].map((cell) => {
      const code = table.codes[cell.column - left];
      return code ? { ...cell, type: "text", value: code(at) } : cell;
    });
  });
  return above ? keyed : cells;
}

function headerIn(
  line: ReadonlyMap<number, SnapshotCell>,
  tables: readonly WordTable[],
): { readonly table: WordTable; readonly left: number } | undefined {
  for (const table of tables)
    for (const left of line.keys())
      if (table.titles.every((title, index) => line.get(left + index)?.value === title)) return { table, left };
  return undefined;
}

/** The ids stand in the row of the titles, whose words nobody needs any more. */
function keyRow({ mark, titles, ids }: WordTable, row: number, left: number): readonly SnapshotCell[] {
  return [...Object.entries(ids), [mark, titles.length] as const].map(([value, column]): SnapshotCell => ({
    row,
    column: left + column,
    value,
    type: "text",
    isFormula: false,
  }));
}

function wordTables(framework: Framework, labels: Labels): readonly WordTable[] {
  const { regional, template } = labels;
  const word = (cell: SnapshotCell | undefined): string => String(cell?.value ?? "");
  const vocabulary = vocabularyOf(framework);
  /** `code` of a word; a word that has none stands against the whole. */
  const coded =
    (column: number, codes: readonly string[], told: (code: string) => string | undefined) =>
    (at: At): string =>
      codes.find((code) => told(code) === word(at(column))) ?? word(at(column));
  const contentIn = (key: number, value: number, status = value) => {
    return (at: At): string => {
      const row = framework.rows.get(splitKey(word(at(key))).row);
      if (!row) return "";
      const content = readContent(at(value) ?? at(status), row, vocabulary);
      // The status of what is there, or was left blank, is no reason.
      if (!at(value) && content.kind !== "noData") return "blank";
      return content.kind === "unreadable" ? "" : contentCode(content);
    };
  };
  const table = <Column extends string>(
    { mark }: KeyedTable<Column>,
    titles: readonly string[],
    ids: Readonly<Record<Column, number>>,
    codes: WordTable["codes"] = {},
  ): WordTable => ({ mark, titles, ids, codes });
  const { dataJurisdiction, dataRow, dataCode, dataKey, justifiedCode } = regional;
  return [
    table(
      REGIONAL_DATA,
      [
        dataJurisdiction,
        regional.dataKpi,
        regional.dataTable,
        dataRow,
        regional.dataPeriod,
        regional.dataValue,
        regional.dataStatus,
        regional.dataUnit,
        regional.dataFile,
        regional.dataSheet,
        regional.dataCell,
        dataCode,
        dataKey,
      ],
      { value: 5, content: 6, file: 8, sheet: 9, cell: 10, jurisdiction: 11, key: 12 },
      { 6: contentIn(12, 5, 6) },
    ),
    table(
      LOG_FILES,
      [
        regional.logFile,
        regional.logJurisdiction,
        regional.logVerdict,
        regional.logErrors,
        regional.logWarnings,
        regional.logNotEvaluated,
        regional.logBlank,
        regional.logInstitution,
        regional.logRulePack,
      ],
      {
        file: 0,
        jurisdiction: 1,
        verdict: 2,
        errors: 3,
        warnings: 4,
        notEvaluated: 5,
        blank: 6,
        institution: 7,
        rulePack: 8,
      },
      {
        1: coded(
          1,
          framework.jurisdictions.map(({ code }) => code),
          (code) => labels.jurisdictions[code]?.name,
        ),
        2: coded(2, FILE_VERDICTS, (verdict) => regional[`verdict-${verdict as (typeof FILE_VERDICTS)[number]}`]),
      },
    ),
    table(
      LOG_REASONS,
      [
        regional.logFile,
        regional.logSeverity,
        regional.logRule,
        regional.logSheet,
        regional.logCell,
        regional.logMessage,
      ],
      { file: 0, severity: 1, rule: 2, sheet: 3, cell: 4, message: 5 },
      { 1: coded(1, SEVERITIES, (severity) => labels.severities[severity]?.label) },
    ),
    table(
      RULE_FINDINGS,
      [
        dataJurisdiction,
        regional.logRule,
        regional.ruleState,
        regional.dataTable,
        dataRow,
        regional.dataPeriod,
        regional.ruleId,
        dataCode,
        dataKey,
      ],
      { state: 2, rule: 6, jurisdiction: 7, key: 8 },
      { 2: coded(2, FINDING_STATES, (state) => regional[`ruleState-${state as (typeof FINDING_STATES)[number]}`]) },
    ),
    table(
      NO_DATA,
      [
        dataJurisdiction,
        template.justifiedPlace,
        dataRow,
        template.justifiedPeriod,
        template.justifiedReason,
        template.gapWhere,
        template.gapOwner,
        template.gapExpected,
        template.gapNote,
        regional.gapEveryYear,
        regional.gapWhereKey,
        dataCode,
        dataKey,
      ],
      { owner: 6, expected: 7, note: 8, where: 10, jurisdiction: 11, key: 12 },
    ),
    table(
      REGIONAL_JUSTIFICATIONS,
      [
        dataJurisdiction,
        template.justifiedWhen,
        template.justifiedPlace,
        dataRow,
        template.justifiedPeriod,
        template.justifiedValue,
        template.justifiedSaid,
        template.justifiedReason,
        template.justifiedText,
        template.justifiedWho,
        regional.justifiedRule,
        regional.justifiedDefinition,
        regional.justifiedCompared,
        justifiedCode,
        dataCode,
        dataKey,
      ],
      {
        when: 1,
        value: 5,
        said: 6,
        text: 8,
        who: 9,
        rule: 10,
        definition: 11,
        compared: 12,
        reason: 13,
        jurisdiction: 14,
        key: 15,
      },
    ),
    table(
      REVISIONS,
      [
        dataJurisdiction,
        template.justifiedPlace,
        dataRow,
        template.justifiedPeriod,
        regional.revisionOld,
        regional.revisionNew,
        template.justifiedReason,
        template.justifiedText,
        justifiedCode,
        dataCode,
        dataKey,
      ],
      { oldContent: 1, nowContent: 2, old: 4, now: 5, text: 7, reason: 8, jurisdiction: 9, key: 10 },
      { 1: contentIn(10, 4), 2: contentIn(10, 5) },
    ),
  ];
}
