import type { CellPosition, CellRectangle } from "../../core/workbook/address";
import { HostError } from "../../host/engine/host-error";
import type { ExcelHost } from "../../host/excel-host";
import type { PlacedArea, Sheet } from "../../host/model/workbook/workbook";
import { copyCells, moveCells } from "../../host/model/cells/copy-cells";
import { setHidden } from "../../host/model/sheets/line-sizes";
import { requireEditable } from "../../host/model/sheets/edit-rights";
import { columnCount, oneCell, rowCount } from "../../host/model/cells/rectangles";
import { select } from "../../host/model/sheets/selection";
import { followHeaders } from "../../host/model/tables/table-operations";
import { typeInput } from "../../host/model/cells/type-input";
import type { TypedOutcome } from "../../host/model/cells/type-input";
import { isView } from "../../host/model/workbook/workbook-events";
import { clearCells, writeInputs } from "../../host/model/cells/write-cells";
import { keepCells, putBack } from "./kept-cells";
import { pasteArea } from "./paste-area";
import type { Refusal } from "./refusal";
import { UndoList } from "./undo-list";

/**
 * What a person does to the cells of a workbook. Every change can be taken back; what Excel would not allow comes back
 * as a refusal.
 */
export class SheetEditor {
  readonly #host: ExcelHost;
  readonly #undo = new UndoList();

  constructor(host: ExcelHost) {
    this.#host = host;
    // Cells that the add-in wrote meanwhile must not be undone to what they were before.
    host.workbook.events.onEvent(({ eventType, args }) => {
      if (args["triggerSource"] === "ThisLocalAddin" && !isView(eventType)) this.#undo.clear();
    });
  }

  /** Types into a cell. @param insist the person was asked and wants it all the same */
  type(sheet: Sheet, { row, column }: CellPosition, text: string, insist = false): Refusal | undefined {
    return this.#change(sheet, oneCell(row, column), () => {
      requireEntered(typeInput(sheet, row, column, text, insist));
    });
  }

  /** Takes the contents of cells away; looks and restrictions stay. */
  clear(sheet: Sheet, areas: readonly CellRectangle[]): Refusal | undefined {
    try {
      for (const area of areas) requireEditable(sheet, area);
    } catch (error) {
      return refusalOf(error, areas.length);
    }
    return areas
      .map((area) =>
        this.#change(sheet, area, () => {
          clearCells(sheet, area, "Contents");
        }),
      )
      .find((one) => one !== undefined);
  }

  /** Writes texts as typed, without the restrictions of cells: pasting passes them by, as in Excel. */
  pasteTexts(sheet: Sheet, selected: CellRectangle, texts: readonly (readonly string[])[]): Refusal | undefined {
    const height = texts.length;
    const width = texts[0]?.length ?? 0;
    if (height === 0 || width === 0) return undefined;
    const area = pasteArea(selected, height, width);
    if (!area) return { kind: "tooWide" };
    return this.#change(sheet, area, () => {
      requireEditable(sheet, area);
      writeInputs(
        sheet,
        area,
        (row, column) => texts[(row - area.top) % height]?.[(column - area.left) % width] ?? "",
        "typed",
      );
      followHeaders(sheet, area);
      select(sheet, [area]);
    });
  }

  /** Pastes cells of this workbook with formulas and looks. */
  pasteCopy(from: PlacedArea, sheet: Sheet, selected: CellRectangle): Refusal | undefined {
    const area = pasteArea(selected, rowCount(from.area), columnCount(from.area));
    if (!area) return { kind: "tooWide" };
    return this.#change(sheet, area, () => {
      copyCells(from, { sheet, area }, { type: "All", skipBlanks: false, transpose: false });
      select(sheet, [area]);
    });
  }

  /** Moves cut cells; formulas that read them follow. */
  pasteCut(from: PlacedArea, sheet: Sheet, { top, left }: CellRectangle): Refusal | undefined {
    const target = { top, left, bottom: top + rowCount(from.area) - 1, right: left + columnCount(from.area) - 1 };
    const before = keepCells(sheet, target);
    const move = (): void => {
      moveCells(from, { sheet, area: target });
      select(sheet, [target]);
    };
    const refusal = this.#attempt(move);
    if (refusal) return refusal;
    this.#undo.add({
      undo: () => {
        moveCells({ sheet, area: target }, from);
        putBack(before);
      },
      redo: move,
    });
    return undefined;
  }

  /** Shows the hidden ones among some columns. */
  showColumns(sheet: Sheet, from: number, to: number): Refusal | undefined {
    const hidden = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((column) =>
      sheet.isColumnHidden(column),
    );
    const put = (isHidden: boolean) => (): void => {
      for (const column of hidden) setHidden(sheet, "columns", column, column, isHidden);
    };
    const refusal = this.#attempt(put(false));
    if (!refusal) this.#undo.add({ undo: put(true), redo: put(false) });
    return refusal;
  }

  undo(): void {
    this.#undo.undo();
    this.#host.changed();
  }

  redo(): void {
    this.#undo.redo();
    this.#host.changed();
  }

  /** Runs a change of one area that can be taken back. */
  #change(sheet: Sheet, area: CellRectangle, work: () => void): Refusal | undefined {
    const before = keepCells(sheet, area);
    const refusal = this.#attempt(work);
    if (refusal) return refusal;
    const after = keepCells(sheet, area);
    const back = (kept: typeof before) => () => {
      putBack(kept);
      select(sheet, [area]);
    };
    this.#undo.add({ undo: back(before), redo: back(after) });
    return undefined;
  }

  #attempt(work: () => void): Refusal | undefined {
    try {
      work();
      this.#host.workbook.calc.settle();
      return undefined;
    } catch (error) {
      return refusalOf(error, 2);
    } finally {
      this.#host.changed();
    }
  }
}

/** What a person typed and was not entered. */
class NotEntered extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

function requireEntered(outcome: TypedOutcome): void {
  switch (outcome.kind) {
    case "entered":
      return;
    case "locked":
      throw new NotEntered({ kind: "locked", count: 1 });
    case "noFormula":
      throw new NotEntered({ kind: "noFormula" });
    case "refused":
      throw new NotEntered({ kind: "restricted", title: outcome.title, text: outcome.message, style: outcome.style });
  }
}

/** @throws what is no refusal: our own bugs are not hidden. */
function refusalOf(error: unknown, cells: number): Refusal {
  if (error instanceof NotEntered) return error.refusal;
  if (!(error instanceof HostError)) throw error;
  if (error.code === "AccessDenied") return { kind: "locked", count: cells };
  return { kind: "failed", text: error.message };
}
