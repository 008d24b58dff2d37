import { writeWhole } from "../../adapters/xlsx/whole-workbook";
import type {
  Cell as FileCell,
  ColumnDef,
  CellStyle as FileStyle,
  RowDef,
  SheetView,
  WriteSheet,
} from "../../adapters/xlsx/whole-workbook";
import { quoteSheetName, rectangleAddress, sheetReference } from "../../core/workbook/address";
import type { CellRectangle } from "../../core/workbook/address";
import { firstInView, SMALL_SCREEN } from "../../core/workbook/first-in-view";
import { withIntersections, withoutIntersections } from "../calc/formula/implicit-intersection";
import { isCellError } from "../calc/values/cell-scalar";
import type { CellScalar } from "../calc/values/cell-scalar";
import type { Cell, StoredCell } from "../model/cells/cell-store";
import { NORMAL_STYLE } from "../model/cells/cell-style";
import type { CellStyle } from "../model/cells/cell-style";
import { WHOLE_SHEET } from "../model/cells/rectangles";
import type { SheetLines } from "../model/sheets/sheet-lines";
import type { Sheet, Workbook } from "../model/workbook/workbook";
import { fileFormula } from "./file-formula";
import { fileChart, specOf } from "./translate-chart";
import { fileConditional } from "./translate-conditional";
import { filePage } from "./translate-page";
import { fileStyle } from "./translate-style";
import { fileValidation } from "./translate-validation";

/** A saved workbook, and what of it the file does not hold, in plain words. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  readonly leftOut: readonly string[];
}

/** What gives an area however it is used. */
const MANY_VALUES =
  /_xlfn\.(?:ANCHORARRAY|LET|LAMBDA|MAP|SCAN|REDUCE|BYROW|BYCOL|MAKEARRAY|SEQUENCE|RANDARRAY|UNIQUE|SORTBY|TAKE|DROP|EXPAND|TOCOL|TOROW|HSTACK|VSTACK|WRAPROWS|WRAPCOLS|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT|_xlws)\b/;

/** Points -> characters of Calibri 11. */
function widthInCharacters(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 10_000) / 10_000);
}

export async function saveWorkbook(workbook: Workbook): Promise<SavedWorkbook> {
  workbook.calc.settle();
  const leftOut = [...notSaved(workbook)];
  const styles = new Map<CellStyle, FileStyle>();
  const styleOf = (style: CellStyle): FileStyle => {
    const known = styles.get(style) ?? fileStyle(style);
    styles.set(style, known);
    return known;
  };
  const { properties } = workbook;
  const text = (name: string): string => String(properties.get(name) ?? "");
  const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
  const bytes = await writeWhole(
    {
      sheets: workbook.sheets.map((sheet) => fileSheet(sheet, styleOf, leftOut)),
      defaultFont: { name: "Calibri", size: 11 },
      activeSheet: workbook.sheets.indexOf(workbook.active),
      properties: {
        title: text("title"),
        subject: text("subject"),
        creator: text("author"),
        keywords: text("keywords"),
        description: text("comments"),
        company: text("company"),
        manager: text("manager"),
        category: text("category"),
        custom: Object.fromEntries(workbook.customProperties.map(({ key, value }) => [key, value])),
      },
      namedRanges: [
        ...workbook.names
          .all()
          .map(({ name, formula, comment }) => ({
            name,
            range: fileFormula(formula),
            ...(comment === "" ? {} : { comment }),
          })),
        ...workbook.sheets.flatMap((sheet) =>
          sheet.names.all().map(({ name, formula }) => ({ name, range: fileFormula(formula), scope: sheet.name })),
        ),
        ...workbook.sheets.flatMap(printNames),
      ],
      ...(workbook.protection.isProtected ? { workbookProtection: { lockStructure: true } } : {}),
    },
    workbook.sheets.map(fileView),
    charts.map((chart) => ({ name: chart.name, spec: specOf(chart) })),
  );
  return { bytes, leftOut };
}

/** What the file format of the library has no place for. */
function* notSaved(workbook: Workbook): Generator<string> {
  if (workbook.comments.length > 0) yield `${String(workbook.comments.length)} comments`;
  if (workbook.settings.size > 0) yield "settings of add-ins";
  if (workbook.xmlParts.all().length > 0) yield "custom XML parts";
  if (workbook.allNames().some(({ visible }) => !visible)) yield "that some names are hidden";
  for (const { name, showHeaders } of workbook.tables)
    if (!showHeaders) yield `table ${name}: that it has no header row`;
  const filtered = workbook.sheets.filter(({ rows }) => [...rows.entries()].some(([, line]) => line.filtered));
  for (const { name } of filtered) yield `${name}: the criteria of its filter (its rows stay hidden)`;
}

