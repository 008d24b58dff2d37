import type { CellRectangle } from "../../core/workbook/address";
import type { BatchContext } from "../engine/batch-context";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import type { AnyMembers } from "../engine/members";
import { entriesOf, readMatrix } from "./cell-matrix";
import { formatMembers } from "./format-members";
import type { FormatTarget } from "./format-members";
import { fullAddress } from "../model/cells/addresses";
import { setHidden } from "../model/sheets/line-sizes";
import { applyNamedStyle } from "../model/workbook/named-styles";
import type { RangeTarget } from "../model/cells/range-target";
import type { Sheet } from "../model/workbook/workbook";
import { oneCell } from "../model/cells/rectangles";

type Tree = Readonly<Record<string, unknown>>;

const FORMATS: ReadonlyMap<string, AnyMembers> = new Map(formatMembers);
/** Parts of a format: the type that serves each. */
const PARTS: Readonly<Record<string, string>> = {
  font: "RangeFont",
  fill: "RangeFill",
  protection: "FormatProtection",
};
/** What a part that is asked for as a whole holds. */
const WHOLE_PARTS: Readonly<Record<string, Tree>> = { protection: { locked: true, formulaHidden: true } };
/** Names in bulk properties -> edges. */
const BORDERS: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function behaviour(type: string): AnyMembers {
  const found = FORMATS.get(type);
  if (!found) throw new Error(`no behaviour for ${type}`);
  return found;
}

/** Reads what a tree of true values asks for of one format. */
function readFormat(target: FormatTarget, wanted: Tree, type: string, context: BatchContext): Tree {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, want]) => want !== false)
      .map(([name, want]) => {
        if (name === "borders" && isTree(want)) return [name, readBorders(target, want, context)];
        const part = PARTS[name];
        if (part !== undefined)
          return [name, readFormat(target, isTree(want) ? want : (WHOLE_PARTS[name] ?? {}), part, context)];
        const get = behaviour(type).get?.[name];
        if (!get) throw new HostError("InvalidArgument", `There is no format property ${name}.`);
        return [name, get(target, context)];
      }),
  );
}

/** Lines of single sides, or the same properties of all sides where none is named. */
function readBorders(target: FormatTarget, wanted: Tree, context: BatchContext): Tree {
  const named = Object.keys(wanted).some((name) => name in BORDERS);
  return readSides(
    target,
    named ? wanted : Object.fromEntries(Object.keys(BORDERS).map((name) => [name, wanted])),
    context,
  );
}

function readSides({ sheet, areas }: FormatTarget, wanted: Tree, context: BatchContext): Tree {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([name, want]) => name in BORDERS && isTree(want))
      .map(([name, want]) => [
        name,
        readFormat({ sheet, areas, edge: BORDERS[name] } as FormatTarget, want as Tree, "RangeBorder", context),
      ]),
  );
}

/** Sets what a tree of values says on one format. */
function writeFormat(target: FormatTarget, given: Tree, type: string, context: BatchContext): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const part = PARTS[name];
    if (name === "borders" && isTree(value)) {
      for (const [side, line] of Object.entries(value)) {
        if (side in BORDERS && isTree(line))
          writeFormat(
            { sheet: target.sheet, areas: target.areas, edge: BORDERS[side] } as FormatTarget,
            line,
            "RangeBorder",
            context,
          );
      }
    } else if (part !== undefined && isTree(value)) writeFormat(target, value, part, context);
    else {
      const set = behaviour(type).set?.[name];
      requireArgument(set !== undefined, `There is no format property ${name}.`);
      set(target, value, context);
    }
  }
}

function readCell(sheet: Sheet, area: CellRectangle, wanted: Tree, context: BatchContext): Tree {
  const read: Record<string, unknown> = {};
  const { format, address, addressLocal, hidden, hyperlink, style, rowIndex, columnIndex, rowHidden, columnHidden } =
    wanted;
  if (isTree(format)) read["format"] = readFormat({ sheet, areas: [area] }, format, "RangeFormat", context);
  if (address === true) read["address"] = fullAddress(sheet, area);
  if (addressLocal === true) read["addressLocal"] = fullAddress(sheet, area);
  if (hidden === true) read["hidden"] = sheet.isRowHidden(area.top) || sheet.isColumnHidden(area.left);
  if (hyperlink === true) read["hyperlink"] = sheet.cells.at(area.top, area.left)?.link ?? null;
  if (style === true) read["style"] = sheet.styleAt(area.top, area.left).values.styleName;
  if (rowIndex === true) read["rowIndex"] = area.top;
  if (columnIndex === true) read["columnIndex"] = area.left;
  if (rowHidden === true) read["rowHidden"] = sheet.isRowHidden(area.top);
  if (columnHidden === true) read["columnHidden"] = sheet.isColumnHidden(area.left);
  return read;
}

function writeCell(sheet: Sheet, area: CellRectangle, given: unknown, context: BatchContext): void {
  if (given === null || given === undefined) return;
  requireArgument(isTree(given));
  const { format, style, hyperlink, rowHidden, columnHidden } = given;
  if (typeof style === "string") applyNamedStyle(sheet, [area], style);
  if (isTree(format)) writeFormat({ sheet, areas: [area] }, format, "RangeFormat", context);
  if (isTree(hyperlink)) sheet.cells.ensure(area.top, area.left).link = hyperlink;
  if (typeof rowHidden === "boolean") setHidden(sheet, "rows", area.top, area.bottom, rowHidden);
  if (typeof columnHidden === "boolean") setHidden(sheet, "columns", area.left, area.right, columnHidden);
}

function lines({ area }: RangeTarget, axis: "rows" | "columns"): CellRectangle[] {
  return axis === "rows"
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({
        ...area,
        top: area.top + i,
        bottom: area.top + i,
      }))
    : Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
        ...area,
        left: area.left + i,
        right: area.left + i,
      }));
}

function writeLines(
  range: RangeTarget,
  axis: "rows" | "columns",
  given: readonly unknown[],
  context: BatchContext,
): void {
  const all = lines(range, axis);
  requireArgument(given.length === all.length, "The number of properties doesn't match the size of the range.");
  all.forEach((area, i) => {
    writeCell(range.sheet, area, given[i], context);
  });
}

/** Range: properties of many cells, rows or columns in one call. */
export const cellProperties = [
  members<RangeTarget>("Range", {
    call: {
      getCellProperties: ({ sheet, area }, args, context) =>
        readMatrix(area, (row, column) => readCell(sheet, oneCell(row, column), args.record(0), context)),
      getRowProperties: (range, args, context) =>
        lines(range, "rows").map((area) => readCell(range.sheet, area, args.record(0), context)),
      getColumnProperties: (range, args, context) =>
        lines(range, "columns").map((area) => readCell(range.sheet, area, args.record(0), context)),
      setCellProperties: ({ sheet, area }, args, context) => {
        const entry = entriesOf(area, args.list(0));
        for (let row = area.top; row <= area.bottom; row++)
          for (let column = area.left; column <= area.right; column++)
            writeCell(sheet, oneCell(row, column), entry(row, column), context);
      },
      setRowProperties: (range, args, context) => {
        writeLines(range, "rows", args.list(0), context);
      },
      setColumnProperties: (range, args, context) => {
        writeLines(range, "columns", args.list(0), context);
      },
    },
  }),
];
