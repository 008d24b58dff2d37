/**
 * What an open workbook holds. Its parts know one another, so their shapes stand in one file; what they do stands in
 * files of their own.
 */
import type { CellRectangle } from "../../../core/workbook/address";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import type { CalcTable, CalcWorld } from "../../calc/evaluation/calc-source";
import type { Calculator } from "../../calc/evaluation/calculator";
import type { CellScalar } from "../../calc/values/cell-scalar";
import type { RequestFiles } from "../../files/request-files";
import type { CellStore } from "../cells/cell-store";
import type { CellStyle } from "../cells/cell-style";
import type { ConditionalFormats } from "../cells/conditional-format";
import type { SheetValidations } from "../cells/data-validation";
import type { SheetLines } from "../sheets/sheet-lines";
import type { SheetProtection } from "../sheets/sheet-protection";
import type { TableFilter } from "../tables/table-filter";
import type { DefinedName, DefinedNames } from "./defined-names";
import type { PropertyBag } from "./property-bag";
import type { StyleBook } from "./style-book";
import type { Follower, WorkbookEvents } from "./workbook-events";
import type { XmlParts } from "./xml-parts";

/** Application-wide settings of the one Excel that this stands in for. */
export interface ApplicationState {
  calculationMode: string;
  /** False while an add-in switched its events off. */
  enableEvents: boolean;
  /** Until the end of the batch. */
  calculationSuspended: boolean;
  iterative: { enabled: boolean; maxIteration: number; maxChange: number };
}

/** A document property of the user's own. */
export interface CustomProperty {
  readonly key: string;
  value: string | number | boolean | Date;
}

/** The single truth of the host: one open workbook. */
export interface Workbook {
  readonly events: WorkbookEvents;
  /** The clock and chance that formulas see. */
  readonly world: CalcWorld;
  name: string;
  sheets: Sheet[];
  activeSheet: Sheet | undefined;
  tables: Table[];
  comments: Comment[];
  bindings: Binding[];
  readonly names: DefinedNames;
  readonly protection: SheetProtection;
  readonly settings: Map<string, unknown>;
  activeChart: Chart | undefined;
  readonly properties: PropertyBag;
  customProperties: CustomProperty[];
  readonly xmlParts: XmlParts;
  readonly styles: StyleBook;
  /** Style that new tables get. */
  defaultTableStyle: string;
  readonly calc: Calculation;
  readonly application: ApplicationState;
  /** Set while a person edits a cell: batches are refused or wait. */
  cellEdit: boolean;
  isDirty: boolean;
  /** Base64 of workbooks that an add-in asked to open in a window of their own. */
  readonly opened: string[];
  /** Workbooks that came with the running request. */
  readonly requestFiles: RequestFiles;
  /** On the web, inserted sheets come without their charts. */
  insertsCharts: boolean;
  /** A new id in the form that Excel gives sheets, tables and charts. */
  newId(): string;
  /** Who changes the workbook right now, in the words of event arguments. */
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
  /** Runs work on behalf of the add-in, so that events tell it from a person's. */
  byAddin<Result>(work: () => Result): Result;
  /** What ends with each batch: suspended calculation. Formulas are brought up to date. */
  endOfBatch(): void;
  sheetById(id: string): Sheet | undefined;
  /** A sheet by name, whatever the case. */
  sheetByName(name: string): Sheet | undefined;
  /** The sheet in view. */
  readonly active: Sheet;
  tableByName(name: string): Table | undefined;
  /** A name as a formula on that sheet sees it. */
  resolveName(name: string, sheet?: Sheet): DefinedName | undefined;
  /** All names, those of the workbook first. */
  allNames(): readonly DefinedName[];
}

/** The results of a workbook's formulas: told of every change, it brings them up to date. */
export interface Calculation {
  readonly calculator: Calculator;
  /** The tables as formulas see them. */
  tables(): readonly CalcTable[];
  /** A formula was put into a cell. */
  setFormula(sheet: Sheet, row: number, column: number, formula: string): void;
  /** Constants were written or cells were cleared; `hadFormulas` tells that formulas went away. */
  contentsChanged(sheet: Sheet, area: CellRectangle, hadFormulas: boolean): void;
  /** Sheets, names, tables or hidden rows changed. */
  structureChanged(): void;
  /** Hands all formulas of a sheet to the calculator again, after cells moved or the sheet was added. */
  reenter(sheet: Sheet): void;
  /** Takes over the formulas of a sheet that was read from a file, with the results that stand beside them. */
  load(sheet: Sheet): void;
  /** Switches calculation of a sheet; while it is off its cells keep the results they show. */
  enable(sheet: Sheet, enabled: boolean): void;
  /** Brings results up to date, unless calculation is manual or suspended. */
  settle(): void;
  /** Brings results up to date whatever the mode. */
  calculate(everything?: boolean): void;
}

