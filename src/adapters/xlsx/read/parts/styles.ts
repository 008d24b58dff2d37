/** The cell formats, as far as they say what a number means, and whether a person sees it. */
import { refuse } from "../../../ooxml/file-issue";
import { formatKind, isPlainFormat, type NumberKind } from "../../../../core/workbook/number-kind";
import type { OddLook } from "../../../../core/workbook/snapshot";
import type { XmlScan } from "../../../ooxml/xml-scan";
import { builtInKind } from "./built-in-kind";

/** Excel itself allows 65,490 cell formats. */
const MOST_FORMATS = 1_000_000;
/** What a cell without a ground of its own stands on. */
const WHITE = "FFFFFF";
/** Built-in formats that show more than the digits of a number (ISO 29500-1, 18.8.30), as Excel names them. */
const BUILT_IN: Readonly<Record<string, string>> = {
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  48: "##0.0E+0",
};
/** Colours by number and of a theme as good as every workbook has them: the ground and the letters. */
const KNOWN_COLORS: Readonly<Record<string, string>> = {
  "indexed 1": WHITE,
  "indexed 9": WHITE,
  "indexed 65": WHITE,
  "theme 0": WHITE,
  "indexed 0": "000000",
  "indexed 8": "000000",
  "indexed 64": "000000",
  "theme 1": "000000",
};

export interface CellFormat {
  readonly kind: NumberKind;
  readonly look?: OddLook;
}

interface Font {
  readonly color: string | undefined;
  readonly isStruck: boolean;
}

/** One per cell format (`cellXfs`); a cell's `s` attribute is the place in this list. */
export function readStyles(scan: XmlScan): readonly CellFormat[] {
  const custom = new Map<string, string>();
  const fonts: Font[] = [];
  const grounds: (string | undefined)[] = [];
  const formats: { readonly number: string; readonly font: number; readonly ground: number }[] = [];
  scan.openRoot("styleSheet");
  while (scan.nextChild(1)) {
    if (scan.name === "numFmts")
      eachChild(scan, "numFmt", custom, () => {
        custom.set(scan.attribute("numFmtId") ?? "", scan.attribute("formatCode") ?? "");
      });
    else if (scan.name === "fonts") eachChild(scan, "font", fonts, () => fonts.push(readFont(scan)));
    else if (scan.name === "fills") eachChild(scan, "fill", grounds, () => grounds.push(readGround(scan)));
    else if (scan.name === "cellXfs")
      eachChild(scan, "xf", formats, () =>
        formats.push({
          number: scan.attribute("numFmtId") ?? "0",
          font: Number(scan.attribute("fontId") ?? 0),
          ground: Number(scan.attribute("fillId") ?? 0),
        }),
      );
  }
  return formats.map(({ number, font, ground }): CellFormat => {
    // Files may give a built-in number a code of their own; then that code is what Excel shows.
    const code = custom.get(number) ?? BUILT_IN[number];
    const { color, isStruck } = fonts[font] ?? { color: undefined, isStruck: false };
    const look: OddLook = {
      ...(code !== undefined && !isPlainFormat(code) ? { format: code } : {}),
      ...(color !== undefined && color === (grounds[ground] ?? WHITE) ? { isUnseen: true } : {}),
      ...(isStruck ? { isStruck: true } : {}),
    };
    return {
      kind: code === undefined ? builtInKind(Number(number)) : formatKind(code),
      ...(Object.keys(look).length > 0 ? { look } : {}),
    };
  });
}

function eachChild(
  scan: XmlScan,
  name: string,
  found: { readonly size: number } | { readonly length: number },
  read: () => void,
): void {
  const depth = scan.depth;
  while (scan.nextChild(depth)) {
    if (scan.name !== name) continue;
    if (("size" in found ? found.size : found.length) === MOST_FORMATS)
      refuse("file-part-too-complex", { part: scan.part, limit: MOST_FORMATS });
    read();
  }
}

function readFont(scan: XmlScan): Font {
  const depth = scan.depth;
  let color: string | undefined;
  let isStruck = false;
  while (scan.nextChild(depth)) {
    if (scan.name === "color") color = colorOf(scan);
    else if (scan.name === "strike") isStruck = isOn(scan.attribute("val"));
  }
  return { color, isStruck };
}

/** The one colour that a cell's ground has; undefined for none, and for patterns. */
function readGround(scan: XmlScan): string | undefined {
  const depth = scan.depth;
  let color: string | undefined;
  while (scan.nextChild(depth))
    if (scan.name === "patternFill" && scan.attribute("patternType") === "solid") color = solidColor(scan);
  return color;
}

function solidColor(scan: XmlScan): string | undefined {
  const depth = scan.depth;
  let color: string | undefined;
  while (scan.nextChild(depth)) if (scan.name === "fgColor") color = colorOf(scan);
  // Something else than white, whatever it is.
  return color ?? "solid";
}

/** Undefined for "automatic", which is always seen. Shades of a theme's colour are compared by their numbers. */
function colorOf(scan: XmlScan): string | undefined {
  const rgb = scan.attribute("rgb");
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  const tint = scan.attribute("tint") ?? "0";
  const [indexed, theme] = [scan.attribute("indexed"), scan.attribute("theme")];
  const named = indexed !== undefined ? `indexed ${indexed}` : theme !== undefined ? `theme ${theme}` : undefined;
  if (named === undefined) return undefined;
  return Number(tint) === 0 ? (KNOWN_COLORS[named] ?? named) : `${named} ${tint}`;
}

/** A property that is on where it is named without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === "1" || value === "true";
}
