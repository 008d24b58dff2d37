/** The deck of one jurisdiction, in the order of SEESAC's slides: goals with what was reported, tables, charts. */
import { chartFigures, type ChartFigures } from "../chart/charts-for";
import { sourceCharts } from "../chart/source-charts";
import { contentText } from "../content/content-value";
import { halfYearsOf, NARRATIVE, type Framework, type Row, type Table } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import { inWords } from "../labels/in-words";
import { goalText, goalOf, jurisdictionName, noDataWord, periodLabel, rowName, tableName } from "../labels/name-of";
import { comparisonsOf } from "../second-source/comparison";
import { chartSlide } from "./chart-slide";
import { slideOf, type DeckContext } from "./deck-context";
import type { SlidePlan } from "./deck-plan";
import { goalGroups, type GoalGroup } from "./goal-groups";
import { sourceLines } from "./source-lines";
import { sourceSlides } from "./source-slides";
import { textSlides } from "./text-slides";

export function jurisdictionSlides(context: DeckContext, code: string): readonly SlidePlan[] {
  const { framework, labels, regional, say } = context;
  const { round } = regional;
  const charts = chartFigures(framework, labels, regional, { kind: "jurisdiction", code });
  const second = sourceCharts(framework, labels, regional.secondSource, code, round);
  const progress = say("progress", { round });
  return [
    slideOf(context, {
      id: `${code}-title`,
      layout: "title",
      title: labels.framework.title,
      paragraphs: [progress, jurisdictionName(labels, code)],
    }),
    slideOf(context, {
      id: `${code}-monitoring`,
      layout: "text",
      title: say("monitoring"),
      paragraphs: [
        say("monitoringAnnual", { period: labels.template.roundText.replace("{round}", round) }),
        say("monitoringHalfYears", { round }),
        say("monitoringRegion"),
        say("monitoringTotals"),
      ],
    }),
    ...goalGroups(framework).flatMap((group) => groupSlides(context, code, group, charts, second)),
    slideOf(context, {
      id: `${code}-thanks`,
      layout: "title",
      title: say("thanks"),
      paragraphs: [labels.framework.source],
    }),
  ];
}

function groupSlides(
  context: DeckContext,
  code: string,
  group: GoalGroup,
  charts: readonly ChartFigures[],
  second: readonly ChartFigures[],
): readonly SlidePlan[] {
  const kpis = group.kpis.map(({ id }) => id);
  const own = charts.filter((chart) => kpis.includes(kpiOf(chart)));
  const tables = group.kpis.flatMap(({ tables: all }) => all).filter((table) => isTabled(context.framework, table));
  const shown = new Set([
    ...tables.flatMap(({ rows }) => rows.map(({ key }) => key)),
    ...context.framework.charts.flatMap(({ series }) => series.map(({ row }) => row)),
  ]);
  // The second source stands behind the first chart of the KPI that it is compared with.
  const comparedRows = comparisonsOf(context.framework).map(({ row }) => context.framework.rows.get(row)?.kpi);
  const compared = own.find((chart) => comparedRows.includes(kpiOf(chart)));
  return [
    ...goalSlides(context, code, group, shown),
    ...tables.map((table) => tableSlide(context, code, table)),
    ...own.flatMap((chart) => [
      chartSlide(context, chart, { after: notesOf(context, code, drawnRows(chart)) }),
      ...(chart === compared ? sourceSlides(context, code, kpiOf(chart), second) : []),
    ]),
  ];
}

function kpiOf({ series }: ChartFigures): string {
  return series.find(({ line }) => line)?.line?.row.kpi ?? "";
}

function drawnRows({ series }: ChartFigures): readonly Row[] {
  return series.flatMap(({ line }) => (line ? [line.row] : []));
}

/**
 * Tables of years that no chart draws and whose rows are worded by an official source. Three columns beside each other
 * leave no room for their values: of these the table stands too.
 */
function isTabled({ charts }: Framework, { rows, periods, provenance, optional }: Table): boolean {
  const written = charts.filter(({ kind, series }) => kind === "stacked" || series.length < 3);
  const drawn = new Set(written.flatMap(({ series }) => series.map(({ row }) => row.split(".").slice(0, 2).join("."))));
  return periods === "year" && provenance === "seed" && !optional && !drawn.has(rows[0]?.table ?? "");
}

