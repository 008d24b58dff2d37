import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { AxisPoint, AxisSpan, ReferenceArea } from "./reference-area";
import { rewriteAreas } from "./rewrite-references";

/**
 * A formula's text after copying or filling it to another cell: relative references move by the offset,
 * absolute parts stay, references that leave the sheet become #REF!.
 * @example copyFormula("=A1+$B$1+C$2", 1, 2) // "=C2+$B$1+E$2"
 */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return rewriteAreas(formula, (area) => offsetArea(area, rows, columns));
}

function offsetArea(area: ReferenceArea, rows: number, columns: number): ReferenceArea | undefined {
  const movedRows = area.rows && offsetSpan(area.rows, rows, MAX_ROWS);
  const movedColumns = area.columns && offsetSpan(area.columns, columns, MAX_COLUMNS);
  if ((area.rows && !movedRows) || (area.columns && !movedColumns)) return undefined;
  return { ...area, rows: movedRows, columns: movedColumns };
}

/** Ends may swap when one is absolute and the other passes it. */
function offsetSpan([from, to]: AxisSpan, by: number, size: number): AxisSpan | undefined {
  const first = offset(from, by);
  const last = offset(to, by);
  if (Math.min(first.index, last.index) < 0 || Math.max(first.index, last.index) >= size) return undefined;
  return first.index <= last.index ? [first, last] : [last, first];
}

function offset(point: AxisPoint, by: number): AxisPoint {
  return point.absolute ? point : { ...point, index: point.index + by };
}
