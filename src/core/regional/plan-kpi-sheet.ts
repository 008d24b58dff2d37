/** One sheet per KPI: the jurisdictions side by side, the region's total, and how many are in it. */
import type { RegionalLookup } from "../consolidation/series";
import { regionWithout } from "../chart/coverage-line";
import { contentIn, figureIn, hasRest, REGION, type Area } from "../consolidation/figures";
import { earlierHalfYears, NARRATIVE, periodsOf, type Framework, type Row } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { speaker } from "../labels/speaker";
import { footnotesFor, jurisdictionName, periodLabel, rowName, tableName, unitName } from "../labels/name-of";
import { BLANK, type CellContent } from "../observation/observation";
import { contentValue } from "../content/content-value";
import { formulaText } from "../sheet/formula-text";
import type { LookName } from "../sheet/looks";
import { cell, sheetPlan, widthFor, wrappedHeight } from "../sheet/sheet-draft";
import { rectangleAddress, type CellRectangle } from "../workbook/address";
import type { CellPlan, RowPlan, SheetPlan } from "../workbook/plan";
import { jurisdictionColumn, KEY_COLUMN, kpiFigures, REGION_COLUMN } from "./kpi-figures";
import {
  FIRST_JURISDICTION,
  PERIOD_COLUMN,
  regionalLines,
  ROW_COLUMN,
  UNIT_COLUMN,
  type RegionalBlock,
  type RegionalLine,
} from "./regional-lines";

const ANSWER_WIDTH = 44;
/** Longer names of rows wrap. */
const WIDEST_NAME = 32;
/** Who stands in which column: in view however far somebody scrolls, and on every printed page. */
const HEADER_ROW = 2;
/** Stands for the number in a sentence until the sentence is a formula; no label has such a character. */
const COUNTED = "\u0000";

export interface SideBySide {
  readonly framework: Framework;
  readonly labels: Labels;
  readonly lookup: RegionalLookup;
  readonly reporting: readonly string[];
  readonly round: string;
  /** Stands on every sheet and chart of a workbook with samples; otherwise empty. */
  readonly remark: string;
  /** The same for a chart; empty without samples. */
  readonly chartRemark: string;
  readonly footer: string;
}

/** `name`: what the sheet is called in this workbook. */
export function planKpiSheet(kpi: string, name: string, context: SideBySide): SheetPlan {
  const { framework, labels } = context;
  const isNarrative = kpi === NARRATIVE;
  const say = speaker(labels.regional);
  const all = framework.jurisdictions.length;
  const cells: CellPlan[] = [];
  const rows: RowPlan[] = [];
  const merges: CellRectangle[] = [];
  const title = isNarrative
    ? say("narrative")
    : fillText(labels.template.kpiTitle, { kpi, title: labels.kpis[kpi]?.title ?? "" });
  const provenance = labels.provenance[framework.kpis.find((one) => one.id === kpi)?.provenance ?? "inferred"] ?? "";
  cells.push(
    cell(0, 0, title, "title"),
    cell(1, 0, isNarrative ? provenance : `${say("totalsNote", { all })} ${provenance}`, "subtitle"),
  );
  const widths = columnWidths(kpi, context);
  const header = headerCells(HEADER_ROW, context, isNarrative);
  cells.push(...header);
  rows.push(
    { row: 0, height: 24 },
    { row: 1, height: 30 },
    {
      row: HEADER_ROW,
      height: Math.max(...header.map(({ column, value }) => wrappedHeight(String(value), (widths[column] ?? 9) - 1))),
    },
  );
  const lastColumn = FIRST_JURISDICTION + all + (isNarrative ? -1 : 1);
  merges.push({ top: 1, bottom: 1, left: 0, right: lastColumn });
  const { blocks, end } = regionalLines(framework, kpi, context.round, {
    hasRest: (row) => leavesRest(row, kpi, context),
    earlier: (row) => earlierTexts(row, context),
  });
  for (const [index, { table, headingAt, rows: lines }] of blocks.entries()) {
    const isMarked = index === 0 && context.remark !== "";
    if (isMarked) {
      cells.push(cell(headingAt, 0, context.remark, "sampleText"));
      merges.push({ top: headingAt, bottom: headingAt, left: 0, right: lastColumn });
    }
    cells.push(cell(headingAt + 1, 0, tableName(labels, table), "heading"));
    rows.push({ row: headingAt, height: isMarked ? 30 : 4 }, { row: headingAt + 1, height: 20 });
    for (const own of lines) {
      const block = rowBlock(own, context, isNarrative, widths);
      const top = own[0]?.at ?? headingAt;
      cells.push(...block.cells);
      rows.push(...block.rows);
      if (own.length > 1)
        for (const column of [ROW_COLUMN, UNIT_COLUMN])
          merges.push({ top, bottom: top + own.length - 1, left: column, right: column });
    }
  }
  cells.push(...keyCells(kpi, end, framework, blocks));
  rows.push({ row: end, hidden: true });
  let next = end + 1;
  for (const note of footnotesFor(
    framework,
    labels,
    framework.jurisdictions.map((one) => one.code),
  )) {
    cells.push(cell(next, 0, note, "footnote"));
    merges.push({ top: next, bottom: next, left: 0, right: lastColumn });
    rows.push({ row: next, height: wrappedHeight(note, 120, 8) + 6 });
    next += 1;
  }
  return sheetPlan({
    name,
    tabColor: isNarrative ? "9AA5B1" : "1F5C99",
    cells,
    rows,
    merges,
    columns: [
      ...widths.map((width, column) => ({
        column,
        width,
        ...(isNarrative && column === UNIT_COLUMN ? { hidden: true } : {}),
      })),
      { column: keyColumn(framework), width: 20, hidden: true },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: FIRST_JURISDICTION },
    isProtected: true,
    print: {
      orientation: isNarrative || hasCodes(kpi, framework) ? "landscape" : "portrait",
      titleRows: { first: 0, last: HEADER_ROW },
      area: { top: 0, bottom: next - 1, left: 0, right: lastColumn },
      footer: context.footer,
    },
  });
}

