import type { CellRectangle } from "../../../core/workbook/address";
import type { CalcSource } from "./calc-source";
import { computeBound } from "./compute-bound";
import type { ComputeFormulas, ResultGrid } from "./compute-formulas";
import { MOST_FORMULAS } from "./compute-formulas";
import { oneCell } from "./formula-book";
import type { FormulaBook } from "./formula-book";
import type { FormulaCell } from "./formula-cell";
import { planEvaluation } from "./plan-evaluation";

/** Results that spill move other results; Excel settles in a few rounds, endless ones are cut off here. */
const MOST_ROUNDS = 20;

/** Computes the given formulas, and those whose precedents change thereby, in order. */
export function runCalculation(
  start: ReadonlySet<FormulaCell>,
  book: FormulaBook,
  source: CalcSource,
  compute: ComputeFormulas,
): void {
  let touched = new Set(start);
  for (let round = 0; round < MOST_ROUNDS && touched.size > 0; round++) {
    touched = new Round(touched, book, source, compute).run();
  }
  if (touched.size > 0) new Round(touched, book, source, compute).giveUp();
}

class Round {
  readonly #touched: Set<FormulaCell>;
  readonly #book: FormulaBook;
  readonly #source: CalcSource;
  readonly #compute: ComputeFormulas;
  /** Formulas that a moved spill area concerns: for the next round. */
  readonly #next = new Set<FormulaCell>();

  constructor(touched: Set<FormulaCell>, book: FormulaBook, source: CalcSource, compute: ComputeFormulas) {
    this.#touched = touched;
    this.#book = book;
    this.#source = source;
    this.#compute = compute;
  }

  run(): Set<FormulaCell> {
    const { levels, circular } = planEvaluation(
      this.#touched,
      (cell) => this.#dependents(cell),
      (cell) => cell.bound?.dynamic === true,
    );
    let unforeseen: FormulaCell[] = [];
    let changedSince = false;
    for (const level of levels) {
      // A formula is computed only when it was asked for or something it reads turned out different; those that
      // were or are in a circle always, as the circle may just have been opened.
      const due = level.filter((cell) => this.#touched.has(cell) || cell.circular || circular.has(cell));
      const changed = this.#computeLevel(due.filter((cell) => !circular.has(cell)));
      for (const cell of due) if (circular.has(cell) && this.#show(cell, [[0]])) changed.push(cell);
      for (const cell of due) cell.circular = circular.has(cell);
      for (const cell of changed) for (const reader of this.#dependents(cell)) this.#touched.add(reader);
      changedSince ||= unforeseen.length > 0 && changed.length > 0;
      unforeseen = unforeseen.concat(due.filter((cell) => cell.bound?.dynamic));
    }
    // INDIRECT may have read what a later level then changed.
    if (changedSince) for (const cell of unforeseen) this.#next.add(cell);
    return this.#next;
  }

  /** For circles that only show while computing: by way of INDIRECT, or a result that reads cells it spills into. */
  giveUp(): void {
    const circular = [...this.#touched];
    this.#touched.clear();
    for (const cell of circular) {
      this.#show(cell, [[0]]);
      for (const reader of this.#dependents(cell)) if (!circular.includes(reader)) this.#touched.add(reader);
    }
    this.run();
    for (const cell of circular) cell.circular = true;
  }

  #dependents(cell: FormulaCell): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    this.#book.readersOf(cell.place.sheet, cell.spill ?? oneCell(cell.place), (reader) => found.add(reader));
    return found;
  }

  /** @returns the cells whose results changed. */
  #computeLevel(level: readonly FormulaCell[]): FormulaCell[] {
    const changed: FormulaCell[] = [];
    for (const subtotal of [false, true]) {
      const some = level.filter((cell) => (cell.bound?.subtotal ?? false) === subtotal);
      for (let from = 0; from < some.length; from += MOST_FORMULAS) {
        changed.push(...this.#computeSome(some.slice(from, from + MOST_FORMULAS)));
      }
    }
    return changed;
  }

  #computeSome(cells: readonly FormulaCell[]): FormulaCell[] {
    for (const cell of cells) if (cell.bound?.rebind) this.#book.bind(cell);
    const placed = cells.flatMap((cell) =>
      cell.bound && !(cell.bound.external && cell.value !== undefined)
        ? [{ cell, place: cell.place, bound: cell.bound }]
        : [],
    );
    const grids = computeBound(placed, this.#book, this.#source, this.#compute);
    return placed.filter(({ cell }, i) => this.#show(cell, grids[i] ?? [])).map(({ cell }) => cell);
  }

  #show(cell: FormulaCell, grid: ResultGrid): boolean {
    const moved = this.#book.results.show(cell, grid, (place) => this.#book.at(place) !== undefined);
    for (const area of moved ?? []) this.#lookAgain(cell, area);
    return moved !== undefined;
  }

  #lookAgain(cell: FormulaCell, area: CellRectangle): void {
    this.#book.readersOf(cell.place.sheet, area, (reader) => this.#next.add(reader));
    this.#book.results.wanting(cell.place.sheet, area, (other) => {
      if (other !== cell) this.#next.add(other);
    });
  }
}
