import type { CellRectangle } from "../../../core/workbook/address";
import type { CalcName, CalcSheet, CalcSource, CalcTable, FilledCell } from "../../calc/evaluation/calc-source";
import type { Calculator } from "../../calc/evaluation/calculator";
import type { CellScalar } from "../../calc/values/cell-scalar";
import { createCalculator } from "../../calc/evaluation/create-calculator";
import { calculatedEvent } from "./event-notes";
import { WHOLE_SHEET } from "../cells/rectangles";
import type { Calculation, Sheet, Workbook } from "./workbook";

/** Joins the workbook and the calculator: answers its questions, takes its results into the cells. */
export class CalcLink implements Calculation, CalcSource {
  readonly calculator: Calculator;
  readonly #workbook: Workbook;
  #stale = false;
  #hasFormulas = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.calculator = createCalculator(this, workbook.world);
  }

  sheets(): readonly CalcSheet[] {
    return this.#workbook.sheets;
  }

  constant(sheet: string, row: number, column: number): CellScalar {
    const cell = this.#workbook.sheetById(sheet)?.cells.at(row, column);
    return cell && cell.formula === undefined && cell.spilledFrom === undefined ? cell.value : null;
  }

  *constants(sheet: string, area: CellRectangle): Generator<FilledCell> {
    for (const { row, column, cell } of this.#workbook.sheetById(sheet)?.cells.inArea(area) ?? []) {
      if (cell.value !== null && cell.formula === undefined && cell.spilledFrom === undefined)
        yield { row, column, value: cell.value };
    }
  }

  isRowHidden(sheet: string, row: number): boolean {
    return this.#workbook.sheetById(sheet)?.isRowHidden(row) ?? false;
  }

  names(): readonly CalcName[] {
    return this.#workbook
      .allNames()
      .map(({ name, scope, formula }) => ({ name, formula, ...(scope === undefined ? {} : { scope }) }));
  }

  tables(): readonly CalcTable[] {
    return this.#workbook.tables.map(({ name, sheet, area, showHeaders, showTotals, columns }) => ({
      name,
      sheet: sheet.id,
      area,
      headerRow: showHeaders,
      totalsRow: showTotals,
      columns: columns.map((column) => column.name),
    }));
  }

  setFormula(sheet: Sheet, row: number, column: number, formula: string): void {
    this.#hasFormulas = true;
    this.#stale = true;
    this.calculator.setFormula({ sheet: sheet.id, row, column }, formula);
  }

  load(sheet: Sheet): void {
    for (const { row, column, cell } of sheet.cells.inArea(WHOLE_SHEET)) {
      if (cell.formula === undefined) continue;
      this.#hasFormulas = true;
      this.#stale = true;
      this.calculator.setFormula({ sheet: sheet.id, row, column }, cell.formula, cell.value ?? undefined);
    }
  }

  contentsChanged(sheet: Sheet, area: CellRectangle, hadFormulas: boolean): void {
    if (!this.#hasFormulas) return;
    this.#stale = true;
    if (hadFormulas) this.calculator.clear(sheet.id, area);
    else this.calculator.valuesChanged(sheet.id, area);
  }

  structureChanged(): void {
    this.#stale = this.#hasFormulas;
    this.calculator.structureChanged();
  }

  reenter(sheet: Sheet): void {
    this.calculator.clear(sheet.id, WHOLE_SHEET);
    for (const { row, column, cell } of sheet.cells.inArea(WHOLE_SHEET)) {
      if (cell.spilledFrom) {
        cell.spilledFrom = undefined;
        cell.value = null;
      } else if (cell.formula !== undefined) this.setFormula(sheet, row, column, cell.formula);
    }
    this.structureChanged();
  }

  enable(sheet: Sheet, enabled: boolean): void {
    if (enabled === sheet.enableCalculation) return;
    this.settle();
    sheet.enableCalculation = enabled;
    if (enabled) this.reenter(sheet);
  }

  settle(): void {
    const { calculationMode, calculationSuspended } = this.#workbook.application;
    if (!this.#stale || calculationSuspended || calculationMode === "Manual") return;
    this.calculate();
  }

  calculate(everything = false): void {
    this.#stale = false;
    const { changed } = everything ? this.calculator.recalculate("everything") : this.calculator.recalculate();
    const touched = new Map<Sheet, { readonly row: number; readonly column: number }[]>();
    for (const { sheet: id, row, column, value, spilledFrom } of changed) {
      const sheet = this.#workbook.sheetById(id);
      // Formulas of other sheets see the new results all the same.
      if (!sheet?.enableCalculation) continue;
      this.#show(sheet, row, column, value, spilledFrom);
      const cells = touched.get(sheet);
      if (cells) cells.push({ row, column });
      else touched.set(sheet, [{ row, column }]);
    }
    for (const [sheet, cells] of touched) this.#workbook.events.emit(calculatedEvent(sheet, cells));
  }

  #show(
    sheet: Sheet,
    row: number,
    column: number,
    value: CellScalar,
    spilledFrom: { sheet: string; row: number; column: number } | undefined,
  ): void {
    const cell = sheet.cells.at(row, column);
    if (value === null && spilledFrom === undefined) {
      if (cell?.spilledFrom) {
        cell.value = null;
        cell.spilledFrom = undefined;
      } else if (cell?.formula !== undefined) cell.value = null;
      return;
    }
    const shown = cell ?? sheet.cells.ensure(row, column);
    if (spilledFrom && shown.formula !== undefined) return;
    shown.value = value;
    shown.spilledFrom = spilledFrom;
  }
}