/** Words for what is in force take more room than figures. */
function hasCodes(kpi: string, { tables }: Framework): boolean {
  return tables.some((table) => table.kpi === kpi && table.rows.some(({ content }) => content.kind === "code"));
}

/** In characters, by column; so narrow for figures that a sheet of them is printed upright in readable size. */
function columnWidths(kpi: string, { framework, labels }: SideBySide): readonly number[] {
  const tables = framework.tables.filter((table) => table.kpi === kpi);
  const own = tables.flatMap((table) => table.rows);
  const isNarrative = kpi === NARRATIVE;
  const name = widthFor(
    own.map((row) => rowName(labels, row)),
    26,
  );
  const unit = widthFor(
    own.map((row) => unitName(labels, row)),
    8,
  );
  return [
    Math.min(name, WIDEST_NAME),
    unit,
    tables.some(({ periods }) => periods === "half-year") ? 20 : 8,
    ...framework.jurisdictions.map(() => (isNarrative ? ANSWER_WIDTH : hasCodes(kpi, framework) ? 18 : 14)),
    14,
    20,
  ];
}

/** After the region and who reported, which the narrative has not. */
function keyColumn({ jurisdictions }: Framework): number {
  return FIRST_JURISDICTION + jurisdictions.length + 2;
}

function keyCells(
  kpi: string,
  keyRow: number,
  framework: Framework,
  blocks: readonly RegionalBlock[],
): readonly CellPlan[] {
  const { mark } = kpiFigures(framework, kpi);
  const codes = framework.jurisdictions.map(({ code }) => code);
  return [
    cell(keyRow, 0, mark, "key"),
    ...codes.map((code, index) => cell(keyRow, FIRST_JURISDICTION + index, jurisdictionColumn(code), "key")),
    ...(kpi === NARRATIVE ? [] : [cell(keyRow, FIRST_JURISDICTION + codes.length, REGION_COLUMN, "key")]),
    cell(keyRow, keyColumn(framework), KEY_COLUMN, "key"),
    ...blocks.flatMap(({ rows }) => rows.flat()).map(({ at, key }) => cell(at, keyColumn(framework), key, "key")),
  ];
}

/** A narrative has no totals. */
function leavesRest(row: Row, kpi: string, { framework, lookup, round }: SideBySide): boolean {
  const table = framework.tables.find(({ key }) => key === row.table);
  if (kpi === NARRATIVE || !table) return false;
  const areas = [REGION, ...framework.jurisdictions.map(({ code }): Area => ({ kind: "jurisdiction", code }))];
  return areas.some((area) => hasRest(framework, lookup, area, row, periodsOf(framework, table, round)));
}

/** Half-years of earlier reports in which somebody wrote something in the row. */
function earlierTexts(row: Row, { framework, lookup, round }: SideBySide): readonly string[] {
  const table = framework.tables.find(({ key }) => key === row.table);
  const isWritten = (period: string): boolean =>
    framework.jurisdictions.some(({ code }) => lookup(code, observationKey(row.key, period))?.kind === "text");
  return table ? earlierHalfYears(framework, table, round).filter(isWritten) : [];
}

function headerCells(
  at: number,
  { framework, labels, reporting }: SideBySide,
  isNarrative: boolean,
): readonly CellPlan[] {
  const say = speaker(labels.regional);
  const after = FIRST_JURISDICTION + framework.jurisdictions.length;
  const missing = framework.jurisdictions.map(({ code }) => code).filter((code) => !reporting.includes(code));
  return [
    cell(at, ROW_COLUMN, say("columnRow"), "headerLeft"),
    cell(at, UNIT_COLUMN, say("columnUnit"), "headerLeft"),
    cell(at, PERIOD_COLUMN, say("columnPeriod"), "header"),
    ...framework.jurisdictions.map(({ code }, index) =>
      cell(at, FIRST_JURISDICTION + index, jurisdictionName(labels, code), "header"),
    ),
    ...(isNarrative
      ? []
      : [
          cell(at, after, regionWithout(framework, labels, missing), "header"),
          cell(at, after + 1, say("reported"), "header"),
        ]),
  ];
}

