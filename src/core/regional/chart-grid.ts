/** How the charts of a sheet stand beside and below each other, on screen and on paper. */
import type { Area } from "../consolidation/figures";
import type { ChartSize } from "../workbook/chart-spec";
import type { CellRectangle } from "../workbook/address";

interface ChartGrid {
  readonly beside: number;
  /** Sheet rows of a chart, and from one to the next below it. */
  readonly rows: number;
  readonly step: number;
  readonly columns: number;
  readonly orientation: "portrait" | "landscape";
  readonly size: ChartSize;
}

/** Title and remark: they head every page. */
export const HEAD_ROWS = 2;
/** Columns under charts, and their width in characters: together as wide as a landscape page. */
export const [CHART_COLUMNS, COLUMN_WIDTH] = [8, 17.4];
/** Such a column, and a row, in points. */
const COLUMN_POINTS = 95.25;
export const ROW_POINTS = 15;

/** The region's are as large as a page; of a jurisdiction all stand on one. */
const GRIDS: Readonly<Record<Area["kind"], ChartGrid>> = {
  region: gridOf(1, 27, 30, 14, "landscape"),
  jurisdiction: gridOf(2, 12, 13, 9, "portrait"),
};

function gridOf(
  beside: number,
  rows: number,
  step: number,
  text: number,
  orientation: ChartGrid["orientation"],
): ChartGrid {
  const columns = CHART_COLUMNS / beside;
  return {
    beside,
    rows,
    step,
    columns,
    orientation,
    size: { width: columns * COLUMN_POINTS, height: rows * ROW_POINTS, text },
  };
}

export function chartGrid({ kind }: Area): ChartGrid {
  return GRIDS[kind];
}

/** Cells that the chart at this place among the others covers. */
export function chartAnchor(area: Area, index: number): CellRectangle {
  const { beside, rows, step, columns } = chartGrid(area);
  const top = HEAD_ROWS + Math.floor(index / beside) * step;
  const left = 1 + (index % beside) * columns;
  return { top, bottom: top + rows - 1, left, right: left + columns - 1 };
}

/** The first row below so many charts. */
export function belowCharts(area: Area, charts: number): number {
  const { beside, step } = chartGrid(area);
  return HEAD_ROWS + Math.ceil(charts / beside) * step;
}
