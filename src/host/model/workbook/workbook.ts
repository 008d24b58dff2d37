import type { CalcWorld } from "../../calc/evaluation/calc-source";
import type { RequestFiles } from "../../files/insert-sheets";
import { CalcLink } from "./calc-link";
import type { Binding } from "./bindings";
import type { Chart } from "../charts/chart";
import type { Comment } from "../cells/comment";
import { DefinedNames } from "./defined-names";
import type { DefinedName } from "./defined-names";
import { PropertyBag } from "./property-bag";
import type { Sheet } from "../sheets/sheet";
import { SheetProtection } from "../sheets/sheet-protection";
import type { Table } from "../tables/table";
import { isView, WorkbookEvents } from "./workbook-events";
import { StyleBook } from "./style-book";
import { XmlParts } from "./xml-parts";

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
export class Workbook {
  readonly events = new WorkbookEvents();
  readonly world: CalcWorld;
  name = "Book1.xlsx";
  sheets: Sheet[] = [];
  activeSheet: Sheet | undefined;
  tables: Table[] = [];
  comments: Comment[] = [];
  bindings: Binding[] = [];
  readonly names = new DefinedNames(undefined);
  readonly protection = new SheetProtection();
  readonly settings = new Map<string, unknown>();
  activeChart: Chart | undefined;
  readonly properties = new PropertyBag();
  customProperties: CustomProperty[] = [];
  readonly xmlParts = new XmlParts();
  readonly styles = new StyleBook();
  /** Style that new tables get. */
  defaultTableStyle = "TableStyleMedium2";
  readonly calc: CalcLink;
  readonly application: ApplicationState = {
    calculationMode: "Automatic",
    enableEvents: true,
    calculationSuspended: false,
    iterative: { enabled: false, maxIteration: 100, maxChange: 0.001 },
  };
  /** Set while a person edits a cell: batches are refused or wait. */
  cellEdit = false;
  isDirty = false;
  /** Base64 of workbooks that an add-in asked to open in a window of their own. */
  readonly opened: string[] = [];
  /** Workbooks that came with the running request. */
  readonly requestFiles: RequestFiles = new Map();
  /** On the web, inserted sheets come without their charts. */
  insertsCharts = true;
  #ids = 0;
  #addinRuns = false;

  /** @param world the clock and chance that formulas see. */
  constructor(world: CalcWorld) {
    this.world = world;
    this.calc = new CalcLink(this);
    this.events.onEvent(({ eventType }) => {
      if (this.#addinRuns && !isView(eventType)) this.isDirty = true;
    });
    this.events.onCellsMoved((moved) => {
      for (const { range } of this.bindings) range.follow(moved);
    });
  }

  /** A new id in the form that Excel gives sheets, tables and charts. */
  newId(): string {
    this.#ids += 1;
    return `{00000000-0001-0000-0000-${this.#ids.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  /** Who changes the workbook right now, in the words of event arguments. */
  get triggerSource(): "ThisLocalAddin" | "Unknown" {
    return this.#addinRuns ? "ThisLocalAddin" : "Unknown";
  }

  /** Runs work on behalf of the add-in, so that events tell it from a person's. */
  byAddin<Result>(work: () => Result): Result {
    this.#addinRuns = true;
    try {
      return work();
    } finally {
      this.#addinRuns = false;
    }
  }

  /** What ends with each batch: suspended calculation. Formulas are brought up to date. */
  endOfBatch(): void {
    this.application.calculationSuspended = false;
    this.byAddin(() => {
      this.calc.settle();
    });
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** A sheet by name, whatever the case. */
  sheetByName(name: string): Sheet | undefined {
    const lower = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  /** The sheet in view. */
  get active(): Sheet {
    const sheet = this.activeSheet ?? this.sheets.find(({ visibility }) => visibility === "visible");
    if (!sheet) throw new Error("a workbook always has a visible sheet");
    return sheet;
  }

  tableByName(name: string): Table | undefined {
    const lower = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === lower);
  }

  /** A name as a formula on that sheet sees it. */
  resolveName(name: string, sheet?: Sheet): DefinedName | undefined {
    return sheet?.names.find(name) ?? this.names.find(name);
  }

  /** All names, those of the workbook first. */
  allNames(): readonly DefinedName[] {
    return [...this.names.all(), ...this.sheets.flatMap((sheet) => sheet.names.all())];
  }
}
