import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellRectangle } from "../../core/workbook/address";
import { requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { colorText } from "./color-text";
import { changeStyles, stylesWithin } from "../model/cells/cell-format";
import type { BorderLine, CellStyle, StyleKey, StyleValues } from "../model/cells/cell-style";
import { NO_LINE } from "../model/cells/cell-style";
import { requireAllowed } from "../model/sheets/edit-rights";
import { noteFormatChanged } from "../model/workbook/event-notes";
import type { Sheet } from "../model/workbook/workbook";
import { autofit, commonSize, setSize } from "../model/sheets/line-sizes";

/** What a format belongs to: a range or several. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly areas: readonly CellRectangle[];
}

/** One kind of value of all cells; null when they differ, as Excel answers. */
export function commonValue<Value>(target: FormatTarget, read: (style: CellStyle) => Value): Value | null {
  let found: { readonly value: Value } | undefined;
  for (const area of target.areas) {
    for (const style of stylesWithin(target.sheet, area)) {
      const value = read(style);
      if (found && found.value !== value) return null;
      found = { value };
    }
  }
  return found?.value ?? null;
}

/** Sets one kind of value in all cells. */
function applyStyle(target: FormatTarget, change: (style: CellStyle) => CellStyle, option = "allowFormatCells"): void {
  requireAllowed(target.sheet, option);
  for (const area of target.areas) {
    changeStyles(target.sheet, area, change);
    noteFormatChanged(target.sheet, area);
  }
}

type Getters = Record<string, (target: FormatTarget) => unknown>;
type Setters = Record<string, (target: FormatTarget, value: unknown) => void>;

/** Getters and setters for plain values of a style, by Office.js name. */
function stored(
  names: Readonly<Record<string, StyleKey>>,
  read: (value: unknown) => unknown = (value) => value,
): { readonly get: Getters; readonly set: Setters } {
  const get: Getters = {};
  const set: Setters = {};
  for (const [name, key] of Object.entries(names)) {
    get[name] = (target) => commonValue(target, (style) => style.values[key]);
    set[name] = (target, value) => {
      const kept = read(value) as StyleValues[StyleKey];
      applyStyle(target, (style) => style.with(key, kept));
    };
  }
  return { get, set };
}

const format = stored({
  horizontalAlignment: "horizontalAlignment",
  verticalAlignment: "verticalAlignment",
  wrapText: "wrapText",
  indentLevel: "indentLevel",
  textOrientation: "textOrientation",
  shrinkToFit: "shrinkToFit",
  readingOrder: "readingOrder",
  autoIndent: "autoIndent",
});
const font = stored({
  name: "fontName",
  size: "fontSize",
  bold: "fontBold",
  italic: "fontItalic",
  underline: "fontUnderline",
  strikethrough: "fontStrikethrough",
  subscript: "fontSubscript",
  superscript: "fontSuperscript",
  tintAndShade: "fontTintAndShade",
});
const fontColor = stored({ color: "fontColor" }, colorText);
const fill = stored({
  pattern: "fillPattern",
  tintAndShade: "fillTintAndShade",
  patternTintAndShade: "fillPatternTintAndShade",
});
const patternColor = stored({ patternColor: "fillPatternColor" }, colorText);
const protection = stored({ locked: "locked", formulaHidden: "formulaHidden" });

const self = (target: FormatTarget): FormatTarget => target;

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];

interface BorderTarget extends FormatTarget {
  readonly edge: Edge;
}

/**
 * The cells whose own line an edge of an area is, and which line. Inside lines are the lower and right lines of all but
 * the last.
 */
function edgeCells(
  area: CellRectangle,
  edge: Edge,
): readonly { readonly area: CellRectangle; readonly key: StyleKey }[] {
  const { top, left, bottom, right } = area;
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: top }, key: "borderTop" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: bottom }, key: "borderBottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: left }, key: "borderLeft" }];
    case "EdgeRight":
      return [{ area: { ...area, left: right }, key: "borderRight" }];
    case "InsideHorizontal":
      return top === bottom
        ? []
        : [
            { area: { ...area, bottom: bottom - 1 }, key: "borderBottom" },
            { area: { ...area, top: top + 1 }, key: "borderTop" },
          ];
    case "InsideVertical":
      return left === right
        ? []
        : [
            { area: { ...area, right: right - 1 }, key: "borderRight" },
            { area: { ...area, left: left + 1 }, key: "borderLeft" },
          ];
    case "DiagonalDown":
      return [{ area, key: "borderDiagonalDown" }];
    case "DiagonalUp":
      return [{ area, key: "borderDiagonalUp" }];
  }
}

