import type { BoundFormula } from "./bind-formula";
import type { CalcSource, CellPlace } from "./calc-source";
import type { CellToRead } from "./compute-formulas";
import type { FormulaBook } from "./formula-book";
import { isOneCell } from "./precedent-index";

/**
 * What the given formulas read: constants and results, each area once. For unforeseeable readers, the whole workbook.
 */
export function* gatherCells(
  formulas: readonly BoundFormula[],
  book: FormulaBook,
  source: CalcSource,
): Generator<CellToRead> {
  const sheetIndex = new Map(book.context.sheets.map(({ id }, i) => [id, i]));
  if (formulas.some(({ dynamic }) => dynamic)) {
    for (const [id, sheet] of sheetIndex) yield* wholeSheet(id, sheet, book, source);
    return;
  }
  const seen = new Set<string>();
  for (const { precedents } of formulas) {
    for (const { sheet: id, area } of precedents) {
      const sheet = sheetIndex.get(id) ?? -1;
      const key = `${String(sheet)}:${String(area.top)},${String(area.left)},${String(area.bottom)},${String(area.right)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (isOneCell(area)) {
        yield oneRead({ sheet: id, row: area.top, column: area.left }, sheet, book, source);
        continue;
      }
      for (const { row, column, value } of source.constants(id, area)) yield { sheet, row, column, value };
      for (const { row, column, value } of book.results.inArea(id, area)) yield { sheet, row, column, value };
    }
  }
}

function oneRead(place: CellPlace, sheet: number, book: FormulaBook, source: CalcSource): CellToRead {
  const { row, column } = place;
  const result = book.results.at(place);
  return { sheet, row, column, value: result ? result.value : source.constant(place.sheet, row, column) };
}

function* wholeSheet(id: string, sheet: number, book: FormulaBook, source: CalcSource): Generator<CellToRead> {
  const everything = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  for (const { row, column, value } of source.constants(id, everything)) yield { sheet, row, column, value };
  for (const { row, column, value } of book.results.onSheet(id)) yield { sheet, row, column, value };
}
