/** One sheet of charts: each chart with its figures beside it, so that nobody has to see the picture. */
import { chartFigures } from "../chart/charts-for";
import { chartSpecOf, type FiguresPlace } from "../chart/chart-spec-of";
import type { Area } from "../consolidation/figures";
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { cell, sheetPlan, widthFor } from "../sheet/sheet-draft";
import { figureCells } from "./chart-figure-cells";
import type { SideBySide } from "./plan-kpi-sheet";
import { chartsMark } from "./regional-marks";
import type { ChartPlan, SheetPlan } from "../workbook/plan";

const HEAD_ROWS = 2;
/** Rows and columns that a chart covers, and the rows from one chart to the next. */
const [CHART_ROWS, CHART_COLUMNS, STEP] = [22, 8, 24];
const CHARTS_ON_A_PAGE = 4;
const FIGURES_COLUMN = CHART_COLUMNS + 2;

/** Where the figures of a chart stand, by its place among the others. */
export function chartPlace(index: number): { readonly headerRow: number; readonly yearColumn: number } {
  return { headerRow: HEAD_ROWS + index * STEP + 1, yearColumn: FIGURES_COLUMN };
}

/** The row of the hidden mark, below so many charts and their footnotes. */
export function chartKeyRow(framework: Framework, labels: Labels, area: Area, charts: number): number {
  return HEAD_ROWS + charts * STEP + chartNotes(framework, labels, area).length + 1;
}

function chartNotes(framework: Framework, labels: Labels, area: Area): readonly string[] {
  const codes = area.kind === "region" ? framework.jurisdictions.map(({ code }) => code) : [area.code];
  return footnotesFor(framework, labels, codes);
}

export function planCharts(
  { framework, labels, remark, chartRemark, footer }: SideBySide,
  regional: Regional,
  area: Area,
  name: string,
): SheetPlan {
  const where = area.kind === "region" ? labels.regional.region : jurisdictionName(labels, area.code);
  const figures = chartFigures(framework, labels, regional, area);
  const placeOf = (index: number): FiguresPlace => ({ sheet: name, ...chartPlace(index) });
  const charts = figures.map((one, index): ChartPlan => {
    const top = HEAD_ROWS + index * STEP;
    return {
      spec: chartSpecOf(framework, labels, one, placeOf(index), chartRemark),
      anchor: { top, bottom: top + CHART_ROWS - 1, left: 1, right: CHART_COLUMNS },
    };
  });
  const names = figures.flatMap((one) => one.series.map((series) => series.name));
  const notes = chartNotes(framework, labels, area);
  const notesAt = HEAD_ROWS + figures.length * STEP;
  const keyRow = chartKeyRow(framework, labels, area, figures.length);
  return sheetPlan({
    name,
    tabColor: "E08A1E",
    cells: [
      cell(0, 1, `${fillText(labels.regional.title, { round: regional.round })} - ${where}`, "title"),
      ...(remark === "" ? [] : [cell(1, 1, remark, "sample")]),
      ...figures.flatMap((one, index) => figureCells(one, labels, placeOf(index))),
      ...notes.map((note, index) => cell(notesAt + index, 1, note, "footnote")),
      cell(keyRow, 0, chartsMark(area), "key"),
    ],
    columns: [
      { column: 0, width: 2 },
      ...Array.from({ length: CHART_COLUMNS }, (_, index) => ({ column: index + 1, width: 11 })),
      { column: CHART_COLUMNS + 1, width: 2 },
      { column: FIGURES_COLUMN, width: 9 },
      ...Array.from({ length: 5 }, (_, index) => ({
        column: FIGURES_COLUMN + 1 + index,
        width: Math.min(24, widthFor(names, 12)),
      })),
    ],
    rows: [
      { row: 0, height: 24 },
      ...figures.map((_, index) => ({ row: placeOf(index).headerRow, height: 32 })),
      { row: keyRow, hidden: true },
    ],
    merges: notes.map((_, index) => ({
      top: notesAt + index,
      bottom: notesAt + index + 1,
      left: 1,
      right: CHART_COLUMNS,
    })),
    isProtected: true,
    print: {
      orientation: "portrait",
      titleRows: { first: 0, last: 0 },
      footer,
      pageStarts: figures
        .map((_, index) => HEAD_ROWS + index * STEP)
        .filter((_, index) => index > 0 && index % CHARTS_ON_A_PAGE === 0),
    },
    charts,
  });
}
