/** SheetPlan -> the XML of its part; the order of elements is the schema's (ECMA-376, CT_Worksheet). */
import { cellAddress, rectangleAddress } from "../../../core/workbook/address";
import type { ColumnPlan, ConditionalLook, InputRestriction, PrintPlan, SheetPlan } from "../../../core/workbook/plan";
import { xmlAttribute, xmlText } from "../../ooxml/escape-xml";
import { counted, partStart } from "./part-xml";
import { rowsXml } from "./sheet-cells";
import { plannedView } from "./sheet-view";
import type { StyleTable } from "./style-table";
import type { TextTable } from "./text-table";

/** Excel's limit for the width of a column, in characters. */
const WIDEST_COLUMN = 255;
/** The rightmost column, counted from 0. */
const LAST_COLUMN = 16_383;
const PAPER_A4 = 9;

/** Ids under which the parts hang on that of the sheet. */
export interface HangingParts {
  readonly drawing: string | undefined;
  readonly tables: readonly string[];
}

/** Piece by piece, in the order of the part. */
export function* sheetXml(
  sheet: SheetPlan,
  styles: StyleTable,
  texts: TextTable,
  hanging: HangingParts,
): Iterable<string> {
  const { cells, columns, print } = sheet;
  const tab = sheet.tabColor === undefined ? "" : `<tabColor rgb="FF${sheet.tabColor}"/>`;
  yield (
    `${partStart("worksheet")}<sheetPr>${tab}${print ? `<pageSetUpPr fitToPage="1"/>` : ""}</sheetPr>` +
    `<dimension ref="${dimension(sheet)}"/><sheetViews>${plannedView(viewAttributes(sheet), sheet)}</sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns.length === 0 ? "" : `<cols>${columnsXml(columns)}</cols>`}<sheetData>`
  );
  yield* rowsXml(sheet, styles, texts);
  yield "</sheetData>";
  if (sheet.isProtected) yield protectionXml(sheet);
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${rectangleAddress(merge)}"/>`);
  if (merges.length > 0) yield counted("mergeCells", merges);
  yield* conditionalXml(sheet.conditionalLooks, styles);
  if (sheet.restrictions.length > 0) yield counted("dataValidations", sheet.restrictions.map(restrictionXml));
  const links = cells.flatMap(({ linkTo, row, column }) =>
    linkTo === undefined
      ? []
      : [`<hyperlink ref="${cellAddress({ row, column })}" location="${xmlAttribute(linkTo)}"/>`],
  );
  if (links.length > 0) yield `<hyperlinks>${links.join("")}</hyperlinks>`;
  if (print) yield printXml(print);
  if (hanging.drawing !== undefined) yield `<drawing r:id="${hanging.drawing}"/>`;
  const tables = hanging.tables.map((id) => `<tablePart r:id="${id}"/>`);
  if (tables.length > 0) yield counted("tableParts", tables);
  yield "</worksheet>";
}

/** The first cell and the last one. */
function dimension({ cells }: SheetPlan): string {
  let [bottom, right] = [0, 0];
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return rectangleAddress({ top: 0, left: 0, bottom, right });
}

function viewAttributes({ gridlines }: SheetPlan): string {
  return ` workbookViewId="0"${gridlines ? "" : ` showGridLines="0"`}`;
}

function columnsXml(columns: readonly ColumnPlan[]): string {
  return [...columns]
    .sort((one, other) => one.column - other.column)
    .map(({ column, width, hidden, folded }) => {
      const number = String(column + 1);
      const away = hidden || folded ? ` hidden="1"` : "";
      return `<col min="${number}" max="${number}" width="${String(Math.min(width, WIDEST_COLUMN))}" customWidth="1"${away}/>`;
    })
    .join("");
}

/** Without a password: it keeps fingers off formulas, and people may still widen what they read. */
function protectionXml({ charts, tables }: SheetPlan): string {
  // A locked chart could not be copied into slides.
  const objects = charts.length === 0 ? ` objects="1"` : "";
  return `<sheetProtection sheet="1"${objects} scenarios="1" formatColumns="0" formatRows="0" autoFilter="${tables.length > 0 ? "0" : "1"}"/>`;
}

/** Rules of one range stand together. */
function* conditionalXml(looks: readonly ConditionalLook[], styles: StyleTable): Iterable<string> {
  const rules = new Map<string, string>();
  looks.forEach(({ range, formula, look }, index) => {
    const place = rectangleAddress(range);
    const rule = `<cfRule type="expression" dxfId="${String(styles.condition(look))}" priority="${String(index + 1)}"><formula>${xmlText(formula)}</formula></cfRule>`;
    rules.set(place, (rules.get(place) ?? "") + rule);
  });
  for (const [place, own] of rules) yield `<conditionalFormatting sqref="${place}">${own}</conditionalFormatting>`;
}

function restrictionXml({ range, kind, formula, prompt, refusal, mayInsist }: InputRestriction): string {
  const told =
    (prompt ? ` promptTitle="${xmlAttribute(prompt.title)}" prompt="${xmlAttribute(prompt.text)}"` : "") +
    (refusal ? ` errorTitle="${xmlAttribute(refusal.title)}" error="${xmlAttribute(refusal.text)}"` : "");
  return (
    `<dataValidation type="${kind}" errorStyle="${mayInsist ? "warning" : "stop"}" allowBlank="1"${prompt ? ` showInputMessage="1"` : ""} showErrorMessage="1"${told}` +
    ` sqref="${rectangleAddress(range)}"><formula1>${xmlText(formula)}</formula1></dataValidation>`
  );
}

/** A page's number stands at its foot. A break stands after the row that it names. */
function printXml({ orientation, footer = "", pageStarts = [] }: PrintPlan): string {
  const foot = `&L&8${footer.replaceAll("&", "&&")}&R&8&P / &N`;
  const breaks = [...pageStarts]
    .sort((one, other) => one - other)
    .map((row) => `<brk id="${String(row)}" max="${String(LAST_COLUMN)}" man="1"/>`);
  return (
    `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${String(PAPER_A4)}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${xmlText(foot)}</oddFooter></headerFooter>` +
    (breaks.length === 0
      ? ""
      : `<rowBreaks count="${String(breaks.length)}" manualBreakCount="${String(breaks.length)}">${breaks.join("")}</rowBreaks>`)
  );
}
