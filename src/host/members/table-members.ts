import type { CellRectangle } from "../../core/workbook/address";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { rangeArgument } from "./range-arguments";
import { sortArgument } from "./sort-arguments";
import { TABLE_STYLES } from "./table-styles";
import { requireAddress } from "../model/cells/addresses";
import { applyFilter, showFiltered } from "../model/tables/apply-filter";
import { RangeTarget } from "../model/cells/range-target";
import { covers, intersect, rowCount } from "../model/cells/rectangles";
import type { Sheet, Table, Workbook } from "../model/workbook/workbook";
import { isSheet } from "../model/sheets/new-sheet";
import { sortCells } from "../model/cells/sort-cells";
import { bodyArea } from "../model/tables/table";
import { addColumn, addRows, deleteColumn, deleteRows, valuesOf } from "../model/tables/table-lines";
import {
  addTable,
  followHeaders,
  removeTable,
  renameColumn,
  renameTable,
  resizeTable,
  setHeaders,
  setTotals,
} from "../model/tables/table-operations";
import { writeInputs } from "../model/cells/write-cells";
import type { CellInput } from "../model/cells/write-cells";
import { entriesOf } from "./cell-matrix";

/** One column of a table: it is found by its id, wherever it moved. */
export interface ColumnTarget {
  readonly table: Table;
  readonly id: number;
}

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

function indexOf({ table, id }: ColumnTarget): number {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw new HostError("ItemNotFound", "The column was deleted.");
  return index;
}

function columnPart(target: ColumnTarget, area: CellRectangle): CellRectangle {
  const left = target.table.area.left + indexOf(target);
  return { ...area, left, right: left };
}

function headerArea({ area, showHeaders }: Table): CellRectangle {
  if (!showHeaders) throw new HostError("InvalidOperation", "The table shows no headers.");
  return { ...area, bottom: area.top };
}

function totalsArea({ area, showTotals }: Table): CellRectangle {
  if (!showTotals) throw new HostError("InvalidOperation", "The table shows no totals.");
  return { ...area, top: area.bottom };
}

function rowArea({ table, index }: RowTarget): CellRectangle {
  const body = bodyArea(table);
  requireArgument(index >= 0 && index < rowCount(body), "There is no such row.");
  return { ...body, top: body.top + index, bottom: body.top + index };
}

function setValues({ sheet }: Table, area: CellRectangle, value: unknown): void {
  const entry = entriesOf(area, value);
  writeInputs(sheet, area, (row, column) => entry(row, column) as CellInput);
  followHeaders(sheet, area);
}

const columnsOf = (table: Table): readonly ColumnTarget[] => table.columns.map(({ id }) => ({ table, id }));
const rowsOf = (table: Table): readonly RowTarget[] =>
  Array.from({ length: rowCount(bodyArea(table)) }, (_, index) => ({ table, index }));

function tablesOf(owner: Workbook | Sheet): readonly Table[] {
  return isSheet(owner) ? owner.workbook.tables.filter(({ sheet }) => sheet === owner) : owner.tables;
}

/** The tables of a sheet that lie in some areas: wholly, or with any of their cells. */
interface ScopedTables {
  readonly sheet: Sheet;
  readonly areas: readonly CellRectangle[];
  readonly fully: boolean;
}

function scopedTables({ sheet, areas, fully }: ScopedTables): readonly Table[] {
  return tablesOf(sheet).filter((table) =>
    areas.some((area) => (fully ? covers(area, table.area) : intersect(area, table.area))),
  );
}

function sortTable(table: Table, fields: readonly unknown[], matchCase: boolean): void {
  sortCells(table.sheet, bodyArea(table), sortArgument(fields, table.columns.length), {
    matchCase,
    hasHeaders: false,
    byColumns: false,
  });
}