/** The goals' own words, what was reported for the year, notes of officers, and their texts of the half-years. */
function goalSlides(
  context: DeckContext,
  code: string,
  { goals, kpis }: GoalGroup,
  shown: ReadonlySet<string>,
): readonly SlidePlan[] {
  const { framework, labels, regional, lookup, say } = context;
  const { round } = regional;
  const tables = kpis.flatMap(({ tables: all }) => all);
  // A total stands with its parts.
  const isShown = ({ key, content }: Row): boolean =>
    shown.has(key) || (content.kind === "total" && content.parts.every((part) => shown.has(part)));
  const points = tables.flatMap((table) => {
    const told = table.rows.flatMap((row) => {
      const content = lookup(code, observationKey(row.key, round));
      const isTold = content && content.kind !== "blank" && content.kind !== "unreadable" && !isShown(row);
      return isTold
        ? [say("rowPoint", { row: rowName(labels, row), value: contentText(content, row, labels) ?? "" })]
        : [];
    });
    return told.length === 0 ? [] : [say("tablePoint", { table: tableName(labels, table), rows: told.join("; ") })];
  });
  const rows = tables.flatMap(({ rows: all }) => all);
  const narrative = framework.tables
    .filter(({ key, kpi }) => kpi === NARRATIVE && goals.includes(goalOf(key)))
    .flatMap((table) => table.rows);
  const periods = halfYearsOf(round);
  const texts = narrative.flatMap((row) =>
    periods.flatMap((period) => {
      const content = lookup(code, observationKey(row.key, period));
      if (content?.kind !== "text") return [];
      return content.text
        .split(/\r?\n/)
        .map((text) => say("textPoint", { about: `${rowName(labels, row)}, ${periodLabel(labels, period)}`, text }));
    }),
  );
  const goal = say(goals.length === 1 ? "goal" : "goals", { goals: inWords(labels, goals, "conjunction") });
  const numbers = inWords(
    labels,
    kpis.map(({ id }) => id),
    "conjunction",
  );
  return textSlides(
    context,
    `${code}-goal-${goals.join("-")}`,
    kpis.length === 0 ? goal : say("goalTitle", { goal, kpis: numbers }),
    [
      ...goals.map((id) => goalText(labels, id)),
      ...points,
      ...notesOf(
        context,
        code,
        rows.filter((row) => !isShown(row)),
      ),
      ...texts,
    ],
    sourceLines(context, [...rows.filter((row) => !isShown(row)), ...narrative], [round, ...periods]),
  );
}

/** What officers wrote beside rows; the same note beside several of them is said once. */
function notesOf({ labels, regional, say }: DeckContext, code: string, rows: readonly Row[]): readonly string[] {
  const named = new Map<string, string[]>();
  for (const row of rows)
    for (const { note } of regional.notes.filter((one) => one.jurisdiction === code && one.row === row.key))
      if (note.trim() !== "") named.set(note, [...(named.get(note) ?? []), rowName(labels, row)]);
  return [...named].map(([note, names]) =>
    say("notePoint", { row: inWords(labels, [...new Set(names)], "conjunction"), note }),
  );
}

function tableSlide(context: DeckContext, code: string, table: Table): SlidePlan {
  const { framework, labels, lookup, regional, say } = context;
  const years = framework.years.filter((year) => year <= regional.round);
  const title = say("kpiTitle", { kpi: table.kpi, title: tableName(labels, table) });
  const header = [labels.regional.columnRow, ...years];
  const rows = table.rows.map((row) => [
    rowName(labels, row),
    ...years.map((year) => {
      const content = lookup(code, observationKey(row.key, year));
      return (content && contentText(content, row, labels)) ?? labels.regional.statusNotReported;
    }),
  ]);
  return slideOf(context, {
    id: `${code}-${table.key}`,
    layout: "table",
    title,
    table: {
      header,
      rows,
      altText: `${title}, ${jurisdictionName(labels, code)}, ${years[0] ?? ""}-${regional.round}. ${noDataWord(framework, labels)} ≠ 0.`,
    },
    paragraphs: notesOf(context, code, table.rows),
    notes: sourceLines(context, table.rows, years),
  });
}
