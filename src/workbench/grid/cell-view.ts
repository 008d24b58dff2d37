import type { CSSProperties } from "react";
import type { CellRectangle } from "../../core/workbook/address";
import type { CellStyle } from "../../host/model/cells/cell-style";
import { formatNumber } from "../../host/calc/values/format-number";
import type { Sheet } from "../../host/model/workbook/workbook";
import { alignmentOf, lineCss, lookCss } from "./cell-css";
import { conditionalLook } from "./conditional-look";
import type { LineAxis } from "./line-axis";
import { fittingText } from "./text-width";

/** A cell or merged area as it is drawn. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly align: "left" | "center" | "right";
  readonly wrap: boolean;
  readonly look: CSSProperties;
  readonly lineBelow: string;
  readonly lineRight: string;
  /** Pixels that its text may take over blank neighbours on the right; 0 for its own cell only. */
  readonly spill: number;
  readonly isLink: boolean;
  readonly canEdit: boolean;
}

/**
 * How one cell looks now.
 * @param area the cell, or the merged area it stands for
 */
export function cellView(sheet: Sheet, area: CellRectangle, columns: LineAxis): CellView {
  const { top: row, left: column, bottom, right } = area;
  const own = sheet.styleAt(row, column);
  const style = conditionalLook(sheet, row, column, own);
  const value = sheet.valueAt(row, column);
  const { numberFormat, wrapText, fillColor } = style.values;
  const align = alignmentOf(style, value);
  const width = columns.start(right + 1) - columns.start(column);
  const text =
    typeof value === "number"
      ? fittingText(value, numberFormat, style.values, width - 5)
      : formatNumber(value, numberFormat);
  const plain = sheet.showGridlines && fillColor === "";
  const last = sheet.styleAt(bottom, right).values;
  return {
    row,
    column,
    text,
    align,
    look: lookCss(style),
    wrap: wrapText || (typeof value === "string" && value.includes("\n")),
    lineBelow: lineCss(last.borderBottom, sheet.styleAt(bottom + 1, column).values.borderTop, plain),
    lineRight: lineCss(last.borderRight, sheet.styleAt(row, right + 1).values.borderLeft, plain),
    spill:
      typeof value === "string" && !wrapText && align === "left" && area.left === area.right
        ? spillWidth(sheet, row, column, columns)
        : 0,
    isLink: sheet.cells.at(row, column)?.link !== undefined,
    canEdit: !sheet.protection.isProtected || !own.values.locked,
  };
}

/** Text runs on over blank cells, but never endlessly. */
const FARTHEST = 30;

function spillWidth(sheet: Sheet, row: number, column: number, columns: LineAxis): number {
  let last = column;
  while (last < column + FARTHEST && sheet.valueAt(row, last + 1) === null && !sheet.mergeAt(row, last + 1)) last += 1;
  return columns.start(last + 1) - columns.start(column);
}

/** Whether two views would be drawn alike. */
export function sameView(one: CellView, other: CellView): boolean {
  return (Object.keys(one) as (keyof CellView)[]).every((key) => one[key] === other[key]);
}

/** The style of the editor over a cell. */
export function editorCss(style: CellStyle): CSSProperties {
  return lookCss(style.with("fillColor", ""));
}
