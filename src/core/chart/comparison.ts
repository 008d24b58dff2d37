/** The jurisdictions beside each other: the same chart of each, on one scale, in the framework's order. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { ValueScale } from "../workbook/chart-spec";
import { chartFigures, hasFigures, type ChartFigures } from "./charts-for";
import { sharedScales } from "./value-scale";
import type { Regional } from "../consolidation/regional";

export interface Panel {
  readonly code: string;
  readonly figures: ChartFigures;
  /** Undefined where there is nothing to draw. */
  readonly scale: ValueScale | undefined;
  /** On a scale of its own, since the others could not be seen beside it. */
  readonly isOwn: boolean;
}

export interface Comparison {
  readonly definition: ChartFigures["definition"];
  readonly words: ChartFigures["words"];
  readonly source: string;
  /** One for each jurisdiction. */
  readonly panels: readonly Panel[];
  /** Of all panels that have none of their own. */
  readonly shared: ValueScale;
}

/** One for each chart of the framework, in their order. */
export function comparisons(framework: Framework, labels: Labels, regional: Regional): readonly Comparison[] {
  const areas = framework.jurisdictions.map(({ code }) => ({
    code,
    charts: chartFigures(framework, labels, regional, { kind: "jurisdiction", code }),
  }));
  return framework.charts.flatMap((_, index) =>
    compare(areas.flatMap(({ code, charts }) => charts.slice(index, index + 1).map((figures) => ({ code, figures })))),
  );
}

/** The charts of one topic; none for none. */
export function compare(charts: readonly Pick<Panel, "code" | "figures">[]): readonly Comparison[] {
  const [first] = charts;
  if (!first) return [];
  const drawn = charts.filter(({ figures }) => hasFigures(figures));
  const { shared, own } = sharedScales(drawn.map(({ figures }) => highestOf(figures)));
  const { definition, words, source } = first.figures;
  return [
    {
      definition,
      words,
      source,
      shared,
      panels: charts.map((chart) => {
        const at = drawn.indexOf(chart);
        return { ...chart, scale: at < 0 ? undefined : (own[at] ?? shared), isOwn: own[at] !== undefined };
      }),
    },
  ];
}

/** Of its columns. */
function highestOf({ definition, series, years }: ChartFigures): number {
  const columns = years.map((_, year) => series.map(({ values }) => values[year] ?? 0));
  const heights =
    definition.kind === "stacked" ? columns.map((parts) => parts.reduce((sum, part) => sum + part, 0)) : columns.flat();
  return Math.max(0, ...heights);
}
