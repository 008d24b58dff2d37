import type { CellRectangle } from "../../../core/workbook/address";
import { bindFormula } from "./bind-formula";
import type { CalcSource, CalcWorld, CellPlace, SheetId } from "./calc-source";
import type { Calculator, Recalculation } from "./calculator";
import type { CellScalar } from "../values/cell-scalar";
import { computeBound } from "./compute-bound";
import { createComputeFormulas } from "./compute-formulas";
import type { ResultGrid } from "./compute-formulas";
import { FormulaBook, oneCell } from "./formula-book";
import type { FormulaCell } from "./formula-cell";
import { runCalculation } from "./run-calculation";

/** A calculator over a workbook model; see `Calculator` for its use. */
export function createCalculator(source: CalcSource, world: CalcWorld): Calculator {
  return new SourceCalculator(source, world);
}

interface ChangedArea {
  readonly sheet: SheetId;
  readonly area: CellRectangle;
}

class SourceCalculator implements Calculator {
  readonly #source: CalcSource;
  readonly #compute: ReturnType<typeof createComputeFormulas>;
  readonly #book: FormulaBook;
  #new = new Set<FormulaCell>();
  #changedAreas: ChangedArea[] = [];
  #structureChanged = false;

  constructor(source: CalcSource, world: CalcWorld) {
    this.#source = source;
    this.#compute = createComputeFormulas(world);
    this.#book = new FormulaBook(source);
  }

  setFormula(place: CellPlace, formula: string, stored?: CellScalar): void {
    this.#forget(place);
    const cell = this.#book.put(place, formula, stored);
    if (stored !== undefined) return;
    this.#new.add(cell);
    this.#changedAreas.push({ sheet: place.sheet, area: oneCell(place) });
  }

  clear(sheet: SheetId, area: CellRectangle): void {
    for (const { place } of this.#book.inArea(sheet, area)) this.#forget(place);
    this.valuesChanged(sheet, area);
  }

  valuesChanged(sheet: SheetId, area: CellRectangle): void {
    if (!this.#book.isEmpty || this.#structureChanged) this.#changedAreas.push({ sheet, area });
  }

  structureChanged(): void {
    this.#structureChanged = true;
  }

  recalculate(everything?: "everything"): Recalculation {
    const start = this.#takeNotes(everything === "everything");
    if (start.size > 0) runCalculation(start, this.#book, this.#source, this.#compute);
    const circular =
      start.size === 0 ? [] : [...this.#book.all()].filter((cell) => cell.circular).map(({ place }) => place);
    return { changed: this.#book.results.takeChanged(), circular };
  }

  evaluate(place: CellPlace, formula: string): ResultGrid {
    this.#bind();
    const bound = bindFormula(formula, place, this.#book.context, this.#book);
    return computeBound([{ place, bound }], this.#book, this.#source, this.#compute)[0] ?? [];
  }

  result(place: CellPlace): CellScalar | undefined {
    return this.#book.results.at(place)?.value;
  }

  spillArea(place: CellPlace): CellRectangle | undefined {
    return this.#book.spillArea(place);
  }

  spillParent(place: CellPlace): CellPlace | undefined {
    const owner = this.#book.results.at(place)?.owner.place;
    return owner && (owner.row !== place.row || owner.column !== place.column) ? owner : undefined;
  }

  dependents(sheet: SheetId, area: CellRectangle): readonly CellPlace[] {
    this.#bind();
    const found = new Set<FormulaCell>();
    this.#book.readersOf(sheet, area, (cell) => found.add(cell));
    return [...found].map(({ place }) => place);
  }

  precedents(place: CellPlace): readonly ChangedArea[] {
    this.#bind();
    return this.#book.at(place)?.bound?.precedents ?? [];
  }

  /** Takes a formula away and notes what its spilled values covered. */
  #forget(place: CellPlace): void {
    const spill = this.#book.at(place)?.spill;
    const gone = this.#book.remove(place);
    if (gone) this.#new.delete(gone);
    if (spill) this.#changedAreas.push({ sheet: place.sheet, area: spill });
  }

  /**
   * Makes sense of all formulas that were put, and again of all after a change of structure; notes whose meaning
   * changed.
   */
  #bind(): void {
    if (this.#structureChanged) for (const cell of this.#book.rebindAll()) this.#new.add(cell);
    this.#book.bindNew();
    // Hidden rows count as structure: only these functions see them.
    if (this.#structureChanged) for (const cell of this.#book.all()) if (cell.bound?.subtotal) this.#new.add(cell);
    this.#structureChanged = false;
  }

  /** The formulas to compute now: put, changed in meaning, volatile, reading or covering what was changed. */
  #takeNotes(everything: boolean): Set<FormulaCell> {
    this.#bind();
    const start = new Set<FormulaCell>(everything ? this.#book.all() : [...this.#new, ...this.#book.volatile]);
    for (const { sheet, area } of this.#changedAreas) {
      this.#book.readersOf(sheet, area, (cell) => start.add(cell));
      this.#book.results.wanting(sheet, area, (cell) => start.add(cell));
    }
    this.#new = new Set();
    this.#changedAreas = [];
    return start;
  }
}
