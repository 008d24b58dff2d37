import type { CellRectangle } from "../../../core/workbook/address";
import { isCellError } from "../../calc/values/cell-scalar";
import type { CellScalar } from "../../calc/values/cell-scalar";
import { parseInput } from "../../calc/values/parse-input";
import { HostError } from "../../engine/host-error";
import { canonicalFormula } from "../../calc/formula/canonical-formula";
import type { Cell } from "./cell-store";
import { changeStyles } from "./cell-format";
import { NORMAL_STYLE } from "./cell-style";
import { requireAllowed, requireEditable } from "../sheets/edit-rights";
import { EventType, noteCellsChanged, noteFormatChanged, sheetEvent } from "../workbook/event-notes";
import { intersect, isOneCell } from "./rectangles";
import type { Sheet } from "../workbook/workbook";

/** What goes into one cell: null leaves it, "" empties it. */
export type CellInput = string | number | boolean | null;

/** How a cell's value is told to clients: blank is "", errors are their text. */
export function shownValue(value: CellScalar): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** Excel.RangeValueType of a value. */
export function valueType(value: CellScalar): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/**
 * Writes into the cells of an area what `inputAt` says for each, as Range.values and Range.formulas do.
 * @param origin "typed" for a person's input, which percent formats read differently.
 */
export function writeInputs(
  sheet: Sheet,
  area: CellRectangle,
  inputAt: (row: number, column: number) => CellInput,
  origin: "api" | "typed" = "api",
): void {
  requireEditable(sheet, area);
  const single = isOneCell(area);
  const before = single ? sheet.valueAt(area.top, area.left) : null;
  const writer = new CellWriter(sheet, origin);
  const merged = sheet.merges.some((merge) => intersect(merge, area));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const input = inputAt(row, column);
      // Only the top left cell of a merged area holds something.
      const anchor = merged ? sheet.mergeAt(row, column) : undefined;
      if (input === null || (anchor && (anchor.top !== row || anchor.left !== column))) continue;
      writer.write(row, column, input);
    }
  }
  writer.finish(area);
  const after = single ? (sheet.workbook.calc.settle(), sheet.valueAt(area.top, area.left)) : null;
  noteCellsChanged(
    sheet,
    area,
    "RangeEdited",
    "None",
    single
      ? {
          valueBefore: shownValue(before),
          valueAfter: shownValue(after),
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(after),
        }
      : undefined,
  );
}

