import type { ChartFigures } from "../chart/charts-for";
import { chartSpecOf } from "../chart/chart-spec-of";
import { whereOf } from "../chart/coverage-line";
import type { ChartSpec } from "../workbook/chart-spec";
import { fillText } from "../labels/fill-text";
import { slideOf, type DeckContext } from "./deck-context";
import type { SlidePlan } from "./deck-plan";
import { figuresPlace } from "./figures-workbook";
import { chartSentences } from "./sentences";
import { sourceLines } from "./source-lines";

/** Of a chart beside its sentences, in points. */
const SIZE = { width: 560, height: 360, text: 14 };

export interface AboutChart {
  /** Before its own sentences, and after them. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly notes?: readonly string[];
}

/** One chart beside its sentences, or a sentence in its place where it would be empty. */
export function chartSlide(
  context: DeckContext,
  figures: ChartFigures,
  { before = [], after = [], notes }: AboutChart = {},
): SlidePlan {
  const { framework, labels, remark } = context;
  const { definition, words, area, years, series } = figures;
  const title = fillText(labels.regional.chartTitle, {
    title: words.title,
    where: whereOf(framework, labels, figures),
  });
  const rows = new Map(series.flatMap(({ line }) => (line ? [[line.row.key, line.row] as const] : [])));
  const isEmpty = series.every(({ values }) => values.every((value) => value === null));
  const own = isEmpty ? [context.say("noFigure")] : chartSentences(context, figures);
  return slideOf(context, {
    id: `${area.kind === "region" ? "region" : area.code}-${definition.id}`,
    layout: isEmpty ? "text" : "chart",
    title,
    paragraphs: [...before, ...own, ...after],
    ...(isEmpty ? {} : { chart: onSlide(chartSpecOf(framework, labels, figures, figuresPlace(), remark, SIZE)) }),
    notes: notes ?? sourceLines(context, [...rows.values()], years),
  });
}

/** What the slide itself says is not said again inside of the chart. */
function onSlide(spec: ChartSpec): ChartSpec {
  return { ...spec, title: "", subtitle: "", notes: [], categoryAxisTitle: "" };
}
