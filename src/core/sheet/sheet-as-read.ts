import type { SheetPlan } from "../workbook/plan";
import type { SheetSnapshot, SnapshotCell } from "../workbook/snapshot";

/** What will stand on a sheet, as it would be read: filled cells and formulas, with the results that are planned for these. */
export function sheetAsRead({ name, visibility, cells }: SheetPlan): SheetSnapshot {
  return {
    name,
    visibility,
    cells: cells
      .filter(({ formula, value }) => formula !== undefined || (value !== null && value !== ""))
      .map(({ row, column, value, formula }): SnapshotCell => ({
        row,
        column,
        value,
        isFormula: formula !== undefined,
        type: typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text",
      }))
      .sort((one, other) => one.row - other.row || one.column - other.column),
  };
}
