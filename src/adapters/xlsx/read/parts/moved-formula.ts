import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../../../core/workbook/address";
import { referenceColumn } from "./cell-reference";

/** A formula that several cells have, as the first of them holds it. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A text, a sheet's name in quotes, what stands in brackets, whole columns or rows, or a word with its mark behind. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$:])|(\$?\d{1,7}):(\$?\d{1,7})(?![\p{L}\p{N}_.(!$:])|[\p{L}\p{N}_.\\$?]+[!(]?/gu;
const CELL = /^(\$?[A-Za-z]{1,3})(\$?[1-9]\d{0,6})$/;

/** The same formula so many rows and columns further; addresses with "$" stay, others go round at the edge as in Excel. */
export function movedFormula(text: string, rows: number, columns: number): string {
  const across = (letters: string): string => movedColumn(letters, columns);
  const down = (digits: string): string => movedRow(digits, rows);
  return text.replaceAll(PIECES, (piece, left?: string, right?: string, top?: string, bottom?: string) => {
    if (left !== undefined && right !== undefined) return `${across(left)}:${across(right)}`;
    if (top !== undefined && bottom !== undefined) return `${down(top)}:${down(bottom)}`;
    const [, column, row] = CELL.exec(piece) ?? [];
    return column === undefined || row === undefined || referenceColumn(`${bare(column)}1`) < 0
      ? piece
      : across(column) + down(row);
  });
}

function movedColumn(letters: string, by: number): string {
  return letters.startsWith("$") ? letters : columnLetters(around(referenceColumn(`${letters}1`) + by, MAX_COLUMNS));
}

function movedRow(digits: string, by: number): string {
  return digits.startsWith("$") ? digits : String(around(Number(digits) - 1 + by, MAX_ROWS) + 1);
}

function bare(letters: string): string {
  return letters.replace("$", "");
}

function around(index: number, size: number): number {
  return ((index % size) + size) % size;
}
