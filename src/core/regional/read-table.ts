import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";

/**
 * The lines below a row that holds these titles side by side, wherever it stands; a line ends the
 * table when all its cells are empty. Undefined when no sheet has such a row.
 */
export function readTable(
  snapshot: Snapshot,
  titles: readonly string[],
): readonly (readonly (SnapshotCell | undefined)[])[] | undefined {
  for (const sheet of snapshot.sheets) {
    const rows = rowsOf(sheet);
    for (const [row, cells] of rows) {
      const left = [...cells.values()].find(
        (cell) =>
          cell.value === titles[0] && titles.every((title, index) => cells.get(cell.column + index)?.value === title),
      )?.column;
      if (left !== undefined) return linesBelow(rows, row, left, titles.length);
    }
  }
  return undefined;
}

function rowsOf(sheet: SheetSnapshot): ReadonlyMap<number, ReadonlyMap<number, SnapshotCell>> {
  const rows = new Map<number, Map<number, SnapshotCell>>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? new Map<number, SnapshotCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return rows;
}

function linesBelow(
  rows: ReadonlyMap<number, ReadonlyMap<number, SnapshotCell>>,
  header: number,
  left: number,
  width: number,
): readonly (readonly (SnapshotCell | undefined)[])[] {
  const lines: (SnapshotCell | undefined)[][] = [];
  for (let row = header + 1; ; row++) {
    const cells = rows.get(row);
    const line = Array.from({ length: width }, (_, index) => cells?.get(left + index));
    if (line.every((cell) => cell === undefined)) return lines;
    lines.push(line);
  }
}
