/** WorkbookPlan -> the bytes of an .xlsx file. */
import type { NamedRange, WriteSheet } from "hucre";
import { impossible } from "../../core/issue/issue";
import type { SheetPlan, WorkbookPlan } from "../../core/workbook/plan";
import { chartPart } from "../ooxml/chart-part";
import { themePart } from "../ooxml/theme-part";
import { drawingXml } from "./write/drawing-part";
import { newPackage, type NewPackage } from "./write/new-package";
import { sheetXml, type HangingParts } from "./write/sheet-part";
import { addBeside } from "./write/sheets-beside";
import { styleTable } from "./write/style-table";
import { tableXml } from "./write/table-part";
import { textTable } from "./write/text-table";
import { coreProperties, customProperties, namesOf, workbookXml, type SheetEntry } from "./write/workbook-part";

const WORKBOOK = "xl/workbook.xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "application/vnd.openxmlformats-officedocument";
const CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const THEME_PART = "xl/theme/theme1.xml";
/** Excel's own, which people's colours refer to. */
const THEME = {
  name: "Office",
  colors: [
    ["dk1", "000000"],
    ["lt1", "FFFFFF"],
    ["dk2", "44546A"],
    ["lt2", "E7E6E6"],
    ["accent1", "4472C4"],
    ["accent2", "ED7D31"],
    ["accent3", "A5A5A5"],
    ["accent4", "FFC000"],
    ["accent5", "5B9BD5"],
    ["accent6", "70AD47"],
    ["hlink", "0563C1"],
    ["folHlink", "954F72"],
  ],
} as const;

/** Sheets of others that stand behind those of a plan, and the names that they have or use. */
export interface SheetsBeside {
  readonly sheets: readonly WriteSheet[];
  readonly names: readonly NamedRange[];
}

/** Writes a plan. A plan that Excel could not open is a fault of ours and throws. */
export async function writeWorkbook(
  plan: WorkbookPlan,
  beside: SheetsBeside = { sheets: [], names: [] },
): Promise<Uint8Array> {
  checkSheetNames([...plan.sheets, ...beside.sheets]);
  const file = newPackage();
  const styles = styleTable(plan.looks);
  const texts = textTable();
  const hang = hanger(file);
  const sheets = plan.sheets.map((sheet, index): Tab => {
    const part = `xl/worksheets/sheet${String(index + 1)}.xml`;
    file.add(part, `${SPREADSHEET}.worksheet+xml`, sheetXml(sheet, styles, texts, hang(part, sheet)));
    return { name: sheet.name, visibility: sheet.visibility, part };
  });
  const tables = plan.sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0);
  const others =
    beside.sheets.length === 0
      ? { parts: [], styles: styles.xml() }
      : await addBeside(file, beside.sheets, { sheets: sheets.length, tables, styles: styles.xml() });
  addWorkbook(
    file,
    [
      ...sheets,
      ...beside.sheets.map(({ name, hidden, veryHidden }, index): Tab => ({
        name,
        visibility: veryHidden ? "veryHidden" : hidden ? "hidden" : "visible",
        part: others.parts[index] ?? "",
      })),
    ],
    [...namesOf(plan), ...beside.names],
  );
  file.add("xl/styles.xml", `${SPREADSHEET}.styles+xml`, [others.styles]);
  file.add("xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`, texts.xml());
  file.add("docProps/core.xml", CORE_PROPERTIES, [coreProperties(plan.title)]);
  file.add("docProps/custom.xml", `${OFFICE}.custom-properties+xml`, [customProperties(plan.properties)]);
  return file.bytes();
}

interface Tab extends Omit<SheetEntry, "id"> {
  readonly part: string;
}

/** The part that leads to all others. */
function addWorkbook(file: NewPackage, tabs: readonly Tab[], names: readonly NamedRange[]): void {
  const sheets = tabs.map(({ part, ...tab }) => ({ ...tab, id: file.link(WORKBOOK, "worksheet", part) }));
  file.link(WORKBOOK, "styles", "xl/styles.xml");
  file.link(WORKBOOK, "sharedStrings", "xl/sharedStrings.xml");
  file.link(WORKBOOK, "theme", THEME_PART);
  file.add(THEME_PART, `${OFFICE}.theme+xml`, [themePart(THEME)]);
  file.add(WORKBOOK, `${SPREADSHEET}.sheet.main+xml`, [workbookXml(sheets, names)]);
  file.link("", "officeDocument", WORKBOOK);
  file.link("", CORE_KIND, "docProps/core.xml");
  file.link("", "custom-properties", "docProps/custom.xml");
}

/** Adds the charts and tables of one sheet after the other, numbered through the workbook. */
function hanger(file: NewPackage): (part: string, sheet: SheetPlan) => HangingParts {
  let [charts, tables, drawings] = [0, 0, 0];
  return (part, sheet) => {
    const ids = sheet.tables.map((table) => {
      const name = `xl/tables/table${String(++tables)}.xml`;
      file.add(name, `${SPREADSHEET}.table+xml`, [tableXml(table, tables)]);
      return file.link(part, "table", name);
    });
    if (sheet.charts.length === 0) return { drawing: undefined, tables: ids };
    const drawing = `xl/drawings/drawing${String(++drawings)}.xml`;
    const frames = sheet.charts.map(({ spec }) => {
      const name = `xl/charts/chart${String(++charts)}.xml`;
      file.add(name, `${OFFICE}.drawingml.chart+xml`, [chartPart(spec)]);
      return file.link(drawing, "chart", name);
    });
    file.add(drawing, `${OFFICE}.drawing+xml`, [drawingXml(sheet.charts, frames)]);
    return { drawing: file.link(part, "drawing", drawing), tables: ids };
  };
}

function checkSheetNames(sheets: readonly Pick<SheetPlan, "name">[]): void {
  const names = sheets.map((sheet) => sheet.name.toLowerCase());
  if (new Set(names).size !== names.length) impossible("two sheets of a plan have the same name");
  const bad = sheets.find(({ name }) => name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name));
  if (bad) impossible(`Excel takes no sheet called "${bad.name}"`);
}
