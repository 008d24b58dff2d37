/** First sheet of the regional workbook: headline totals, what was reported, what is open, and where to look. */
import { kpiCoverage } from "../consolidation/kpi-coverage";
import { headlines, type Headline } from "../consolidation/headline";
import { openPoints } from "../consolidation/open-points";
import { lookupOf } from "../consolidation/series";
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { nameKey } from "../labels/name-key";
import { footnotesFor, jurisdictionName, jurisdictionNames, noDataWord, unitName } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import type { LookName } from "../sheet/looks";
import { cell, sheetPlan, wrappedHeight } from "../sheet/sheet-draft";
import { quoteSheetName } from "../workbook/address";
import type { CellRectangle } from "../workbook/address";
import type { CellPlan, RowPlan, SheetPlan } from "../workbook/plan";
import { kpiFigures } from "./kpi-figures";
import { NO_DATA } from "./read-no-data";
import { REGIONAL_QUERIES } from "./read-queries";
import { REVISIONS } from "./read-revisions";
import { RULE_FINDINGS } from "./read-rules";
import { OVERVIEW_MARK } from "./regional-marks";

const [NAME_WIDTH, COLUMN_WIDTH] = [60, 14];
/** Columns of the headline totals after their names: year before, year, change, change in %, who is in it. */
const WHO = 5;
const COVERAGE_LOOKS = {
  complete: "coverComplete",
  partly: "coverPartly",
  "no-data": "coverNoData",
  "not-reported": "noFigure",
} as const satisfies Readonly<Record<string, LookName>>;

interface GlanceContext {
  readonly framework: Framework;
  readonly labels: Labels;
  readonly remark: string;
  readonly footer: string;
  /** What the sheet with a mark is called in this workbook. */
  readonly nameOf: (mark: string) => string;
}

/** Lines of the sheet from its top, one block after the other. */
interface Block {
  readonly cells: readonly CellPlan[];
  readonly rows?: readonly RowPlan[];
  readonly merges?: readonly CellRectangle[];
  /** How many rows it takes. */
  readonly height: number;
}

export function planAtAGlance(
  context: GlanceContext,
  regional: Regional,
  sheets: readonly { name: string; title: string }[],
): SheetPlan {
  const { framework, labels, remark, footer, nameOf } = context;
  const last = Math.max(framework.jurisdictions.length, WHO + 1);
  const blocks = [
    titleBlock(context, regional, last),
    headlineBlock(context, regional, last),
    coverageBlock(context, regional),
    openBlock(context, regional),
    contentsBlock(labels, sheets, last),
    footnoteBlock(framework, labels, last),
  ];
  let top = 0;
  const placed = blocks.map((block) => {
    const down = top;
    top += block.height;
    return {
      cells: block.cells.map((one) => ({ ...one, row: one.row + down })),
      rows: (block.rows ?? []).map((one) => ({ ...one, row: one.row + down })),
      merges: (block.merges ?? []).map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down })),
    };
  });
  return sheetPlan({
    name: nameOf(OVERVIEW_MARK),
    tabColor: "1F3864",
    cells: [
      ...placed.flatMap(({ cells }) => cells),
      ...(remark === "" ? [] : [cell(2, 0, remark, "sampleText")]),
      cell(top, 0, OVERVIEW_MARK, "key"),
    ],
    rows: [...placed.flatMap(({ rows }) => rows), { row: top, hidden: true }],
    merges: placed.flatMap(({ merges }) => merges),
    columns: Array.from({ length: last + 1 }, (_, column) => ({
      column,
      width: column === 0 ? NAME_WIDTH : COLUMN_WIDTH,
    })),
    isProtected: true,
    print: { orientation: "portrait", area: { top: 0, bottom: top - 1, left: 0, right: last }, footer },
  });
}

function across(row: number, right: number, left = 0): CellRectangle {
  return { top: row, bottom: row, left, right };
}

