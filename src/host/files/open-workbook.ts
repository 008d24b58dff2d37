import { readWhole } from "../../adapters/xlsx/whole-workbook";
import type {
  CellStyle as FileStyle,
  WholeReading,
  WholeSheet as FileSheet,
  WholeWorkbook as FileWorkbook,
} from "../../adapters/xlsx/whole-workbook";
import type { CellRectangle } from "../../core/workbook/address";
import type { SnapshotCell } from "../../core/workbook/snapshot";
import { parseRectangle } from "../../core/workbook/address";
import { withIntersections } from "../calc/formula/implicit-intersection";
import { cellError } from "../calc/values/cell-scalar";
import type { CellScalar } from "../calc/values/cell-scalar";
import type { CellStyle } from "../model/cells/cell-style";
import { WHOLE_SHEET } from "../model/cells/rectangles";
import { addSheet } from "../model/sheets/sheet-operations";
import type { Sheet, Workbook } from "../model/workbook/workbook";
import { newTable } from "../model/tables/table";
import { TableFilter } from "../model/tables/table-filter";
import { modelFormula } from "./file-formula";
import { modelChart } from "./translate-chart";
import { modelConditional } from "./translate-conditional";
import { modelPage } from "./translate-page";
import { modelStyle } from "./translate-style";
import { modelValidation } from "./translate-validation";

/** Sheets that this workbook has no place for, in plain words. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  chartsheet: "chart sheet",
  dialogsheet: "dialog sheet",
  xlMacrosheet: "macro sheet",
  xlIntlMacrosheet: "macro sheet",
};

/** A file that cannot be read, with the Issues that say why. */
export type UnreadFile = Extract<WholeReading, { readonly ok: false }>;

export type OpenResult =
  /** What the model has no place for, in plain words. */
  { readonly ok: true; readonly leftOut: readonly string[] } | UnreadFile;

/** Fills an empty workbook with what a file holds. A file that cannot be read leaves it as it is. */
export async function openWorkbook(workbook: Workbook, bytes: Uint8Array): Promise<OpenResult> {
  const read = await readWhole(bytes);
  if (!read.ok) return read;
  workbook.sheets = [];
  workbook.activeSheet = undefined;
  const leftOut = read.value.withoutCells.map(({ name, kind }) => `${LEFT_OUT[kind] ?? kind} ${name}`);
  addSheets(workbook, read.value, read.value.sheets, leftOut);
  const file = read.value;
  const active = workbook.sheets[file.activeSheet ?? 0];
  if (active?.visibility === "visible") workbook.activeSheet = active;
  const {
    title,
    subject,
    creator,
    keywords,
    description,
    company,
    manager,
    category,
    custom = {},
  } = file.properties ?? {};
  for (const [name, value] of Object.entries({
    title,
    subject,
    author: creator,
    keywords,
    comments: description,
    company,
    manager,
    category,
  }))
    if (value !== undefined) workbook.properties.set(name, value);
  workbook.customProperties = Object.entries(custom).map(([key, value]) => ({ key, value }));
  if (file.workbookProtection?.lockStructure) workbook.protection.protect({});
  workbook.isDirty = false;
  return { ok: true, leftOut };
}

/** Adds sheets of a file, in this order, with their tables, names and charts. Their names must be free. */
export function addSheets(
  workbook: Workbook,
  file: FileWorkbook,
  sheets: readonly FileSheet[],
  leftOut: string[],
): readonly Sheet[] {
  const styles = new Map<string, CellStyle>();
  const theme = file.themeColors ?? [];
  const styleOf = (style: FileStyle): CellStyle => {
    const key = JSON.stringify(style);
    const known = styles.get(key) ?? modelStyle(style, theme);
    styles.set(key, known);
    return known;
  };
  const pairs = sheets.map((from) => ({ from, sheet: addSheet(workbook, from.name) }));
  const ranges = namesOfRanges(file);
  for (const { from, sheet } of pairs) fillSheet(sheet, from, { styleOf, ranges, leftOut });
  addNames(workbook, file, new Map(pairs.map(({ from, sheet }) => [from.name, sheet])));
  for (const { sheet } of pairs) workbook.calc.load(sheet);
  workbook.calc.structureChanged();
  workbook.calc.settle();
  const names = [...file.chartNames];
  for (const { from, sheet } of pairs) {
    const selected = file.selections.get(from.name);
    if (selected) sheet.selection = [selected];
    sheet.charts = (from.charts ?? []).map((chart) => modelChart(sheet, chart, names.shift()));
    if (from.protection?.sheet) sheet.protection.protect(modelProtection(from.protection));
  }
  return pairs.map(({ sheet }) => sheet);
}

