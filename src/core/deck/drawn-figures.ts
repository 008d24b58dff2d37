import { totalOf, type ChartFigures, type FigureSeries } from "../chart/charts-for";
import { figureIn } from "../consolidation/figures";
import { rowName } from "../labels/name-of";
import type { DeckContext } from "./deck-context";

export interface DrawnFigures extends Pick<FigureSeries, "name" | "values" | "reported"> {
  /** What the columns of the chart make together. */
  readonly isTotal: boolean;
}

/** What a chart is about: of columns that stand on each other their total where it is known, otherwise each series. */
export function drawnFigures(
  { framework, labels, lookup }: DeckContext,
  { definition, area, years, series }: ChartFigures,
): readonly DrawnFigures[] {
  const named = series.map(({ name, line, ...one }) => ({
    ...one,
    isTotal: false,
    name: line && !line.isRest ? rowName(labels, line.row) : name,
  }));
  const rows = series.flatMap(({ line }) => (line && !line.isRest ? [line.row.key] : []));
  const row = definition.kind === "stacked" ? totalOf(framework, rows) : undefined;
  if (!row) return named;
  const figures = years.map((year) => figureIn(framework, lookup, area, { row, isRest: false }, year));
  const total = {
    isTotal: true,
    name: rowName(labels, row),
    values: figures.map(({ value }) => value ?? null),
    reported: figures.map(({ reported }) => reported),
  };
  return total.values.some((value) => value !== null) ? [total] : named;
}
