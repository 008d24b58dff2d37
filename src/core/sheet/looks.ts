import type { CellLook } from "../workbook/plan";

/** Colours: dark blue for titles, greys for what is fixed, white for what is to be filled. */
const INK = "1F3864";
const LINE = { line: "thin", color: "B8C4D6" } as const;
const FIXED = "F2F4F8";

/** The looks of all our workbooks, by name. Sizes in points. */
export const LOOKS = {
  title: { bold: true, fontSize: 14, fontColor: INK, vertical: "center" },
  subtitle: { fontSize: 10, fontColor: "44546A", wrap: true, vertical: "top" },
  heading: { bold: true, fontSize: 12, fontColor: INK, vertical: "bottom" },
  text: { wrap: true, vertical: "top" },
  link: { fontColor: "0563C1", vertical: "top" },
  key: { fontSize: 8, fontColor: "7F7F7F" },
  header: {
    bold: true,
    fill: "D9E2F0",
    fontColor: INK,
    border: LINE,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  headerLeft: {
    bold: true,
    fill: "D9E2F0",
    fontColor: INK,
    border: LINE,
    horizontal: "left",
    vertical: "center",
    wrap: true,
  },
  label: { fill: FIXED, border: LINE, vertical: "center", wrap: true },
  labelLink: { fill: FIXED, border: LINE, vertical: "center", wrap: true, fontColor: "0563C1" },
  unit: { fill: FIXED, border: LINE, vertical: "center", fontColor: "44546A" },
  about: {
    fontSize: 8,
    indent: 1,
    horizontal: "left",
    italic: true,
    fill: FIXED,
    border: LINE,
    vertical: "center",
    wrap: true,
    fontColor: "44546A",
  },
  whole: { border: LINE, horizontal: "right", vertical: "center", numberFormat: "#,##0", unlocked: true },
  decimal: { border: LINE, horizontal: "right", vertical: "center", numberFormat: "#,##0.0##", unlocked: true },
  code: { border: LINE, horizontal: "center", vertical: "center", wrap: true, unlocked: true },
  /** As text, so that "- seized at the border" and "= as before" are no formulas, and "- 5" is no number. */
  answer: { border: LINE, horizontal: "left", vertical: "top", wrap: true, numberFormat: "@", unlocked: true },
  total: { bold: true, fill: FIXED, border: LINE, horizontal: "right", vertical: "center", numberFormat: "#,##0" },
  totalDecimal: {
    bold: true,
    fill: FIXED,
    border: LINE,
    horizontal: "right",
    vertical: "center",
    numberFormat: "#,##0.0##",
  },
  /** Calculated, and open for a figure that is known without its parts. */
  totalAnswer: {
    bold: true,
    border: LINE,
    horizontal: "right",
    vertical: "center",
    numberFormat: "#,##0",
    unlocked: true,
  },
  totalAnswerDecimal: {
    bold: true,
    border: LINE,
    horizontal: "right",
    vertical: "center",
    numberFormat: "#,##0.0##",
    unlocked: true,
  },
  figure: { border: LINE, horizontal: "right", vertical: "center", numberFormat: "#,##0" },
  figureDecimal: { border: LINE, horizontal: "right", vertical: "center", numberFormat: "#,##0.0##" },
  status: { border: LINE, horizontal: "center", vertical: "center", wrap: true },
  cellText: { border: LINE, vertical: "top", wrap: true },
  change: { border: LINE, horizontal: "right", vertical: "center", numberFormat: "+#,##0.###;-#,##0.###;0" },
  changeShare: { border: LINE, horizontal: "right", vertical: "center", numberFormat: "+0.0%;-0.0%;0.0%" },
  /** Darker where more is known: it holds in grey print, and the word says it besides. */
  coverComplete: { fill: "BFD9C6", border: LINE, horizontal: "center", vertical: "center", wrap: true },
  coverPartly: { fill: "FBEFC9", border: LINE, horizontal: "center", vertical: "center", wrap: true },
  coverNoData: { border: LINE, horizontal: "center", vertical: "center", wrap: true },
  /** Kept for cells with findings: bold beside the ground, so that it holds for every eye and in grey print. */
  finding: { bold: true, fontColor: "262626", fill: "FFD966" },
  noData: { italic: true, fontColor: "7F7F7F" },
  noFigure: { italic: true, fontColor: "7F7F7F", border: LINE, horizontal: "center", vertical: "center", wrap: true },
  footnote: { fontSize: 8, italic: true, fontColor: "44546A", wrap: true, vertical: "top" },
  footnoteLine: { fontSize: 8, italic: true, fontColor: "44546A" },
  dataText: { vertical: "top", wrap: true, horizontal: "left", indent: 1 },
  dataNumber: { vertical: "top", horizontal: "right" },
  dataValue: { vertical: "top", wrap: true },
  sample: { bold: true, fontColor: "B23A48" },
  sampleText: { bold: true, fontColor: "B23A48", wrap: true, vertical: "top" },
} as const satisfies Readonly<Record<string, CellLook>>;

export type LookName = keyof typeof LOOKS;
