/** One sheet of tables (a KPI, or the narrative of a half-year) -> SheetPlan. */
import { NARRATIVE, type Row } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { goalText, footnotesFor, periodLabel, rowName, tableName, unitName } from "../labels/name-of";
import { deriveTotal } from "../observation/derive-total";
import { BLANK, type CellContent } from "../observation/observation";
import { totalFormula } from "../report/total-formula";
import { cellAddress, columnLetters } from "../workbook/address";
import type { CellPlan, ColumnPlan, NamePlan, RowPlan, SheetPlan } from "../workbook/plan";
import { contentValue } from "../content/content-value";
import { restrictionFor, type Lists } from "./input-restriction";
import { markText } from "../sheet/keys";
import { startAt } from "../sheet/start-at";
import { foldedColumns, type FoldedColumns } from "./folded-columns";
import {
  FIRST_PERIOD_COLUMN,
  HEAD_ROWS,
  KEY_COLUMN,
  LABEL_COLUMN,
  periodColumn,
  UNIT_COLUMN,
  type RowLayout,
  type SheetLayout,
  type TableLayout,
} from "./layout";
import { findingLook } from "./plan-finding-marks";
import { startCell } from "./start-cell";
import type { TemplateContext } from "./template-context";
import type { LookName } from "../sheet/looks";
import { cell, sheetPlan, widthFor, wrappedHeight } from "../sheet/sheet-draft";

const ABOUT_WIDTH = 42;
const NARRATIVE_WIDTH = 100;

export function planTables(sheet: SheetLayout, context: TemplateContext): SheetPlan {
  const { labels } = context;
  const isNarrative = sheet.kpi === NARRATIVE;
  const lastColumn = isNarrative ? FIRST_PERIOD_COLUMN : sheet.sourceColumn;
  const folded = foldedColumns(context.framework, sheet, context.round);
  const head = headLines(sheet, context, folded);
  const footnotes = footnotesFor(context.framework, labels, [context.jurisdiction]).map((text, index) => ({
    text,
    row: sheet.rowCount + index,
  }));
  const columns = tableColumns(sheet, labels, folded);
  const rows: readonly RowPlan[] = [
    { row: 0, height: 24 },
    ...head
      .slice(1)
      .map((line, index) => ({ row: index + 1, height: wrappedHeight(line, headWidth(isNarrative, columns), 10) })),
    ...sheet.tables.flatMap((table) => tableRows(table, context)),
    ...footnotes.map(({ text, row }) => ({ row, height: wrappedHeight(text, 130, 8) + 6 })),
  ];
  const freeze = { rows: 1, columns: FIRST_PERIOD_COLUMN };
  const start = startCell(sheet, context.round);
  return sheetPlan({
    name: sheet.name,
    tabColor: isNarrative ? "9AA5B1" : "1F5C99",
    cells: [
      ...head.map((line, index) => cell(index, LABEL_COLUMN, line, index === 0 ? "title" : "subtitle")),
      ...(context.remark === "" ? [] : [cell(HEAD_ROWS - 1, LABEL_COLUMN, context.remark, "sample")]),
      ...sheet.tables.flatMap((table) => tableCells(sheet, table, context)),
      ...footnotes.map(({ text, row }) => cell(row, LABEL_COLUMN, text, "footnote")),
    ],
    columns,
    rows,
    merges: [
      ...head.slice(1).map((_, index) => index + 1),
      ...sheet.tables.map((table) => table.titleRow),
      ...footnotes.map(({ row }) => row),
    ].map((row) => ({ top: row, bottom: row, left: LABEL_COLUMN, right: lastColumn })),
    freeze,
    ...(start ? { start: startAt(start, { columns, rows, freeze }) } : {}),
    restrictions: sheet.tables.flatMap((table) =>
      table.rows.flatMap((row) => restrictionFor(row, table.periods.length, context.lists, labels) ?? []),
    ),
    conditionalLooks: sheet.tables.flatMap((table) => [
      findingLook(table),
      ...(isNarrative ? [] : [noDataLook(table, context.lists)]),
    ]),
    isProtected: true,
    print: {
      orientation: isNarrative ? "portrait" : "landscape",
      titleRows: { first: 0, last: 0 },
      footer: context.footer,
    },
  });
}