/** So that the name of a line is seen whole, and what stands in its other columns, which are so wide together. */
function heightOf(line: readonly CellPlan[], width: number): number {
  return Math.max(
    18,
    ...line.map(({ column, value }) =>
      typeof value === "string"
        ? wrappedHeight(value, column === 0 ? NAME_WIDTH - 1 : Math.max(width, COLUMN_WIDTH))
        : 0,
    ),
  );
}

function titleBlock({ framework, labels }: GlanceContext, { round }: Regional, last: number): Block {
  const say = speaker(labels.regional);
  return {
    cells: [
      cell(0, 0, say("title", { round }), "title"),
      cell(
        1,
        0,
        [
          `${labels.framework.title}.`,
          say("glanceNote", { all: framework.jurisdictions.length }),
          ...(labels.translation ? [labels.translation.note] : []),
        ].join(" "),
        "subtitle",
      ),
    ],
    rows: [
      { row: 0, height: 24 },
      { row: 1, height: 42 },
      { row: 2, height: 30 },
    ],
    merges: [across(1, last), across(2, last)],
    height: 3,
  };
}

function headlineBlock({ framework, labels }: GlanceContext, regional: Regional, last: number): Block {
  const say = speaker(labels.regional);
  const { round } = regional;
  const lines = headlines(framework, lookupOf(regional), round);
  if (lines.length === 0) return { cells: [], height: 0 };
  const titles = [
    say("headlines"),
    String(Number(round) - 1),
    round,
    say("glanceChange"),
    say("glanceShare"),
    say("glanceWho"),
  ];
  const cells = lines.map((one, index) => headlineCells(framework, labels, one, index + 1));
  return {
    cells: [
      ...titles.map((title, column) => cell(0, column, title, column === 0 ? "headerLeft" : "header")),
      ...cells.flat(),
    ],
    rows: [
      { row: 0, height: 20 },
      ...cells.map((own, index) => ({ row: index + 1, height: heightOf(own, (last + 1 - WHO) * COLUMN_WIDTH) })),
    ],
    merges: [0, ...lines.map((_, index) => index + 1)].map((row) => across(row, last, WHO)),
    height: lines.length + 2,
  };
}

function headlineCells(framework: Framework, labels: Labels, one: Headline, row: number): readonly CellPlan[] {
  const { place, row: name } = nameKey(framework, labels, one.row.key);
  const decimals = one.row.content.kind !== "text" && one.row.content.kind !== "code" && one.row.content.decimals > 0;
  const noData = noDataWord(framework, labels);
  const figure = (column: number, value: number | undefined, look: LookName): CellPlan =>
    value === undefined ? cell(row, column, noData, "noFigure") : cell(row, column, value, look);
  return [
    cell(row, 0, `${place}: ${name} (${unitName(labels, one.row)})`, "label"),
    figure(1, one.before, decimals ? "figureDecimal" : "figure"),
    figure(2, one.now, decimals ? "totalDecimal" : "total"),
    one.change === undefined ? cell(row, 3, null, "figure") : cell(row, 3, one.change, "change"),
    one.share === undefined ? cell(row, 4, null, "figure") : cell(row, 4, one.share, "changeShare"),
    cell(row, WHO, whoText(framework, labels, one), "status"),
  ];
}

/** "all 6", "without Albania", or that those who are in it are too few; and where the year before is of others. */
export function whoText({ jurisdictions }: Framework, labels: Labels, { now, reported, isOfOthers }: Headline): string {
  const say = speaker(labels.regional);
  const names = (codes: readonly string[]): string => jurisdictionNames(labels, codes);
  const missing = jurisdictions.map(({ code }) => code).filter((code) => !reported.includes(code));
  if (reported.length === 0) return say("chartCoverageNobody");
  if (now === undefined) return say("glanceFew", { names: names(reported) });
  const who =
    missing.length === 0
      ? say("glanceAll", { all: reported.length })
      : say("chartCoverageWithout", { names: names(missing) });
  return isOfOthers ? `${who}; ${say("glanceOthers")}` : who;
}

