import type { CellRectangle } from "../../workbook/address";
import type { Snapshot } from "../../workbook/snapshot";
import { findTables } from "../find-tables";

/** Where figures are typed: a rectangle around the cells of each table, by sheet. */
export function inputAreas({ sheets }: Snapshot): readonly (CellRectangle & { readonly sheet: string })[] {
  return sheets.flatMap((sheet) =>
    findTables(sheet).flatMap(({ rows, periods }) => {
      const [lines, columns] = [[...rows.values()].flat(), [...periods.values()].flat()];
      if (lines.length === 0 || columns.length === 0) return [];
      const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
      return [{ sheet: sheet.name, top, left: Math.min(...columns), bottom, right: Math.max(...columns) }];
    }),
  );
}