function addNames(workbook: Workbook, { namedRanges = [] }: FileWorkbook, sheets: ReadonlyMap<string, Sheet>): void {
  for (const { name, range, scope, comment } of namedRanges) {
    // Excel's own names: the library tells print areas and titles with the page setup.
    if (name.startsWith("_xlnm.")) continue;
    const scoped = scope === undefined ? workbook.names : sheets.get(scope)?.names;
    if (scoped && !scoped.find(name)) scoped.add(name, modelFormula(range), comment);
  }
}

/** What all sheets of a file share while they are filled. */
interface Filling {
  readonly styleOf: (style: FileStyle) => CellStyle;
  /** Names that mean more than one cell, in lower case. */
  readonly ranges: ReadonlySet<string>;
  readonly leftOut: string[];
}

function namesOfRanges({ namedRanges = [], sheets }: FileWorkbook): ReadonlySet<string> {
  const names = namedRanges.filter(({ range }) => /^[^(]*:[^(]*$/.test(range)).map(({ name }) => name);
  const tables = sheets.flatMap((sheet) => (sheet.tables ?? []).map(({ name, displayName }) => displayName ?? name));
  return new Set([...names, ...tables].map((name) => name.toLowerCase()));
}

function fillSheet(sheet: Sheet, from: FileSheet, filling: Filling): void {
  const { styleOf, leftOut } = filling;
  sheet.visibility = from.veryHidden ? "veryHidden" : from.hidden ? "hidden" : "visible";
  sheet.showGridlines = from.view?.showGridLines ?? true;
  sheet.showHeadings = from.view?.showRowColHeaders ?? true;
  if (from.view?.tabColor?.rgb !== undefined) sheet.tabColor = `#${from.view.tabColor.rgb.slice(-6)}`;
  fillCells(sheet, from, filling);
  from.columns?.forEach(({ width, hidden, outlineLevel, style }, index) => {
    if (width === undefined && !hidden && !outlineLevel && !style) return;
    Object.assign(sheet.columns.ensure(index), {
      size: width === undefined ? undefined : (width * 7 + 5) * 0.75,
      hidden: hidden ?? false,
      outlineLevel: outlineLevel ?? 0,
      style: style && styleOf(style),
    });
  });
  for (const [row, { height, hidden, outlineLevel }] of from.rowDefs ?? [])
    Object.assign(sheet.rows.ensure(row), { size: height, hidden: hidden ?? false, outlineLevel: outlineLevel ?? 0 });
  sheet.merges = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  const { rows = 0, columns = 0 } = from.freezePane ?? {};
  if (rows > 0 || columns > 0)
    sheet.freeze = {
      top: 0,
      left: 0,
      bottom: rows > 0 ? rows - 1 : WHOLE_SHEET.bottom,
      right: columns > 0 ? columns - 1 : WHOLE_SHEET.right,
    };
  for (const validation of from.dataValidations ?? []) {
    const rule = modelValidation(validation);
    for (const area of areasOf(validation.range)) sheet.validations.put(area, rule);
  }
  for (const rule of [...(from.conditionalRules ?? [])].sort((one, other) => other.priority - one.priority)) {
    const made = modelConditional(rule);
    if (made)
      sheet.conditionalFormats.add(sheet.workbook.newId(), areasOf(rule.range), made.type, made.bag).stopIfTrue =
        rule.stopIfTrue ?? false;
    else leftOut.push(`${sheet.name}: a conditional format of the kind ${rule.type}`);
  }
  for (const table of from.tables ?? []) addTable(sheet, table);
  const filtered = from.autoFilter ? parseRectangle(from.autoFilter.range) : undefined;
  if (filtered) sheet.autoFilter = { area: filtered, filter: new TableFilter() };
  modelPage(sheet, from);
  for (const what of ["images", "pivotTables", "slicers", "sparklines", "textBoxes", "threadedComments"] as const)
    if ((from[what] ?? []).length > 0) leftOut.push(`${sheet.name}: ${what}`);
}

function fillCells(sheet: Sheet, from: FileSheet, { styleOf, ranges, leftOut }: Filling): void {
  const rich = new Map<string, string>();
  for (const [key, { style, hyperlink, richText }] of from.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (richText) rich.set(key, richText.map(({ text }) => text).join(""));
    if (style) sheet.cells.ensure(row, column).style = styleOf(style);
    if (!hyperlink) continue;
    const { target, location, tooltip } = hyperlink;
    sheet.cells.ensure(row, column).link = {
      ...(target === "" ? {} : { address: target }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    };
  }
  const spills: { readonly area: CellRectangle; readonly row: number; readonly column: number }[] = [];
  let tables = 0;
  for (const held of from.cellsHeld) {
    const { row, column, isFormula, formula, fills } = held;
    const stored = sheet.cells.ensure(row, column);
    const looks = rich.get(`${String(row)},${String(column)}`);
    stored.value = looks !== undefined && held.type === "text" ? looks.replaceAll("_x005F_", "_") : scalar(held);
    if (formula !== undefined)
      stored.formula = fills
        ? modelFormula(formula)
        : withIntersections(modelFormula(formula), (word) => ranges.has(word.toLowerCase()));
    if (fills) spills.push({ area: fills, row, column });
    else if (isFormula && formula === undefined) tables += 1;
  }
  // What an array formula spilled stands in the file as constants; here it would be in the formula's way.
  for (const { area, row, column } of spills) {
    for (const spilled of [...sheet.cells.inArea(area)])
      if (spilled.row !== row || spilled.column !== column) {
        if (spilled.cell.value !== null) tables -= 1;
        spilled.cell.value = null;
      } else if (area.top !== area.bottom || area.left !== area.right) spilled.cell.value = null;
  }
  if (tables > 0) leftOut.push(`${sheet.name}: ${String(tables)} results of what-if tables stay as values`);
}

/** What a cell shows; null for a formula without result. */
function scalar({ value, type }: SnapshotCell): CellScalar {
  return type === "error" && typeof value === "string" ? (cellError(value) ?? value) : value;
}

function addTable(
  sheet: Sheet,
  {
    name,
    displayName,
    range,
    columns,
    style,
    showRowStripes,
    showColumnStripes,
    showAutoFilter,
    showTotalRow,
  }: NonNullable<FileSheet["tables"]>[number],
): void {
  const { workbook } = sheet;
  const area = range === undefined ? undefined : parseRectangle(range);
  if (!area) return;
  const table = newTable(
    workbook.newId(),
    workbook.tables.length + 1,
    displayName ?? name,
    sheet,
    area,
    columns.map((column) => column.name),
  );
  workbook.tables.push(
    Object.assign(table, {
      style: style ?? "",
      showBandedRows: showRowStripes ?? true,
      showBandedColumns: showColumnStripes ?? false,
      showFilterButton: showAutoFilter ?? true,
      showTotals: showTotalRow ?? false,
    }),
  );
}

function areasOf(range: string): readonly CellRectangle[] {
  return range.split(/[ ,]+/).flatMap((part) => parseRectangle(part.replaceAll("$", "")) ?? []);
}

function modelProtection(protection: NonNullable<FileSheet["protection"]>): Readonly<Record<string, boolean>> {
  const {
    objects,
    scenarios,
    formatCells,
    formatColumns,
    formatRows,
    insertColumns,
    insertRows,
    insertHyperlinks,
    deleteColumns,
    deleteRows,
    sort,
    autoFilter,
    pivotTables,
  } = protection;
  const is = (value: boolean | undefined): boolean => value === true;
  return {
    allowEditObjects: objects !== true,
    allowEditScenarios: scenarios !== true,
    allowFormatCells: is(formatCells),
    allowFormatColumns: is(formatColumns),
    allowFormatRows: is(formatRows),
    allowInsertColumns: is(insertColumns),
    allowInsertRows: is(insertRows),
    allowInsertHyperlinks: is(insertHyperlinks),
    allowDeleteColumns: is(deleteColumns),
    allowDeleteRows: is(deleteRows),
    allowSort: is(sort),
    allowAutoFilter: is(autoFilter),
    allowPivotTables: is(pivotTables),
  };
}
