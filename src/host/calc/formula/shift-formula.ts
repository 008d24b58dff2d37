import { MAX_COLUMNS, MAX_ROWS } from "../../../core/workbook/address";
import type { AxisSpan, ReferenceArea } from "./reference-area";
import { isOnSheet, rewriteAreas } from "./rewrite-references";

/** Rows or columns inserted or deleted on one sheet. */
export interface CellShift {
  /** Sheet name, without quotes. */
  readonly sheet: string;
  readonly axis: "rows" | "columns";
  /** First inserted or first deleted row or column, zero-based. */
  readonly at: number;
  /** How many; positive inserts before `at`, negative deletes from `at` on. */
  readonly count: number;
  /**
   * For Range.insert and Range.delete of a part of the sheet: only cells between these columns (axis rows) or rows
   * (axis
   * columns) move, both ends inside. Absent: the whole sheet. Ranges that stick out of the band stay as they are.
   */
  readonly band?: { readonly first: number; readonly last: number };
}

/**
 * A formula's text after cells were inserted or deleted. Ranges grow and shrink as in Excel, what is
 * deleted whole becomes #REF!. Texts in quotes, names and table references stay.
 * @param ownSheet name of the sheet the formula stands on: what its references without sheet mean.
 * @example shiftFormula("=SUM(A1:A3)", "Data", { sheet: "Data", axis: "rows", at: 1, count: 2 }) // "=SUM(A1:A5)"
 */
export function shiftFormula(formula: string, ownSheet: string, shift: CellShift): string {
  return rewriteAreas(formula, (area, prefix) =>
    isOnSheet(prefix, ownSheet, shift.sheet) ? shiftArea(area, shift) : area,
  );
}

/**
 * Moves one area; the same object when nothing changes, undefined when all of it was deleted or pushed off the sheet.
 */
export function shiftArea(area: ReferenceArea, shift: CellShift): ReferenceArea | undefined {
  const { axis, band } = shift;
  const across = axis === "rows" ? area.columns : area.rows;
  if (band && (!across || across[0].index < band.first || across[1].index > band.last)) return area;
  const along = area[axis];
  if (!along) return area;
  const moved = shiftSpan(along, shift, axis === "rows" ? MAX_ROWS : MAX_COLUMNS);
  if (moved === along) return area;
  return moved && { ...area, [axis]: moved };
}

function shiftSpan(span: AxisSpan, { at, count }: CellShift, size: number): AxisSpan | undefined {
  const [from, to] = span;
  if (to.index < at || count === 0) return span;
  const first = count > 0 ? grown(from.index, at, count) : Math.min(from.index, Math.max(at, from.index + count));
  const last = count > 0 ? grown(to.index, at, count) : Math.max(at - 1, to.index + count);
  if (first > last || first >= size) return undefined;
  return [
    { ...from, index: first },
    { ...to, index: Math.min(last, size - 1) },
  ];
}

function grown(index: number, at: number, count: number): number {
  return index >= at ? index + count : index;
}
