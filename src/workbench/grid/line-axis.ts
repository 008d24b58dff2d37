import type { SheetLines } from "../../host/model/sheets/sheet-lines";

/** The model measures in points of 1/72 inch, the screen in pixels of 1/96. */
export const PIXELS_PER_POINT = 4 / 3;

interface OddLine {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The rows or columns of a sheet in pixels: where each begins, and which one lies at a place. Hidden lines have no
 * size.
 */
export class LineAxis {
  readonly count: number;
  readonly #usual: number;
  /** Lines of another size than usual, in order. */
  readonly #odd: readonly OddLine[];

  constructor(lines: SheetLines, count: number) {
    this.count = count;
    this.#usual = Math.round(lines.defaultSize * PIXELS_PER_POINT);
    const sizes = [...lines.entries()].map(([index, { size }]) => ({
      index,
      size: lines.isHidden(index) ? 0 : Math.round((size ?? lines.defaultSize) * PIXELS_PER_POINT),
    }));
    let shift = 0;
    this.#odd = sizes
      .filter(({ index, size }) => size !== this.#usual && index < count)
      .sort((one, other) => one.index - other.index)
      .map(({ index, size }) => {
        const start = index * this.#usual + shift;
        shift += size - this.#usual;
        return { index, start, size };
      });
  }

  /** Pixels; 0 for hidden lines. */
  size(index: number): number {
    const odd = this.#lastOdd((line) => line.index <= index);
    return odd?.index === index ? odd.size : this.#usual;
  }

  /** Pixels from the sheet's edge to the beginning of a line. */
  start(index: number): number {
    const odd = this.#lastOdd((line) => line.index < index);
    return odd ? odd.start + odd.size + (index - odd.index - 1) * this.#usual : index * this.#usual;
  }

  /** The visible line that a distance in pixels falls into; the last line for everything beyond the edge. */
  at(distance: number): number {
    const place = Math.max(0, distance);
    const odd = this.#lastOdd((line) => line.start <= place);
    if (!odd) return Math.min(this.count - 1, Math.floor(place / this.#usual));
    if (place < odd.start + odd.size) return odd.index;
    return Math.min(this.count - 1, odd.index + 1 + Math.floor((place - odd.start - odd.size) / this.#usual));
  }

  /** The nearest visible line from `index` on in a direction; undefined when there is none. */
  visible(index: number, step: 1 | -1): number | undefined {
    for (let line = index; line >= 0 && line < this.count; line += step) if (this.size(line) > 0) return line;
    return undefined;
  }

  #lastOdd(holds: (line: OddLine) => boolean): OddLine | undefined {
    let low = 0;
    let high = this.#odd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const line = this.#odd[middle];
      if (line && holds(line)) low = middle + 1;
      else high = middle;
    }
    return this.#odd[low - 1];
  }
}
