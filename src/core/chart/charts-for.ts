/** charts.json + figures -> what stands under each chart: a row per year, a column per series. */
import { figureIn, hasRest, type Area, type FigureLine } from "../consolidation/figures";
import { lookupOf, type RegionalLookup } from "../consolidation/series";
import type { Regional } from "../consolidation/regional";
import type { Framework, Row } from "../framework/framework";
import type { ChartDefinition, Labels } from "../framework/framework-schema";
import { impossible } from "../issue/issue";
import { rowName } from "../labels/name-of";
import { drawnBreaks, type DrawnBreak } from "./marked-years";
import type { ChartSeries } from "../workbook/chart-spec";

/** Neutral: what is not broken down, and a total without its split, say nothing of what a colour stands for. */
export const REST_COLOR = "E3E6EB";
export const TOTAL_COLOR = "7F8A99";

export interface FigureSeries extends Pick<ChartSeries, "name" | "values" | "color"> {
  /** Undefined for figures of a second source, which are of no row. */
  readonly line?: FigureLine;
  /** Jurisdictions that are in it, per year. */
  readonly reported: readonly (readonly string[])[];
}

export interface ChartFigures {
  readonly definition: Pick<ChartDefinition, "id" | "kind">;
  readonly words: Pick<Labels["charts"][string], "title" | "valueAxis">;
  /** Where the figures come from. */
  readonly source: string;
  readonly area: Area;
  /** What stands along the axis: years, or several years together. */
  readonly years: readonly string[];
  readonly series: readonly FigureSeries[];
  /** Where they break, by year. */
  readonly breaks: readonly DrawnBreak[];
}

export function chartFigures(
  framework: Framework,
  labels: Labels,
  regional: Regional,
  area: Area,
): readonly ChartFigures[] {
  const lookup = lookupOf(regional);
  const years = framework.years.filter((year) => year <= regional.round);
  return framework.charts.map((definition) => ({
    definition,
    words: labels.charts[definition.id] ?? impossible(`chart ${definition.id} has no labels`),
    source: labels.framework.source,
    area,
    years,
    breaks: drawnBreaks(framework, labels, regional, area, definition),
    series: drawnLines(framework, labels, lookup, area, definition, years).map(({ line, ...drawn }) => {
      const figures = years.map((year) => figureIn(framework, lookup, area, line, year));
      return {
        ...drawn,
        line,
        values: figures.map(({ value }) => value ?? null),
        reported: figures.map(({ reported }) => reported),
      };
    }),
  }));
}

type DrawnLine = Pick<FigureSeries, "name" | "color"> & { readonly line: FigureLine };

/** The series of the definition; with what their total leaves beside them; or the total alone where no part is known. */
function drawnLines(
  framework: Framework,
  labels: Labels,
  lookup: RegionalLookup,
  area: Area,
  { id, kind, series }: ChartDefinition,
  years: readonly string[],
): readonly DrawnLine[] {
  const names = labels.charts[id]?.series ?? {};
  const lines = series.map(({ row: key, color }): DrawnLine => {
    const row =
      framework.rows.get(key) ?? impossible(`chart ${id} draws the row ${key}, which is not in the framework`);
    return { name: names[key] ?? key, color, line: { row, isRest: false } };
  });
  const total =
    kind === "stacked"
      ? totalOf(
          framework,
          series.map(({ row }) => row),
        )
      : undefined;
  if (!total) return lines;
  const isKnown = ({ line }: DrawnLine, what: "value" | "together"): boolean =>
    years.some((year) => figureIn(framework, lookup, area, line, year)[what] !== undefined);
  const alone: DrawnLine = { name: rowName(labels, total), color: TOTAL_COLOR, line: { row: total, isRest: false } };
  // Of a region too few may know the total to draw it: the chart still speaks of what they reported.
  if (!lines.some((line) => isKnown(line, "together"))) return isKnown(alone, "together") ? [alone] : lines;
  if (!hasRest(framework, lookup, area, total, years)) return lines;
  const rest: DrawnLine = {
    name: labels.regional.notBrokenDown,
    color: REST_COLOR,
    line: { row: total, isRest: true },
  };
  return lines.some((line) => isKnown(line, "value")) ? [...lines, rest] : [alone];
}

/** The total row that exactly these rows make. */
export function totalOf(framework: Framework, rows: readonly string[]): Row | undefined {
  return [...framework.rows.values()].find(
    ({ content }) =>
      content.kind === "total" &&
      content.parts.length === rows.length &&
      content.parts.every((part) => rows.includes(part)),
  );
}

/** False where nobody has a figure in any year: then a sentence stands instead of a chart. */
export function hasFigures({ series }: ChartFigures): boolean {
  return series.some(({ values }) => values.some((value) => value !== null));
}
