import { fromR1C1, toR1C1 } from "../calc/formula/r1c1";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { fullAddress } from "../model/cells/addresses";
import { requireAllowed, requireCountable } from "../model/sheets/edit-rights";
import { shownText } from "../model/cells/find-cells";
import { RangeTarget } from "../model/cells/range-target";
import { oneCell } from "../model/cells/rectangles";
import type { Sheet } from "../model/workbook/workbook";
import { shownValue, valueType, writeInputs } from "../model/cells/write-cells";
import { cellInput, formatCode } from "./cell-input";

/** The cells of a range that neither a hidden row nor a hidden column hides. */
interface ViewTarget {
  readonly range: RangeTarget;
  /** Its place among the rows of a view, or 0. */
  readonly index: number;
  /** Sheet rows, counted from 0. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What is visible of a range. @throws RangeExceedsLimit above 5 million cells. */
function visibleView(range: RangeTarget): ViewTarget {
  const { sheet, area } = range;
  requireCountable(area);
  return {
    range,
    index: 0,
    rows: span(area.top, area.bottom).filter((row) => !sheet.isRowHidden(row)),
    columns: span(area.left, area.right).filter((column) => !sheet.isColumnHidden(column)),
  };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

type ReadCell = (sheet: Sheet, row: number, column: number) => unknown;

function read(cell: ReadCell): (view: ViewTarget) => unknown[][] {
  return ({ range: { sheet }, rows, columns }) => {
    sheet.workbook.calc.settle();
    return rows.map((row) => columns.map((column) => cell(sheet, row, column)));
  };
}

/** Hands each visible cell its entry of what was set: one for all, or a matrix of the view's size. */
function each(
  { rows, columns }: ViewTarget,
  value: unknown,
  put: (row: number, column: number, entry: unknown) => void,
): void {
  const matrix = Array.isArray(value) ? (value as readonly unknown[]) : undefined;
  requireArgument(
    !matrix ||
      (matrix.length === rows.length && matrix.every((line) => Array.isArray(line) && line.length === columns.length)),
    "The array doesn't match the visible rows and columns.",
  );
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      put(row, column, matrix ? (matrix[r] as readonly unknown[])[c] : value);
    });
  });
}

function setContent(view: ViewTarget, value: unknown): void {
  each(view, value, (row, column, entry) => {
    writeInputs(view.range.sheet, oneCell(row, column), () => cellInput(entry));
  });
}

const formula: ReadCell = (sheet, row, column) =>
  sheet.cells.at(row, column)?.formula ?? shownValue(sheet.valueAt(row, column));

/** RangeView, and the views of its single rows. */
export const rangeViewMembers = [
  members<RangeTarget>("Range", { call: { getVisibleView: visibleView } }),
  members<ViewTarget>("RangeView", {
    key: ({ index }) => index,
    get: {
      index: ({ index }) => index,
      rowCount: ({ rows }) => rows.length,
      columnCount: ({ columns }) => columns.length,
      cellAddresses: read((sheet, row, column) => fullAddress(sheet, oneCell(row, column))),
      values: read((sheet, row, column) => shownValue(sheet.valueAt(row, column))),
      valueTypes: read((sheet, row, column) => valueType(sheet.valueAt(row, column))),
      text: read(shownText),
      formulas: read(formula),
      formulasLocal: read(formula),
      formulasR1C1: read((sheet, row, column) => {
        const text = formula(sheet, row, column);
        return typeof text === "string" ? toR1C1(text, { row, column }) : text;
      }),
      numberFormat: read((sheet, row, column) => sheet.styleAt(row, column).values.numberFormat),
    },
    set: {
      values: setContent,
      formulas: setContent,
      formulasLocal: setContent,
      formulasR1C1: (view, value) => {
        each(view, value, (row, column, entry) => {
          const input = cellInput(entry);
          writeInputs(view.range.sheet, oneCell(row, column), () =>
            typeof input === "string" ? fromR1C1(input, { row, column }) : input,
          );
        });
      },
      numberFormat: (view, value) => {
        const { sheet } = view.range;
        requireAllowed(sheet, "allowFormatCells");
        each(view, value, (row, column, entry) => {
          if (entry !== null)
            sheet.cells.ensure(row, column).style = sheet.styleAt(row, column).with("numberFormat", formatCode(entry));
        });
      },
    },
    child: { rows: (view) => view },
    call: { getRange: ({ range }) => range },
  }),
  members<ViewTarget>("RangeViewCollection", {
    items: (view) =>
      view.rows.map((row, index): ViewTarget => {
        const { sheet, area } = view.range;
        return {
          range: new RangeTarget(sheet, { ...area, top: row, bottom: row }),
          index,
          rows: [row],
          columns: view.columns,
        };
      }),
    item: () => {
      throw new HostError("InvalidArgument");
    },
  }),
];
