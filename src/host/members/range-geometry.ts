import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellRectangle } from "../../core/workbook/address";
import type { CallArguments } from "../engine/call-arguments";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { rangeArgument, requireOnSheet } from "./range-arguments";
import { fullAddress } from "../model/cells/addresses";
import { edgeFrom } from "../model/cells/range-edge";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import {
  bounding,
  cellCount,
  columnCount,
  intersect,
  isEntireColumn,
  isEntireRow,
  offsetBy,
  oneCell,
  rowCount,
} from "../model/cells/rectangles";
import type { Sheet } from "../model/workbook/workbook";

function on(range: RangeTarget, area: CellRectangle): RangeTarget {
  return new RangeTarget(range.sheet, requireOnSheet(area));
}

/** Whether all rows or columns of an area are hidden; null when some are. */
function allHidden(from: number, to: number, isHidden: (index: number) => boolean): boolean | null {
  let hidden = 0;
  // Rows beyond any stored one are alike: a whole column need not be walked to its end.
  const last = Math.min(to, from + 20_000);
  for (let index = from; index <= last; index++) if (isHidden(index)) hidden += 1;
  if (hidden === 0) return false;
  return hidden === last - from + 1 ? true : null;
}

function hiddenOf({ sheet, area }: RangeTarget): boolean | null {
  const rows = allHidden(area.top, area.bottom, (row) => sheet.isRowHidden(row));
  const columns = allHidden(area.left, area.right, (column) => sheet.isColumnHidden(column));
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

function intersection({ sheet, area }: RangeTarget, args: CallArguments): RangeTarget | null {
  const other = rangeArgument(args, 0, sheet);
  const common = other.sheet === sheet ? intersect(area, other.area) : undefined;
  return common ? new RangeTarget(sheet, common) : null;
}

/**
 * Whole rows keep their width when rows are added, and so on; a resize may not leave the sheet or go under one cell.
 */
function resized(range: RangeTarget, rows: number, columns: number): RangeTarget {
  const { area } = range;
  return on(range, { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 });
}

/** `count` rows or columns before (negative) or after an area. */
function beside(range: RangeTarget, axis: "rows" | "columns", count: number): RangeTarget {
  const { area } = range;
  requireArgument(count !== 0);
  if (axis === "rows")
    return on(
      range,
      count > 0
        ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
        : { ...area, top: area.top + count, bottom: area.top - 1 },
    );
  return on(
    range,
    count > 0
      ? { ...area, left: area.right + 1, right: area.right + count }
      : { ...area, left: area.left + count, right: area.left - 1 },
  );
}

function activeCell(range: RangeTarget, args: CallArguments): CellRectangle {
  return args.value(1) === undefined
    ? oneCell(range.area.top, range.area.left)
    : rangeArgument(args, 1, range.sheet).area;
}

function line(range: RangeTarget, axis: "rows" | "columns", index: number): RangeTarget {
  const { area } = range;
  requireArgument(
    index >= 0 && index < (axis === "rows" ? rowCount(area) : columnCount(area)),
    "The row or column lies outside the range.",
  );
  return on(
    range,
    axis === "rows"
      ? { ...area, top: area.top + index, bottom: area.top + index }
      : { ...area, left: area.left + index, right: area.left + index },
  );
}

function used(sheet: Sheet, area: CellRectangle, valuesOnly: boolean): CellRectangle | undefined {
  sheet.workbook.calc.settle();
  return sheet.usedArea(area, valuesOnly);
}

/** Range: where it is and which other ranges lie around it. */
export const rangeGeometry = [
  members<RangeTarget>("Range", {
    get: {
      address: ({ sheet, area }) => fullAddress(sheet, area),
      addressLocal: ({ sheet, area }) => fullAddress(sheet, area),
      // Documented: -1 above 2^31 - 1 cells.
      cellCount: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)),
      rowCount: ({ area }) => rowCount(area),
      columnCount: ({ area }) => columnCount(area),
      rowIndex: ({ area }) => area.top,
      columnIndex: ({ area }) => area.left,
      isEntireRow: ({ area }) => isEntireRow(area),
      isEntireColumn: ({ area }) => isEntireColumn(area),
      hidden: hiddenOf,
      rowHidden: ({ sheet, area }) => allHidden(area.top, area.bottom, (row) => sheet.isRowHidden(row)),
      columnHidden: ({ sheet, area }) => allHidden(area.left, area.right, (column) => sheet.isColumnHidden(column)),
      top: ({ sheet, area }) => sheet.box(area).top,
      left: ({ sheet, area }) => sheet.box(area).left,
      width: ({ sheet, area }) => sheet.box(area).width,
      height: ({ sheet, area }) => sheet.box(area).height,
    },
    child: { worksheet: ({ sheet }) => sheet },
    call: {
      getCell: (range, args) => on(range, oneCell(range.area.top + args.integer(0), range.area.left + args.integer(1))),
      getRow: (range, args) => line(range, "rows", args.integer(0)),
      getColumn: (range, args) => line(range, "columns", args.integer(0)),
      getLastCell: (range) => on(range, oneCell(range.area.bottom, range.area.right)),
      getLastRow: (range) => on(range, { ...range.area, top: range.area.bottom }),
      getLastColumn: (range) => on(range, { ...range.area, left: range.area.right }),
      getEntireRow: (range) => on(range, { ...range.area, left: 0, right: MAX_COLUMNS - 1 }),
      getEntireColumn: (range) => on(range, { ...range.area, top: 0, bottom: MAX_ROWS - 1 }),
      getOffsetRange: (range, args) => on(range, offsetBy(range.area, args.integer(0), args.integer(1))),
      getResizedRange: (range, args) =>
        resized(range, rowCount(range.area) + args.integer(0), columnCount(range.area) + args.integer(1)),
      getAbsoluteResizedRange: (range, args) => resized(range, args.integer(0), args.integer(1)),
      getBoundingRect: (range, args) => {
        const other = rangeArgument(args, 0, range.sheet);
        requireArgument(other.sheet === range.sheet);
        return on(range, bounding(range.area, other.area));
      },
      getIntersection: (range, args) => {
        const common = intersection(range, args);
        if (!common) throw new HostError("ItemNotFound", "The ranges have no cell in common.");
        return common;
      },
      getIntersectionOrNullObject: intersection,
      getRowsAbove: (range, args) => beside(range, "rows", -args.integer(0, 1)),
      getRowsBelow: (range, args) => beside(range, "rows", args.integer(0, 1)),
      getColumnsBefore: (range, args) => beside(range, "columns", -args.integer(0, 1)),
      getColumnsAfter: (range, args) => beside(range, "columns", args.integer(0, 1)),
      getUsedRange: ({ sheet, area }, args) =>
        new RangeTarget(sheet, used(sheet, area, args.flag(0)) ?? oneCell(area.top, area.left)),
      getUsedRangeOrNullObject: ({ sheet, area }, args) => {
        const inside = used(sheet, area, args.flag(0));
        return inside ? new RangeTarget(sheet, inside) : null;
      },
      getSurroundingRegion: (range) => on(range, range.sheet.region(range.area)),
      getRangeEdge: (range, args) => on(range, edgeFrom(range.sheet, activeCell(range, args), args.text(0))),
      getExtendedRange: (range, args) =>
        on(range, bounding(range.area, edgeFrom(range.sheet, activeCell(range, args), args.text(0)))),
      getMergedAreasOrNullObject: ({ sheet, area }) => {
        const merges = sheet.merges.filter((merge) => intersect(merge, area));
        return merges.length > 0 ? new AreasTarget(sheet, merges) : null;
      },
    },
  }),
];
