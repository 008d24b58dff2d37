/**
 * One chart as plain data, drawn three ways: Excel chart, OOXML chart part, SVG. Kept small on
 * purpose: what it cannot say, no drawing may show.
 */
import type { CellRectangle } from "./address";

/** A run of cells (one row or one column) on a sheet of the same workbook. */
export interface CellRun {
  readonly sheet: string;
  readonly range: CellRectangle;
}

export interface ChartSeries {
  readonly name: string;
  /** The cell that holds the name, so that the legend follows it. */
  readonly nameAt: CellRun;
  /** One per category; null is a gap and is never drawn as 0. */
  readonly values: readonly (number | null)[];
  readonly valuesAt: CellRun;
  readonly color: string;
  /** Each value is written at its column; where there is no room for all of them, none is. */
  readonly isLabelled: boolean;
  /**
   * "columns" are drawn against the left axis. "line" is drawn with markers against a second axis
   * on the right, for a series of another unit (rounds beside firearms).
   */
  readonly drawnAs: "columns" | "line";
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Of the smallest text; the title is larger. */
  readonly text: number;
  /** Lines above the plot and below it; without them there is room for three, and for the names of the series. */
  readonly head?: number;
  readonly foot?: number;
}

/** From 0 to the maximum, with a line at every step. */
export interface ValueScale {
  readonly maximum: number;
  readonly step: number;
}

export interface ChartSpec {
  /** Stable name, unique in its workbook; redrawing replaces the chart of that name. */
  readonly id: string;
  readonly kind: "clustered" | "stacked";
  readonly title: string;
  /** Smaller line under the title: who is in it, or what is missing. Empty for none. */
  readonly subtitle: string;
  /** Source, footnotes and breaks: they stand under the chart, so that plots beside each other are of one size. */
  readonly notes: readonly string[];
  readonly categories: readonly string[];
  readonly categoriesAt: CellRun;
  /** Empty for none. */
  readonly categoryAxisTitle: string;
  /** Empty for none. */
  readonly valueAxisTitle: string;
  /** The same for charts that are compared; without it the program that draws chooses one. */
  readonly scale?: ValueScale;
  /** Title of the right axis; needed when a series is drawn as a line. */
  readonly secondAxisTitle?: string;
  readonly series: readonly ChartSeries[];
  /** The names of its series stand beside it, once for several charts. */
  readonly isKeyBeside?: boolean;
  /** What it is laid out for, in points: a chart as large as a page has larger texts. */
  readonly size: ChartSize;
  /** What a person who cannot see the chart needs to know. */
  readonly altText: string;
}
