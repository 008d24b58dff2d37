/** Figures of a second source beside the KPI that they are compared with; never added to it. */
import type { ChartFigures } from "../chart/charts-for";
import { measuresName } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { isPercentage, ofJurisdiction, sourceKey } from "../second-source/second-source";
import { chartSlide } from "./chart-slide";
import type { DeckContext } from "./deck-context";
import type { SlidePlan } from "./deck-plan";
import { textSlides } from "./text-slides";

export function sourceSlides(
  context: DeckContext,
  code: string,
  kpi: string,
  charts: readonly ChartFigures[],
): readonly SlidePlan[] {
  const { framework, labels, regional, say } = context;
  const own = ofJurisdiction(regional.secondSource, code);
  const measures = framework.secondSources.flatMap(({ id, measures: all }) =>
    all.map((measure) => `${id}.${measure.id}`),
  );
  const value = (measure: string, figure: number): string =>
    `${numberText(labels, figure)}${isPercentage(framework, measure) ? " %" : ""}`;
  const sentences = measures.flatMap((measure) => {
    const known = own.filter((one) => one.measure === measure);
    const figures = known.map((one) => say("measureFigure", { value: value(measure, one.value), period: one.period }));
    return known.length === 0
      ? []
      : [say("measure", { name: measuresName(labels, [measure]), figures: figures.join(", ") })];
  });
  if (sentences.length === 0) return [];
  const files = [
    ...new Map(own.map(({ measure, period, provenance }) => [sourceKey(measure, period), provenance])).entries(),
  ];
  const notes = [say("sources"), ...files.map(([key, { file, sheet, cell }]) => `${key}: ${file}, ${sheet}: ${cell}`)];
  const name = framework.secondSources.map(({ id }) => labels.secondSources[id]?.name ?? id).join(", ");
  return [
    ...textSlides(
      context,
      `${code}-second-source`,
      say("secondTitle", { kpi: labels.regional.kpiSheet.replace("{kpi}", kpi), title: name }),
      [...sentences, labels.secondSource.neverAdded],
      notes,
    ),
    ...charts.map((chart) => chartSlide(context, chart, { notes })),
  ];
}