/** Tables with their columns, rows and sorting. */
export const tableMembers = [
  members<Workbook | Sheet>("TableCollection", {
    get: { count: (owner) => tablesOf(owner).length },
    items: tablesOf,
    call: {
      add: (owner, args) => {
        const own = isSheet(owner) ? owner : owner.active;
        const target = args.target(0, "Range");
        const { sheet, area } =
          target instanceof RangeTarget ? target : requireAddress(own.workbook, own, args.text(0));
        requireArgument(!isSheet(owner) || sheet === owner, "The range lies on another worksheet.");
        return addTable(sheet, area, args.flag(1));
      },
    },
  }),
  members<ScopedTables>("TableScopedCollection", {
    get: { count: (scope) => scopedTables(scope).length },
    items: scopedTables,
    call: {
      getFirst: (scope) => {
        const [first] = scopedTables(scope);
        if (!first) throw new HostError("ItemNotFound");
        return first;
      },
    },
  }),
  members<Table>("Table", {
    get: {
      id: ({ id }) => id,
      name: ({ name }) => name,
      legacyId: ({ numericId }) => String(numericId),
      style: ({ style }) => style,
      showHeaders: ({ showHeaders }) => showHeaders,
      showTotals: ({ showTotals }) => showTotals,
      showBandedRows: ({ showBandedRows }) => showBandedRows,
      showBandedColumns: ({ showBandedColumns }) => showBandedColumns,
      highlightFirstColumn: ({ highlightFirstColumn }) => highlightFirstColumn,
      highlightLastColumn: ({ highlightLastColumn }) => highlightLastColumn,
      showFilterButton: ({ showFilterButton }) => showFilterButton,
    },
    set: {
      name: (table, value) => {
        renameTable(table, value as string);
      },
      style: (table, value) => {
        requireArgument(value === "" || TABLE_STYLES.has(String(value)), `${JSON.stringify(value)} is no table style.`);
        table.style = value as string;
      },
      showHeaders: (table, value) => {
        setHeaders(table, value === true);
      },
      showTotals: (table, value) => {
        setTotals(table, value === true);
      },
      showBandedRows: (table, value) => {
        table.showBandedRows = value === true;
      },
      showBandedColumns: (table, value) => {
        table.showBandedColumns = value === true;
      },
      highlightFirstColumn: (table, value) => {
        table.highlightFirstColumn = value === true;
      },
      highlightLastColumn: (table, value) => {
        table.highlightLastColumn = value === true;
      },
      showFilterButton: (table, value) => {
        table.showFilterButton = value === true;
      },
    },
    child: {
      columns: (table) => table,
      rows: (table) => table,
      sort: (table) => table,
      worksheet: ({ sheet }) => sheet,
      autoFilter: (table) => table,
    },
    call: {
      getRange: ({ sheet, area }) => new RangeTarget(sheet, area),
      getDataBodyRange: (table) => new RangeTarget(table.sheet, bodyArea(table)),
      getHeaderRowRange: (table) => new RangeTarget(table.sheet, headerArea(table)),
      getTotalRowRange: (table) => new RangeTarget(table.sheet, totalsArea(table)),
      convertToRange: (table) => {
        removeTable(table, false);
        return new RangeTarget(table.sheet, table.area);
      },
      delete: (table) => {
        removeTable(table, true);
      },
      resize: (table, args) => {
        const { sheet, area } = rangeArgument(args, 0, table.sheet);
        resizeTable(table, sheet, area);
      },
      clearFilters: (table) => {
        table.filter.clear();
        showFiltered(table.sheet, table.area);
      },
      reapplyFilters: (table) => {
        applyFilter(table.sheet, bodyArea(table), table.filter);
      },
    },
  }),
  members<Table>("TableColumnCollection", {
    get: { count: (table) => table.columns.length },
    items: columnsOf,
    item: (table, key) =>
      columnsOf(table).find(({ id }, i) =>
        typeof key === "number"
          ? id === key
          : table.columns[i]?.name.toLowerCase() === String(key).toLowerCase() || String(id) === key,
      ),
    call: {
      add: (table, args) => {
        const index = addColumn(
          table,
          args.value(0) === undefined ? undefined : args.integer(0),
          args.value(1),
          args.optionalText(2),
        );
        return columnsOf(table)[index];
      },
    },
  }),
  members<ColumnTarget>("TableColumn", {
    get: {
      id: ({ id }) => id,
      index: indexOf,
      name: (target) => target.table.columns[indexOf(target)]?.name,
      values: (target) => valuesOf(target.table, columnPart(target, target.table.area)),
    },
    set: {
      name: (target, value) => {
        renameColumn(target.table, indexOf(target), value as string);
      },
      values: (target, value) => {
        setValues(target.table, columnPart(target, target.table.area), value);
      },
    },
    child: { filter: (target) => target },
    call: {
      delete: (target) => {
        deleteColumn(target.table, indexOf(target));
      },
      getRange: (target) => new RangeTarget(target.table.sheet, columnPart(target, target.table.area)),
      getDataBodyRange: (target) => new RangeTarget(target.table.sheet, columnPart(target, bodyArea(target.table))),
      getHeaderRowRange: (target) => new RangeTarget(target.table.sheet, columnPart(target, headerArea(target.table))),
      getTotalRowRange: (target) => new RangeTarget(target.table.sheet, columnPart(target, totalsArea(target.table))),
    },
  }),
  members<Table>("TableRowCollection", {
    get: { count: (table) => rowCount(bodyArea(table)) },
    items: rowsOf,
    call: {
      add: (table, args) => ({
        table,
        index: addRows(table, args.value(0) === undefined ? undefined : args.integer(0), args.value(1)),
      }),
      deleteRowsAt: (table, args) => {
        deleteRows(table, args.integer(0), args.integer(1, 1));
      },
      deleteRows: (table, args) => {
        const indices = args
          .list(0)
          .map((row) => (typeof row === "number" ? row : (row as { target: RowTarget }).target.index));
        for (const index of [...new Set(indices)].sort((one, other) => other - one)) deleteRows(table, index);
      },
    },
  }),
  members<RowTarget>("TableRow", {
    get: { index: ({ index }) => index, values: (row) => valuesOf(row.table, rowArea(row)) },
    set: {
      values: (row, value) => {
        setValues(row.table, rowArea(row), value);
      },
    },
    call: {
      delete: ({ table, index }) => {
        deleteRows(table, index);
      },
      getRange: (row) => new RangeTarget(row.table.sheet, rowArea(row)),
    },
  }),
  members<Table>("TableSort", {
    get: {
      fields: ({ sortFields: fields }) => fields,
      matchCase: ({ sortMatchCase }) => sortMatchCase,
      method: () => "PinYin",
    },
    call: {
      apply: (table, args) => {
        sortTable(table, args.list(0), args.flag(1));
        table.sortFields = args.list(0);
        table.sortMatchCase = args.flag(1);
      },
      // The order stays, only the marks go.
      clear: (table) => {
        table.sortFields = [];
      },
      reapply: (table) => {
        if (table.sortFields.length > 0) sortTable(table, table.sortFields, table.sortMatchCase);
      },
    },
  }),
];