/** Excel's own names for what is printed. The library would write them unquoted. */
function printNames(sheet: Sheet): { name: string; range: string; scope: string }[] {
  const [rows] = (sheet.pageLayout.get("titleRows") ?? []) as readonly CellRectangle[];
  const areas = (sheet.pageLayout.get("printArea") ?? []) as readonly CellRectangle[];
  return [
    ...(rows
      ? [
          {
            name: "_xlnm.Print_Titles",
            range: `${quoteSheetName(sheet.name)}!$${String(rows.top + 1)}:$${String(rows.bottom + 1)}`,
            scope: sheet.name,
          },
        ]
      : []),
    ...(areas.length > 0
      ? [
          {
            name: "_xlnm.Print_Area",
            range: areas.map((area) => sheetReference(sheet.name, area)).join(","),
            scope: sheet.name,
          },
        ]
      : []),
  ];
}

function fileSheet(sheet: Sheet, styleOf: (style: CellStyle) => FileStyle, leftOut: string[]): WriteSheet {
  const conditional = sheet.conditionalFormats
    .all()
    .map((format, priority) => fileConditional(format, rangeText(format.areas), priority + 1));
  const lost = conditional.filter((rule) => rule === undefined).length;
  if (lost > 0) leftOut.push(`${sheet.name}: ${String(lost)} conditional formats of kinds that are not saved`);
  const { protection } = sheet;
  return {
    name: sheet.name,
    columns: columns(sheet, styleOf),
    rowDefs: new Map(
      [...sheet.rows.entries()].map(([row, { size, hidden, filtered, outlineLevel }]): [number, RowDef] => [
        row,
        {
          ...(size === undefined ? {} : { height: size }),
          ...(hidden || filtered ? { hidden: true } : {}),
          ...(outlineLevel > 0 ? { outlineLevel } : {}),
        },
      ]),
    ),
    cells: new Map(
      [...emptyLines(sheet), ...sheet.cells.inArea(WHOLE_SHEET)].map(
        ({ row, column, cell }): [string, Partial<FileCell>] => [
          `${String(row)},${String(column)}`,
          fileCell(sheet, row, column, cell, styleOf),
        ],
      ),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: sheet.validations.all().flatMap(({ areas, rule }) => fileValidation(rule, rangeText(areas)) ?? []),
    conditionalRules: conditional.flatMap((rule) => rule ?? []),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor === "" ? {} : { tabColor: { rgb: sheet.tabColor.replace("#", "") } }),
    },
    ...(sheet.freeze ? { freezePane: frozenLines(sheet) } : {}),
    ...(sheet.visibility === "hidden"
      ? { hidden: true }
      : sheet.visibility === "veryHidden"
        ? { veryHidden: true }
        : {}),
    ...(protection.isProtected ? { protection: fileProtection(protection.options) } : {}),
    ...filePage(sheet),
    tables: sheet.workbook.tables
      .filter((table) => table.sheet === sheet)
      .map(({ name, area, columns: own, style, showTotals, showBandedRows, showBandedColumns, showFilterButton }) => ({
        name,
        displayName: name,
        range: rectangleAddress(area),
        columns: own.map((column) => ({ name: column.name })),
        style,
        showTotalRow: showTotals,
        showRowStripes: showBandedRows,
        showColumnStripes: showBandedColumns,
        showAutoFilter: showFilterButton,
      })),
    ...(sheet.autoFilter ? { autoFilter: { range: rectangleAddress(sheet.autoFilter.area) } } : {}),
    charts: sheet.charts.map(fileChart),
  };
}

function frozenLines({ freeze }: Sheet): { readonly rows: number; readonly columns: number } {
  return {
    rows: !freeze || freeze.bottom === WHOLE_SHEET.bottom ? 0 : freeze.bottom + 1,
    columns: !freeze || freeze.right === WHOLE_SHEET.right ? 0 : freeze.right + 1,
  };
}

/** What is selected, and in view on a small screen. */
function fileView(sheet: Sheet): SheetView | undefined {
  const [selected] = sheet.selection;
  if (!selected) return undefined;
  const freeze = frozenLines(sheet);
  const pixels = (lines: SheetLines) => (line: number) => (lines.isHidden(line) ? 0 : lines.size(line) / 0.75);
  return {
    selected,
    freeze,
    scrolledTo: {
      row: firstInView(selected.top, freeze.rows, pixels(sheet.rows), SMALL_SCREEN.height),
      column: firstInView(selected.left, freeze.columns, pixels(sheet.columns), SMALL_SCREEN.width),
    },
  };
}

