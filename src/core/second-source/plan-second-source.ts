/** Reported figures and a second source's side by side, and below them everything that is known of that source. */
import { CHECK } from "../sheet/keyed-table";
import type { Framework } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { footnotesFor, jurisdictionName, measuresName, noDataWord } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import { numberIn } from "../observation/observation";
import {
  asFarAsKnown,
  comparedFigure,
  comparedMeasures,
  comparisonsOf,
  timesAsMuch,
  type Comparison,
} from "./comparison";
import { planSourcePeriods } from "./plan-source-periods";
import { reportedCell, reportedTitle } from "./reported-cell";
import type { SecondSourceView } from "./second-source-view";
import { isPercentage, isSeveralYears, sourceComparator, type SourceFigure } from "./second-source";
import { cellAddress } from "../workbook/address";
import type { CellPlan, SheetPlan } from "../workbook/plan";
import { SECOND_SOURCE, type SourceColumn } from "./second-source-sheet";
import { lineCode } from "../sheet/line-check";
import { cell, sheetPlan, wrappedHeight } from "../sheet/sheet-draft";

const TITLE_ROW = 1;
const NOTE_ROW = 2;
const FILES_ROW = 3;
const HEADING_ROW = 4;
const HEADER_ROW = 5;
const FIRST_ROW = 6;
const NAME = 1;
const YEAR = 2;
const FIRST_PAIR = 3;
/** Reported figure, second figure, how many times as much. */
const PAIR = 3;
/** Columns of the lower table; the hidden ones come after everything. */
const MEASURE = 3;
const VALUE = 4;
const FILE = 5;
const SHEET = 6;
const CELL = 7;
const WIDTHS = [22, 18, 24, 16, 18, 12];

/** Where on the sheet each column that is read back stands. */
type SourceColumns = Readonly<Record<SourceColumn | typeof CHECK, number>>;

/** Name of the sheet where nobody has renamed it: the source's title. */
export function secondSourceSheetName({ secondSources: [first] }: Framework, labels: Labels): string {
  return labels.secondSources[first?.id ?? ""]?.title ?? first?.id ?? "";
}

export function planSecondSource(view: SecondSourceView): SheetPlan {
  const { framework, labels, figures } = view;
  const say = speaker(labels.secondSource);
  const given = new Set(figures.map(({ measure }) => measure));
  const comparisons = comparisonsOf(framework).map((one) => asFarAsKnown(one, (measure) => given.has(measure)));
  const source = labels.secondSources[figures[0]?.measure.split(".")[0] ?? ""];
  const title = source?.title ?? "";
  const codes = [...new Set(figures.map(({ jurisdiction }) => jurisdiction))];
  const pairs = codes.flatMap((code) =>
    framework.years.filter((year) => year <= view.round).map((year) => ({ code, year })),
  );
  const periods = planSourcePeriods(view, comparisons, FIRST_ROW + pairs.length + 1, NAME);
  const below = (periods?.end ?? FIRST_ROW + pairs.length) + 1;
  const last = Math.max(FIRST_PAIR + comparisons.length * PAIR - 1, CELL, periods?.lastColumn ?? 0);
  const code = last + 1;
  const key = last + 2;
  const check = last + 3;
  const marks: SourceColumns = {
    year: YEAR,
    value: VALUE,
    file: FILE,
    sheet: SHEET,
    cell: CELL,
    jurisdiction: code,
    measure: key,
    [CHECK]: check,
  };
  const notes = footnotesFor(framework, labels, codes);
  const end = below + 2 + figures.length + 1;
  const wide = [TITLE_ROW, NOTE_ROW, FILES_ROW, ...notes.map((_, index) => end + index)];
  return sheetPlan({
    name: view.name,
    tabColor: "6B4E9B",
    cells: [
      cell(0, 0, SECOND_SOURCE.mark, "key"),
      ...(view.mark === undefined ? [] : [cell(0, NAME, view.mark, "key")]),
      ...Object.entries(marks).map(([id, column]) => cell(0, column, id, "key")),
      cell(TITLE_ROW, NAME, say("sheetTitle", { title, name: source?.name ?? "" }), "title"),
      cell(NOTE_ROW, NAME, say("neverAdded"), "sample"),
      cell(
        FILES_ROW,
        NAME,
        say("fromFiles", { files: [...new Set(figures.map(({ provenance }) => provenance.file))].join(", ") }),
        "subtitle",
      ),
      cell(HEADING_ROW, NAME, say("sideBySide"), "heading"),
      ...header(HEADER_ROW, [
        labels.regional.dataJurisdiction,
        say("year"),
        ...comparisons.flatMap((one) => [
          reportedTitle(view, one),
          say("sourceFigure", { title, measure: measuresName(labels, comparedMeasures(one)) }),
          say("timesAsMuch"),
        ]),
      ]),
      ...pairs.flatMap((pair, index) => pairCells(view, comparisons, pair, FIRST_ROW + index)),
      ...(periods?.cells ?? []),
      cell(below, NAME, say("rawFigures", { title }), "heading"),
      ...header(below + 1, [
        labels.regional.dataJurisdiction,
        say("year"),
        say("measure"),
        say("figure"),
        labels.regional.dataFile,
        labels.regional.dataSheet,
        labels.regional.dataCell,
      ]),
      ...figures.flatMap((figure, index) => figureCells(view, figure, below + 2 + index, marks)),
      ...notes.map((note, index) => cell(end + index, NAME, note, "footnote")),
    ],
    columns: [
      { column: 0, width: 4, hidden: true },
      { column: NAME, width: 26 },
      { column: YEAR, width: 10 },
      ...Array.from({ length: last - YEAR }, (_, index) => ({
        column: FIRST_PAIR + index,
        width: WIDTHS[index] ?? [18, 18, 12][index % PAIR] ?? 12,
      })),
      ...[code, key, check].map((column) => ({ column, width: 12, hidden: true })),
    ],
    rows: [
      { row: 0, hidden: true },
      { row: TITLE_ROW, height: 24 },
      { row: NOTE_ROW, height: wrappedHeight(say("neverAdded"), 150) },
      { row: HEADING_ROW, height: 24 },
      { row: HEADER_ROW, height: 48 },
      ...(periods ? [{ row: periods.headerRow, height: 48 }] : []),
      { row: below, height: 24 },
      ...notes.map((note, index) => ({ row: end + index, height: wrappedHeight(note, 150, 8) + 6 })),
    ],
    merges: wide.map((row) => ({ top: row, bottom: row, left: NAME, right: last })),
    freeze: { rows: FIRST_ROW, columns: FIRST_PAIR },
    isProtected: true,
    print: { orientation: "landscape", footer: view.footer },
  });
}