class CellWriter {
  readonly #sheet: Sheet;
  readonly #origin: "api" | "typed";
  readonly #year: number;
  readonly #formulas: {
    readonly row: number;
    readonly column: number;
    readonly formula: string;
    readonly before: string;
  }[] = [];
  #hadFormulas = false;

  constructor(sheet: Sheet, origin: "api" | "typed") {
    this.#sheet = sheet;
    this.#origin = origin;
    this.#year = sheet.workbook.world.now().getFullYear();
  }

  write(row: number, column: number, input: string | number | boolean): void {
    if (typeof input !== "string") this.#constant(row, column, input, false);
    else if (input === "") this.#empty(row, column);
    else this.#text(row, column, input);
  }

  /** Tells the calculator, once for all cells. */
  finish(area: CellRectangle): void {
    const { calc } = this.#sheet.workbook;
    calc.contentsChanged(this.#sheet, area, this.#hadFormulas);
    for (const { row, column, formula } of this.#formulas) calc.setFormula(this.#sheet, row, column, formula);
    // Formulas of this area that were not written over were cleared with the rest.
    if (this.#hadFormulas) {
      for (const { row, column, cell } of this.#sheet.cells.inArea(area))
        if (cell.formula !== undefined) calc.setFormula(this.#sheet, row, column, cell.formula);
    }
    if (this.#sheet.workbook.application.calculationMode === "Manual") this.#showEntered();
    const changed = this.#formulas.filter(({ formula, before }) => formula !== before);
    if (changed.length > 0) {
      const formulaDetails = changed
        .slice(0, 100)
        .map(({ row, column, before }) => ({ cellAddress: cellName(row, column), previousFormula: before }));
      this.#sheet.workbook.events.emit(sheetEvent(this.#sheet, EventType.formulaChanged, { formulaDetails }));
    }
  }

  /** Even when calculation is manual, a formula is calculated once when it is entered. */
  #showEntered(): void {
    const { calculator } = this.#sheet.workbook.calc;
    for (const { row, column, formula } of this.#formulas) {
      this.#sheet.cells.ensure(row, column).value =
        calculator.evaluate({ sheet: this.#sheet.id, row, column }, formula)[0]?.[0] ?? 0;
    }
  }

  #constant(row: number, column: number, value: CellScalar, quotePrefix: boolean): void {
    const cell = this.#sheet.cells.ensure(row, column);
    this.#forgetFormula(cell);
    cell.value = value;
    cell.quotePrefix = quotePrefix;
  }

  #empty(row: number, column: number): void {
    const cell = this.#sheet.cells.at(row, column);
    if (!cell) return;
    this.#forgetFormula(cell);
    cell.value = null;
    cell.quotePrefix = false;
    if (cell.style === undefined && cell.link === undefined) this.#sheet.cells.remove(row, column);
  }

  #text(row: number, column: number, text: string): void {
    const { numberFormat } = this.#sheet.styleAt(row, column).values;
    const parsed = parseInput(text, { numberFormat, origin: this.#origin, currentYear: this.#year });
    if (parsed.kind === "refused")
      throw new HostError("InvalidArgument", `${JSON.stringify(text)} is no formula that Excel would take.`);
    if (parsed.kind === "blank") this.#empty(row, column);
    else if (parsed.kind === "formula") this.#formula(row, column, parsed.formula);
    else {
      this.#constant(row, column, parsed.value, parsed.quotePrefix === true);
      if (parsed.numberFormat !== undefined)
        this.#sheet.cells.ensure(row, column).style = this.#sheet
          .styleAt(row, column)
          .with("numberFormat", parsed.numberFormat);
    }
  }

  #formula(row: number, column: number, text: string): void {
    if (text.length > 8192) throw new HostError("InvalidArgument", "A formula has at most 8192 characters.");
    const cell = this.#sheet.cells.ensure(row, column);
    const before = cell.formula ?? "";
    this.#forgetFormula(cell);
    cell.formula = canonicalFormula(text);
    cell.quotePrefix = false;
    this.#formulas.push({ row, column, formula: cell.formula, before });
  }

  #forgetFormula(cell: Cell): void {
    if (cell.formula !== undefined || cell.spilledFrom) this.#hadFormulas = true;
    cell.formula = undefined;
    cell.spilledFrom = undefined;
  }
}

function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + String(row + 1);
}

/** Excel.ClearApplyTo on an area. */
export function clearCells(sheet: Sheet, area: CellRectangle, applyTo: string): void {
  const contents = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents";
  const formats = applyTo === "All" || applyTo === "Formats";
  const looks = formats || applyTo === "RemoveHyperlinks";
  const links = applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks";
  if (contents) requireEditable(sheet, area);
  if (looks) requireAllowed(sheet, "allowFormatCells");
  if (contents) eraseContents(sheet, area);
  if (links) for (const { cell } of sheet.cells.inArea(area)) cell.link = undefined;
  if (looks) changeStyles(sheet, area, () => NORMAL_STYLE);
  if (formats) sheet.conditionalFormats.clear(area);
  if (applyTo === "All") {
    sheet.validations.put(area, undefined);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  }
  if (contents) noteCellsChanged(sheet, area);
  if (looks) noteFormatChanged(sheet, area);
}

/** Takes values and formulas away, looks stay. */
export function eraseContents(sheet: Sheet, area: CellRectangle): void {
  let hadFormulas = false;
  for (const { row, column, cell } of [...sheet.cells.inArea(area)]) {
    hadFormulas ||= cell.formula !== undefined;
    cell.value = null;
    cell.formula = undefined;
    cell.spilledFrom = undefined;
    cell.quotePrefix = false;
    if (!cell.style && !cell.link) sheet.cells.remove(row, column);
  }
  sheet.workbook.calc.contentsChanged(sheet, area, hadFormulas);
}
