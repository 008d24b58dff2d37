import type { CellStyle } from "../cells/cell-style";

/** A row or column that is not as the sheet's default. */
export interface Line {
  /** Points; undefined for the default size. */
  size: number | undefined;
  hidden: boolean;
  style: CellStyle | undefined;
  /** 0 is no group. */
  outlineLevel: number;
  /** Hidden by a filter rather than by hand. */
  filtered: boolean;
}

/** The rows or the columns of a sheet, as far as they differ from the default. */
export class SheetLines {
  #lines = new Map<number, Line>();
  /** Points. */
  defaultSize: number;

  constructor(defaultSize: number) {
    this.defaultSize = defaultSize;
  }

  at(index: number): Line | undefined {
    return this.#lines.get(index);
  }

  ensure(index: number): Line {
    let line = this.#lines.get(index);
    if (!line)
      this.#lines.set(
        index,
        (line = { size: undefined, hidden: false, style: undefined, outlineLevel: 0, filtered: false }),
      );
    return line;
  }

  /** Points, whether hidden or not. */
  size(index: number): number {
    return this.#lines.get(index)?.size ?? this.defaultSize;
  }

  isHidden(index: number): boolean {
    const line = this.#lines.get(index);
    return line !== undefined && (line.hidden || line.filtered);
  }

  /** Points from the sheet's edge to the start of a line; hidden lines take no room. */
  start(index: number): number {
    let start = index * this.defaultSize;
    for (const [at, line] of this.#lines)
      if (at < index) start += (this.isHidden(at) ? 0 : (line.size ?? this.defaultSize)) - this.defaultSize;
    return start;
  }

  /** The line that a distance in points from the sheet's edge falls into. */
  lineAt(distance: number): number {
    let rest = distance;
    let index = 0;
    while (rest > 0) {
      const size = this.isHidden(index) ? 0 : this.size(index);
      if (rest < size) break;
      rest -= size;
      index++;
    }
    return index;
  }

  entries(): IterableIterator<[number, Line]> {
    return this.#lines.entries();
  }

  /** The lines from one to another that differ from the default. */
  between(from: number, to: number): readonly Line[] {
    return [...this.#lines].flatMap(([index, line]) => (index >= from && index <= to ? [line] : []));
  }

  /** Inserts (count > 0) or deletes lines; inserted ones look as the line before. */
  shift(at: number, count: number): void {
    const moved = new Map<number, Line>();
    for (const [index, line] of this.#lines) {
      if (index < at) moved.set(index, line);
      else if (count > 0 || index >= at - count) moved.set(index + count, line);
    }
    const before = this.#lines.get(at - 1);
    if (before && count > 0)
      for (let i = 0; i < count; i++) moved.set(at + i, { ...before, hidden: false, filtered: false });
    this.#lines = moved;
  }

  copyFrom(other: SheetLines): void {
    this.defaultSize = other.defaultSize;
    for (const [index, line] of other.#lines) this.#lines.set(index, { ...line });
  }
}