/** The cells beyond an edge, which may hold its line in their place. */
function cellsBeyond(
  area: CellRectangle,
  edge: Edge,
): readonly { readonly area: CellRectangle; readonly key: StyleKey }[] {
  const { top, left, bottom, right } = area;
  switch (edge) {
    case "EdgeTop":
      return top === 0 ? [] : [{ area: { ...area, top: top - 1, bottom: top - 1 }, key: "borderBottom" }];
    case "EdgeBottom":
      return bottom === MAX_ROWS - 1
        ? []
        : [{ area: { ...area, top: bottom + 1, bottom: bottom + 1 }, key: "borderTop" }];
    case "EdgeLeft":
      return left === 0 ? [] : [{ area: { ...area, left: left - 1, right: left - 1 }, key: "borderRight" }];
    case "EdgeRight":
      return right === MAX_COLUMNS - 1
        ? []
        : [{ area: { ...area, left: right + 1, right: right + 1 }, key: "borderLeft" }];
    default:
      return [];
  }
}

function linesOf({ sheet, areas, edge }: BorderTarget, find: typeof edgeCells): readonly BorderLine[] {
  return areas
    .flatMap((area) => find(area, edge))
    .flatMap((part) => [...stylesWithin(sheet, part.area)].map(({ values }) => values[part.key] as BorderLine));
}

function lineValue(target: BorderTarget, name: keyof BorderLine): unknown {
  const own = linesOf(target, edgeCells);
  const lines = own.every(({ style }) => style === "None") ? linesOf(target, cellsBeyond) : own;
  const values = new Set<unknown>(lines.map((line) => line[name]));
  if (values.size === 0) return NO_LINE[name];
  return values.size === 1 ? [...values][0] : null;
}

/** A colour or weight given to a missing line draws it, as in Excel. */
function setLine(target: BorderTarget, change: Partial<BorderLine>): void {
  requireAllowed(target.sheet, "allowFormatCells");
  for (const area of target.areas) {
    for (const part of edgeCells(area, target.edge)) {
      changeStyles(target.sheet, part.area, (style) => {
        const before = style.values[part.key] as BorderLine;
        const drawn =
          before.style === "None" && change.style === undefined ? { ...before, style: "Continuous" } : before;
        return style.with(part.key, change.style === "None" ? NO_LINE : { ...drawn, ...change });
      });
    }
    // What the cells beyond held of the same line is over.
    if (change.style !== undefined) {
      for (const part of cellsBeyond(area, target.edge))
        changeStyles(target.sheet, part.area, (style) =>
          (style.values[part.key] as BorderLine).style === "None" ? style : style.with(part.key, NO_LINE),
        );
    }
    noteFormatChanged(target.sheet, area);
  }
}

