import { MAX_COLUMNS } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import type { SheetId } from "./calc-source";
import type { Precedent } from "./bind-formula";

/** Rows per bucket: small enough that a bucket holds few areas, large enough that an area falls into few buckets. */
const BUCKET_ROWS = 128;
/** Areas over more buckets than this (whole columns) are kept in one list that every search walks. */
const MOST_BUCKETS = 64;

interface AreaEntry<Reader> {
  readonly area: CellRectangle;
  readonly readers: Set<Reader>;
}

interface SheetIndex<Reader> {
  readonly cells: Map<number, Set<Reader>>;
  readonly areas: Map<string, AreaEntry<Reader>>;
  readonly buckets: Map<number, Set<AreaEntry<Reader>>>;
  readonly tall: Set<AreaEntry<Reader>>;
}

/** Who reads which cells: finds all readers of a changed area without looking at the others. */
export class PrecedentIndex<Reader> {
  readonly #sheets = new Map<SheetId, SheetIndex<Reader>>();

  add(reader: Reader, precedents: readonly Precedent[]): void {
    for (const { sheet, area } of precedents) {
      const index = this.#sheet(sheet);
      if (isOneCell(area)) multimapAdd(index.cells, cellKey(area.top, area.left), reader);
      else this.#areaEntry(index, area).readers.add(reader);
    }
  }

  remove(reader: Reader, precedents: readonly Precedent[]): void {
    for (const { sheet, area } of precedents) {
      const index = this.#sheet(sheet);
      if (isOneCell(area)) multimapDelete(index.cells, cellKey(area.top, area.left), reader);
      else removeArea(index, area, reader);
    }
  }

  /** Calls `visit` for each reader of any cell of the area; a reader may be visited more than once. */
  readersOf(sheet: SheetId, area: CellRectangle, visit: (reader: Reader) => void): void {
    const index = this.#sheets.get(sheet);
    if (!index) return;
    visitCells(index.cells, area, visit);
    for (const entry of candidates(index, area)) if (overlap(entry.area, area)) entry.readers.forEach(visit);
    for (const entry of index.tall) if (overlap(entry.area, area)) entry.readers.forEach(visit);
  }

  #sheet(sheet: SheetId): SheetIndex<Reader> {
    const known = this.#sheets.get(sheet);
    if (known) return known;
    const made: SheetIndex<Reader> = { cells: new Map(), areas: new Map(), buckets: new Map(), tall: new Set() };
    this.#sheets.set(sheet, made);
    return made;
  }

  #areaEntry(index: SheetIndex<Reader>, area: CellRectangle): AreaEntry<Reader> {
    const key = areaKey(area);
    const known = index.areas.get(key);
    if (known) return known;
    const entry: AreaEntry<Reader> = { area, readers: new Set() };
    index.areas.set(key, entry);
    if (isTall(area)) index.tall.add(entry);
    else for (const bucket of bucketsOf(area)) multimapAdd(index.buckets, bucket, entry);
    return entry;
  }
}

/** One number per cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function isOneCell({ top, left, bottom, right }: CellRectangle): boolean {
  return top === bottom && left === right;
}

function overlap(one: CellRectangle, other: CellRectangle): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

function visitCells<Reader>(
  cells: Map<number, Set<Reader>>,
  area: CellRectangle,
  visit: (reader: Reader) => void,
): void {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size <= cells.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.get(cellKey(row, column))?.forEach(visit);
    }
    return;
  }
  for (const [key, readers] of cells) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) readers.forEach(visit);
  }
}

function candidates<Reader>(index: SheetIndex<Reader>, area: CellRectangle): Iterable<AreaEntry<Reader>> {
  if (isTall(area)) return index.areas.values();
  const found = new Set<AreaEntry<Reader>>();
  for (const bucket of bucketsOf(area)) index.buckets.get(bucket)?.forEach((entry) => found.add(entry));
  return found;
}

function removeArea<Reader>(index: SheetIndex<Reader>, area: CellRectangle, reader: Reader): void {
  const key = areaKey(area);
  const entry = index.areas.get(key);
  if (!entry) return;
  entry.readers.delete(reader);
  if (entry.readers.size > 0) return;
  index.areas.delete(key);
  index.tall.delete(entry);
  if (!isTall(area)) for (const bucket of bucketsOf(area)) multimapDelete(index.buckets, bucket, entry);
}

function areaKey({ top, left, bottom, right }: CellRectangle): string {
  return `${String(top)},${String(left)},${String(bottom)},${String(right)}`;
}

function isTall(area: CellRectangle): boolean {
  return Math.floor(area.bottom / BUCKET_ROWS) - Math.floor(area.top / BUCKET_ROWS) >= MOST_BUCKETS;
}

function bucketsOf(area: CellRectangle): number[] {
  const first = Math.floor(area.top / BUCKET_ROWS);
  const count = Math.floor(area.bottom / BUCKET_ROWS) - first + 1;
  return Array.from({ length: count }, (_, i) => first + i);
}

function multimapAdd<Value>(map: Map<number, Set<Value>>, key: number, value: Value): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function multimapDelete<Value>(map: Map<number, Set<Value>>, key: number, value: Value): void {
  const known = map.get(key);
  known?.delete(value);
  if (known?.size === 0) map.delete(key);
}
