/**
 * A workbook wanted, as plain data: sheets, cells, looks, input restrictions, names, protection,
 * tables and charts. One renderer per adapter turns it into an .xlsx file or into Excel calls.
 * Rows and columns are zero-based, colours are "RRGGBB", column widths are in characters of the
 * default font, row heights and font sizes in points.
 */
import type { ChartSpec } from "./chart-spec";
import type { CellPosition, CellRectangle } from "./address";
import type { SheetVisibility } from "./snapshot";

export type BorderLine = "thin" | "medium" | "hair";

export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  /** Lines on all four sides. */
  readonly border?: { readonly line: BorderLine; readonly color: string };
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel format code in en-US notation, e.g. "#,##0" or "@". */
  readonly numberFormat?: string;
  /** Input cells are unlocked; everything else stays locked on a protected sheet. */
  readonly unlocked?: boolean;
}

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  /** Text is always written as text: "=1+1" stays those four characters. null leaves the cell empty but formatted. */
  readonly value: string | number | boolean | null;
  /** Without "=". `value` is then the result as we calculate it, kept as the stored result. */
  readonly formula?: string;
  /** Name of a look in `WorkbookPlan.looks`. */
  readonly look?: string;
  /** Jump to a place in this workbook, e.g. "'KPI 3'!A1". */
  readonly linkTo?: string;
}

export interface ColumnPlan {
  readonly column: number;
  readonly width: number;
  /** For programs, not for people: keys and the like. */
  readonly hidden?: boolean;
  /**
   * For people, but put away to leave room; shown again by Excel's "Unhide", which `isProtected` allows. Written as a
   * plainly hidden column and not as a group: on a protected sheet Excel's [+] of a group does nothing.
   */
  readonly folded?: boolean;
}

export interface RowPlan {
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
}

/** Excel's own input restriction ("data validation"), not our rules. */
export interface InputRestriction {
  readonly range: CellRectangle;
  /** list: drop-down from a range reference such as "Lists!$A$2:$A$9". custom: formula for the top left cell. */
  readonly kind: "list" | "custom";
  /** Without "=". */
  readonly formula: string;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly refusal?: { readonly title: string; readonly text: string };
  /** Excel asks whether to keep what it refuses, so that nothing typed is lost: the checks ask what it means. */
  readonly mayInsist?: true;
}

export interface ConditionalLook {
  readonly range: CellRectangle;
  /** Formula for the top left cell, without "="; the look applies where it is true. */
  readonly formula: string;
  readonly look: string;
}

export interface TablePlan {
  /** Excel Table name: letters, digits and underscores, unique in the workbook. */
  readonly name: string;
  /** Header row included. Header cells are text and stand in `cells` too. */
  readonly range: CellRectangle;
  readonly columns: readonly string[];
}

export interface ChartPlan {
  readonly spec: ChartSpec;
  /** Cells that the chart covers. */
  readonly anchor: CellRectangle;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Always A4, fitted to one page in width. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Rows that begin a new page, so that no chart is cut in two. */
  readonly pageStarts?: readonly number[];
  /** Only these cells are printed. Empty ones keep the sheet out of the print: programs leave out pages without content. */
  readonly area?: CellRectangle;
  /** Plain text for the page foot; page numbers are added. */
  readonly footer?: string;
}

/** How a sheet is when it is first seen. */
export interface SheetStart {
  /** Where the cursor stands; neither hidden nor folded. */
  readonly cell: CellPosition;
  /** The first cell of the part that scrolls; `cell` is then in view on a screen of 1366 pixels. */
  readonly scrolledTo: CellPosition;
}

export interface SheetPlan {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  readonly gridlines: boolean;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
  readonly merges: readonly CellRectangle[];
  /** Rows and columns kept in view from the top left. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Without it the cursor stands in A1. */
  readonly start?: SheetStart;
  readonly restrictions: readonly InputRestriction[];
  readonly conditionalLooks: readonly ConditionalLook[];
  /**
   * Protected without a password: against slips, not against people, who may size, hide and unhide rows and columns,
   * filter tables, and move and copy charts. Sorting would need cells that are open to typing.
   */
  readonly isProtected: boolean;
  readonly print?: PrintPlan;
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
}

export interface NamePlan {
  /** Workbook-wide defined name. */
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRectangle;
}

export interface WorkbookPlan {
  readonly title: string;
  /** Custom document properties: a copy of the metadata sheet for quick identification, at most 255 characters each. */
  readonly properties: Readonly<Record<string, string>>;
  readonly looks: Readonly<Record<string, CellLook>>;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}
