/** The deck of the region: at a glance, each chart with its comparison, coverage, open points, revisions. */
import { chartFigures, type ChartFigures } from "../chart/charts-for";
import { whereOf } from "../chart/coverage-line";
import { REGION } from "../consolidation/figures";
import { jurisdictionName } from "../labels/name-of";
import { inWords } from "../labels/in-words";
import { numberText } from "../labels/number-text";
import { chartSlide } from "./chart-slide";
import { coverageTable, openPointsTable, revisionsTable } from "./region-tables";
import { slideOf, type DeckContext } from "./deck-context";
import type { SlidePlan, SlideTable } from "./deck-plan";
import { headlinesOf } from "./headlines";

/** More lines than this do not fit on a slide. */
const MOST_REVISIONS = 10;

export function regionalSlides(context: DeckContext): readonly SlidePlan[] {
  const { framework, labels, regional, say } = context;
  const { round, revisions } = regional;
  const charts = chartFigures(framework, labels, regional, REGION);
  const more = revisions.length - MOST_REVISIONS;
  const title = say("regionalTitle", { round });
  return [
    slideOf(context, { id: "region-title", layout: "title", title: labels.framework.title, paragraphs: [title] }),
    slideOf(context, {
      id: "region-glance",
      layout: "table",
      title: say("glance"),
      table: glanceTable(context, charts),
      paragraphs: [say("monitoringTotals")],
    }),
    ...charts.flatMap((chart) => [chartSlide(context, chart), ...comparisonSlides(context, chart)]),
    slideOf(context, {
      id: "region-coverage",
      layout: "table",
      title: say("coverage", { round }),
      table: coverageTable(context),
      paragraphs: [say("coverageNote")],
    }),
    slideOf(context, {
      id: "region-open-points",
      layout: "table",
      title: say("openPoints"),
      table: openPointsTable(context),
      paragraphs: [say("openNote", { round })],
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

/** What each chart is about, in the last year and the one before; who is in it is named where it is not everybody. */
function glanceTable(context: DeckContext, charts: readonly ChartFigures[]): SlideTable {
  const { framework, labels, regional, say } = context;
  const years = framework.years.filter((year) => year <= regional.round).slice(-2);
  const [before = "", year = ""] = years;
  const everybody = framework.jurisdictions.length;
  const rows = charts.flatMap((chart) =>
    headlinesOf(context, chart).map(({ name, values, reported }, _, all) => {
      const [old, now] = [values.at(-2) ?? null, values.at(-1) ?? null];
      const [who = [], others = []] = [reported.at(-1), reported.at(-2)];
      const change =
        now === null || old === null
          ? ""
          : who.join() === others.join()
            ? signed(context, now - old)
            : say("glanceOthers");
      const names = inWords(
        labels,
        who.map((code) => jurisdictionName(labels, code)),
        "conjunction",
      );
      return [
        all.length === 1 ? chart.words.title : name,
        figureText(context, old),
        figureText(context, now),
        change,
        who.length === everybody ? say("coverageOf", { filled: everybody, all: everybody }) : names,
      ];
    }),
  );
  const header = [say("glanceWhat"), before, year, say("glanceChange"), say("glanceWho", { year })];
  return { header, rows, altText: `${say("glance")}, ${before}, ${year}` };
}

/** The jurisdictions below each other, and the region, of what the chart is about. */
function comparisonSlides(context: DeckContext, region: ChartFigures): readonly SlidePlan[] {
  const { framework, labels, regional, say } = context;
  const index = framework.charts.findIndex(({ id }) => id === region.definition.id);
  const areas = framework.jurisdictions.map(({ code }) => ({
    name: jurisdictionName(labels, code),
    chart: chartFigures(framework, labels, regional, { kind: "jurisdiction", code })[index],
  }));
  return headlinesOf(context, region).map((headline, at, all) => {
    const title = say("byJurisdiction", { title: all.length === 1 ? region.words.title : headline.name });
    const row = (name: string, values: readonly (number | null)[]): readonly string[] => [
      name,
      ...values.map((value) => figureText(context, value)),
    ];
    const rows = areas.map(({ name, chart }) => {
      const own = chart && headlinesOf(context, chart).find((one) => one.name === headline.name);
      return row(name, own?.values ?? region.years.map(() => null));
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

function figureText({ labels }: DeckContext, value: number | null): string {
  return value === null ? labels.regional.chartAltGap : numberText(labels, value);
}

function signed({ labels }: DeckContext, change: number): string {
  return `${change > 0 ? "+" : ""}${numberText(labels, change)}`;
}
