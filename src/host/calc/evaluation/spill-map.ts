import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import type { CalcResult } from "./calculator";
import type { CalcSource, CellPlace, SheetId } from "./calc-source";
import { CellGrid } from "./cell-grid";
import { sameScalar } from "../values/cell-scalar";
import type { CellScalar } from "../values/cell-scalar";
import type { ResultGrid } from "./compute-formulas";
import type { FormulaCell, ResultCell } from "./formula-cell";
import { PrecedentIndex } from "./precedent-index";

/** What all cells show by calculation: formula cells and the cells their results spill into. */
export class SpillMap {
  readonly #source: CalcSource;
  readonly #grid = new CellGrid<ResultCell>();
  readonly #wanting = new PrecedentIndex<FormulaCell>();
  #changed = new Map<string, CalcResult>();

  constructor(source: CalcSource) {
    this.#source = source;
  }

  at(place: CellPlace): ResultCell | undefined {
    return this.#grid.get(place);
  }

  inArea(sheet: SheetId, area: CellRectangle): Iterable<ResultCell> {
    return this.#grid.inArea(sheet, area);
  }

  onSheet(sheet: SheetId): Iterable<ResultCell> {
    return this.#grid.onSheet(sheet);
  }

  /** Formulas whose results cover or would cover a cell of the area: what happens there may block or free them. */
  wanting(sheet: SheetId, area: CellRectangle, visit: (cell: FormulaCell) => void): void {
    this.#wanting.readersOf(sheet, area, visit);
  }

  /** Takes over a result read from a file; not reported as changed. */
  store(cell: FormulaCell, value: CellScalar): void {
    const { sheet, row, column } = cell.place;
    this.#grid.set(sheet, { row, column, owner: cell, value });
  }

  /**
   * Shows a computed result: spread over the cells it needs, or #SPILL! when one of them is not free.
   * @param isFormula true for cells that hold a formula.
   * @returns the areas that other formulas should look at again because they were covered or freed; undefined when
   * nothing changed.
   */
  show(
    cell: FormulaCell,
    grid: ResultGrid,
    isFormula: (place: CellPlace) => boolean,
  ): readonly CellRectangle[] | undefined {
    const before = cell.spill;
    const wanted = wantedArea(cell.place, grid);
    this.#want(cell, wanted);
    const blocked = wanted !== undefined && this.#isBlocked(cell, wanted, isFormula);
    cell.spill = blocked ? undefined : wanted;
    let changed = before ? this.#free(cell, before, cell.spill) : false;
    cell.value = blocked ? { error: "#SPILL!" } : shown(grid[0]?.[0]);
    changed = this.#write(cell, cell.place, cell.value) || changed;
    if (cell.spill) changed = this.#spread(cell, grid) || changed;
    if (!changed) return undefined;
    return sameArea(before, cell.spill) ? [] : [before, cell.spill].filter((area) => area !== undefined);
  }

  remove(cell: FormulaCell): void {
    if (cell.spill) this.#free(cell, cell.spill, undefined);
    this.#want(cell, undefined);
    this.#grid.delete(cell.place);
    this.#changed.delete(placeKey(cell.place));
  }

  /** What changed since the last time, one entry per cell. */
  takeChanged(): CalcResult[] {
    const changed = [...this.#changed.values()];
    this.#changed = new Map();
    return changed;
  }

  #want(cell: FormulaCell, wanted: CellRectangle | undefined): void {
    if (sameArea(cell.wanted, wanted)) return;
    const { sheet } = cell.place;
    if (cell.wanted) this.#wanting.remove(cell, [{ sheet, area: cell.wanted }]);
    if (wanted) this.#wanting.add(cell, [{ sheet, area: wanted }]);
    cell.wanted = wanted;
  }

  #isBlocked(cell: FormulaCell, wanted: CellRectangle, isFormula: (place: CellPlace) => boolean): boolean {
    if (wanted.bottom >= MAX_ROWS || wanted.right >= MAX_COLUMNS) return true;
    const { sheet } = cell.place;
    for (const place of places(sheet, wanted)) {
      if (place.row === cell.place.row && place.column === cell.place.column) continue;
      const owner = this.#grid.get(place)?.owner;
      if (
        isFormula(place) ||
        (owner && owner !== cell) ||
        this.#source.constant(sheet, place.row, place.column) !== null
      )
        return true;
    }
    return false;
  }

  #free(cell: FormulaCell, before: CellRectangle, after: CellRectangle | undefined): boolean {
    let freed = false;
    for (const place of places(cell.place.sheet, before)) {
      const own = place.row === cell.place.row && place.column === cell.place.column;
      if (own || (after && contains(after, place)) || this.#grid.get(place)?.owner !== cell) continue;
      this.#grid.delete(place);
      this.#changed.set(placeKey(place), { ...place, value: null });
      freed = true;
    }
    return freed;
  }

  #spread(cell: FormulaCell, grid: ResultGrid): boolean {
    const { sheet, row, column } = cell.place;
    let changed = false;
    grid.forEach((values, down) => {
      values.forEach((value, across) => {
        if (down + across > 0)
          changed = this.#write(cell, { sheet, row: row + down, column: column + across }, shown(value)) || changed;
      });
    });
    return changed;
  }

  #write(cell: FormulaCell, place: CellPlace, value: CellScalar): boolean {
    const before = this.#grid.get(place);
    if (before?.owner === cell && sameScalar(before.value, value)) return false;
    const { sheet, row, column } = place;
    this.#grid.set(sheet, { row, column, owner: cell, value });
    const spilled = row !== cell.place.row || column !== cell.place.column;
    this.#changed.set(placeKey(place), { sheet, row, column, value, ...(spilled && { spilledFrom: cell.place }) });
    return true;
  }
}

/** A blank result shows as 0. */
function shown(value: CellScalar | undefined): CellScalar {
  return value ?? 0;
}

function wantedArea({ row, column }: CellPlace, grid: ResultGrid): CellRectangle | undefined {
  const width = grid[0]?.length ?? 1;
  if (grid.length * width <= 1) return undefined;
  return { top: row, left: column, bottom: row + grid.length - 1, right: column + width - 1 };
}

function* places(sheet: SheetId, { top, left, bottom, right }: CellRectangle): Generator<CellPlace> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield { sheet, row, column };
}

function contains({ top, left, bottom, right }: CellRectangle, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function sameArea(one: CellRectangle | undefined, other: CellRectangle | undefined): boolean {
  return (
    one === other ||
    (one !== undefined &&
      other !== undefined &&
      one.top === other.top &&
      one.left === other.left &&
      one.bottom === other.bottom &&
      one.right === other.right)
  );
}

function placeKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}\n${String(row)},${String(column)}`;
}
