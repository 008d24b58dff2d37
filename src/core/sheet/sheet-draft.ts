import type { CellRectangle } from "../workbook/address";
import type {
  CellPlan,
  ChartPlan,
  ColumnPlan,
  ConditionalLook,
  InputRestriction,
  PrintPlan,
  RowPlan,
  SheetPlan,
  SheetStart,
  TablePlan,
} from "../workbook/plan";
import type { SheetVisibility } from "../workbook/snapshot";
import { cellText } from "../workbook/cell-text";
import type { LookName } from "./looks";

/** A SheetPlan while it is put together: say only what differs from a plain, visible sheet. */
export interface SheetDraft {
  readonly name: string;
  readonly cells: readonly CellPlan[];
  readonly visibility?: SheetVisibility;
  readonly tabColor?: string;
  readonly columns?: readonly ColumnPlan[];
  readonly rows?: readonly RowPlan[];
  readonly merges?: readonly CellRectangle[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly start?: SheetStart;
  readonly restrictions?: readonly InputRestriction[];
  readonly conditionalLooks?: readonly ConditionalLook[];
  readonly isProtected?: boolean;
  readonly print?: PrintPlan;
  readonly tables?: readonly TablePlan[];
  readonly charts?: readonly ChartPlan[];
}

export function sheetPlan(draft: SheetDraft): SheetPlan {
  return {
    visibility: "visible",
    gridlines: false,
    columns: [],
    rows: [],
    merges: [],
    restrictions: [],
    conditionalLooks: [],
    isProtected: false,
    tables: [],
    charts: [],
    ...draft,
    // Every text that we write passes here, whatever it came from.
    cells: draft.cells.map((one) => {
      const text = typeof one.value === "string" ? cellText(one.value) : one.value;
      return text === one.value ? one : { ...one, value: text };
    }),
  };
}

/** A cell with a known look. */
export function cell(
  row: number,
  column: number,
  value: CellPlan["value"],
  look?: LookName,
  more: Pick<CellPlan, "formula" | "linkTo"> = {},
): CellPlan {
  return look === undefined ? { row, column, value, ...more } : { row, column, value, look, ...more };
}

/** How much of a line's width is reckoned with. */
const FILLED = 0.92;

/**
 * Height in points for wrapped text in a column of a given width in characters: Excel does not fit
 * rows of merged cells by itself, and files carry no measured heights. A word that no longer fits leaves the rest of
 * its line empty, and not every machine has the narrow font of Excel: so a line is not reckoned full.
 */
export function wrappedHeight(text: string, width: number, fontSize = 11): number {
  const charactersPerLine = Math.max(1, Math.floor((FILLED * width * 11) / fontSize));
  const lines = text
    .split("\n")
    .reduce((count, line) => count + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  return Math.ceil(lines * fontSize * 1.36) + 2;
}

/** Width in characters that shows the longest of the texts whole, of which there may be hundreds of thousands. */
export function widthFor(texts: readonly string[], atLeast: number): number {
  return texts.reduce((width, text) => Math.max(width, Math.ceil(text.length * 1.08) + 2), atLeast);
}
