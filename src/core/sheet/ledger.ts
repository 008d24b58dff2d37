/**
 * A sheet that keeps one line for each thing said in the pane: people read it, and hidden columns let it be read back.
 */
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";
import { hasMark } from "./keys";

export interface Ledger<Column extends string> {
  /** First cell of the sheet, whatever it is called. */
  readonly mark: string;
  /** Ids in the hidden first row, from the second column on. */
  readonly columns: readonly Column[];
}

/** The cell of a column in one line; undefined where it is empty or the column is gone. */
export type LedgerLine<Column extends string> = (column: Column) => SnapshotCell | undefined;

export function isLedger({ mark }: Pick<Ledger<string>, "mark">, sheet: SheetSnapshot): boolean {
  return hasMark(sheet, mark);
}

/** In the order of the sheet, title and header lines included: these hold nothing in the hidden columns. */
export function readLedger<Column extends string>(
  ledger: Ledger<Column>,
  snapshot: Snapshot,
): readonly LedgerLine<Column>[] {
  return snapshot.sheets
    .filter((sheet) => isLedger(ledger, sheet))
    .flatMap(({ cells }) => {
      const columns = new Map(cells.filter(({ row }) => row === 0).map(({ column, value }) => [String(value), column]));
      const lines = new Map<number, Map<number, SnapshotCell>>();
      for (const cell of cells)
        if (cell.row > 0)
          lines.set(cell.row, (lines.get(cell.row) ?? new Map<number, SnapshotCell>()).set(cell.column, cell));
      return [...lines.values()].map(
        (line): LedgerLine<Column> =>
          (column) =>
            line.get(columns.get(column) ?? -1),
      );
    });
}

/** What a cell of a line says; "" for an empty one. */
export function ledgerText(cell: SnapshotCell | undefined): string {
  return String(cell?.value ?? "");
}
