/** Figures of a second source of one jurisdiction -> what stands under its charts. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { measuresName } from "../labels/name-of";
import {
  isSeveralYears,
  lastYearOf,
  ofJurisdiction,
  periodsIn,
  sourceComparator,
  sourceKey,
  type SecondSource,
} from "../second-source/second-source";
import type { ChartFigures, FigureSeries } from "./charts-for";

/**
 * A chart of the years for each of the source's charts that has a figure, and one more where there are figures of
 * several years together: these stand beside each other there, and never beside those of one year. Measures without a
 * figure are left out.
 */
export function sourceCharts(
  framework: Framework,
  labels: Labels,
  figures: SecondSource,
  code: string,
  round: string,
): readonly ChartFigures[] {
  const known = sourceComparator(figures, code);
  const periods = periodsIn(framework, ofJurisdiction(figures, code)).filter((period) => lastYearOf(period) <= round);
  const runs = [framework.years.filter((year) => year <= round), periods.filter(isSeveralYears)];
  return framework.secondSources.flatMap((source) =>
    source.charts.flatMap((chart) =>
      runs.flatMap((run, index): readonly ChartFigures[] => {
        const isYears = index === 0;
        const series = chart.series.flatMap(({ measure: id, color }): readonly FigureSeries[] => {
          const measure = `${source.id}.${id}`;
          const values = run.map((period) => known?.get(sourceKey(measure, period)) ?? null);
          const reported = values.map((value) => (value === null ? [] : [code]));
          const name = measuresName(labels, [measure]);
          return values.every((value) => value === null) ? [] : [{ name, color, values, reported }];
        });
        if (series.length === 0) return [];
        const own = labels.secondSources[source.id];
        const { title = chart.id, valueAxis = "" } = own?.charts[chart.id] ?? {};
        return [
          {
            definition: { id: `${source.id}-${chart.id}${isYears ? "" : "-several-years"}`, kind: "clustered" },
            words: { title: isYears ? title : fillText(labels.secondSource.severalYears, { title }), valueAxis },
            source: own?.name ?? source.id,
            area: { kind: "jurisdiction", code },
            years: run,
            series,
            breaks: [],
          },
        ];
      }),
    ),
  );
}
