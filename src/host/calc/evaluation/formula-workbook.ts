import type { CellLike, DimensionsLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import type { CellScalar } from "../values/cell-scalar";
import type { LibraryFunction } from "../formula/volatile-functions";

/** The library's cell type tags; see its materialize/types. */
const CONSTANT = 2;
const FORMULA = 6;

/** A small workbook in the shape that the formula library reads. Filled anew for each computation. */
export class FormulaWorkbook implements WorkbookLike {
  worksheets: FormulaSheet[] = [];
  readonly userFunctions: ReadonlyMap<string, LibraryFunction>;

  constructor(functions: ReadonlyMap<string, LibraryFunction>) {
    this.userFunctions = functions;
  }

  /** Starts over with empty sheets. */
  fill(names: readonly string[], isRowHidden: (sheet: number, row: number) => boolean): void {
    this.worksheets = names.map((name, i) => new FormulaSheet(i, name, (row) => isRowHidden(i, row)));
  }

  put(sheet: number, row: number, column: number, value: CellScalar): void {
    this.worksheets[sheet]?.put({ row: row + 1, col: column + 1, type: CONSTANT, model: {}, value, result: undefined });
  }

  putFormula(sheet: number, row: number, column: number, formula: string): void {
    this.worksheets[sheet]?.put({
      row: row + 1,
      col: column + 1,
      type: FORMULA,
      formula,
      model: { formula },
      value: null,
      result: undefined,
    });
  }

  resultAt(sheet: number, row: number, column: number): unknown {
    return this.worksheets[sheet]?.findCell(row + 1, column + 1)?.result;
  }

  getWorksheet(id?: number | string): FormulaSheet | undefined {
    return this.worksheets.find((sheet) => sheet.id === id || sheet.name === id);
  }
}

/** Rows and columns are 1-based here, as the library counts. */
class FormulaSheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  readonly #isRowHidden: (row: number) => boolean;
  readonly #rows = new Map<number, FormulaRow>();
  #bottom = 1;
  #right = 1;

  constructor(id: number, name: string, isRowHidden: (row: number) => boolean) {
    this.id = id;
    this.name = name;
    this.#isRowHidden = isRowHidden;
  }

  /** From A1 on, so that positions found in whole columns and rows count from the sheet's edge. */
  get dimensions(): DimensionsLike {
    return { top: 1, left: 1, bottom: this.#bottom, right: this.#right };
  }

  put(cell: CellLike): void {
    this.#bottom = Math.max(this.#bottom, cell.row);
    this.#right = Math.max(this.#right, cell.col);
    const row = this.#rows.get(cell.row) ?? new FormulaRow(this.#isRowHidden(cell.row - 1));
    row.cells.set(cell.col, cell);
    this.#rows.set(cell.row, row);
  }

  eachRow(first: object, second?: (row: RowLike, rowNumber: number) => void): void {
    const visit = callback<RowLike>(first, second);
    for (const [number, row] of this.#rows) visit(row, number);
  }

  findCell(row: number, col: number): CellLike | undefined {
    return this.#rows.get(row)?.cells.get(col);
  }

  /** Asked for cells that a result spills into; results are captured before they spill. */
  getCell(row: number, col: number): CellLike {
    return this.findCell(row, col) ?? { row, col, type: CONSTANT, model: {}, value: null, result: undefined };
  }
}

class FormulaRow implements RowLike {
  readonly hidden: boolean;
  readonly cells = new Map<number, CellLike>();

  constructor(hidden: boolean) {
    this.hidden = hidden;
  }

  eachCell(first: object, second?: (cell: CellLike, colNumber: number) => void): void {
    const visit = callback<CellLike>(first, second);
    for (const [number, cell] of this.cells) visit(cell, number);
  }
}

/** The library passes its callback first or after an object of options. */
function callback<Item>(
  first: object,
  second: ((item: Item, number: number) => void) | undefined,
): (item: Item, number: number) => void {
  const visit = second ?? first;
  return (item, number) => {
    if (typeof visit === "function") Reflect.apply(visit, undefined, [item, number]);
  };
}
