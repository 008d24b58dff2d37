import type { CalcWorld } from "../../calc/evaluation/calc-source";
import type { RequestFiles } from "../../files/request-files";
import { CalcLink } from "./calc-link";
import { DefinedNames } from "./defined-names";
import type { DefinedName } from "./defined-names";
import { PropertyBag } from "./property-bag";
import { SheetProtection } from "../sheets/sheet-protection";
import { isView, WorkbookEvents } from "./workbook-events";
import { StyleBook } from "./style-book";
import type {
  ApplicationState,
  Binding,
  Calculation,
  Chart,
  Comment,
  CustomProperty,
  Sheet,
  Table,
  Workbook,
} from "./workbook";
import { XmlParts } from "./xml-parts";

class OpenWorkbook implements Workbook {
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
  defaultTableStyle = "TableStyleMedium2";
  readonly calc: Calculation;
  readonly application: ApplicationState = {
    calculationMode: "Automatic",
    enableEvents: true,
    calculationSuspended: false,
    iterative: { enabled: false, maxIteration: 100, maxChange: 0.001 },
  };
  cellEdit = false;
  isDirty = false;
  readonly opened: string[] = [];
  readonly requestFiles: RequestFiles = new Map();
  insertsCharts = true;
  #ids = 0;
  #addinRuns = false;

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

  newId(): string {
    this.#ids += 1;
    return `{00000000-0001-0000-0000-${this.#ids.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  get triggerSource(): "ThisLocalAddin" | "Unknown" {
    return this.#addinRuns ? "ThisLocalAddin" : "Unknown";
  }

  byAddin<Result>(work: () => Result): Result {
    this.#addinRuns = true;
    try {
      return work();
    } finally {
      this.#addinRuns = false;
    }
  }

  endOfBatch(): void {
    this.application.calculationSuspended = false;
    this.byAddin(() => {
      this.calc.settle();
    });
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): Sheet | undefined {
    const lower = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  get active(): Sheet {
    const sheet = this.activeSheet ?? this.sheets.find(({ visibility }) => visibility === "visible");
    if (!sheet) throw new Error("a workbook always has a visible sheet");
    return sheet;
  }

  tableByName(name: string): Table | undefined {
    const lower = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === lower);
  }

  resolveName(name: string, sheet?: Sheet): DefinedName | undefined {
    return sheet?.names.find(name) ?? this.names.find(name);
  }

  allNames(): readonly DefinedName[] {
    return [...this.names.all(), ...this.sheets.flatMap((sheet) => sheet.names.all())];
  }
}

/** A workbook without sheets; Excel's has one at least. @param world the clock and chance that formulas see. */
export function newWorkbook(world: CalcWorld): Workbook {
  return new OpenWorkbook(world);
}