function rowBlock(
  own: readonly RegionalLine[],
  context: SideBySide,
  isNarrative: boolean,
  widths: readonly number[],
): { cells: readonly CellPlan[]; rows: readonly RowPlan[] } {
  const { framework, labels, lookup, reporting } = context;
  const lines = own.map((line, index) => {
    const { row, isRest, period, at } = line;
    const name = isRest ? labels.regional.notBrokenDown : rowName(labels, row);
    const figures = framework.jurisdictions.map(({ code }, column) => {
      const content = reporting.includes(code) ? (contentIn(lookup, code, line, period) ?? BLANK) : undefined;
      return cell(at, FIRST_JURISDICTION + column, shown(content, row, labels), lookFor(content, row));
    });
    const height = Math.max(
      15,
      // What wraps in the merged cells beside them is shared out among the lines.
      Math.ceil(wrappedHeight(name, (widths[ROW_COLUMN] ?? WIDEST_NAME) - 1) / own.length),
      ...figures.map(({ column, value }) =>
        typeof value === "string" ? Math.min(400, wrappedHeight(value, widths[column] ?? ANSWER_WIDTH)) : 0,
      ),
    );
    return {
      cells: [
        cell(at, ROW_COLUMN, index === 0 ? name : null, "label"),
        cell(at, UNIT_COLUMN, index === 0 ? unitName(labels, row) : null, "unit"),
        cell(at, PERIOD_COLUMN, periodLabel(labels, period), "label"),
        ...figures,
        ...(isNarrative ? [] : totalCells(line, context)),
      ],
      row: { row: at, height },
    };
  });
  return { cells: lines.flatMap((line) => line.cells), rows: lines.map((line) => line.row) };
}

/** A blank cell of a report is told apart from a jurisdiction without a report. */
function shown(content: CellContent | undefined, row: Row, labels: Labels): string | number | null {
  if (!content) return labels.regional.noFile;
  if (content.kind === "blank" || content.kind === "unreadable")
    return row.content.kind === "text" ? null : labels.regional.statusNotReported;
  return contentValue(content, row, labels);
}

function lookFor(content: CellContent | undefined, row: Row): LookName {
  if (content?.kind === "text") return "cellText";
  if (content?.kind === "code") return "status";
  if (content?.kind !== "number") return "noFigure";
  return row.content.kind === "number" && row.content.decimals > 0
    ? "figureDecimal"
    : row.content.kind === "total" && row.content.decimals > 0
      ? "totalDecimal"
      : row.content.kind === "total"
        ? "total"
        : "figure";
}

/** Live formulas, so that a corrected figure shows in the total; text counts neither as figure nor as 0. */
function totalCells(line: RegionalLine, { framework, labels, lookup }: SideBySide): readonly CellPlan[] {
  const { row, period, key, at } = line;
  const all = framework.jurisdictions.length;
  const after = FIRST_JURISDICTION + all;
  const range = rectangleAddress({ top: at, bottom: at, left: FIRST_JURISDICTION, right: after - 1 });
  const coverage = (n: number | string): string => fillText(labels.regional.coverage, { n, all });
  if (row.content.kind === "code") {
    const stated = framework.jurisdictions.filter(({ code }) => lookup(code, key)?.kind === "code").length;
    return [cell(at, after, null, "total"), cell(at, after + 1, coverage(stated), "status")];
  }
  const { value, reported, together } = figureIn(framework, lookup, REGION, line, period);
  const noData = labels.noData["no-data"] ?? "";
  const isFew = together !== undefined && value === undefined;
  const decimals = row.content.kind !== "text" && row.content.decimals > 0;
  const enough = String(framework.regionFrom);
  const few = (sum: string): string => fillText(labels.regional.regionFew, { sum });
  const fewCount = `AND(COUNT(${range})>0,COUNT(${range})<${enough})`;
  // What is left of the region's total stands beside the parts that the region has, not beside each jurisdiction's own.
  if (line.isRest) {
    const look = decimals ? "totalDecimal" : "total";
    return [cell(at, after, value ?? null, look), cell(at, after + 1, coverage(reported.length), "status")];
  }
  return [
    cell(at, after, isFew ? "" : (value ?? noData), decimals ? "totalDecimal" : "total", {
      formula: `IF(COUNT(${range})=0,${formulaText(noData)},IF(COUNT(${range})<${enough},"",SUM(${range})))`,
    }),
    cell(at, after + 1, `${coverage(reported.length)}${isFew ? few(String(together)) : ""}`, "status", {
      formula: `${around(coverage(COUNTED), `COUNT(${range})`)}&IF(${fewCount},${around(few(COUNTED), `SUM(${range})`)},"")`,
    }),
  ];
}

/** A sentence as a formula, with what is calculated in the place of COUNTED. */
function around(sentence: string, calculated: string): string {
  return sentence.split(COUNTED).map(formulaText).join(`&${calculated}&`);
}