/** One worksheet: its cells and all that belongs to it. */
export interface Sheet {
  readonly workbook: Workbook;
  /** "{...}", never reused. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** "#RRGGBB" or "". */
  tabColor: string;
  readonly cells: CellStore;
  readonly rows: SheetLines;
  readonly columns: SheetLines;
  /** Look of all cells, when somebody formatted the whole sheet. */
  style: CellStyle | undefined;
  merges: CellRectangle[];
  readonly validations: SheetValidations;
  readonly conditionalFormats: ConditionalFormats;
  readonly protection: SheetProtection;
  readonly names: DefinedNames;
  charts: Chart[];
  /** Charts ever added: their first names count on. */
  chartCount: number;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  /** Characters of the default font. */
  standardWidth: number;
  /** Rows and columns kept in view, as the cells above and left of the panes. */
  freeze: CellRectangle | undefined;
  readonly pageLayout: PropertyBag;
  rowBreaks: number[];
  columnBreaks: number[];
  autoFilter: { readonly area: CellRectangle; readonly filter: TableFilter } | undefined;
  readonly customProperties: Map<string, string>;
  selection: readonly CellRectangle[];
  /** The look that a cell shows, from itself, its row, its column or the sheet. */
  styleAt(row: number, column: number): CellStyle;
  /** What a cell holds or shows by formula; null for blank. */
  valueAt(row: number, column: number): CellScalar;
  /**
   * The smallest rectangle around used cells, starting where the first one is; undefined for an empty sheet or area.
   */
  usedArea(within?: CellRectangle, valuesOnly?: boolean): CellRectangle | undefined;
  /** The merged area that holds a cell. */
  mergeAt(row: number, column: number): CellRectangle | undefined;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Points from the sheet's top left corner. */
  box(area: CellRectangle): {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** The area around a cell that is bounded by blank rows and columns (Ctrl+*). */
  region(area: CellRectangle): CellRectangle;
}

/** Cells of one sheet. */
export interface PlacedArea {
  readonly sheet: Sheet;
  readonly area: CellRectangle;
}

export interface TableColumn {
  readonly id: number;
  name: string;
  /** Excel's total row function or text is a cell of the sheet; nothing is kept here. */
}

/** One Excel table. Header names are kept here and in the header cells. */
export interface Table {
  readonly id: string;
  readonly numericId: number;
  name: string;
  sheet: Sheet;
  /** With header row and totals row. */
  area: CellRectangle;
  columns: TableColumn[];
  nextColumnId: number;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  readonly filter: TableFilter;
  sortFields: readonly unknown[];
  sortMatchCase: boolean;
}

export interface ChartSeries {
  /** Fixed name, or the cell that holds it. */
  name: string | PlacedArea;
  values: PlacedArea | undefined;
  categories: PlacedArea | undefined;
  bubbleSizes: PlacedArea | undefined;
  /** Undefined follows the chart. */
  chartType: string | undefined;
  readonly bag: PropertyBag;
  readonly trendlines: PropertyBag[];
}

/** One chart on a sheet. Position and size are in points from the sheet's top left corner. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  chartType: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** "Columns" or "Rows": whether each column or each row of the source is a series. */
  plotBy: string;
  series: ChartSeries[];
  /** Everything else, under the names of Office.js. */
  readonly bag: PropertyBag;
}

export interface CommentReply {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly created: Date;
}

/** A threaded comment on one cell. */
export interface Comment extends CommentReply {
  readonly sheet: Sheet;
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}

/** A range that an add-in keeps under an id of its own. */
export interface Binding {
  readonly id: string;
  /** Excel.BindingType */
  readonly type: string;
  readonly range: PlacedArea & Follower;
}
