import type { CellPosition, CellRectangle } from "../../core/workbook/address";
import type { Sheet } from "../../host/model/workbook/workbook";
import type { Refusal } from "./refusal";

/** A cell being edited. */
export interface CellEdit {
  readonly sheet: Sheet;
  readonly place: CellPosition;
  readonly text: string;
  /** "enter": arrow keys end it, as while typing a new value. "edit": they move inside the text, as after F2. */
  readonly mode: "enter" | "edit";
  /** Where the person types. */
  readonly where: "cell" | "bar";
}

/** A refusal on screen, with what had been typed when it was for one cell. */
export type GridMessage = Refusal & { readonly edit?: CellEdit };

/** Cells that wait to be pasted. */
export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: CellRectangle;
  readonly isCut: boolean;
  /** What was put on the clipboard: when something else is there now, that is pasted. */
  readonly text: string;
}

export interface GridState {
  readonly edit: CellEdit | undefined;
  readonly message: GridMessage | undefined;
  readonly copied: CopiedCells | undefined;
  /** The drop-down of the active cell is open. */
  readonly isChoosing: boolean;
}

/** How many lines fit on screen, for Page up and Page down. */
export interface GridPage {
  readonly rows: number;
  readonly columns: number;
}
