import type { CellRectangle } from "../../../core/workbook/address";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import type { CellScalar } from "../../calc/values/cell-scalar";
import { CellStore } from "../cells/cell-store";
import type { Cell } from "../cells/cell-store";
import { NORMAL_STYLE } from "../cells/cell-style";
import type { CellStyle } from "../cells/cell-style";
import { ConditionalFormats } from "../cells/conditional-format";
import { SheetValidations } from "../cells/data-validation";
import { DefinedNames } from "../workbook/defined-names";
import { PropertyBag } from "../workbook/property-bag";
import { bounding, WHOLE_SHEET } from "../cells/rectangles";
import { SheetLines } from "./sheet-lines";
import { SheetProtection } from "./sheet-protection";
import type { TableFilter } from "../tables/table-filter";
import type { Chart, Sheet, Workbook } from "../workbook/workbook";

/** Points; Excel's defaults for Calibri 11. */
const ROW_HEIGHT = 15;
const COLUMN_WIDTH = 48;

class SheetOfWorkbook implements Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  name: string;
  visibility: SheetVisibility = "visible";
  tabColor = "";
  readonly cells = new CellStore();
  readonly rows = new SheetLines(ROW_HEIGHT);
  readonly columns = new SheetLines(COLUMN_WIDTH);
  style: CellStyle | undefined;
  merges: CellRectangle[] = [];
  readonly validations = new SheetValidations();
  readonly conditionalFormats = new ConditionalFormats();
  readonly protection = new SheetProtection();
  readonly names: DefinedNames;
  charts: Chart[] = [];
  chartCount = 0;
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  standardWidth = 8.43;
  freeze: CellRectangle | undefined;
  readonly pageLayout = new PropertyBag();
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  autoFilter: { readonly area: CellRectangle; readonly filter: TableFilter } | undefined;
  readonly customProperties = new Map<string, string>();
  selection: readonly CellRectangle[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
    this.names = new DefinedNames(id);
  }

  styleAt(row: number, column: number): CellStyle {
    return (
      this.cells.at(row, column)?.style ??
      this.rows.at(row)?.style ??
      this.columns.at(column)?.style ??
      this.style ??
      NORMAL_STYLE
    );
  }

  valueAt(row: number, column: number): CellScalar {
    return this.cells.at(row, column)?.value ?? null;
  }

  usedArea(within: CellRectangle = WHOLE_SHEET, valuesOnly = false): CellRectangle | undefined {
    const counts = (cell: Cell): boolean =>
      cell.value !== null ||
      cell.formula !== undefined ||
      (!valuesOnly && cell.style !== undefined && cell.style !== NORMAL_STYLE);
    return this.cells.bounds(within, counts);
  }

  mergeAt(row: number, column: number): CellRectangle | undefined {
    return this.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  isRowHidden(row: number): boolean {
    return this.rows.isHidden(row);
  }

  isColumnHidden(column: number): boolean {
    return this.columns.isHidden(column);
  }

  box({ top, left, bottom, right }: CellRectangle): ReturnType<Sheet["box"]> {
    const x = this.columns.start(left);
    const y = this.rows.start(top);
    return { left: x, top: y, width: this.columns.start(right + 1) - x, height: this.rows.start(bottom + 1) - y };
  }

  region(area: CellRectangle): CellRectangle {
    let region = area;
    for (;;) {
      const around = {
        top: Math.max(0, region.top - 1),
        left: Math.max(0, region.left - 1),
        bottom: Math.min(WHOLE_SHEET.bottom, region.bottom + 1),
        right: Math.min(WHOLE_SHEET.right, region.right + 1),
      };
      const used = this.usedArea(around, true);
      const grown = used ? bounding(region, used) : region;
      if (
        grown.top === region.top &&
        grown.left === region.left &&
        grown.bottom === region.bottom &&
        grown.right === region.right
      )
        return region;
      region = grown;
    }
  }
}

/** An empty sheet; the workbook does not hold it yet. @param id "{...}" */
export function newSheet(workbook: Workbook, id: string, name: string): Sheet {
  return new SheetOfWorkbook(workbook, id, name);
}

/** Tells a sheet from a workbook or a table, where a member belongs to either. */
export function isSheet(target: unknown): target is Sheet {
  return target instanceof SheetOfWorkbook;
}
