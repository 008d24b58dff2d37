import type { BoundFormula } from "./bind-formula";
import type { CalcSource, CellPlace, SheetId } from "./calc-source";
import type { CellToRead, ComputeFormulas, ResultGrid } from "./compute-formulas";
import type { FormulaBook } from "./formula-book";
import { gatherCells } from "./gather-cells";

export interface PlacedFormula {
  readonly place: CellPlace;
  readonly bound: BoundFormula;
}

/**
 * Computes bound formulas over the cells they read; results in their order, nothing is kept.
 * @param formulas at most MOST_FORMULAS, either all with SUBTOTAL or AGGREGATE or none: those leave out cells that are
 * subtotals themselves and rows that are hidden, so they are shown other cells than the rest.
 */
export function computeBound(
  formulas: readonly PlacedFormula[],
  book: FormulaBook,
  source: CalcSource,
  compute: ComputeFormulas,
): ResultGrid[] {
  const { sheets } = book.context;
  const sheetIndex = new Map<SheetId, number>(sheets.map(({ id }, i) => [id, i]));
  const idOf = (sheet: number): SheetId => sheets[sheet]?.id ?? "";
  const subtotal = formulas.some(({ bound }) => bound.subtotal);
  const counts = ({ sheet, row, column }: CellToRead): boolean =>
    book.at({ sheet: idOf(sheet), row, column })?.bound?.subtotal !== true;
  const cells = gatherCells(
    formulas.map(({ bound }) => bound),
    book,
    source,
  );
  return compute({
    sheets: sheets.map(({ name }) => name),
    formulas: formulas.map(({ place, bound: { text } }) => ({
      sheet: sheetIndex.get(place.sheet) ?? -1,
      row: place.row,
      column: place.column,
      text,
    })),
    cells: subtotal ? [...cells].filter(counts) : cells,
    isRowHidden: (sheet, row) => subtotal && source.isRowHidden(idOf(sheet), row),
  });
}
