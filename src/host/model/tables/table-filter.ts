/** Criteria of a table's columns or of a sheet's AutoFilter; column index -> Excel.FilterCriteria. */
export class TableFilter {
  readonly #criteria = new Map<number, Readonly<Record<string, unknown>>>();

  get isActive(): boolean {
    return this.#criteria.size > 0;
  }

  at(column: number): Readonly<Record<string, unknown>> | undefined {
    return this.#criteria.get(column);
  }

  set(column: number, criteria: Readonly<Record<string, unknown>>): void {
    this.#criteria.set(column, criteria);
  }

  clear(column?: number): void {
    if (column === undefined) this.#criteria.clear();
    else this.#criteria.delete(column);
  }

  entries(): IterableIterator<[number, Readonly<Record<string, unknown>>]> {
    return this.#criteria.entries();
  }
}
