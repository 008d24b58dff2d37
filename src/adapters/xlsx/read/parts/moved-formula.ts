import { columnLetters } from "../../../../core/workbook/address";
import { referenceColumn } from "./cell-reference";

/** A formula that several cells have, as the first of them holds it. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A text, a sheet's name, a function's name, or an address with the marks that hold it in place. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_.][\w.]*\(|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w.(])/g;

/** The same formula so many rows and columns further; addresses with "$" stay. */
export function movedFormula(text: string, rows: number, columns: number): string {
  return text.replaceAll(
    PIECES,
    (piece, isFixedColumn: string, letters: string | undefined, isFixedRow: string, row: string) => {
      if (letters === undefined) return piece;
      const column =
        isFixedColumn === "" ? columnLetters(referenceColumn(`${letters}1`.toUpperCase()) + columns) : letters;
      return `${isFixedColumn}${column}${isFixedRow}${isFixedRow === "" ? String(Number(row) + rows) : row}`;
    },
  );
}
