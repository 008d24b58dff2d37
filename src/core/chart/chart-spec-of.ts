/** Figures of a chart and where they stand -> its ChartSpec. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { footnotesFor } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { titleFits } from "../workbook/chart-layout";
import type { ChartSize, ChartSpec } from "../workbook/chart-spec";
import type { ChartFigures } from "./charts-for";
import { breakNotes, markedYear } from "./marked-years";
import { labelsFit } from "./labels-fit";
import { coverageLine, whereOf } from "./coverage-line";

/** Where the figures of a chart stand on a sheet: header row with names, years below each other. */
export interface FiguresPlace {
  readonly sheet: string;
  readonly headerRow: number;
  readonly yearColumn: number;
}

/** `remark` stands in every chart of a workbook with samples; otherwise empty. */
export function chartSpecOf(
  framework: Framework,
  labels: Labels,
  figures: ChartFigures,
  place: FiguresPlace,
  remark: string,
  size: ChartSize,
): ChartSpec {
  const { definition, words, source, area, years } = figures;
  const where = whereOf(framework, labels, figures);
  const run = (column: number): ChartSpec["categoriesAt"] => ({
    sheet: place.sheet,
    range: { top: place.headerRow + 1, bottom: place.headerRow + years.length, left: column, right: column },
  });
  const title = fillText(labels.regional.chartTitle, { title: words.title, where });
  const coverage = coverageLine(framework, labels, figures);
  const whole = [remark, coverage].filter((text) => text !== "").join(" ");
  const isAbove = titleFits(size, [title, whole]);
  const columnOf = (index: number): number => place.yearColumn + 1 + index;
  return {
    id: area.kind === "region" ? `region-${definition.id}` : `${area.code}-${definition.id}`,
    kind: definition.kind,
    title,
    subtitle: isAbove ? whole : remark,
    notes: [
      ...(isAbove || coverage === "" ? [] : [coverage]),
      ...breakNotes(labels, area, figures.breaks),
      source,
      ...(area.kind === "jurisdiction" ? footnotesFor(framework, labels, [area.code]) : []),
    ],
    categories: years.map((year) => markedYear(year, figures.breaks)),
    categoriesAt: run(place.yearColumn),
    categoryAxisTitle: "",
    valueAxisTitle: words.valueAxis,
    series: figures.series.map((series, index) => ({
      name: series.name,
      nameAt: {
        sheet: place.sheet,
        range: { top: place.headerRow, bottom: place.headerRow, left: columnOf(index), right: columnOf(index) },
      },
      values: series.values,
      valuesAt: run(columnOf(index)),
      color: series.color,
      drawnAs: "columns",
      isLabelled: labelsFit(
        definition.kind,
        size,
        figures.series.map(({ values }) => values),
        series.values,
      ),
    })),
    size,
    altText: [remark, altText(labels, figures, words.title, where)].filter((text) => text !== "").join(" "),
  };
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
