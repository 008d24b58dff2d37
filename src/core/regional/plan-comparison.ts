/** The jurisdictions beside each other: for each chart of the framework the same one of each, on one scale. */
import type { FiguresPlace } from "../chart/chart-spec-of";
import { comparisons, type Comparison, type Panel } from "../chart/comparison";
import { panelSpec, scaleSentence } from "../chart/panel-spec";
import { inhabitantsLine, perInhabitants } from "../chart/per-inhabitants";
import type { Regional } from "../consolidation/regional";
import { fillText } from "../labels/fill-text";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import { quoteSheetName } from "../workbook/address";
import type { CellPlan, ChartPlan, RowPlan, SheetPlan } from "../workbook/plan";
import { figureCells } from "./chart-figure-cells";
import { HEAD_ROWS, ROW_POINTS } from "./chart-grid";
import {
  COMPARED_COLUMNS,
  COMPARED_WIDTH,
  notesPlace,
  PANEL_SIZE,
  panelAnchor,
  topicTop,
  TOPICS_ON_PAGE,
} from "./comparison-grid";
import { chartPlace } from "./plan-charts";
import type { SideBySide } from "./plan-kpi-sheet";
import { chartsMark, COMPARISON_MARK } from "./regional-marks";

/** Right of the charts and out of print: where their figures stand, or the figures themselves. */
const FIGURES_COLUMN = COMPARED_COLUMNS + 2;
/** Columns from the figures of one chart to those of the chart beside it. */
const FIGURES_STEP = 7;

interface Topic {
  readonly comparison: Comparison;
  /** The chart of the framework that it compares. */
  readonly index: number;
  /** Figures of the reports stand under the charts of the jurisdictions; what is calculated from them stands here. */
  readonly isCalculated: boolean;
}

/** `chartsOf`: what the sheet with the charts of a jurisdiction is called. */
export function planComparison(
  context: SideBySide,
  regional: Regional,
  name: string,
  nameOf: (mark: string) => string,
): SheetPlan {
  const { framework, labels, remark, footer } = context;
  const all = framework.jurisdictions.length;
  const topics = comparisons(framework, labels, regional).flatMap((comparison, index): readonly Topic[] => {
    const rates = perInhabitants(framework, labels, comparison);
    return [
      { comparison, index, isCalculated: false },
      ...(rates ? [{ comparison: rates, index, isCalculated: true }] : []),
    ];
  });
  const blocks = topics.map((topic, at) => topicBlock(context, topic, at, name, nameOf));
  const keyRow = topicTop(topics.length, all);
  const noteRows = topics.map((_, at) => notesPlace(at, all));
  return sheetPlan({
    name,
    tabColor: "E08A1E",
    cells: [
      cell(
        0,
        1,
        `${fillText(labels.regional.title, { round: regional.round })} - ${labels.regional.compared}`,
        "title",
      ),
      ...(remark === "" ? [] : [cell(1, 1, remark, "sampleText")]),
      ...blocks.flatMap(({ cells }) => cells),
      cell(keyRow, 0, COMPARISON_MARK, "key"),
    ],
    columns: [
      { column: 0, width: 2 },
      ...Array.from({ length: COMPARED_COLUMNS }, (_, index) => ({ column: index + 1, width: COMPARED_WIDTH })),
      { column: COMPARED_COLUMNS + 1, width: 2 },
      { column: FIGURES_COLUMN, width: 40 },
    ],
    rows: [
      { row: 0, height: 24 },
      { row: 1, height: 28 },
      ...Array.from({ length: keyRow - HEAD_ROWS }, (_, row): RowPlan => ({
        row: HEAD_ROWS + row,
        height: ROW_POINTS,
      })),
      { row: keyRow, hidden: true },
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: COMPARED_COLUMNS },
      ...topics.map((_, at) => {
        const row = topicTop(at, all) + 1;
        return { top: row, bottom: row, left: 1, right: COMPARED_COLUMNS };
      }),
      ...blocks.flatMap(({ merges }) => merges),
      ...noteRows,
    ],
    isProtected: true,
    print: {
      orientation: "portrait",
      titleRows: { first: 0, last: HEAD_ROWS - 1 },
      area: { top: 0, bottom: keyRow - 1, left: 0, right: COMPARED_COLUMNS },
      footer,
      pageStarts: topics.flatMap((_, at) => (at > 0 && at % TOPICS_ON_PAGE === 0 ? [topicTop(at, all)] : [])),
    },
    charts: blocks.flatMap(({ charts }) => charts),
  });
}

