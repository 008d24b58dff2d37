import type { CSSProperties } from "react";
import { isCellError } from "../../host/calc/values/cell-scalar";
import type { CellScalar } from "../../host/calc/values/cell-scalar";
import type { BorderLine, CellStyle } from "../../host/model/cells/cell-style";
import { PIXELS_PER_POINT } from "./line-axis";

/** Pixels that one step of indentation takes in Excel. */
const INDENT = 9;
/** Lines between cells that have no border of their own. */
const GRIDLINE = "1px solid #e1e1e1";
/** Takes the place of a gridline, so that cells keep their size. */
const NO_GRIDLINE = "1px solid transparent";

const VERTICAL: Readonly<Record<string, string>> = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
  Justify: "flex-start",
  Distributed: "center",
};
const HORIZONTAL: Readonly<Record<string, "left" | "center" | "right">> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "left",
  Fill: "left",
  Distributed: "center",
};
const WIDTHS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const LINES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};

const kept = new WeakMap<CellStyle, CSSProperties>();

/** Font, fill and alignment as CSS, the same object for the same look. */
export function lookCss(style: CellStyle): CSSProperties {
  const known = kept.get(style);
  if (known) return known;
  const { values } = style;
  const decorations = [
    values.fontUnderline === "None" ? "" : "underline",
    values.fontStrikethrough ? "line-through" : "",
  ].filter((one) => one !== "");
  const css: CSSProperties = {
    fontFamily: `"${values.fontName}", Carlito, "Segoe UI", Arial, sans-serif`,
    fontSize: `${String(values.fontSize * PIXELS_PER_POINT)}px`,
    color: values.fontColor,
    ...(values.fontBold ? { fontWeight: 700 } : {}),
    ...(values.fontItalic ? { fontStyle: "italic" } : {}),
    ...(decorations.length > 0 ? { textDecoration: decorations.join(" ") } : {}),
    ...(values.fillColor === "" ? {} : { backgroundColor: values.fillColor }),
    alignItems: VERTICAL[values.verticalAlignment] ?? "flex-end",
    ...(values.indentLevel > 0
      ? {
          [values.horizontalAlignment === "Right" ? "paddingRight" : "paddingLeft"]:
            `${String(2 + values.indentLevel * INDENT)}px`,
        }
      : {}),
  };
  kept.set(style, css);
  return css;
}

/** Where a value stands in its cell: as formatted, else by its kind. */
export function alignmentOf(style: CellStyle, value: CellScalar): "left" | "center" | "right" {
  const set = HORIZONTAL[style.values.horizontalAlignment];
  if (set) return set;
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || (value !== null && isCellError(value)) ? "center" : "left";
}

/** A line between two cells: the border of either, a gridline, or nothing visible beside a fill. */
export function lineCss(own: BorderLine, neighbour: BorderLine, plain: boolean): string {
  const line = own.style === "None" ? neighbour : own;
  if (line.style === "None") return plain ? GRIDLINE : NO_GRIDLINE;
  return `${String(WIDTHS[line.weight] ?? 1)}px ${LINES[line.style] ?? "solid"} ${line.color}`;
}
