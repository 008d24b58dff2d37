import type { SheetPlan } from "../workbook/plan";
import type { SheetSnapshot, SnapshotCell } from "../workbook/snapshot";

/** What will stand on a sheet, as it would be read: filled cells and formulas, with the results that are planned for these. */
export function sheetAsRead({ name, visibility, cells }: SheetPlan): SheetSnapshot {
  const read: SnapshotCell[] = [];
  let isInOrder = true;
  for (const { row, column, value, formula } of cells) {
    if (formula === undefined && (value === null || value === "")) continue;
    const before = read.at(-1);
    if (before && (before.row > row || (before.row === row && before.column > column))) isInOrder = false;
    const type = typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
    read.push({ row, column, value, isFormula: formula !== undefined, type });
  }
  if (!isInOrder) read.sort((one, other) => one.row - other.row || one.column - other.column);
  return { name, visibility, cells: read };
}
