/** Most characters that a cell of Excel holds, in UTF-16 code units. */
export const LONGEST_CELL_TEXT = 32_767;

/** What XML 1.0 cannot hold and nobody sees: control characters, halves of pairs, and the two that are no characters. */
const UNWRITABLE = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;

/** As nearly all texts are: without control characters and without pairs. */
const PLAIN = /^[\t\n\r\u0020-\u007e\u00a0-\ud7ff]*$/;

/** Without the characters that no file and no Excel takes. */
export function withoutUnwritable(text: string): string {
  return PLAIN.test(text) ? text : text.replaceAll(UNWRITABLE, "");
}

/** As a cell can hold it; what is cut ends with an ellipsis. */
export function cellText(text: string): string {
  const clean = withoutUnwritable(text);
  return clean.length <= LONGEST_CELL_TEXT
    ? clean
    : `${withoutUnwritable(clean.slice(0, LONGEST_CELL_TEXT - 1))}\u2026`;
}
