/** Looks of cells between the model's words (Office.js) and a file's. */
import type { AlignmentStyle, BorderSide, CellStyle as FileStyle } from "../../adapters/xlsx/whole-workbook";
import { NO_LINE, NORMAL_STYLE } from "../model/cells/cell-style";
import type { BorderLine, CellStyle, StyleKey, StyleValues } from "../model/cells/cell-style";

/** "<style> <weight>" of Office.js -> a file's line. */
const LINES: Readonly<Record<string, BorderSide["style"]>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Thin": "dashed",
  "Dash Medium": "mediumDashed",
  "DashDot Thin": "dashDot",
  "DashDot Medium": "mediumDashDot",
  "DashDotDot Thin": "dashDotDot",
  "DashDotDot Medium": "mediumDashDotDot",
  "Dot Thin": "dotted",
  "Double Thick": "double",
  "SlantDashDot Medium": "slantDashDot",
};
const SIDES = { top: "borderTop", bottom: "borderBottom", left: "borderLeft", right: "borderRight" } as const;
const UNDERLINES = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;
const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

function keyOf<Words extends Readonly<Record<string, string>>>(
  words: Words,
  value: string | undefined,
): string | undefined {
  return Object.entries(words).find(([, one]) => one === value)?.[0];
}

function rgb(color: string): string {
  return color.replace("#", "").toUpperCase();
}

function color(
  value: { readonly rgb?: string; readonly theme?: number; readonly indexed?: number } | undefined,
  fallback: string,
  theme: readonly string[],
): string {
  const text = value?.rgb ?? (value?.theme === undefined ? undefined : theme[value.theme]);
  return text === undefined ? fallback : `#${text.slice(-6).toUpperCase()}`;
}

/** Only what differs from Excel's normal look is written. */
export function fileStyle(style: CellStyle): FileStyle {
  const { values: own } = style;
  const normal = NORMAL_STYLE.values;
  const differs = (...keys: StyleKey[]): boolean => keys.some((key) => own[key] !== normal[key]);
  const border = Object.fromEntries(
    Object.entries(SIDES).flatMap(([side, key]) => {
      const line = fileLine(own[key]);
      return line ? [[side, line]] : [];
    }),
  );
  const underline = UNDERLINES[own.fontUnderline as keyof typeof UNDERLINES] as
    (typeof UNDERLINES)[keyof typeof UNDERLINES] | undefined;
  return {
    font: {
      name: own.fontName,
      size: own.fontSize,
      ...(own.fontBold ? { bold: true } : {}),
      ...(own.fontItalic ? { italic: true } : {}),
      ...(own.fontStrikethrough ? { strikethrough: true } : {}),
      ...(underline ? { underline } : {}),
      ...(own.fontSubscript
        ? { vertAlign: "subscript" as const }
        : own.fontSuperscript
          ? { vertAlign: "superscript" as const }
          : {}),
      ...(differs("fontColor") ? { color: { rgb: rgb(own.fontColor) } } : {}),
    },
    ...(own.fillColor === ""
      ? {}
      : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: rgb(own.fillColor) } } }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(differs("horizontalAlignment", "verticalAlignment", "wrapText", "indentLevel", "textOrientation", "shrinkToFit")
      ? { alignment: fileAlignment(own) }
      : {}),
    ...(differs("numberFormat") ? { numFmt: own.numberFormat } : {}),
    ...(differs("locked", "formulaHidden") ? { protection: { locked: own.locked, hidden: own.formulaHidden } } : {}),
  };
}

function fileAlignment({
  horizontalAlignment,
  verticalAlignment,
  wrapText,
  indentLevel,
  textOrientation,
  shrinkToFit,
}: StyleValues): AlignmentStyle {
  const horizontal = HORIZONTAL[horizontalAlignment as keyof typeof HORIZONTAL] as AlignmentStyle["horizontal"];
  return {
    vertical: VERTICAL[verticalAlignment as keyof typeof VERTICAL],
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(wrapText ? { wrapText } : {}),
    ...(shrinkToFit ? { shrinkToFit } : {}),
    ...(indentLevel > 0 ? { indent: indentLevel } : {}),
    ...(textOrientation === 0
      ? {}
      : { textRotation: textOrientation === 180 ? 255 : textOrientation < 0 ? 90 - textOrientation : textOrientation }),
  };
}

function fileLine({ style, weight, color: lineColor }: BorderLine): BorderSide | undefined {
  if (style === "None") return undefined;
  const nearest = Object.keys(LINES).find((name) => name.startsWith(`${style} `)) ?? "";
  return { style: LINES[`${style} ${weight}`] ?? LINES[nearest] ?? "thin", color: { rgb: rgb(lineColor) } };
}

/** @param theme colours of the file's theme, RRGGBB */
export function modelStyle(style: FileStyle, theme: readonly string[]): CellStyle {
  const { font, fill, border, alignment, numFmt, protection } = style;
  const changes: Partial<Record<StyleKey, unknown>> = {
    ...(numFmt === undefined ? {} : { numberFormat: numFmt }),
    ...(protection?.locked === undefined ? {} : { locked: protection.locked }),
    ...(protection?.hidden === undefined ? {} : { formulaHidden: protection.hidden }),
  };
  if (font) {
    Object.assign(changes, {
      fontName: font.name ?? "Calibri",
      fontSize: font.size ?? 11,
      fontBold: font.bold ?? false,
      fontItalic: font.italic ?? false,
      fontStrikethrough: font.strikethrough ?? false,
      fontColor: color(font.color, "#000000", theme),
      fontSubscript: font.vertAlign === "subscript",
      fontSuperscript: font.vertAlign === "superscript",
      fontUnderline:
        font.underline === true
          ? "Single"
          : (keyOf(UNDERLINES, font.underline === false ? undefined : font.underline) ?? "None"),
    });
  }
  if (fill?.type === "pattern" && fill.pattern !== "none") {
    Object.assign(changes, {
      fillColor: color(fill.fgColor, fill.pattern === "solid" ? "#FFFFFF" : "", theme),
      fillPattern: "Solid",
    });
  }
  for (const [side, key] of Object.entries(SIDES)) {
    const line = border?.[side as keyof typeof SIDES];
    if (line) changes[key] = modelLine(line, theme);
  }
  if (alignment) {
    const rotation = alignment.textRotation ?? 0;
    Object.assign(changes, {
      horizontalAlignment: keyOf(HORIZONTAL, alignment.horizontal) ?? "General",
      verticalAlignment: keyOf(VERTICAL, alignment.vertical) ?? "Bottom",
      wrapText: alignment.wrapText ?? false,
      indentLevel: alignment.indent ?? 0,
      shrinkToFit: alignment.shrinkToFit ?? false,
      textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
    });
  }
  return NORMAL_STYLE.withAll(changes as Partial<StyleValues>);
}

function modelLine({ style, color: lineColor }: BorderSide, theme: readonly string[]): BorderLine {
  const [name = "Continuous", weight = "Thin"] = (keyOf(LINES, style) ?? "").split(" ");
  return { ...NO_LINE, style: name === "" ? "Continuous" : name, weight, color: color(lineColor, "#000000", theme) };
}
