import type { CellStyle } from "hucre";
import type { CellLook } from "../../../core/workbook/plan";

/** Font of all our workbooks; Excel's own default, so widths in characters hold. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

/** A look in the words of the library. */
export function cellStyle(look: CellLook): CellStyle {
  const {
    bold,
    italic,
    fontSize,
    fontColor,
    fill,
    border,
    horizontal,
    vertical,
    wrap,
    indent,
    numberFormat,
    unlocked,
  } = look;
  const side = border && { style: border.line, color: { rgb: border.color } };
  return {
    font: {
      ...DEFAULT_FONT,
      ...(fontSize === undefined ? {} : { size: fontSize }),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(fontColor === undefined ? {} : { color: { rgb: fontColor } }),
    },
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(side ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    alignment: {
      vertical: vertical ?? "bottom",
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(wrap ? { wrapText: true } : {}),
      ...(indent === undefined ? {} : { indent }),
    },
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(unlocked ? { protection: { locked: false } } : {}),
  };
}

/** The part of a look that Excel applies on top of a cell by condition: sizes and alignment stay the cell's own. */
export function conditionalStyle({ bold, italic, fontColor, fill }: CellLook): CellStyle {
  return {
    font: {
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(fontColor === undefined ? {} : { color: { rgb: fontColor } }),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
  };
}
