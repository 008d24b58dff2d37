/** The deck of the region: at a glance, each chart with its comparison, coverage, open points, revisions. */
import { chartFigures, type ChartFigures } from "../chart/charts-for";
import { comparisons, type Panel } from "../chart/comparison";
import { whereOf } from "../chart/coverage-line";
import { REGION } from "../consolidation/figures";
import { headlines } from "../consolidation/headline";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { jurisdictionName, rowName, tableName } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { whoText } from "../regional/plan-at-a-glance";
import { chartSlide } from "./chart-slide";
import { comparedSlides } from "./comparison-slide";
import { coverageTable, openPointsTable, revisionsTable } from "./region-tables";
import { slideOf, type DeckContext } from "./deck-context";
import type { SlidePlan, SlideTable } from "./deck-plan";
import { drawnFigures } from "./drawn-figures";

/** More lines than this do not fit on a slide. */
const MOST_REVISIONS = 10;

export function regionalSlides(context: DeckContext): readonly SlidePlan[] {
  const { framework, labels, regional, say } = context;
  const { round, revisions } = regional;
  const charts = chartFigures(framework, labels, regional, REGION);
  const compared = comparisons(framework, labels, regional);
  const more = revisions.length - MOST_REVISIONS;
  const title = say("regionalTitle", { round });
  return [
    slideOf(context, { id: "region-title", layout: "title", title: labels.framework.title, paragraphs: [title] }),
    slideOf(context, {
      id: "region-glance",
      layout: "table",
      title: say("glance"),
      table: glanceTable(context),
      paragraphs: [say("monitoringTotals")],
    }),
    ...charts.flatMap((chart) => {
      const comparison = compared.find(({ definition }) => definition.id === chart.definition.id);
      return [
        chartSlide(context, chart),
        ...(comparison ? comparedSlides(context, comparison) : []),
        ...tableSlides(context, chart, comparison?.panels ?? []),
      ];
    }),
    slideOf(context, {
      id: "region-coverage",
      layout: "table",
      title: fillText(labels.regional.coverageOf, { round }),
      table: coverageTable(context),
    }),
    slideOf(context, {
      id: "region-open-points",
      layout: "table",
      title: labels.regional.openPoints,
      table: openPointsTable(context),
    }),
    revisions.length === 0
      ? slideOf(context, {
          id: "region-revisions",
          layout: "text",
          title: say("revisions"),
          paragraphs: [say("revisionsNone")],
        })
      : slideOf(context, {
          id: "region-revisions",
          layout: "table",
          title: say("revisions"),
          table: revisionsTable(context, revisions.slice(0, MOST_REVISIONS)),
          paragraphs: more > 0 ? [say("revisionsMore", { count: more, sheet: labels.regional.revisions })] : [],
        }),
    slideOf(context, {
      id: "region-thanks",
      layout: "title",
      title: say("thanks"),
      paragraphs: [labels.framework.source],
    }),
  ];
}

/** The totals that the first sheet of the workbook shows too. */
function glanceTable({ framework, labels, regional, lookup, say }: DeckContext): SlideTable {
  const { round } = regional;
  const { headlines: title, glanceChange, glanceShare, glanceWho } = labels.regional;
  const before = String(Number(round) - 1);
  const percent = new Intl.NumberFormat(labels.language, { style: "percent", signDisplay: "exceptZero" });
  const rows = headlines(framework, lookup, round).map((one) => [
    `${tableName(labels, { key: one.row.table, kpi: one.row.kpi })}: ${rowName(labels, one.row)}`,
    figureText(labels, one.before ?? null),
    figureText(labels, one.now ?? null),
    one.change === undefined ? "" : `${one.change > 0 ? "+" : ""}${numberText(labels, one.change)}`,
    one.share === undefined ? "" : percent.format(one.share),
    whoText(framework, labels, one),
  ]);
  const header = [title, before, round, glanceChange, glanceShare, glanceWho];
  return { header, rows, altText: `${say("glance")}, ${before}, ${round}` };
}

/** The jurisdictions below each other, and the region, of what the chart is about. */
function tableSlides(context: DeckContext, region: ChartFigures, panels: readonly Panel[]): readonly SlidePlan[] {
  const { framework, labels, say } = context;
  return drawnFigures(context, region).map((headline, at, all) => {
    const title = say("byJurisdiction", { title: all.length === 1 ? region.words.title : headline.name });
    const row = (name: string, values: readonly (number | null)[]): readonly string[] => [
      name,
      ...values.map((value) => figureText(labels, value)),
    ];
    const rows = panels.map(({ code, figures }) => {
      const own = drawnFigures(context, figures).find((one) => one.name === headline.name);
      return row(jurisdictionName(labels, code), own?.values ?? region.years.map(() => null));
    });
    return slideOf(context, {
      id: `region-${region.definition.id}-by-jurisdiction${at === 0 ? "" : `-${String(at + 1)}`}`,
      layout: "table",
      title,
      table: {
        header: ["", ...region.years],
        rows: [...rows, row(whereOf(framework, labels, region), headline.values)],
        altText: title,
      },
      paragraphs: [say("monitoringTotals")],
    });
  });
}

function figureText(labels: Labels, value: number | null): string {
  return value === null ? labels.regional.chartAltGap : numberText(labels, value);
}
