/** One sheet of charts: each chart with its figures beside it, so that nobody has to see the picture. */
import { chartFigures, hasFigures, type ChartFigures } from "../chart/charts-for";
import { chartSpecOf, type FiguresPlace } from "../chart/chart-spec-of";
import { coverageLine, whereOf } from "../chart/coverage-line";
import type { Area } from "../consolidation/figures";
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { cell, sheetPlan, widthFor, wrappedHeight } from "../sheet/sheet-draft";
import type { CellRectangle } from "../workbook/address";
import type { ChartPlan, SheetPlan } from "../workbook/plan";
import { figureCells } from "./chart-figure-cells";
import { belowCharts, CHART_COLUMNS, chartAnchor, chartGrid, COLUMN_WIDTH, HEAD_ROWS, ROW_POINTS } from "./chart-grid";
import type { SideBySide } from "./plan-kpi-sheet";
import { chartsMark } from "./regional-marks";

const FIGURES_COLUMN = CHART_COLUMNS + 2;
/** Columns from the figures of one chart to those of the chart beside it. */
const FIGURES_STEP = 8;
/** Rows under a chart of page size for its notes. */
const NOTE_ROWS = 3;

/** Where the figures of a chart stand, by its place among the others. */
export function chartPlace(area: Area, index: number): { readonly headerRow: number; readonly yearColumn: number } {
  const { beside } = chartGrid(area);
  return { headerRow: chartAnchor(area, index).top + 1, yearColumn: FIGURES_COLUMN + (index % beside) * FIGURES_STEP };
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
  const { orientation, size, beside, step } = chartGrid(area);
  const figures = chartFigures(framework, labels, regional, area);
  const placeOf = (index: number): FiguresPlace => ({ sheet: name, ...chartPlace(area, index) });
  const drawn = figures.map((one, index) => ({ one, index })).filter(({ one }) => hasFigures(one));
  const charts = drawn.map(({ one, index }): ChartPlan => ({
    spec: chartSpecOf(framework, labels, one, placeOf(index), chartRemark, size),
    anchor: chartAnchor(area, index),
  }));
  const nothing = figures.flatMap((one, index) => {
    if (hasFigures(one)) return [];
    const { top, left, right } = chartAnchor(area, index);
    return [{ text: nothingToDraw(framework, labels, one), place: { top, bottom: top + 1, left, right } }];
  });
  const under = beside === 1 ? charts.map(notesUnder) : [];
  // Where a page would stay empty but for a sentence, its other rows are put away.
  const isLeftOut = (row: number): boolean =>
    beside === 1 && nothing.some(({ place: { top, bottom } }) => row > bottom && row < top + step);
  const names = figures.flatMap((one) => one.series.map((series) => series.name));
  const footnotes = chartNotes(framework, labels, area);
  const common = new Set([labels.framework.source, ...footnotes]);
  const own = charts.flatMap(({ spec }) =>
    spec.notes.filter((note) => !common.has(note)).map((note) => `${spec.title}: ${note}`),
  );
  const notes = beside === 1 ? [] : [...own, labels.framework.source, ...footnotes];
  const keyRow = belowCharts(area, figures.length);
  const noteCells = notes.map((note, index) => cell(keyRow + 1 + index, 1, note, "footnote"));
  return sheetPlan({
    name,
    tabColor: "E08A1E",
    cells: [
      cell(0, 1, `${fillText(labels.regional.title, { round: regional.round })} - ${where}`, "title"),
      ...(remark === "" ? [] : [cell(1, 1, remark, "sampleText")]),
      ...figures.flatMap((one, index) => figureCells(one, labels, placeOf(index))),
      ...[...nothing, ...under].map(({ text, place }) => cell(place.top, place.left, text, "footnote")),
      ...noteCells,
      cell(keyRow, 0, chartsMark(area), "key"),
    ],
    columns: [
      { column: 0, width: 2 },
      ...Array.from({ length: CHART_COLUMNS }, (_, index) => ({ column: index + 1, width: COLUMN_WIDTH })),
      { column: CHART_COLUMNS + 1, width: 2 },
      ...Array.from({ length: beside * FIGURES_STEP }, (_, index) => ({
        column: FIGURES_COLUMN + index,
        width: index % FIGURES_STEP === 0 ? 9 : Math.min(40, widthFor(names, 12)),
      })),
    ],
    rows: [
      { row: 0, height: 24 },
      { row: 1, height: 28 },
      ...Array.from({ length: keyRow - HEAD_ROWS }, (_, row) => ({
        row: HEAD_ROWS + row,
        height: ROW_POINTS,
        ...(isLeftOut(HEAD_ROWS + row) ? { hidden: true } : {}),
      })),
      ...noteCells.map(({ row, value }) => ({
        row,
        height: wrappedHeight(String(value), CHART_COLUMNS * COLUMN_WIDTH, 8) + 2,
      })),
      { row: keyRow, hidden: true },
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: CHART_COLUMNS },
      ...[...nothing, ...under].map(({ place }) => place),
      ...noteCells.map(({ row }) => ({ top: row, bottom: row, left: 1, right: CHART_COLUMNS })),
    ],
    isProtected: true,
    print: {
      orientation,
      titleRows: { first: 0, last: HEAD_ROWS - 1 },
      area: { top: 0, bottom: keyRow + notes.length, left: 0, right: CHART_COLUMNS },
      footer,
      pageStarts: beside === 1 ? charts.map(({ anchor }) => anchor.top).filter((top) => top > HEAD_ROWS) : [],
    },
    charts,
  });
}

interface TextPlace {
  readonly text: string;
  readonly place: CellRectangle;
}

function notesUnder({ spec, anchor: { bottom, left, right } }: ChartPlan): TextPlace {
  return { text: spec.notes.join("\n"), place: { top: bottom + 1, bottom: bottom + NOTE_ROWS, left, right } };
}

/** Of the region it says who did report, where these are too few. */
function nothingToDraw(framework: Framework, labels: Labels, figures: ChartFigures): string {
  const sentence = fillText(labels.regional.chartNothing, {
    title: figures.words.title,
    where: whereOf(framework, labels, figures),
    first: figures.years[0] ?? "",
    last: figures.years.at(-1) ?? "",
  });
  return figures.area.kind === "region" ? `${sentence} ${coverageLine(framework, labels, figures)}` : sentence;
}