function coverageBlock({ framework, labels, nameOf }: GlanceContext, regional: Regional): Block {
  const say = speaker(labels.regional);
  const lookup = lookupOf(regional);
  const kpis = framework.kpis.map(({ id, reportedBy }) => ({ id, isOurs: reportedBy === "commissions" }));
  const lines = kpis.map(({ id, isOurs }, index): readonly CellPlan[] => {
    const row = index + 1;
    const name = fillText(labels.template.kpiTitle, { kpi: id, title: labels.kpis[id]?.title ?? "" });
    if (!isOurs) return [cell(row, 0, name, "label"), cell(row, 1, labels.template.notReported, "noFigure")];
    return [
      cell(row, 0, name, "labelLink", { linkTo: `${quoteSheetName(nameOf(kpiFigures(framework, id).mark))}!A1` }),
      ...framework.jurisdictions.map(({ code }, column) => {
        const state = kpiCoverage(framework, lookup, id, code, regional.round);
        return cell(row, column + 1, say(`coverage-${state}`), COVERAGE_LOOKS[state]);
      }),
    ];
  });
  const names = framework.jurisdictions.map(({ code }) => jurisdictionName(labels, code));
  const header = names.map((name, column) => cell(0, column + 1, name, "header"));
  return {
    cells: [cell(0, 0, say("coverageOf", { round: regional.round }), "headerLeft"), ...header, ...lines.flat()],
    rows: [header, ...lines].map((own, row) => ({
      row,
      height: heightOf(own, own.length === 2 ? NAME_WIDTH : COLUMN_WIDTH - 1),
    })),
    merges: kpis.flatMap(({ isOurs }, index) => (isOurs ? [] : [across(index + 1, framework.jurisdictions.length, 1)])),
    height: lines.length + 2,
  };
}

function openBlock({ framework, labels, nameOf }: GlanceContext, regional: Regional): Block {
  const say = speaker(labels.regional);
  const { warnings, queries, answers, noOwner, revisions } = openPoints(framework, regional)();
  const points: readonly (readonly [string, number, string])[] = [
    [say("glanceWarnings"), warnings, RULE_FINDINGS.mark],
    [say("glanceQueries"), queries, REGIONAL_QUERIES.mark],
    [say("glanceAnswers"), answers, REGIONAL_QUERIES.mark],
    [say("glanceNoOwner"), noOwner, NO_DATA.mark],
    [say("glanceRevisions"), revisions, REVISIONS.mark],
  ];
  return {
    cells: [
      cell(0, 0, say("openPoints"), "headerLeft"),
      cell(0, 1, null, "header"),
      ...points.flatMap(([name, count, mark], index) => [
        cell(index + 1, 0, name, "labelLink", { linkTo: `${quoteSheetName(nameOf(mark))}!A1` }),
        cell(index + 1, 1, count, "figure"),
      ]),
    ],
    rows: [{ row: 0, height: 20 }],
    height: points.length + 2,
  };
}

function contentsBlock(labels: Labels, sheets: readonly { name: string; title: string }[], last: number): Block {
  return {
    cells: [
      cell(0, 0, labels.template.contents, "heading"),
      ...sheets.flatMap(({ name, title }, index) => [
        cell(index + 1, 0, name, "link", { linkTo: `${quoteSheetName(name)}!A1` }),
        cell(index + 1, 1, title),
      ]),
    ],
    rows: [{ row: 0, height: 20 }],
    merges: sheets.map((_, index) => across(index + 1, last, 1)),
    height: sheets.length + 2,
  };
}

function footnoteBlock(framework: Framework, labels: Labels, last: number): Block {
  const notes = footnotesFor(
    framework,
    labels,
    framework.jurisdictions.map(({ code }) => code),
  );
  return {
    cells: notes.map((note, row) => cell(row, 0, note, "footnote")),
    rows: notes.map((note, row) => ({ row, height: wrappedHeight(note, NAME_WIDTH + last * COLUMN_WIDTH, 8) + 4 })),
    merges: notes.map((_, row) => across(row, last)),
    height: notes.length,
  };
}
