/** charts.json + figures -> ChartSpecs with the cells that hold their figures. */
import { lookupOf, regionalSum, type RegionalLookup } from "../consolidation/series";
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { ChartDefinition, Labels } from "../framework/framework-schema";
import { impossible } from "../issue/issue";
import { fillText } from "../labels/fill-text";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { numberText, periodList } from "../labels/tell-issue";
import { numberIn } from "../observation/observation";
import type { ChartSpec } from "../workbook/chart-spec";

/** Whose figures a chart shows: a jurisdiction's code, or the sum of all. */
export type ChartArea = { readonly kind: "jurisdiction"; readonly code: string } | { readonly kind: "region" };

/** The figures under one chart: a row per year, a column per series, and for the region how many reported. */
export interface ChartFigures {
  readonly definition: ChartDefinition;
  readonly area: ChartArea;
  readonly years: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Jurisdictions with a number in every series of that year; only for the region. */
  readonly reported?: readonly number[];
}

export function chartFigures(
  framework: Framework,
  labels: Labels,
  regional: Regional,
  area: ChartArea,
): readonly ChartFigures[] {
  const lookup = lookupOf(regional);
  const years = framework.years.filter((year) => year <= regional.round);
  return framework.charts.map((definition) => {
    const names = labels.charts[definition.id]?.series ?? {};
    const series = definition.series.map(({ row }) => ({
      name: names[row] ?? row,
      values: years.map((year) => figure(framework, lookup, area, observationKey(row, year))),
    }));
    if (area.kind === "jurisdiction") return { definition, area, years, series };
    const reported = years.map((year) =>
      Math.min(
        ...definition.series.map(({ row }) => regionalSum(framework, lookup, observationKey(row, year)).reported),
      ),
    );
    return { definition, area, years, series, reported };
  });
}

function figure(framework: Framework, lookup: RegionalLookup, area: ChartArea, key: string): number | null {
  return (area.kind === "region" ? regionalSum(framework, lookup, key).sum : numberIn(lookup(area.code, key))) ?? null;
}

/** Where the figures of a chart stand on a sheet: header row with names, years below each other. */
export interface FiguresPlace {
  readonly sheet: string;
  readonly headerRow: number;
  readonly yearColumn: number;
}

/** `remark` stands in every chart of sample workbooks; empty for real ones. */
export function chartSpec(
  framework: Framework,
  labels: Labels,
  figures: ChartFigures,
  place: FiguresPlace,
  remark: string,
): ChartSpec {
  const { definition, area, years } = figures;
  const words = labels.charts[definition.id] ?? impossible(`chart ${definition.id} has no labels`);
  const where = area.kind === "region" ? labels.regional.region : jurisdictionName(labels, area.code);
  const run = (column: number): ChartSpec["categoriesAt"] => ({
    sheet: place.sheet,
    range: { top: place.headerRow + 1, bottom: place.headerRow + years.length, left: column, right: column },
  });
  const columnOf = (index: number): number => place.yearColumn + 1 + index;
  return {
    id: area.kind === "region" ? `region-${definition.id}` : `${area.code}-${definition.id}`,
    kind: definition.kind,
    title: fillText(labels.regional.chartTitle, { title: words.title, where }),
    subtitle: coverageLine(framework, labels, figures),
    notes: [
      ...(remark === "" ? [] : [remark]),
      labels.framework.source,
      ...(area.kind === "jurisdiction" ? footnotesFor(framework, labels, [area.code]) : []),
    ],
    categories: years,
    categoriesAt: run(place.yearColumn),
    categoryAxisTitle: labels.regional.chartPeriod,
    valueAxisTitle: words.valueAxis,
    ...(words.secondAxis === undefined ? {} : { secondAxisTitle: words.secondAxis }),
    series: figures.series.map((series, index) => ({
      name: series.name,
      nameAt: {
        sheet: place.sheet,
        range: { top: place.headerRow, bottom: place.headerRow, left: columnOf(index), right: columnOf(index) },
      },
      values: series.values,
      valuesAt: run(columnOf(index)),
      color: definition.series[index]?.color ?? "1F5C99",
      drawnAs: definition.series[index]?.drawnAs ?? "columns",
    })),
    altText: altText(labels, figures, words.title, where),
  };
}

/** For the region who is in it; for a jurisdiction which figures are missing. Empty when nothing is missing there. */
function coverageLine(framework: Framework, labels: Labels, figures: ChartFigures): string {
  const { years, reported, series } = figures;
  if (!reported) {
    const gaps = series.flatMap(({ name, values }) => {
      const missing = years.filter((_, index) => values[index] === null);
      return missing.length === 0 ? [] : [`${name} ${periodList(missing)}`];
    });
    return gaps.length === 0 ? "" : fillText(labels.regional.chartGaps, { list: gaps.join("; ") });
  }
  const all = framework.jurisdictions.length;
  if (reported.every((count) => count === all)) return fillText(labels.regional.chartCoverageAll, { all });
  const counts = [...new Set(reported)].sort((one, other) => other - one);
  const list = counts.map(
    (count) => `${periodList(years.filter((_, index) => reported[index] === count))}: ${String(count)}`,
  );
  return fillText(labels.regional.chartCoverageSome, { all, list: list.join("; ") });
}

function altText(labels: Labels, { series, years }: ChartFigures, title: string, where: string): string {
  const gap = labels.regional.chartAltGap;
  const tell = (value: number | null | undefined): string =>
    value === null || value === undefined ? gap : numberText(labels, value);
  const sentences = series.map(({ name, values }) =>
    fillText(labels.regional.chartAltSeries, {
      name,
      values: years.map((year, index) => `${year}: ${tell(values[index])}`).join(", "),
    }),
  );
  return fillText(labels.regional.chartAlt, {
    title,
    where,
    first: years[0] ?? "",
    last: years.at(-1) ?? "",
    series: sentences.join(" "),
  });
}
