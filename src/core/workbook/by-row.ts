/** The cells of each row that has some, by row, as they come. */
export function byRow<Cell extends { readonly row: number }>(
  cells: Iterable<Cell>,
): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}
