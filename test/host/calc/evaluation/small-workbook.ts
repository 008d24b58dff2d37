import type { CellRectangle } from "../../../../src/core/workbook/address";
import { parseCellAddress, parseRectangle } from "../../../../src/core/workbook/address";
import type {
  CalcName,
  CalcSource,
  CalcTable,
  CalcWorld,
  CellPlace,
  FilledCell,
} from "../../../../src/host/calc/evaluation/calc-source";
import type { Calculator, Recalculation } from "../../../../src/host/calc/evaluation/calculator";
import { cellError, isCellError } from "../../../../src/host/calc/values/cell-scalar";
import type { CellScalar } from "../../../../src/host/calc/values/cell-scalar";
import { createCalculator } from "../../../../src/host/calc/evaluation/create-calculator";

/** The simplest workbook model that a calculator can work on. Sheet ids are "id:" + first name. */
export class SmallWorkbook implements CalcSource {
  readonly calculator: Calculator;
  readonly sheetList: { id: string; name: string }[] = [];
  readonly nameList: CalcName[] = [];
  readonly tableList: CalcTable[] = [];
  readonly hiddenRows = new Set<number>();
  readonly #cells = new Map<string, Map<number, Map<number, CellScalar>>>();

  constructor(
    sheets: readonly string[],
    world: CalcWorld = { now: () => new Date(2026, 2, 14, 15, 9, 26), random: () => 0.5 },
  ) {
    for (const name of sheets) this.sheetList.push({ id: `id:${name}`, name });
    this.calculator = createCalculator(this, world);
  }

  sheets(): readonly { id: string; name: string }[] {
    return this.sheetList.map((sheet) => ({ ...sheet }));
  }
  constant(sheet: string, row: number, column: number): CellScalar {
    return this.#cells.get(sheet)?.get(row)?.get(column) ?? null;
  }
  *constants(sheet: string, { top, left, bottom, right }: CellRectangle): Generator<FilledCell> {
    for (const [row, cells] of this.#cells.get(sheet) ?? []) {
      if (row < top || row > bottom) continue;
      for (const [column, value] of cells) if (column >= left && column <= right) yield { row, column, value };
    }
  }
  isRowHidden(_sheet: string, row: number): boolean {
    return this.hiddenRows.has(row);
  }
  names(): readonly CalcName[] {
    return this.nameList;
  }
  tables(): readonly CalcTable[] {
    return this.tableList;
  }

  /**
   * Writes into "A1" of the first sheet or "Sheet!A1": a formula when it is text that begins with "=", else a constant.
   */
  set(address: string, content: CellScalar): void {
    const place = this.place(address);
    this.put(place, content);
  }

  put(place: CellPlace, content: CellScalar): void {
    const { sheet, row, column } = place;
    const area = { top: row, left: column, bottom: row, right: column };
    const rows = this.#cells.get(sheet) ?? new Map<number, Map<number, CellScalar>>();
    this.#cells.set(sheet, rows);
    const cells = rows.get(row) ?? new Map<number, CellScalar>();
    rows.set(row, cells);
    cells.delete(column);
    this.calculator.clear(sheet, area);
    if (typeof content === "string" && content.startsWith("=")) this.calculator.setFormula(place, content);
    else if (content !== null)
      cells.set(column, typeof content === "string" ? (cellError(content) ?? content) : content);
  }

  /** Fills a sheet from its top left cell. */
  fill(sheet: string, rows: readonly (readonly CellScalar[])[]): void {
    rows.forEach((values, row) => {
      values.forEach((value, column) => {
        if (value !== null) this.put({ sheet: `id:${sheet}`, row, column }, value);
      });
    });
  }

  /** What a cell shows after recalculation; errors as their text. */
  get(address: string): string | number | boolean | null {
    this.calculator.recalculate();
    const place = this.place(address);
    const value = this.calculator.result(place) ?? this.constant(place.sheet, place.row, place.column);
    return isCellError(value) ? value.error : value;
  }

  recalculate(): Recalculation {
    return this.calculator.recalculate();
  }

  place(address: string): CellPlace {
    const at = address.indexOf("!");
    const sheet = at < 0 ? (this.sheetList[0]?.name ?? "") : address.slice(0, at);
    const position = parseCellAddress(address.slice(at + 1));
    if (!position) throw new Error(`no cell ${address}`);
    return { sheet: `id:${sheet}`, ...position };
  }

  area(address: string): CellRectangle {
    const area = parseRectangle(address);
    if (!area) throw new Error(`no area ${address}`);
    return area;
  }
}
