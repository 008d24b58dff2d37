import type { BorderLine, CellLook } from "../../core/workbook/plan";

/** Excel's word for a line, and how heavy it is. */
const LINES: Readonly<
  Record<BorderLine, { readonly style: "Continuous"; readonly weight: "Hairline" | "Thin" | "Medium" }>
> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
};
const OUTSIDE = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** How many cells a range has, so that only lines are drawn that it has inside. */
export interface RangeSize {
  readonly rows: number;
  readonly columns: number;
}

/** Gives all cells of a range a format; what it does not say stays as it is. */
export function setFormat(range: Excel.Range, look: CellLook, size: RangeSize): void {
  const { format } = range;
  const { font } = format;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.fontSize !== undefined) font.size = look.fontSize;
  if (look.fontColor !== undefined) font.color = `#${look.fontColor}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.border) drawLines(format.borders, look.border, size);
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.numberFormat !== undefined) range.numberFormat = everyCell(look.numberFormat);
  if (look.unlocked !== undefined) format.protection.locked = !look.unlocked;
}

/** How many calls setFormat makes for a look at most: lines have six sides with style, weight and colour. */
export function formatCalls(look: CellLook): number {
  return Object.keys(look).length + (look.border ? 18 : 0);
}

function drawLines(
  borders: Excel.RangeBorderCollection,
  { line, color }: NonNullable<CellLook["border"]>,
  { rows, columns }: RangeSize,
): void {
  const sides = [
    ...OUTSIDE,
    ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(columns > 1 ? (["InsideVertical"] as const) : []),
  ];
  const { style, weight } = LINES[line];
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = style;
    if (weight !== "Thin") border.weight = weight;
    border.color = `#${color}`;
  }
}

/** Excel takes one value for all cells, which the types of the library do not know. */
function everyCell(value: string): string[][] {
  return value as unknown as string[][];
}
