import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { CellPosition } from "../../../core/workbook/address";
import { printArea } from "./reference-area";
import type { AxisPoint, AxisSpan } from "./reference-area";
import { printPrefix, rewriteTokens } from "./rewrite-references";

/** A1 formula to R1C1 as seen from `cell`: "=A1+$B$2" in B2 -> "=R[-1]C[-1]+R2C2". Constants pass unchanged. */
export function toR1C1(formula: string, cell: CellPosition): string {
  if (!formula.startsWith("=")) return formula;
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference" || !token.area) return token.text;
    const { rows, columns } = token.area;
    const corner = (end: 0 | 1): string =>
      printAxis("R", rows?.[end], cell.row) + printAxis("C", columns?.[end], cell.column);
    const from = corner(0);
    const to = corner(1);
    // Excel writes the whole column A:A as one "C1".
    const wholeLine = (!rows || !columns) && from === to;
    return printPrefix(token.prefix) + (token.area.single || wholeLine ? from : `${from}:${to}`);
  });
}

function printAxis(letter: "R" | "C", point: AxisPoint | undefined, own: number): string {
  if (!point) return "";
  if (point.absolute) return `${letter}${String(point.index + 1)}`;
  return point.index === own ? letter : `${letter}[${String(point.index - own)}]`;
}

const AXIS = "(?:\\[-?\\d{1,7}\\]|[1-9]\\d{0,6})?";
const POINT = `(?:R${AXIS}C${AXIS}|R${AXIS}|C${AXIS})`;
const END = "(?![\\p{L}\\p{N}_.(\\[!])";
/** In this order: texts, quoted sheets, references, words (with their table selector), single characters. */
const PIECES = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<ref>${POINT}(?::${POINT})?)${END}|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*(?:\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\])?|[\\d.]+|[^]`,
  "giu",
);

/**
 * R1C1 formula to A1 for `cell`: "=RC[-1]*2" in B2 -> "=A2*2". A reference that leaves the sheet wraps round as in
 * Excel.
 */
export function fromR1C1(formula: string, cell: CellPosition): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replace(PIECES, (piece: string, ref: string | undefined) =>
    ref === undefined ? piece : printR1C1(ref, cell),
  );
}

function printR1C1(ref: string, cell: CellPosition): string {
  const [first = "", second] = ref.split(":");
  const from = readPoint(first, cell);
  const to = second === undefined ? from : readPoint(second, cell);
  return printArea({
    rows: span(from.row, to.row),
    columns: span(from.column, to.column),
    single: second === undefined && from.row !== undefined && from.column !== undefined,
  });
}

function readPoint(text: string, cell: CellPosition): { row: AxisPoint | undefined; column: AxisPoint | undefined } {
  const [, row, column] = /^(R[^C]*)?(C.*)?$/i.exec(text) ?? [];
  return { row: readAxis(row, cell.row, MAX_ROWS), column: readAxis(column, cell.column, MAX_COLUMNS) };
}

function readAxis(text: string | undefined, own: number, size: number): AxisPoint | undefined {
  if (text === undefined) return undefined;
  const relative = /^.\[(.+)\]$/.exec(text)?.[1];
  if (relative === undefined && text.length > 1) return { index: Number(text.slice(1)) - 1, absolute: true };
  return { index: (((own + Number(relative ?? 0)) % size) + size) % size, absolute: false };
}

function span(one: AxisPoint | undefined, other: AxisPoint | undefined): AxisSpan | undefined {
  if (!one || !other) return undefined;
  return one.index <= other.index ? [one, other] : [other, one];
}
