/** Addresses as cells carry them: "B3", never "$B$3". Two million of them are read in a big file, so no patterns. */
import { MAX_COLUMNS, MAX_ROWS } from "../../../../core/workbook/address";

const DIGIT_0 = 48;
const LETTER_A = 65;
const LETTER_Z = 90;

/** Zero-based column of "B3"; -1 for what is no address inside Excel's limits. */
export function referenceColumn(reference: string): number {
  let column = 0;
  const length = lettersLength(reference);
  for (let at = 0; at < length; at++) column = column * 26 + upper(reference.charCodeAt(at)) - LETTER_A + 1;
  return column >= 1 && column <= MAX_COLUMNS ? column - 1 : -1;
}

/** Zero-based row of "B3"; -1 for what is no address inside Excel's limits. */
export function referenceRow(reference: string): number {
  return rowIndex(reference, lettersLength(reference));
}

/** Zero-based row for the digits from `from` on, as rows carry them; -1 outside of 1 to 1,048,576. */
export function rowIndex(digits: string, from = 0): number {
  let row = 0;
  for (let at = from; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - DIGIT_0;
    if (digit < 0 || digit > 9 || row > MAX_ROWS) return -1;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= MAX_ROWS ? row - 1 : -1;
}

/** XFD is the last column, so more than three letters are none. */
function lettersLength(reference: string): number {
  let at = 0;
  for (; at < 4; at++) {
    const letter = upper(reference.charCodeAt(at));
    if (!(letter >= LETTER_A && letter <= LETTER_Z)) break;
  }
  return at;
}

function upper(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}
