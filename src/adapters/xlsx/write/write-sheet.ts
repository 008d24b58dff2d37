/** SheetPlan -> the library's sheet. */
import type { Cell, CellStyle, ColumnDef, ConditionalRule, DataValidation, RowDef, WriteSheet } from "hucre";
import { impossible } from "../../../core/issue/issue";
import { rectangleAddress } from "../../../core/workbook/address";
import type { CellPlan, ChartPlan, InputRestriction, SheetPlan, WorkbookPlan } from "../../../core/workbook/plan";
import { cellStyle, conditionalStyle } from "./cell-style";

/** Excel's limit for the width of a column, in characters. */
const WIDEST_COLUMN = 255;

export function writeSheet(sheet: SheetPlan, looks: WorkbookPlan["looks"]): WriteSheet {
  const styles = new Map(Object.entries(looks).map(([name, look]) => [name, cellStyle(look)]));
  const styleOf = (look: string): CellStyle => styles.get(look) ?? impossible(`the look "${look}" is not in the plan`);
  return {
    name: sheet.name,
    columns: columnsOf(sheet),
    rowDefs: new Map(
      sheet.rows.map(({ row, height, hidden }): [number, RowDef] => [
        row,
        { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) },
      ]),
    ),
    cells: new Map(
      sheet.cells.map((cell): [string, Partial<Cell>] => [
        `${String(cell.row)},${String(cell.column)}`,
        writeCell(cell, styleOf),
      ]),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: sheet.restrictions.map(restriction),
    conditionalRules: sheet.conditionalLooks.map(({ range, formula, look }, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      formula,
      range: rectangleAddress(range),
      style: conditionalStyle(looks[look] ?? impossible(`the look "${look}" is not in the plan`)),
    })),
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColor === undefined ? {} : { tabColor: { rgb: sheet.tabColor } }),
    },
    ...(sheet.freeze ? { freezePane: sheet.freeze } : {}),
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    // Without a password: it keeps fingers off formulas, and people may still widen what they read.
    ...(sheet.isProtected
      ? {
          protection: {
            sheet: true,
            // A locked chart could not be copied into slides.
            objects: sheet.charts.length === 0,
            scenarios: true,
            formatColumns: true,
            formatRows: true,
            autoFilter: sheet.tables.length > 0,
          },
        }
      : {}),
    ...(sheet.print
      ? {
          pageSetup: {
            paperSize: "a4",
            orientation: sheet.print.orientation,
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0,
            margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
          },
          headerFooter: { oddFooter: `&L&8${(sheet.print.footer ?? "").replaceAll("&", "&&")}&R&8&P / &N` },
        }
      : {}),
    // A break stands after the row it names, counted from 1: the number of the row before the new page.
    rowBreaks: [...(sheet.print?.pageStarts ?? [])].map((row) => row - 1),
    tables: sheet.tables.map(({ name, range, columns }) => ({
      name,
      displayName: name,
      range: rectangleAddress(range),
      columns: columns.map((column) => ({ name: column })),
      style: "TableStyleLight1",
      showAutoFilter: true,
    })),
    charts: sheet.charts.map(chartFrame),
  };
}

function columnsOf({ columns }: SheetPlan): ColumnDef[] {
  const count = Math.max(0, ...columns.map(({ column }) => column + 1));
  const byIndex = new Map(columns.map((column) => [column.column, column]));
  return Array.from({ length: count }, (_, index) => {
    const planned = byIndex.get(index);
    return planned
      ? { width: Math.min(planned.width, WIDEST_COLUMN), ...(planned.hidden || planned.folded ? { hidden: true } : {}) }
      : {};
  });
}

function writeCell(cell: CellPlan, styleOf: (look: string) => CellStyle): Partial<Cell> {
  const value = typeof cell.value === "string" ? escapeEscapes(cell.value) : cell.value;
  return {
    value,
    // The library takes a text such as "#REF!" for an error, unless it is rich text.
    ...(typeof value === "string" && cell.formula === undefined && value.startsWith("#")
      ? { richText: [{ text: value }] }
      : {}),
    ...(cell.formula === undefined ? {} : { formula: cell.formula, formulaResult: value }),
    ...(cell.look === undefined ? {} : { style: styleOf(cell.look) }),
    ...(cell.linkTo === undefined ? {} : { hyperlink: { target: "", location: cell.linkTo } }),
  };
}

/** "_x0041_" means "A" in a workbook's texts; the library leaves it to us to say that we mean it literally. */
function escapeEscapes(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function restriction({ range, kind, formula, prompt, refusal }: InputRestriction): DataValidation {
  return {
    type: kind,
    formula1: formula,
    range: rectangleAddress(range),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    ...(prompt ? { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text } : {}),
    ...(refusal ? { errorTitle: refusal.title, errorMessage: refusal.text } : {}),
  };
}

/** Only the frame: the chart itself is drawn by our own chart part. */
function chartFrame({ spec, anchor }: ChartPlan): NonNullable<WriteSheet["charts"]>[number] {
  return {
    type: "column",
    title: spec.title,
    altText: spec.altText,
    frameTitle: spec.title,
    series: [{ values: "A1" }],
    anchor: { from: { row: anchor.top, col: anchor.left }, to: { row: anchor.bottom + 1, col: anchor.right + 1 } },
  };
}
