import type { CellRectangle } from "../../../core/workbook/address";
import { copyFormula } from "../../calc/formula/copy-formula";
import { isCellError } from "../../calc/values/cell-scalar";
import type { CellScalar } from "../../calc/values/cell-scalar";
import { requireArgument } from "../../engine/host-error";
import type { Cell } from "./cell-store";
import { requireAllowed, requireEditable } from "../sheets/edit-rights";
import { EventType, noteCellsChanged, sheetEvent } from "../workbook/event-notes";
import { areaText } from "./addresses";
import { columnCount, rowCount } from "./rectangles";
import type { Sheet } from "../workbook/workbook";

export interface SortField {
  /** Zero-based column (or row) within the area. */
  readonly key: number;
  readonly ascending: boolean;
  /** Excel.SortOn */
  readonly sortOn: string;
  /** The colour that comes first, for sorting by colour. */
  readonly color: string;
  /** Numbers kept as text sort as numbers. */
  readonly textAsNumber: boolean;
}

export interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  readonly byColumns: boolean;
}

interface Line {
  readonly index: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** Reads Excel.SortField objects. @throws InvalidArgument for keys outside the area. */
export function sortFields(given: readonly unknown[], size: number): SortField[] {
  requireArgument(given.length > 0, "Sorting needs at least one field.");
  return given.map((one) => {
    const { key, ascending, sortOn, color, dataOption } = one as Readonly<Record<string, unknown>>;
    requireArgument(
      typeof key === "number" && Number.isInteger(key) && key >= 0 && key < size,
      "A sort key lies outside the range.",
    );
    return {
      key,
      ascending: ascending !== false,
      sortOn: typeof sortOn === "string" ? sortOn : "Value",
      color: typeof color === "string" ? color : "",
      textAsNumber: dataOption === "TextAsNumber",
    };
  });
}

/** Sorts the rows (or columns) of an area; blanks come last either way, equal ones keep their order. */
export function sortCells(
  sheet: Sheet,
  whole: CellRectangle,
  fields: readonly SortField[],
  { matchCase, hasHeaders, byColumns }: SortOptions,
): void {
  const area = hasHeaders ? (byColumns ? { ...whole, left: whole.left + 1 } : { ...whole, top: whole.top + 1 }) : whole;
  requireAllowed(sheet, "allowSort");
  requireEditable(sheet, area);
  sheet.workbook.calc.settle();
  const count = byColumns ? columnCount(area) : rowCount(area);
  const across = byColumns ? rowCount(area) : columnCount(area);
  const place = (line: number, at: number): readonly [number, number] =>
    byColumns ? [area.top + at, area.left + line] : [area.top + line, area.left + at];
  const lines: Line[] = Array.from({ length: count }, (_, index) => ({
    index,
    cells: Array.from({ length: across }, (__, at) => sheet.cells.at(...place(index, at))),
  }));
  const sorted = [...lines].sort((one, other) => compareLines(one, other, fields, matchCase));
  sorted.forEach((line, target) => {
    line.cells.forEach((cell, at) => {
      const [row, column] = place(target, at);
      if (!cell) sheet.cells.remove(row, column);
      else {
        const by = target - line.index;
        const formula =
          cell.formula === undefined ? undefined : copyFormula(cell.formula, byColumns ? 0 : by, byColumns ? by : 0);
        sheet.cells.put(row, column, { ...cell, formula, spilledFrom: undefined });
      }
    });
  });
  const { calc, events } = sheet.workbook;
  calc.contentsChanged(sheet, area, true);
  for (const { row, column, cell } of sheet.cells.inArea(area))
    if (cell.formula !== undefined) calc.setFormula(sheet, row, column, cell.formula);
  events.emit(
    sheetEvent(sheet, byColumns ? EventType.columnSorted : EventType.rowSorted, { address: areaText(area) }, area),
  );
  noteCellsChanged(sheet, area);
}

function compareLines(one: Line, other: Line, fields: readonly SortField[], matchCase: boolean): number {
  for (const { key, ascending, sortOn, color, textAsNumber } of fields) {
    const value = (cell: Cell | undefined): CellScalar => sortValue(cell?.value ?? null, textAsNumber);
    const first = one.cells[key];
    const second = other.cells[key];
    const order =
      sortOn === "Value"
        ? compareForSort(value(first), value(second), ascending, matchCase)
        : compareColors(sortOn, color, first, second) * (ascending ? 1 : -1);
    if (order !== 0) return order;
  }
  return one.index - other.index;
}

function sortValue(value: CellScalar, textAsNumber: boolean): CellScalar {
  if (!textAsNumber || typeof value !== "string" || value.trim() === "") return value;
  return Number.isNaN(Number(value)) ? value : Number(value);
}

function compareColors(sortOn: string, color: string, one: Cell | undefined, other: Cell | undefined): number {
  const has = (cell: Cell | undefined): number =>
    (sortOn === "FontColor" ? cell?.style?.values.fontColor : cell?.style?.values.fillColor) === color ? 0 : 1;
  return has(one) - has(other);
}

/** Excel's order: numbers, text, false and true, errors; blanks last whatever the direction. */
function compareForSort(one: CellScalar, other: CellScalar, ascending: boolean, matchCase: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const kind = (value: CellScalar): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
  const byKind = kind(one) - kind(other);
  const order = byKind !== 0 ? byKind : compareAlike(one, other, matchCase);
  return ascending ? order : -order;
}

function compareAlike(one: NonNullable<CellScalar>, other: NonNullable<CellScalar>, matchCase: boolean): number {
  if (isCellError(one) || isCellError(other)) return 0;
  if (typeof one === "string" && typeof other === "string")
    return one.localeCompare(other, "en", { sensitivity: matchCase ? "variant" : "accent", caseFirst: "lower" });
  return Number(one) - Number(other);
}
