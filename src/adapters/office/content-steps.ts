/** What the cells of a sheet hold -> steps that write it in blocks. */
import type { CellRectangle } from "../../core/workbook/address";
import type { CellPlan, SheetPlan } from "../../core/workbook/plan";
import { CALL_BYTES, step, type Step } from "./batches";

/** Rows go together until their texts have so many bytes; half of what fits a request, as the client adds to it. */
const BLOCK_BYTES = 1_500_000;

type Matrix = (string | number | boolean | null)[][];

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
export function contentSteps({ name, cells }: SheetPlan): readonly Step[] {
  const area = plannedArea(cells);
  if (!area) return [];
  const matrix: Matrix = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => null),
  );
  for (const cell of cells) {
    const line = matrix[cell.row - area.top];
    if (line) line[cell.column - area.left] = cellInput(cell);
  }
  const links = cells.filter((cell) => cell.linkTo !== undefined);
  return [
    step(links.length * 3, (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const { row, column, linkTo = "" } of links)
        sheet.getCell(row, column).hyperlink = { documentReference: linkTo };
    }),
    ...blockSteps(name, area, matrix),
  ];
}

/** Writes a block, split where it would be too large for one request. null leaves a cell as it is. */
export function blockSteps(
  sheet: string,
  { top, left }: Pick<CellRectangle, "top" | "left">,
  matrix: Matrix,
): readonly Step[] {
  const encoder = new TextEncoder();
  const steps: Step[] = [];
  let [rows, bytes, from]: [Matrix, number, number] = [[], 0, top];
  const finish = (): void => {
    if (rows.length === 0) return;
    const block = rows;
    const first = from;
    steps.push({
      bytes: bytes + 10 * CALL_BYTES,
      queue: (context) => {
        context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(first, left, block.length, block[0]?.length ?? 1).formulas = block;
      },
    });
  };
  matrix.forEach((line, index) => {
    const size = encoder.encode(JSON.stringify(line)).length;
    if (bytes + size > BLOCK_BYTES) {
      finish();
      [rows, bytes, from] = [[], 0, top + index];
    }
    rows.push(line);
    bytes += size;
  });
  finish();
  return steps;
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
