/**
 * Cell addresses. Rows and columns are zero-based everywhere inside the product; people and files
 * see A1 notation. Limits are Excel's: 1,048,576 rows and 16,384 columns.
 */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One cell's place on its sheet, zero-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based, both corners inside. */
export interface CellRectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters: 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B3" for row 2, column 1. */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** "$B$3", as defined names and chart references need it. */
function absoluteAddress({ row, column }: CellPosition): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}

/** "B3:D9"; a single cell stays "B3". */
export function rectangleAddress({ top, left, bottom, right }: CellRectangle): string {
  const first = cellAddress({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${cellAddress({ row: bottom, column: right })}`;
}

/** "'KPI 3'!$D$8:$J$8": an absolute reference with its sheet, quoted when Excel wants quotes. */
export function sheetReference(sheet: string, { top, left, bottom, right }: CellRectangle): string {
  const first = absoluteAddress({ row: top, column: left });
  const last = absoluteAddress({ row: bottom, column: right });
  return `${quoteSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Quotes a sheet name for use in formulas; plain ASCII words stay bare. */
export function quoteSheetName(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^([A-Za-z]{1,3}[0-9]+|[rRcC])$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * Reads "B3" or "$B$3". Returns undefined for anything else, including cells outside Excel's limits.
 */
export function parseCellAddress(text: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  const [, letters, digits] = match ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const row = Number(digits) - 1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  column -= 1;
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

/** Reads "B3:D9" or "B3"; corners may come in any order. Undefined for anything else. */
export function parseRectangle(text: string): CellRectangle | undefined {
  const [from, to, ...more] = text.split(":");
  if (from === undefined || more.length > 0) return undefined;
  const first = parseCellAddress(from);
  const last = to === undefined ? first : parseCellAddress(to);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
