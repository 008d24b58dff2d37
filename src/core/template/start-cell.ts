import type { CellPosition } from "../workbook/address";
import { periodColumn, type SheetLayout } from "./layout";

/** The first cell of a sheet that takes a figure or a text of the reporting year; undefined when it asks for none. */
export function startCell({ tables }: SheetLayout, round: string): CellPosition | undefined {
  for (const { periods, rows } of tables) {
    const period = periods.findIndex((one) => one === round || one.startsWith(`${round}-`));
    const row = rows.find(({ row: { content } }) => content.kind !== "total");
    if (period >= 0 && row) return { row: row.at, column: periodColumn(period) };
  }
  return undefined;
}
