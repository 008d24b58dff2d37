/** The final review: from the first year to the last on the same jurisdictions, against what the goals want. */
import { finalReview, reviewedYears, type Reviewed } from "../consolidation/final-review";
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { nameKey } from "../labels/name-key";
import { footnotesFor, jurisdictionNames, noDataWord, unitName } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import { cell, sheetPlan, wrappedHeight } from "../sheet/sheet-draft";
import type { CellPlan, SheetPlan } from "../workbook/plan";
import type { SideBySide } from "./plan-kpi-sheet";
import { REVIEW_MARK } from "./regional-marks";

const [NAME_WIDTH, YEAR_WIDTH, COURSE_WIDTH, WHO_WIDTH] = [46, 9, 14, 40];
/** Rows before the table. */
const HEADER_ROW = 3;

export function planReview(context: SideBySide, regional: Regional, name: string): SheetPlan {
  const { framework, labels, remark, footer } = context;
  const say = speaker(labels.regional);
  const years = reviewedYears(framework, regional);
  const [first = "", last = ""] = [years[0], years.at(-1)];
  const titles = [
    say("reviewRow"),
    ...years,
    say("glanceChange"),
    say("glanceShare"),
    say("reviewWanted"),
    say("reviewCourse"),
    say("glanceWho"),
  ];
  const end = titles.length - 1;
  const lines = finalReview(framework, labels, regional);
  const header = titles.map((title, column) => cell(HEADER_ROW, column, title, column === 0 ? "headerLeft" : "header"));
  const rows = lines.map((line, index) => lineCells(framework, labels, line, HEADER_ROW + 1 + index));
  const keyRow = HEADER_ROW + 1 + lines.length;
  const notes = [
    labels.framework.source,
    ...footnotesFor(
      framework,
      labels,
      framework.jurisdictions.map(({ code }) => code),
    ),
  ].map((note, index) => cell(keyRow + 1 + index, 0, note, "footnote"));
  const across = (row: number): SheetPlan["merges"][number] => ({ top: row, bottom: row, left: 0, right: end });
  const width = NAME_WIDTH + (years.length + 2) * YEAR_WIDTH + 2 * COURSE_WIDTH + WHO_WIDTH;
  return sheetPlan({
    name,
    tabColor: "1F3864",
    cells: [
      cell(0, 0, say("reviewTitle", { first, last }), "title"),
      cell(1, 0, say("reviewNote"), "subtitle"),
      ...(remark === "" ? [] : [cell(2, 0, remark, "sampleText")]),
      ...header,
      ...rows.flat(),
      cell(keyRow, 0, REVIEW_MARK, "key"),
      ...notes,
    ],
    columns: titles.map((_, column) => ({
      column,
      width:
        column === 0
          ? NAME_WIDTH
          : column === end
            ? WHO_WIDTH
            : column > end - 3
              ? COURSE_WIDTH
              : column > years.length
                ? YEAR_WIDTH + 2
                : YEAR_WIDTH,
    })),
    rows: [
      { row: 0, height: 24 },
      { row: 1, height: 44 },
      { row: 2, height: 30 },
      { row: HEADER_ROW, height: 32 },
      ...rows.map((cells, index) => ({ row: HEADER_ROW + 1 + index, height: heightOf(cells, end) })),
      { row: keyRow, hidden: true },
      ...notes.map(({ row, value }) => ({ row, height: wrappedHeight(String(value), width, 8) + 4 })),
    ],
    merges: [across(1), across(2), ...notes.map(({ row }) => across(row))],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    isProtected: true,
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: HEADER_ROW },
      area: { top: 0, bottom: keyRow + notes.length, left: 0, right: end },
      footer,
    },
  });
}

function heightOf(cells: readonly CellPlan[], end: number): number {
  const widthOf = (column: number): number => (column === 0 ? NAME_WIDTH : column === end ? WHO_WIDTH : COURSE_WIDTH);
  return Math.max(
    18,
    ...cells.map(({ column, value }) =>
      typeof value === "string" && (column === 0 || column > end - 3) ? wrappedHeight(value, widthOf(column) - 1) : 0,
    ),
  );
}

function lineCells(framework: Framework, labels: Labels, line: Reviewed, row: number): readonly CellPlan[] {
  const say = speaker(labels.regional);
  const { place, row: name } = nameKey(framework, labels, line.row.key);
  const { content } = line.row;
  const hasDecimals = (content.kind === "number" || content.kind === "total") && content.decimals > 0;
  const figure = hasDecimals ? "figureDecimal" : "figure";
  const after = 1 + line.values.length;
  return [
    cell(row, 0, `${place}: ${name} (${unitName(labels, line.row)})`, "label"),
    ...line.values.map((value, index) =>
      value === undefined
        ? cell(row, 1 + index, noDataWord(framework, labels), "noFigure")
        : cell(row, 1 + index, value, figure),
    ),
    cell(row, after, line.change ?? null, "change"),
    cell(row, after + 1, line.share ?? null, "changeShare"),
    cell(row, after + 2, say(`reviewWanted-${line.direction}`), "status"),
    cell(row, after + 3, line.course ? say(`reviewCourse-${line.course}`) : say("reviewCourse-none"), "status"),
    cell(row, after + 4, whoIsIn(framework, labels, line), "status"),
  ];
}

/** Who is compared, and why others are not. */
function whoIsIn(
  { jurisdictions, regionFrom }: Framework,
  labels: Labels,
  { same, missing, otherwise }: Reviewed,
): string {
  const say = speaker(labels.regional);
  const names = (codes: readonly string[]): string => jurisdictionNames(labels, codes);
  const told = [
    ...(same.length === jurisdictions.length ? [fillText(labels.regional.glanceAll, { all: same.length })] : []),
    ...(same.length < regionFrom
      ? [same.length === 0 ? say("reviewNobody") : say("glanceFew", { names: names(same) })]
      : []),
    ...(missing.length > 0 ? [say("chartCoverageWithout", { names: names(missing) })] : []),
    ...(otherwise.length > 0 ? [say("reviewOtherwise", { names: names(otherwise) })] : []),
  ];
  return told.join("; ");
}
