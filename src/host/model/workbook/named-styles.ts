import type { CellRectangle } from "../../../core/workbook/address";
import { HostError } from "../../engine/host-error";
import { changeStyles } from "../cells/cell-format";
import { NORMAL_STYLE } from "../cells/cell-style";
import type { StyleKey, StyleValues } from "../cells/cell-style";
import { requireAllowed } from "../sheets/edit-rights";
import { noteFormatChanged } from "./event-notes";
import { WHOLE_SHEET } from "../cells/rectangles";
import type { Sheet, Workbook } from "./workbook";
import { allGroups, groupOf } from "./style-book";
import type { NamedStyle } from "./style-book";

const LINE = (
  color: string,
  weight = "Thin",
  style = "Continuous",
): { style: string; weight: string; color: string; tintAndShade: number } => ({
  style,
  weight,
  color,
  tintAndShade: 0,
});
const box = (color: string): Partial<StyleValues> => ({
  borderTop: LINE(color),
  borderBottom: LINE(color),
  borderLeft: LINE(color),
  borderRight: LINE(color),
});
const filled = (fillColor: string, fontColor: string): Partial<StyleValues> => ({
  fillColor,
  fillPattern: "Solid",
  fontColor,
});

/** Looks of Excel's own cell styles, by the words of Excel.BuiltInStyle; what they leave out is as in Normal. */
const BUILT_IN_STYLES: Readonly<Record<string, Partial<StyleValues>>> = {
  Normal: {},
  Good: filled("#C6EFCE", "#006100"),
  Bad: filled("#FFC7CE", "#9C0006"),
  Neutral: filled("#FFEB9C", "#9C5700"),
  Input: { ...filled("#FFCC99", "#3F3F76"), ...box("#7F7F7F") },
  Output: { ...filled("#F2F2F2", "#3F3F3F"), ...box("#3F3F3F"), fontBold: true },
  Calculation: { ...filled("#F2F2F2", "#FA7D00"), ...box("#7F7F7F"), fontBold: true },
  CheckCell: { ...filled("#A5A5A5", "#FFFFFF"), fontBold: true },
  LinkedCell: { fontColor: "#FA7D00" },
  Note: { ...filled("#FFFFCC", "#000000"), ...box("#B2B2B2") },
  WarningText: { fontColor: "#FF0000" },
  Explanatory: { fontColor: "#7F7F7F", fontItalic: true },
  Title: { fontName: "Calibri Light", fontSize: 18, fontColor: "#44546A" },
  Heading1: { fontSize: 15, fontBold: true, fontColor: "#44546A", borderBottom: LINE("#4472C4", "Thick") },
  Heading2: { fontSize: 13, fontBold: true, fontColor: "#44546A", borderBottom: LINE("#A2B8E1", "Thick") },
  Heading3: { fontBold: true, fontColor: "#44546A", borderBottom: LINE("#8EA9DB", "Medium") },
  Heading4: { fontBold: true, fontColor: "#44546A" },
  Total: { fontBold: true, borderTop: LINE("#4472C4"), borderBottom: LINE("#4472C4", "Thick", "Double") },
  Hyperlink: { fontColor: "#0563C1", fontUnderline: "Single" },
  FollowedHyperlink: { fontColor: "#954F72", fontUnderline: "Single" },
  Percent: { numberFormat: "0%" },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  CommaZero: { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  CurrencyZero: { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"??_);_(@_)' },
  Emphasis1: filled("#4472C4", "#FFFFFF"),
  Emphasis2: filled("#ED7D31", "#FFFFFF"),
  Emphasis3: filled("#A5A5A5", "#FFFFFF"),
  Accent1: filled("#4472C4", "#FFFFFF"),
  Accent2: filled("#ED7D31", "#FFFFFF"),
  Accent3: filled("#A5A5A5", "#FFFFFF"),
  Accent4: filled("#FFC000", "#FFFFFF"),
  Accent5: filled("#5B9BD5", "#FFFFFF"),
  Accent6: filled("#70AD47", "#FFFFFF"),
  Accent1_20: filled("#D9E1F2", "#000000"),
  Accent2_20: filled("#FCE4D6", "#000000"),
  Accent3_20: filled("#EDEDED", "#000000"),
  Accent4_20: filled("#FFF2CC", "#000000"),
  Accent5_20: filled("#DDEBF7", "#000000"),
  Accent6_20: filled("#E2EFDA", "#000000"),
  Accent1_40: filled("#B4C6E7", "#000000"),
  Accent2_40: filled("#F8CBAD", "#000000"),
  Accent3_40: filled("#DBDBDB", "#000000"),
  Accent4_40: filled("#FFE699", "#000000"),
  Accent5_40: filled("#BDD7EE", "#000000"),
  Accent6_40: filled("#C6E0B4", "#000000"),
  Accent1_60: filled("#8EA9DB", "#FFFFFF"),
  Accent2_60: filled("#F4B084", "#FFFFFF"),
  Accent3_60: filled("#C9C9C9", "#FFFFFF"),
  Accent4_60: filled("#FFD966", "#FFFFFF"),
  Accent5_60: filled("#9BC2E6", "#FFFFFF"),
  Accent6_60: filled("#A9D08E", "#FFFFFF"),
};

/**
 * Excel's own styles. All but Normal include only the groups that they say something about, so that Percent leaves
 * colours alone.
 */
export const OWN_STYLES: readonly NamedStyle[] = Object.entries(BUILT_IN_STYLES).map(([name, values]) => {
  const mentioned = new Set(Object.keys(values).map((key) => groupOf(key as StyleKey)));
  return { name, builtIn: true, values, includes: allGroups((group) => name === "Normal" || mentioned.has(group)) };
});

/** A style of the workbook by name, changed or as Excel has it. */
export function findStyle(workbook: Workbook, name: string): NamedStyle | undefined {
  return workbook.styles.find(name) ?? OWN_STYLES.find((style) => style.name.toLowerCase() === name.toLowerCase());
}

/** All values that a style gives to cells. */
function included({ name, values, includes }: NamedStyle): Partial<StyleValues> {
  const all = Object.entries({ ...NORMAL_STYLE.values, ...values }).filter(([key]) => {
    const group = groupOf(key as StyleKey);
    return group !== undefined && includes[group];
  });
  return { ...(Object.fromEntries(all) as Partial<StyleValues>), styleName: name };
}

/**
 * Changes a style. Cells that have it change with it, but for what they were given on their own.
 * @throws NotImplemented for Normal, which is the look of every cell.
 */
export function changeNamedStyle(workbook: Workbook, style: NamedStyle, changes: Partial<StyleValues>): void {
  if (style.name === "Normal")
    throw new HostError("NotImplemented", "Changing the style Normal is not implemented by this host.");
  const own = workbook.styles.own(style);
  const before = { ...NORMAL_STYLE.values, ...own.values };
  own.values = { ...own.values, ...changes };
  const keys = Object.keys(changes) as StyleKey[];
  for (const sheet of workbook.sheets) {
    changeStyles(sheet, WHOLE_SHEET, (look) => {
      if (look.values.styleName !== own.name) return look;
      const followed = keys.filter((key) => look.values[key] === before[key]);
      return look.withAll(Object.fromEntries(followed.map((key) => [key, changes[key]])));
    });
  }
}

/** Takes a style away; its cells look as Normal. @throws NotImplemented for Excel's own. */
export function deleteNamedStyle(workbook: Workbook, style: NamedStyle): void {
  if (style.builtIn)
    throw new HostError("NotImplemented", "Deleting Excel's own styles is not implemented by this host.");
  workbook.styles.remove(style);
  for (const sheet of workbook.sheets)
    changeStyles(sheet, WHOLE_SHEET, (look) => (look.values.styleName === style.name ? NORMAL_STYLE : look));
}

/** Gives cells a named style; their contents stay. @throws ItemNotFound for a style that the workbook does not have. */
export function applyNamedStyle(sheet: Sheet, areas: readonly CellRectangle[], name: string): void {
  requireAllowed(sheet, "allowFormatCells");
  const style = findStyle(sheet.workbook, name);
  if (!style) throw new HostError("ItemNotFound", `There is no style ${JSON.stringify(name)}.`);
  const values = included(style);
  for (const area of areas) {
    changeStyles(sheet, area, (look) => look.withAll(values));
    noteFormatChanged(sheet, area);
  }
}
