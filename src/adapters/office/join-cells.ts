import type { CellPosition, CellRectangle } from "../../core/workbook/address";

/**
 * Few rectangles that together are exactly these cells: runs along rows, joined downwards where
 * they are equally wide. Cells may come in any order and twice.
 *
 *     joinCells([{ row: 0, column: 0 }, { row: 1, column: 0 }]) // one rectangle of two rows
 */
export function joinCells(cells: readonly CellPosition[]): readonly CellRectangle[] {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  }
  const done: CellRectangle[] = [];
  let open: CellRectangle[] = [];
  for (const row of ascending([...rows.keys()])) {
    const columns = rows.get(row) ?? [];
    const runs = runsOf(columns);
    const isContinued = (area: CellRectangle): boolean =>
      area.bottom === row - 1 && runs.some(({ left, right }) => left === area.left && right === area.right);
    done.push(...open.filter((area) => !isContinued(area)));
    open = runs.map(({ left, right }) => {
      const above = open.find((area) => area.bottom === row - 1 && area.left === left && area.right === right);
      return { top: above?.top ?? row, left, bottom: row, right };
    });
  }
  return [...done, ...open];
}

/** Each number once; most come in their order. */
function ascending(numbers: readonly number[]): readonly number[] {
  for (let index = 1; index < numbers.length; index++)
    if ((numbers[index - 1] ?? 0) >= (numbers[index] ?? 0))
      return [...new Set(numbers)].sort((one, other) => one - other);
  return numbers;
}

interface Run {
  readonly left: number;
  readonly right: number;
}

function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of ascending(columns)) {
    const last = runs.at(-1);
    if (last && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ left: column, right: column });
  }
  return runs;
}