function tableColumns(sheet: SheetLayout, labels: Labels, folded: FoldedColumns | undefined): readonly ColumnPlan[] {
  const isNarrative = sheet.kpi === NARRATIVE;
  const rows = sheet.tables.flatMap((table) => table.rows.map(({ row }) => row));
  const names = rows.map((row) => rowName(labels, row));
  const units = rows.map((row) => unitName(labels, row));
  const fixed = [
    { column: KEY_COLUMN, width: 10, hidden: true },
    { column: LABEL_COLUMN, width: widthFor(names, 30) },
    { column: UNIT_COLUMN, width: widthFor(units, 8), hidden: isNarrative },
  ];
  if (isNarrative) return [...fixed, { column: FIRST_PERIOD_COLUMN, width: NARRATIVE_WIDTH }];
  const width = rows.some((row) => row.content.kind === "code") ? 17 : 12;
  return [
    ...fixed,
    ...Array.from({ length: sheet.aboutColumn - FIRST_PERIOD_COLUMN }, (_, index) => ({
      column: periodColumn(index),
      width,
      ...(folded?.columns.includes(periodColumn(index)) ? { folded: true } : {}),
    })),
    { column: sheet.aboutColumn, width: ABOUT_WIDTH },
    { column: sheet.noteColumn, width: 36 },
    { column: sheet.sourceColumn, width: 24 },
  ];
}

/** Characters that lines of the head have, which reach over all columns. */
function headWidth(isNarrative: boolean, columns: readonly ColumnPlan[]): number {
  const shown = columns.reduce((sum, { width, hidden, folded }) => sum + (hidden || folded ? 0 : width), 0);
  return Math.min(isNarrative ? 130 : 190, shown);
}

/** Defined names for the figures of each row, for people who write formulas of their own. */
export function tableNames(sheet: SheetLayout): readonly NamePlan[] {
  return sheet.tables.flatMap((table) =>
    table.rows.map(({ row, at }) => ({
      name: definedName(row.key, sheet.kpi === NARRATIVE ? table.periods[0] : undefined),
      sheet: sheet.name,
      range: { top: at, bottom: at, left: FIRST_PERIOD_COLUMN, right: periodColumn(table.periods.length - 1) },
    })),
  );
}

/** "3.possession.solved-other" -> "KPI_3_possession_solved_other". */
function definedName(rowKey: string, period?: string): string {
  const key = rowKey.startsWith(NARRATIVE) ? rowKey : `KPI_${rowKey}`;
  return (period === undefined ? key : `${key}_${period}`).replaceAll(/[.-]/g, "_");
}

function headLines(
  sheet: SheetLayout,
  { framework, labels }: TemplateContext,
  folded: FoldedColumns | undefined,
): readonly string[] {
  if (sheet.kpi === NARRATIVE) {
    const period = periodLabel(labels, sheet.tables[0]?.periods[0] ?? "");
    return [fillText(labels.template.narrativeTitle, { period }), labels.template.narrativeHint];
  }
  const kpi = framework.kpis.find((one) => one.id === sheet.kpi);
  const goals = (kpi?.goals ?? []).map((goal) =>
    fillText(labels.template.goalLine, { goal, text: goalText(labels, goal) }),
  );
  return [
    fillText(labels.template.kpiTitle, { kpi: sheet.kpi, title: labels.kpis[sheet.kpi]?.title ?? "" }),
    goals.join("\n"),
    [
      fillText(labels.template.titleProvenance, { text: labels.provenance[kpi?.provenance ?? "placeholder"] ?? "" }),
      ...(folded ? [foldedText(labels, folded)] : []),
    ].join("\n"),
  ];
}

/** How a person shows folded columns: the columns beside them are to be selected. */
function foldedText(labels: Labels, { years, columns }: FoldedColumns): string {
  return fillText(labels.template.foldedYears, {
    years,
    before: columnLetters(Math.min(...columns) - 1),
    after: columnLetters(Math.max(...columns) + 1),
  });
}

