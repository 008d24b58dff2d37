/** Finds the tables of a report by the marks in its hidden cells, wherever they have moved to. */
import type { CellPosition } from "../workbook/address";
import type { SheetSnapshot, SnapshotCell } from "../workbook/snapshot";
import { parseMark } from "../sheet/keys";

/** One table as it stands on a sheet. The same table may stand on several sheets with other periods. */
export interface TableBlock {
  readonly table: string;
  readonly sheet: string;
  readonly at: CellPosition;
  /** Columns by the id of their mark; more than one column per id means a copied column. */
  readonly periods: ReadonlyMap<string, readonly number[]>;
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Rows by row key. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** The filled cells of the rows that belong to it, by "row,column". */
  readonly cells: ReadonlyMap<string, SnapshotCell>;
}

export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** Kept as long as the sheet is: what reads a report and what inspects it ask the same. */
const FOUND = new WeakMap<SheetSnapshot, readonly TableBlock[]>();

/** A table reaches from its mark to the next table's mark on the same sheet. */
export function findTables(sheet: SheetSnapshot): readonly TableBlock[] {
  const found = FOUND.get(sheet) ?? tablesOf(sheet);
  FOUND.set(sheet, found);
  return found;
}

function tablesOf(sheet: SheetSnapshot): readonly TableBlock[] {
  const starts = sheet.cells.flatMap((cell) => {
    const mark = parseMark(cell.value);
    return mark?.kind === "table" ? [{ cell, table: mark.id }] : [];
  });
  const rowStarts = firstOfRows(sheet.cells);
  return starts.map(({ cell, table }, index) => {
    const end = starts[index + 1]?.cell.row ?? Infinity;
    const from = rowStarts.get(cell.row) ?? 0;
    const to = rowStarts.get(end) ?? sheet.cells.length;
    const inside = sheet.cells.slice(from, to);
    const marks = (
      kind: string,
      where: (one: SnapshotCell) => boolean,
      axis: "row" | "column",
    ): ReadonlyMap<string, readonly number[]> => {
      const places = new Map<string, number[]>();
      for (const one of inside) {
        const mark = where(one) ? parseMark(one.value) : undefined;
        if (mark?.kind !== kind) continue;
        const known = places.get(mark.id);
        if (known) known.push(one[axis]);
        else places.set(mark.id, [one[axis]]);
      }
      return places;
    };
    return {
      table,
      sheet: sheet.name,
      at: { row: cell.row, column: cell.column },
      periods: marks("period", (one) => one.row === cell.row, "column"),
      columns: marks("column", (one) => one.row === cell.row, "column"),
      rows: marks("row", (one) => one.column === cell.column, "row"),
      cells: new Map(inside.filter((one) => one.row > cell.row).map((one) => [cellKey(one.row, one.column), one])),
    };
  });
}

/** Where the cells of each row begin; cells stand in order. */
function firstOfRows(cells: readonly SnapshotCell[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  cells.forEach(({ row }, index) => {
    if (!found.has(row)) found.set(row, index);
  });
  return found;
}
