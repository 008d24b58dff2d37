/** How a sheet is first seen, put into the sheet part that the library wrote without it. */
import { impossible } from "../../../core/issue/issue";
import { cellAddress, rectangleAddress, type CellPosition, type CellRectangle } from "../../../core/workbook/address";

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
export function withSheetView(part: string, { selected, scrolledTo, freeze }: SheetView): string {
  const [written, attributes = ""] = VIEW.exec(part) ?? impossible("a sheet part without a view");
  const first = cellAddress(scrolledTo);
  const cursor = { row: selected.top, column: selected.left };
  const active = paneOf(cursor, freeze);
  const own = `activeCell="${cellAddress(cursor)}" sqref="${rectangleAddress(selected)}"`;
  const selections = panesOf(freeze)
    .filter((pane) => pane === active || pane !== "topLeft")
    .map((pane) => `<selection pane="${pane}"${pane === active ? ` ${own}` : ""}/>`)
    .join("");
  const isFrozen = freeze.rows > 0 || freeze.columns > 0;
  const pane = `<pane${split("x", freeze.columns)}${split("y", freeze.rows)} topLeftCell="${first}" activePane="${active}" state="frozen"/>`;
  return part.replace(written, () =>
    isFrozen
      ? `<sheetView${attributes}>${pane}${selections}</sheetView>`
      : `<sheetView${attributes} topLeftCell="${first}"><selection ${own}/></sheetView>`,
  );
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