function header(row: number, titles: readonly string[]): readonly CellPlan[] {
  return titles.map((title, index) => cell(row, NAME + index, title, "headerLeft"));
}

function pairCells(
  view: SecondSourceView,
  comparisons: readonly Comparison[],
  { code, year }: { readonly code: string; readonly year: string },
  row: number,
): readonly CellPlan[] {
  const { framework, labels, figures } = view;
  const known = sourceComparator(figures, code);
  const cells = comparisons.flatMap((comparison, index): readonly CellPlan[] => {
    const column = FIRST_PAIR + index * PAIR;
    const reported = view.reported(code, observationKey(comparison.row, year));
    const value = numberIn(reported?.content);
    const compared = comparedFigure(comparison, year, (key) => known?.get(key));
    const times = value === undefined || compared === undefined ? undefined : timesAsMuch(value, compared);
    return [
      reportedCell(view, comparison, reported, row, column),
      compared === undefined
        ? cell(row, column + 1, noDataWord(framework, labels), "noFigure")
        : cell(row, column + 1, compared, "figure"),
      cell(
        row,
        column + 2,
        times ?? (reported?.place ? "" : null),
        "figureDecimal",
        reported?.place ? { formula: timesFormula(row, column) } : {},
      ),
    ];
  });
  return [cell(row, NAME, jurisdictionName(labels, code), "label"), cell(row, YEAR, Number(year), "label"), ...cells];
}

/** As `timesAsMuch`, for a sheet that follows the figures beside it. */
function timesFormula(row: number, column: number): string {
  const reported = cellAddress({ row, column });
  const compared = cellAddress({ row, column: column + 1 });
  return `IF(AND(ISNUMBER(${reported}),ISNUMBER(${compared})),IF(${reported}>0,ROUND(${compared}/${reported},IF(${compared}<${reported},2,1)),""),"")`;
}

function figureCells(
  { framework, labels }: SecondSourceView,
  { jurisdiction, period, measure, value, provenance }: SourceFigure,
  row: number,
  columns: SourceColumns,
): readonly CellPlan[] {
  const line: Readonly<Record<SourceColumn, string | number>> = {
    year: isSeveralYears(period) ? period : Number(period),
    value,
    ...provenance,
    jurisdiction,
    measure,
  };
  return [
    cell(row, NAME, jurisdictionName(labels, jurisdiction), "label"),
    cell(row, columns.year, line.year, "label"),
    cell(row, MEASURE, measuresName(labels, [measure]), "cellText"),
    cell(row, columns.value, value, isPercentage(framework, measure) ? "figureDecimal" : "figure"),
    ...(["file", "sheet", "cell"] as const).map((id) => cell(row, columns[id], line[id], "cellText")),
    ...(["jurisdiction", "measure"] as const).map((id) => cell(row, columns[id], line[id], "key")),
    cell(
      row,
      columns[CHECK],
      lineCode(SECOND_SOURCE, (id) => line[id]),
      "key",
    ),
  ];
}
