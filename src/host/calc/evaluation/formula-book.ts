import type { CellRectangle } from "../../../core/workbook/address";
import { bindContext } from "./bind-context";
import type { BindContext, FormulaLookup } from "./bind-context";
import { bindFormula } from "./bind-formula";
import type { BoundFormula } from "./bind-formula";
import type { CalcSource, CellPlace, SheetId } from "./calc-source";
import type { CellScalar } from "../values/cell-scalar";
import type { FormulaCell } from "./formula-cell";
import { PrecedentIndex } from "./precedent-index";
import { SpillMap } from "./spill-map";

/** All formula cells, what each reads, and what each shows. */
export class FormulaBook implements FormulaLookup {
  readonly results: SpillMap;
  readonly #source: CalcSource;
  readonly #cells = new Map<SheetId, Map<string, FormulaCell>>();
  readonly #readers = new PrecedentIndex<FormulaCell>();
  readonly #unbound = new Set<FormulaCell>();
  readonly #volatile = new Set<FormulaCell>();
  #context: BindContext | undefined;

  constructor(source: CalcSource) {
    this.#source = source;
    this.results = new SpillMap(source);
  }

  get context(): BindContext {
    return (this.#context ??= bindContext(this.#source));
  }

  get isEmpty(): boolean {
    return this.#cells.size === 0;
  }

  /** Volatile formula cells. */
  get volatile(): Iterable<FormulaCell> {
    return this.#volatile;
  }

  *all(): Generator<FormulaCell> {
    for (const cells of this.#cells.values()) yield* cells.values();
  }

  at({ sheet, row, column }: CellPlace): FormulaCell | undefined {
    return this.#cells.get(sheet)?.get(positionKey(row, column));
  }

  formula(place: CellPlace): string | undefined {
    return this.at(place)?.formula;
  }

  spillArea(place: CellPlace): CellRectangle | undefined {
    const cell = this.at(place);
    return cell && (cell.spill ?? oneCell(place));
  }

  /** Replaces the formula of a cell; bound when next needed. */
  put(place: CellPlace, formula: string, stored: CellScalar | undefined): FormulaCell {
    this.remove(place);
    const { sheet, row, column } = place;
    const cell: FormulaCell = {
      place: { sheet, row, column },
      formula,
      bound: undefined,
      value: stored,
      circular: false,
      spill: undefined,
      wanted: undefined,
    };
    const cells = this.#cells.get(sheet) ?? new Map<string, FormulaCell>();
    this.#cells.set(sheet, cells.set(positionKey(row, column), cell));
    this.#unbound.add(cell);
    if (stored !== undefined) this.results.store(cell, stored);
    return cell;
  }

  /** Takes a formula cell away, with what it spilled; the cell that was there. */
  remove(place: CellPlace): FormulaCell | undefined {
    const cell = this.at(place);
    if (!cell) return undefined;
    this.results.remove(cell);
    this.#readers.remove(cell, cell.bound?.precedents ?? []);
    this.#unbound.delete(cell);
    this.#volatile.delete(cell);
    const cells = this.#cells.get(place.sheet);
    cells?.delete(positionKey(place.row, place.column));
    if (cells?.size === 0) this.#cells.delete(place.sheet);
    return cell;
  }

  inArea(sheet: SheetId, { top, left, bottom, right }: CellRectangle): FormulaCell[] {
    const cells = this.#cells.get(sheet);
    if (!cells) return [];
    if (top === bottom && left === right)
      return [cells.get(positionKey(top, left))].filter((cell) => cell !== undefined);
    return [...cells.values()].filter(
      ({ place: { row, column } }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  readersOf(sheet: SheetId, area: CellRectangle, visit: (cell: FormulaCell) => void): void {
    this.#readers.readersOf(sheet, area, visit);
  }

  /** Forgets what words mean, and binds every formula again. @returns the formulas that now mean something else. */
  rebindAll(): FormulaCell[] {
    this.#context = undefined;
    return [...this.all()].filter((cell) => !this.#unbound.has(cell) && this.bind(cell));
  }

  /** Binds the formulas that were put since the last time. */
  bindNew(): void {
    for (const cell of this.#unbound) this.bind(cell);
    this.#unbound.clear();
  }

  /** Binds one formula (again). @returns true when its meaning changed. */
  bind(cell: FormulaCell): boolean {
    const before = cell.bound;
    const bound = bindFormula(cell.formula, cell.place, this.context, this);
    if (before && sameBinding(before, bound)) return false;
    this.#readers.remove(cell, before?.precedents ?? []);
    this.#readers.add(cell, bound.precedents);
    if (bound.volatile) this.#volatile.add(cell);
    else this.#volatile.delete(cell);
    cell.bound = bound;
    return true;
  }
}

export function oneCell({ row, column }: CellPlace): CellRectangle {
  return { top: row, left: column, bottom: row, right: column };
}

function positionKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function sameBinding(one: BoundFormula, other: BoundFormula): boolean {
  return one.text === other.text && JSON.stringify(one.precedents) === JSON.stringify(other.precedents);
}
