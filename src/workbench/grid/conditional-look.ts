import { evaluate } from "../../host/model/workbook/evaluate-formula";
import type { CellStyle, StyleValues } from "../../host/model/cells/cell-style";
import type { ConditionalFormat } from "../../host/model/cells/conditional-format";
import { holds } from "../../host/model/cells/rectangles";
import type { Sheet } from "../../host/model/workbook/workbook";

/**
 * The look of a cell with the conditional formats that apply to it; those of custom formulas, the only kind that
 * templates use.
 */
export function conditionalLook(sheet: Sheet, row: number, column: number, style: CellStyle): CellStyle {
  const formats = sheet.conditionalFormats
    .all()
    .filter(({ type, areas }) => type === "Custom" && areas.some((area) => holds(area, row, column)));
  let look = style;
  // The first format has priority: what later ones say of the same property does not count.
  for (const format of [...formats].reverse())
    if (applies(sheet, row, column, format)) look = look.withAll(changesOf(format));
  return look;
}

function applies(sheet: Sheet, row: number, column: number, { areas: [first], bag }: ConditionalFormat): boolean {
  const formula = bag.child("Custom").child("rule").get("formula");
  if (!first || typeof formula !== "string" || formula === "") return false;
  const result = evaluate(
    sheet.workbook,
    formula.startsWith("=") ? formula : `=${formula}`,
    sheet,
    row - first.top,
    column - first.left,
  );
  return result === true || (typeof result === "number" && result !== 0);
}

function changesOf({ bag }: ConditionalFormat): Partial<StyleValues> {
  const format = bag.child("Custom").child("format");
  const fill = format.child("fill").get("color");
  const font = format.child("font");
  const color = font.get("color");
  return {
    ...(typeof fill === "string" && fill !== "" ? { fillColor: fill, fillPattern: "Solid" } : {}),
    ...(typeof color === "string" && color !== "" ? { fontColor: color } : {}),
    ...(font.get("bold") === true ? { fontBold: true } : {}),
    ...(font.get("italic") === true ? { fontItalic: true } : {}),
  };
}