/** RangeFormat and what hangs on it: font, fill, borders, protection, sizes. */
export const formatMembers = [
  members<FormatTarget>("RangeFormat", {
    get: {
      ...format.get,
      columnWidth: ({ sheet, areas }) =>
        commonSize(
          sheet.columns,
          areas.map(({ left, right }) => [left, right]),
        ),
      rowHeight: ({ sheet, areas }) =>
        commonSize(
          sheet.rows,
          areas.map(({ top, bottom }) => [top, bottom]),
        ),
      useStandardWidth: ({ sheet, areas }) =>
        commonSize(
          sheet.columns,
          areas.map(({ left, right }) => [left, right]),
        ) === sheet.columns.defaultSize,
      useStandardHeight: ({ sheet, areas }) =>
        commonSize(
          sheet.rows,
          areas.map(({ top, bottom }) => [top, bottom]),
        ) === sheet.rows.defaultSize,
    },
    set: {
      ...format.set,
      textOrientation: (target, value) => {
        requireArgument(
          typeof value === "number" && ((value >= -90 && value <= 90) || value === 180),
          "Text turns from -90 to 90 degrees, or 180.",
        );
        applyStyle(target, (style) => style.with("textOrientation", value));
      },
      indentLevel: (target, value) => {
        requireArgument(typeof value === "number" && value >= 0 && value <= 250, "The indent goes from 0 to 250.");
        applyStyle(target, (style) => style.with("indentLevel", value));
      },
      columnWidth: ({ sheet, areas }, value) => {
        for (const { left, right } of areas) setSize(sheet, "columns", left, right, value as number);
      },
      rowHeight: ({ sheet, areas }, value) => {
        for (const { top, bottom } of areas) setSize(sheet, "rows", top, bottom, value as number);
      },
      useStandardWidth: ({ sheet, areas }, value) => {
        if (value === true) for (const { left, right } of areas) setSize(sheet, "columns", left, right, undefined);
      },
      useStandardHeight: ({ sheet, areas }, value) => {
        if (value === true) for (const { top, bottom } of areas) setSize(sheet, "rows", top, bottom, undefined);
      },
    },
    child: { font: self, fill: self, protection: self, borders: self },
    call: {
      autofitColumns: ({ sheet, areas }) => {
        for (const area of areas) autofit(sheet, "columns", area);
      },
      autofitRows: ({ sheet, areas }) => {
        for (const area of areas) autofit(sheet, "rows", area);
      },
      adjustIndent: (target, args) => {
        const by = args.integer(0);
        applyStyle(target, (style) =>
          style.with("indentLevel", Math.max(0, Math.min(250, style.values.indentLevel + by))),
        );
      },
    },
  }),
  members<FormatTarget>("RangeFont", {
    get: { ...font.get, ...fontColor.get },
    set: {
      ...font.set,
      ...fontColor.set,
      // Text cannot be raised and lowered at once.
      subscript: (target, value) => {
        applyStyle(target, (style) =>
          style.withAll({ fontSubscript: value === true, ...(value === true ? { fontSuperscript: false } : {}) }),
        );
      },
      superscript: (target, value) => {
        applyStyle(target, (style) =>
          style.withAll({ fontSuperscript: value === true, ...(value === true ? { fontSubscript: false } : {}) }),
        );
      },
    },
  }),
  members<FormatTarget>("RangeFill", {
    get: {
      ...fill.get,
      ...patternColor.get,
      // No fill looks white.
      color: (target) => commonValue(target, ({ values }) => values.fillColor || "#FFFFFF"),
    },
    set: {
      ...fill.set,
      ...patternColor.set,
      color: (target, value) => {
        const color = value === "" ? "" : colorText(value);
        applyStyle(target, (style) =>
          style.withAll({ fillColor: color, fillPattern: color === "" ? "None" : "Solid" }),
        );
      },
    },
    call: {
      clear: (target) => {
        applyStyle(target, (style) =>
          style.withAll({ fillColor: "", fillPattern: "None", fillPatternColor: "#000000", fillTintAndShade: 0 }),
        );
      },
    },
  }),
  members<FormatTarget>("FormatProtection", protection),
  members<FormatTarget>("RangeBorderCollection", {
    get: {
      count: () => EDGES.length,
      tintAndShade: (target) => {
        const all = new Set(
          EDGES.map((edge) => lineValue({ sheet: target.sheet, areas: target.areas, edge }, "tintAndShade")),
        );
        return all.size === 1 ? [...all][0] : null;
      },
    },
    set: {
      tintAndShade: (target, value) => {
        for (const edge of EDGES)
          setLine({ sheet: target.sheet, areas: target.areas, edge }, { tintAndShade: value as number });
      },
    },
    items: ({ sheet, areas }) => EDGES.map((edge): BorderTarget => ({ sheet, areas, edge })),
  }),
  members<BorderTarget>("RangeBorder", {
    get: {
      id: ({ edge }) => edge,
      sideIndex: ({ edge }) => edge,
      style: (target) => lineValue(target, "style"),
      weight: (target) => lineValue(target, "weight"),
      color: (target) => lineValue(target, "color"),
      tintAndShade: (target) => lineValue(target, "tintAndShade"),
    },
    set: {
      style: (target, value) => {
        setLine(target, { style: value as string });
      },
      weight: (target, value) => {
        setLine(target, { weight: value as string });
      },
      color: (target, value) => {
        setLine(target, { color: colorText(value) });
      },
      tintAndShade: (target, value) => {
        setLine(target, { tintAndShade: value as number });
      },
    },
  }),
];
