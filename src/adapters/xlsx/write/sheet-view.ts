/** How a sheet is first seen; the library's sheet parts say nothing of it. */
import { impossible } from "../../../core/issue/issue";
import { cellAddress, rectangleAddress, type CellPosition, type CellRectangle } from "../../../core/workbook/address";
import type { SheetPlan } from "../../../core/workbook/plan";

export interface SheetView {
  /** What is selected; the cursor stands in its top left cell. */
  readonly selected: CellRectangle;
  /** First cell of the part that scrolls. */
  readonly scrolledTo: CellPosition;
  /** As many rows and columns as stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}

/** The view that the library wrote: an empty element, or one that holds the pane of frozen lines. */
const VIEW = /<sheetView\b([^>]*?)(?:\/>|>(?:<pane\b[^>]*\/>)?<\/sheetView>)/;

/** The sheet part with this view. */
export function withSheetView(part: string, view: SheetView): string {
  const [written, attributes = ""] = VIEW.exec(part) ?? impossible("a sheet part without a view");
  return part.replace(written, () => viewXml(attributes, view));
}

/** A planned sheet's view; without a start the cursor stands where programs put it. */
export function plannedView(attributes: string, { start, freeze = { rows: 0, columns: 0 } }: SheetPlan): string {
  if (start) {
    const { row, column } = start.cell;
    const selected = { top: row, bottom: row, left: column, right: column };
    return viewXml(attributes, { selected, scrolledTo: start.scrolledTo, freeze });
  }
  const { rows: row, columns: column } = freeze;
  if (row === 0 && column === 0) return `<sheetView${attributes}/>`;
  return `<sheetView${attributes}>${paneXml(freeze, { row, column }, paneOf({ row, column }, freeze))}</sheetView>`;
}

function viewXml(attributes: string, { selected, scrolledTo, freeze }: SheetView): string {
  const cursor = { row: selected.top, column: selected.left };
  const active = paneOf(cursor, freeze);
  const own = `activeCell="${cellAddress(cursor)}" sqref="${rectangleAddress(selected)}"`;
  const selections = panesOf(freeze)
    .filter((pane) => pane === active || pane !== "topLeft")
    .map((pane) => `<selection pane="${pane}"${pane === active ? ` ${own}` : ""}/>`)
    .join("");
  return freeze.rows > 0 || freeze.columns > 0
    ? `<sheetView${attributes}>${paneXml(freeze, scrolledTo, active)}${selections}</sheetView>`
    : `<sheetView${attributes} topLeftCell="${cellAddress(scrolledTo)}"><selection ${own}/></sheetView>`;
}

function paneXml({ rows, columns }: SheetView["freeze"], first: CellPosition, active: Pane): string {
  return `<pane${split("x", columns)}${split("y", rows)} topLeftCell="${cellAddress(first)}" activePane="${active}" state="frozen"/>`;
}

function split(axis: "x" | "y", lines: number): string {
  return lines > 0 ? ` ${axis}Split="${String(lines)}"` : "";
}

/** The parts that frozen lines cut a sheet into. */
type Pane = "topLeft" | "topRight" | "bottomLeft" | "bottomRight";

function paneOf({ row, column }: CellPosition, { rows, columns }: SheetView["freeze"]): Pane {
  const isLeft = columns === 0 || column < columns;
  if (rows === 0 || row < rows) return isLeft ? "topLeft" : "topRight";
  return isLeft ? "bottomLeft" : "bottomRight";
}

function panesOf({ rows, columns }: SheetView["freeze"]): readonly Pane[] {
  if (rows === 0) return ["topLeft", "topRight"];
  return columns === 0 ? ["topLeft", "bottomLeft"] : ["topLeft", "topRight", "bottomLeft", "bottomRight"];
}
