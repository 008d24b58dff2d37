/** What the cells of a sheet hold -> steps that write it in blocks. */
import type { CellRectangle } from "../../core/workbook/address";
import { byRow } from "../../core/workbook/by-row";
import type { CellPlan, SheetPlan } from "../../core/workbook/plan";
import { CALL_BYTES, step, type Step } from "./batches";

/** Rows go together until their texts have so many bytes: making and queuing a block takes some milliseconds. */
const BLOCK_BYTES = 250_000;

type Line = (string | number | boolean | null)[];

/** The rectangle from the first to the last cell of a plan; undefined when it has none. */
function plannedArea(cells: readonly CellPlan[]): CellRectangle | undefined {
  const [first] = cells;
  if (!first) return undefined;
  let { row: top, column: left } = first;
  let bottom = top;
  let right = left;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}

/** Links, then values and formulas by blocks of rows: a new link may write a text of its own into its cell. */
export function* contentSteps({ name, cells }: SheetPlan): Generator<Step> {
  const area = plannedArea(cells);
  if (!area) return;
  const links = cells.filter((cell) => cell.linkTo !== undefined);
  yield step(links.length * 3, (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { row, column, linkTo = "" } of links)
      sheet.getCell(row, column).hyperlink = { documentReference: linkTo };
  });
  yield* blockSteps(name, area, linesOf(cells, area));
}

function* linesOf(cells: readonly CellPlan[], { top, left, bottom, right }: CellRectangle): Generator<Line> {
  const rows = byRow(cells);
  for (let row = top; row <= bottom; row++) {
    const line: Line = Array.from({ length: right - left + 1 }, () => null);
    for (const cell of rows.get(row) ?? []) line[cell.column - left] = cellInput(cell);
    yield line;
  }
}

/**
 * Writes rows one below the other, in blocks; each is made when it is asked for. null leaves a cell as it is.
 */
export function* blockSteps(
  sheet: string,
  { top, left }: Pick<CellRectangle, "top" | "left">,
  lines: Iterable<Line>,
): Generator<Step> {
  const encoder = new TextEncoder();
  let [rows, bytes, from]: [Line[], number, number] = [[], 0, top];
  for (const line of lines) {
    const size = encoder.encode(JSON.stringify(line)).length;
    if (bytes + size > BLOCK_BYTES && rows.length > 0) {
      yield blockStep(sheet, { top: from, left }, rows, bytes);
      [rows, bytes, from] = [[], 0, from + rows.length];
    }
    rows.push(line);
    bytes += size;
  }
  if (rows.length > 0) yield blockStep(sheet, { top: from, left }, rows, bytes);
}

function blockStep(
  sheet: string,
  { top, left }: Pick<CellRectangle, "top" | "left">,
  block: Line[],
  bytes: number,
): Step {
  return {
    bytes: bytes + 10 * CALL_BYTES,
    queue: (context) => {
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(top, left, block.length, block[0]?.length ?? 1).formulas = block;
    },
  };
}

/**
 * Excel reads texts as if typed: "2024" would become a number, "=1+1" a formula, "May 5" a date. The
 * apostrophe keeps them what they are and is not part of the text.
 */
function cellInput({ value, formula }: CellPlan): string | number | boolean | null {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value !== "string") return value;
  return value === "" ? null : `'${value}`;
}