interface Block {
  readonly cells: readonly CellPlan[];
  readonly merges: SheetPlan["merges"];
  readonly charts: readonly ChartPlan[];
}

function topicBlock(
  { framework, labels, reporting, chartRemark }: SideBySide,
  { comparison, index, isCalculated }: Topic,
  at: number,
  name: string,
  nameOf: (mark: string) => string,
): Block {
  const { panels, words } = comparison;
  const top = topicTop(at, panels.length);
  const placeOf = ({ code }: Panel, panel: number): FiguresPlace =>
    isCalculated
      ? { sheet: name, headerRow: top + 2, yearColumn: FIGURES_COLUMN + 1 + panel * FIGURES_STEP }
      : {
          sheet: nameOf(chartsMark({ kind: "jurisdiction", code })),
          ...chartPlace({ kind: "jurisdiction", code }, index),
        };
  const placed = panels.map((panel, order) => ({
    panel,
    place: placeOf(panel, order),
    anchor: panelAnchor(at, order, panels.length),
  }));
  const charts = placed.flatMap(({ panel, place, anchor }): readonly ChartPlan[] =>
    panel.scale ? [{ spec: panelSpec(framework, labels, panel, place, PANEL_SIZE, chartRemark), anchor }] : [],
  );
  const empty = placed
    .filter(({ panel }) => !panel.scale)
    .map(({ panel, anchor }) => ({ panel, place: { ...anchor, bottom: anchor.top + 2 } }));
  const links = isCalculated
    ? placed.flatMap(({ panel: { figures }, place }) => figureCells(figures, labels, place, "figureDecimal"))
    : placed
        .filter(({ panel: { code } }) => reporting.includes(code))
        .map(({ panel, place }, line) =>
          cell(top + 2 + line, FIGURES_COLUMN, jurisdictionName(labels, panel.code), "link", {
            linkTo: `${quoteSheetName(place.sheet)}!A1`,
          }),
        );
  const under = notesPlace(at, panels.length);
  return {
    cells: [
      cell(top, 1, fillText(labels.regional.compareTitle, { title: words.title, unit: words.valueAxis }), "heading"),
      cell(top + 1, 1, scaleSentence(labels, comparison), "subtitle"),
      cell(top + 1, FIGURES_COLUMN, labels.regional.chartData, "heading"),
      ...links,
      ...empty.map(({ panel, place }) => cell(place.top, place.left, nothing(panel), "footnote")),
      cell(under.top, under.left, notes().join("\n"), "footnote"),
    ],
    merges: empty.map(({ place }) => place),
    charts,
  };

  function nothing({ code, figures }: Panel): string {
    return fillText(labels.regional.chartNothing, {
      title: words.title,
      where: jurisdictionName(labels, code),
      first: figures.years[0] ?? "",
      last: figures.years.at(-1) ?? "",
    });
  }

  /** What the charts have no room for, where figures come from, and the footnotes of jurisdictions. */
  function notes(): readonly string[] {
    const codes = panels.map(({ code }) => code);
    const common = [comparison.source, ...footnotesFor(framework, labels, codes)];
    const own = charts.flatMap(({ spec }) =>
      spec.notes.filter((note) => !common.includes(note)).map((note) => `${spec.title}: ${note}`),
    );
    const people = isCalculated
      ? inhabitantsLine(framework, labels, ...codes)
      : framework.inhabitants.length === 0
        ? labels.regional.noInhabitants
        : "";
    return [...own, people, ...common].filter((note) => note !== "");
  }
}
