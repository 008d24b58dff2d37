/** All measures of a second source side by side: a line for each year and for each run of years that has figures. */
import { observationKey } from "../framework/observation-key";
import { fillText } from "../labels/fill-text";
import { jurisdictionName, measuresName, noDataWord } from "../labels/name-of";
import { cell } from "../sheet/sheet-draft";
import type { CellPlan } from "../workbook/plan";
import { comparedMeasures, type Comparison } from "./comparison";
import { reportedCell, reportedTitle } from "./reported-cell";
import type { SecondSourceView } from "./second-source-view";
import { isPercentage, isSeveralYears, measuresOf, periodsIn, sourceKey } from "./second-source";

export interface PlannedPeriods {
  readonly cells: readonly CellPlan[];
  /** Of its titles. */
  readonly headerRow: number;
  /** First row below it. */
  readonly end: number;
  readonly lastColumn: number;
}

/** Undefined without figures of several years or of a context or weapon: the table of comparisons shows the others. */
export function planSourcePeriods(
  view: SecondSourceView,
  comparisons: readonly Comparison[],
  top: number,
  left: number,
): PlannedPeriods | undefined {
  const { framework, labels, figures } = view;
  const compared = new Set(comparisons.flatMap(comparedMeasures));
  const drawn = new Set(
    framework.secondSources.flatMap(({ id, charts }) =>
      charts.flatMap(({ series }) => series.map(({ measure }) => `${id}.${measure}`)),
    ),
  );
  const isBeyond = (measure: string): boolean => drawn.has(measure) && !compared.has(measure);
  if (!figures.some(({ measure, period }) => isBeyond(measure) || isSeveralYears(period))) return undefined;
  const measures = measuresOf(framework).filter((measure) => figures.some((figure) => figure.measure === measure));
  const titles = [
    labels.regional.dataJurisdiction,
    labels.regional.dataPeriod,
    ...comparisons.map((comparison) => reportedTitle(view, comparison)),
    ...measures.map((measure) => measuresName(labels, [measure])),
  ];
  const lines = [...new Set(figures.map(({ jurisdiction }) => jurisdiction))].flatMap((code) => {
    const own = figures.filter(({ jurisdiction }) => jurisdiction === code);
    return periodsIn(framework, own).map((period) => ({
      code,
      period,
      known: new Map(own.map((figure) => [sourceKey(figure.measure, figure.period), figure.value])),
    }));
  });
  const [source = ""] = figures[0]?.measure.split(".") ?? [];
  const title = labels.secondSources[source]?.title ?? "";
  const measuresAt = left + 2 + comparisons.length;
  return {
    cells: [
      cell(top, left, fillText(labels.secondSource.byPeriod, { title }), "heading"),
      ...titles.map((text, index) => cell(top + 1, left + index, text, "headerLeft")),
      ...lines.flatMap(({ code, period, known }, index) => {
        const row = top + 2 + index;
        return [
          cell(row, left, jurisdictionName(labels, code), "label"),
          cell(row, left + 1, isSeveralYears(period) ? period : Number(period), "label"),
          ...comparisons.map((comparison, place) =>
            // A KPI is reported year by year, and never added up here.
            isSeveralYears(period)
              ? cell(row, left + 2 + place, null, "noFigure")
              : reportedCell(
                  view,
                  comparison,
                  view.reported(code, observationKey(comparison.row, period)),
                  row,
                  left + 2 + place,
                ),
          ),
          ...measures.map((measure, place) => {
            const value = known.get(sourceKey(measure, period));
            const look = isPercentage(framework, measure) ? "figureDecimal" : "figure";
            return value === undefined
              ? cell(row, measuresAt + place, noDataWord(framework, labels), "noFigure")
              : cell(row, measuresAt + place, value, look);
          }),
        ];
      }),
    ],
    headerRow: top + 1,
    end: top + 2 + lines.length,
    lastColumn: measuresAt + measures.length - 1,
  };
}
