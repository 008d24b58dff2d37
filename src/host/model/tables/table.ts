import type { CellRectangle } from "../../../core/workbook/address";
import { TableFilter } from "./table-filter";
import type { Sheet } from "../sheets/sheet";

export interface TableColumn {
  readonly id: number;
  name: string;
  /** Excel's total row function or text is a cell of the sheet; nothing is kept here. */
}

/** One Excel table. Header names are kept here and in the header cells. */
export interface Table {
  readonly id: string;
  readonly numericId: number;
  name: string;
  sheet: Sheet;
  /** With header row and totals row. */
  area: CellRectangle;
  columns: TableColumn[];
  nextColumnId: number;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  readonly filter: TableFilter;
  sortFields: readonly unknown[];
  sortMatchCase: boolean;
}

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