/** The library writes rows that have a cell: those with a height of their own get a blank one. */
function* emptyLines(sheet: Sheet): Generator<StoredCell> {
  for (const [row] of sheet.rows.entries()) {
    yield {
      row,
      column: 0,
      cell: {
        value: null,
        formula: undefined,
        style: NORMAL_STYLE,
        quotePrefix: false,
        spilledFrom: undefined,
        link: undefined,
      },
    };
  }
}

function rangeText(areas: readonly CellRectangle[]): string {
  return areas.map(rectangleAddress).join(" ");
}

function columns(sheet: Sheet, styleOf: (style: CellStyle) => FileStyle): ColumnDef[] {
  const known = new Map(sheet.columns.entries());
  const count = Math.max(0, ...[...known.keys()].map((column) => column + 1));
  return Array.from({ length: count }, (_, index) => {
    const line = known.get(index);
    if (!line) return {};
    return {
      ...(line.size === undefined ? {} : { width: widthInCharacters(line.size) }),
      ...(line.hidden ? { hidden: true } : {}),
      ...(line.outlineLevel > 0 ? { outlineLevel: line.outlineLevel } : {}),
      ...(line.style ? { style: styleOf(line.style) } : {}),
    };
  });
}

function fileCell(
  sheet: Sheet,
  row: number,
  column: number,
  { value, formula, style, link, spilledFrom }: Cell,
  styleOf: (style: CellStyle) => FileStyle,
): Partial<FileCell> {
  const plain = fileValue(value);
  const spill =
    formula === undefined ? undefined : sheet.workbook.calc.calculator.spillArea({ sheet: sheet.id, row, column });
  const isSpilling = spill !== undefined && (spill.top !== spill.bottom || spill.left !== spill.right);
  return {
    value: plain,
    // The library takes a text such as "#REF!" for an error, unless it is rich text.
    ...(typeof value === "string" && formula === undefined && spilledFrom === undefined && value.startsWith("#")
      ? { richText: [{ text: value }] }
      : {}),
    ...(formula === undefined
      ? {}
      : {
          ...(isSpilling || !isOfOneValue(sheet, formula)
            ? {
                formula: fileFormula(formula),
                formulaType: "array" as const,
                formulaDynamic: true,
                formulaRef: rectangleAddress(spill ?? { top: row, left: column, bottom: row, right: column }),
              }
            : { formula: fileFormula(withoutIntersections(formula)) }),
          formulaResult: plain,
        }),
    ...(style ? { style: styleOf(style) } : {}),
    ...(link
      ? {
          hyperlink: {
            target: link.address ?? "",
            ...(link.documentReference === undefined ? {} : { location: link.documentReference }),
            ...(link.screenTip === undefined ? {} : { tooltip: link.screenTip }),
          },
        }
      : {}),
  };
}

/** Whether programs from before dynamic arrays calculate it in the same way: files mark all others as arrays. */
function isOfOneValue(sheet: Sheet, formula: string): boolean {
  const { workbook } = sheet;
  const isRange = (word: string): boolean => {
    const name = sheet.names.find(word) ?? workbook.names.find(word);
    return name ? /^[^(]*:[^(]*$/.test(name.formula) : workbook.tables.some((table) => table.name === word);
  };
  const named = fileFormula(formula);
  return !MANY_VALUES.test(named) && withIntersections(withoutIntersections(formula), isRange) === formula;
}

/** "_x0041_" in a text would be read as "A". */
function fileValue(value: CellScalar): string | number | boolean | null {
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? value.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : value;
}

/** A file says what is allowed; Office.js does too. */
function fileProtection(options: Readonly<Record<string, boolean | string>>): NonNullable<WriteSheet["protection"]> {
  const allows = (name: string): boolean => options[name] === true;
  return {
    sheet: true,
    objects: !allows("allowEditObjects"),
    scenarios: !allows("allowEditScenarios"),
    formatCells: allows("allowFormatCells"),
    formatColumns: allows("allowFormatColumns"),
    formatRows: allows("allowFormatRows"),
    insertColumns: allows("allowInsertColumns"),
    insertRows: allows("allowInsertRows"),
    insertHyperlinks: allows("allowInsertHyperlinks"),
    deleteColumns: allows("allowDeleteColumns"),
    deleteRows: allows("allowDeleteRows"),
    sort: allows("allowSort"),
    autoFilter: allows("allowAutoFilter"),
    pivotTables: allows("allowPivotTables"),
  };
}