function tableCells(sheet: SheetLayout, table: TableLayout, context: TemplateContext): readonly CellPlan[] {
  const { labels, prefill } = context;
  const isNarrative = sheet.kpi === NARRATIVE;
  const marks = [
    cell(table.keyRow, KEY_COLUMN, markText("table", table.table.key), "key"),
    ...table.periods.map((period, index) => cell(table.keyRow, periodColumn(index), markText("period", period), "key")),
  ];
  const title = cell(table.titleRow, LABEL_COLUMN, tableTitle(table, labels), isNarrative ? "subtitle" : "heading");
  const header = [
    cell(table.headerRow, LABEL_COLUMN, labels.template.columnRow, "headerLeft"),
    cell(table.headerRow, UNIT_COLUMN, labels.template.columnUnit, "headerLeft"),
    ...table.periods.map((period, index) =>
      cell(table.headerRow, periodColumn(index), periodLabel(labels, period), "header"),
    ),
  ];
  const figures = table.rows.flatMap((place) => rowCells(table, place, context));
  if (isNarrative) return [...marks, title, ...header, ...figures];
  return [
    ...marks,
    cell(table.keyRow, sheet.noteColumn, markText("column", "note"), "key"),
    cell(table.keyRow, sheet.sourceColumn, markText("column", "source"), "key"),
    title,
    ...header,
    cell(table.headerRow, sheet.aboutColumn, labels.template.columnAbout, "headerLeft"),
    cell(table.headerRow, sheet.noteColumn, labels.template.columnNote, "headerLeft"),
    cell(table.headerRow, sheet.sourceColumn, labels.template.columnSource, "headerLeft"),
    ...figures,
    ...table.rows.flatMap(({ row, at }) => [
      cell(at, sheet.aboutColumn, aboutRow(row, labels), "about"),
      cell(at, sheet.noteColumn, prefill.notes.get(row.key)?.note || null, "answer"),
      cell(at, sheet.sourceColumn, prefill.notes.get(row.key)?.source || null, "answer"),
    ]),
  ];
}

function tableTitle(table: TableLayout, labels: Labels): string {
  const note = labels.tables[table.table.key]?.note;
  return note === undefined ? tableName(labels, table.table) : `${tableName(labels, table.table)} (${note})`;
}

/** What a row means and where its wording comes from; never lets inferred wording pass as official. */
function aboutRow(row: Row, labels: Labels): string {
  return [labels.rows[row.key]?.note, labels.provenance[row.provenance]].filter((text) => text !== undefined).join(" ");
}

function rowCells(
  table: TableLayout,
  { row, at }: RowLayout,
  { labels, prefill }: TemplateContext,
): readonly CellPlan[] {
  const contentAt = (key: string, period: string): CellContent =>
    prefill.contents.get(observationKey(key, period)) ?? BLANK;
  const figures = table.periods.map((period, index) => {
    const column = periodColumn(index);
    const { content } = row;
    const own = contentAt(row.key, period);
    if (content.kind !== "total") return cell(at, column, contentValue(own, row, labels), inputLook(row));
    const parts = table.rows.filter((other) => content.parts.includes(other.row.key));
    const derived = deriveTotal(parts.map((part) => contentAt(part.row.key, period)));
    if (own.kind === "number" && derived.kind !== "number") return cell(at, column, own.value, inputLook(row));
    const formula = totalFormula(
      parts.map((part) => cellAddress({ row: part.at, column })),
      labels.noData["no-data"] ?? "",
    );
    return cell(at, column, contentValue(derived, row, labels) ?? "", inputLook(row), { formula });
  });
  return [
    cell(at, KEY_COLUMN, markText("row", row.key), "key"),
    cell(at, LABEL_COLUMN, rowName(labels, row), "label"),
    cell(at, UNIT_COLUMN, unitName(labels, row), "unit"),
    ...figures,
  ];
}

function inputLook(row: Row): LookName {
  switch (row.content.kind) {
    case "number":
      return row.content.decimals > 0 ? "decimal" : "whole";
    case "total":
      return row.content.decimals > 0 ? "totalAnswerDecimal" : "totalAnswer";
    case "code":
      return "code";
    case "text":
      return "answer";
  }
}

function tableRows(table: TableLayout, { labels }: TemplateContext): readonly RowPlan[] {
  return [
    { row: table.keyRow, hidden: true },
    { row: table.titleRow, height: wrappedHeight(tableTitle(table, labels), 110, 12) + 6 },
    { row: table.headerRow, height: table.table.periods === "half-year" ? 32 : 18 },
    ...table.rows.map(({ row, at }) => ({
      row: at,
      height:
        row.content.kind === "text"
          ? 90
          : Math.max(row.content.kind === "code" ? 32 : 18, wrappedHeight(aboutRow(row, labels), ABOUT_WIDTH, 8)),
    })),
  ];
}

/** Words for no data stand out from figures and statuses; nobody takes them for either at a glance. */
function noDataLook(table: TableLayout, lists: Lists): SheetPlan["conditionalLooks"][number] {
  const first = table.rows[0];
  const last = table.rows.at(-1);
  const range = {
    top: first?.at ?? 0,
    bottom: last?.at ?? 0,
    left: FIRST_PERIOD_COLUMN,
    right: periodColumn(table.periods.length - 1),
  };
  return {
    range,
    formula: `ISNUMBER(MATCH(${cellAddress({ row: range.top, column: range.left })},${lists.noData},0))`,
    look: "noData",
  };
}
