import type { CellRectangle } from "../../../core/workbook/address";
import { TableFilter } from "./table-filter";
import type { Sheet, Table } from "../workbook/workbook";

export function newTable(
  id: string,
  numericId: number,
  name: string,
  sheet: Sheet,
  area: CellRectangle,
  headers: readonly string[],
): Table {
  return {
    id,
    numericId,
    name,
    sheet,
    area,
    columns: headers.map((header, i) => ({ id: i + 1, name: header })),
    nextColumnId: headers.length + 1,
    showHeaders: true,
    showTotals: false,
    style: sheet.workbook.defaultTableStyle,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    filter: new TableFilter(),
    sortFields: [],
    sortMatchCase: false,
  };
}

/** The rows between header and totals; undefined when there are none (never in Excel, which keeps one). */
export function bodyArea({ area, showHeaders, showTotals }: Table): CellRectangle {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}
