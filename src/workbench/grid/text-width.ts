import { formatNumber } from "../../host/calc/values/format-number";
import type { StyleValues } from "../../host/model/cells/cell-style";
import { PIXELS_PER_POINT } from "./line-axis";

let context: CanvasRenderingContext2D | null | undefined;

/** Pixels of a text in one line. Needs a browser. */
function textWidth(text: string, { fontName, fontSize, fontBold }: StyleValues): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  context.font = `${fontBold ? "700 " : ""}${String(fontSize * PIXELS_PER_POINT)}px "${fontName}", Carlito, "Segoe UI", Arial, sans-serif`;
  return context.measureText(text).width;
}

/** A number in the width of its cell: fewer decimals under General, "####" under any other format, as in Excel. */
export function fittingText(value: number, numberFormat: string, style: StyleValues, width: number): string {
  const text = formatNumber(value, numberFormat);
  if (text.length * style.fontSize < width || textWidth(text, style) <= width) return text;
  if (numberFormat === "General") {
    for (let digits = 14; digits > 0; digits--) {
      const shorter = formatNumber(Number(value.toPrecision(digits)), numberFormat);
      if (Math.abs(value) < 10 ** digits && textWidth(shorter, style) <= width) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(width / Math.max(1, textWidth("#", style)))));
}
