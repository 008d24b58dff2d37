import type { CellPosition, CellRectangle } from "../../core/workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { ExcelHost } from "../../host/excel-host";
import { resolveAddress } from "../../host/model/cells/addresses";
import { listItems } from "../../host/model/cells/check-validation";
import { isOneCell, oneCell, sameArea } from "../../host/model/cells/rectangles";
import { edgeFrom } from "../../host/model/cells/range-edge";
import { select } from "../../host/model/sheets/selection";
import { activateSheet, addSheet } from "../../host/model/sheets/sheet-operations";
import type { Sheet } from "../../host/model/workbook/workbook";
import { editText } from "./edit-text";
import type { CellEdit, GridPage, GridState } from "./grid-state";
import { cellArea, lineArea, neighbour, nextInside, oneCellSelection, spanArea } from "./grid-selection";
import type { GridSelection, SheetAxes } from "./grid-selection";
import type { Direction, GridAction } from "./key-action";
import { LineAxis } from "./line-axis";
import { SheetEditor } from "./sheet-editor";

const IDLE: GridState = { edit: undefined, message: undefined, copied: undefined, isChoosing: false };

/** What a person does on the sheets of one workbook: selecting, typing, choosing. Knows no screen. */
export class GridController {
  readonly host: ExcelHost;
  readonly editor: SheetEditor;
  /** Set by the view. */
  page: GridPage = { rows: 20, columns: 8 };
  readonly #selections = new WeakMap<Sheet, GridSelection>();
  #state = IDLE;

  constructor(host: ExcelHost) {
    this.host = host;
    this.editor = new SheetEditor(host);
  }

  get state(): GridState {
    return this.#state;
  }

  get sheet(): Sheet {
    return this.host.workbook.active;
  }

  /** The selection of the sheet in view; what an add-in selected counts too. */
  get selection(): GridSelection {
    const { sheet } = this;
    const kept = this.#selections.get(sheet);
    if (kept?.areas === sheet.selection) return kept;
    const [area = oneCell(0, 0)] = sheet.selection;
    return {
      areas: sheet.selection,
      active: { row: area.top, column: area.left },
      lead: { row: area.bottom, column: area.right },
    };
  }

  axes(sheet = this.sheet): SheetAxes {
    return { rows: new LineAxis(sheet.rows, MAX_ROWS), columns: new LineAxis(sheet.columns, MAX_COLUMNS) };
  }

  set(change: Partial<GridState>): void {
    this.#state = { ...this.#state, ...change };
    this.host.changed("view");
  }

  select(selection: GridSelection): void {
    this.#selections.set(this.sheet, selection);
    select(this.sheet, selection.areas);
    this.set({ isChoosing: false });
  }

  /** Goes to one cell, as a click does. */
  goTo(place: CellPosition): void {
    this.select(oneCellSelection(this.sheet, place));
  }

  /** Lets the last area reach to a cell, as a click with Shift does. */
  extendTo(lead: CellPosition): void {
    const { areas, active } = this.selection;
    this.select({ areas: [...areas.slice(0, -1), spanArea(this.sheet, active, lead)], active, lead });
  }

  /** Adds an area, as a click with Ctrl does. */
  addArea(place: CellPosition): void {
    const one = oneCellSelection(this.sheet, place);
    this.select({ ...one, areas: [...this.selection.areas, ...one.areas] });
  }

  selectLines(axis: "rows" | "columns", from: number, to: number): void {
    const area = lineArea(axis, from, to);
    const active = axis === "rows" ? { row: from, column: 0 } : { row: 0, column: from };
    this.select({ areas: [area], active, lead: axis === "rows" ? { row: to, column: 0 } : { row: 0, column: to } });
  }

  showSheet(sheet: Sheet): void {
    if (!this.endEdit()) return;
    activateSheet(sheet);
    this.set({ isChoosing: false });
  }

  /** Shows what is hidden among some columns, as Excel's "Unhide" does. */
  showColumns(from: number, to: number): void {
    this.#tell(this.editor.showColumns(this.sheet, from, to));
  }

  addSheet(): void {
    if (!this.endEdit()) return;
    activateSheet(addSheet(this.host.workbook));
    this.host.changed();
  }

  /** Goes where the name box says: a cell, an area, a name. */
  goToText(text: string): void {
    const placed = resolveAddress(this.host.workbook, this.sheet, text.trim());
    if (!placed) {
      this.set({ message: { kind: "noPlace", text } });
      return;
    }
    activateSheet(placed.sheet);
    const active = { row: placed.area.top, column: placed.area.left };
    this.select(
      isOneCell(placed.area)
        ? oneCellSelection(placed.sheet, active)
        : { areas: [placed.area], active, lead: { row: placed.area.bottom, column: placed.area.right } },
    );
  }

  /** Follows a link inside the workbook. @returns whether the cell has one */
  followLink({ row, column }: CellPosition): boolean {
    const target = this.sheet.cells.at(row, column)?.link?.documentReference;
    if (target === undefined) return false;
    this.goToText(target);
    return true;
  }

  /** Does what a key stands for. @returns false when the key is none of ours */
  act(action: GridAction): boolean {
    switch (action.kind) {
      case "move":
        this.#go(neighbour(this.sheet, this.axes(), this.#from(action.extend), action.direction), action.extend);
        break;
      case "edge":
        this.#go(this.#edge(this.#from(action.extend), action.direction), action.extend);
        break;
      case "page":
        this.#go(this.#paged(this.#from(action.extend), action.direction), action.extend);
        break;
      case "rowStart":
        this.#go({ ...this.#from(action.extend), column: this.#firstColumn() }, action.extend);
        break;
      case "sheetStart":
        this.#go({ row: (this.sheet.freeze?.bottom ?? -1) + 1, column: this.#firstColumn() }, action.extend);
        break;
      case "sheetEnd": {
        const used = this.sheet.usedArea();
        this.#go({ row: used?.bottom ?? 0, column: used?.right ?? 0 }, action.extend);
        break;
      }
      case "next":
        this.next(action.by, action.back);
        break;
      case "sheet":
        this.#stepSheet(action.step);
        break;
      case "edit":
        this.startEdit("edit");
        break;
      case "erase":
        this.startEdit("enter", "");
        break;
      case "clear":
        this.#tell(this.editor.clear(this.sheet, this.selection.areas));
        break;
      case "escape":
        this.set({ copied: undefined, isChoosing: false });
        break;
      case "selectAll":
        this.select({ ...this.selection, areas: [{ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }] });
        break;
      case "selectRow":
        this.selectLines("rows", this.selection.active.row, this.selection.lead.row);
        break;
      case "selectColumn":
        this.selectLines("columns", this.selection.active.column, this.selection.lead.column);
        break;
      case "showColumns": {
        const { left, right } = areaOfSelection(this.selection);
        this.showColumns(left, right);
        break;
      }
      case "undo":
        this.editor.undo();
        break;
      case "redo":
        this.editor.redo();
        break;
      case "choices":
        return this.openChoices();
      case "type":
        return false;
    }
    return true;
  }

  /** Enter and Tab. */
  next(by: "row" | "column", back: boolean): void {
    const { areas, active } = this.selection;
    const area = areas.at(-1) ?? oneCell(0, 0);
    if (sameArea(area, cellArea(this.sheet, active)))
      this.#go(
        neighbour(this.sheet, this.axes(), active, by === "row" ? (back ? "Up" : "Down") : back ? "Left" : "Right"),
        false,
      );
    else
      this.select({
        areas,
        active: nextInside(area, active, by, back),
        lead: { row: area.bottom, column: area.right },
      });
  }

  startEdit(mode: CellEdit["mode"], text?: string, where: CellEdit["where"] = "cell"): void {
    const {
      sheet,
      selection: { active },
    } = this;
    this.host.setCellEdit(true);
    this.set({
      edit: { sheet, place: active, text: text ?? editText(sheet, active.row, active.column), mode, where },
      isChoosing: false,
    });
  }

  changeEdit(change: Partial<Pick<CellEdit, "text" | "mode" | "where">>): void {
    if (this.#state.edit) this.set({ edit: { ...this.#state.edit, ...change } });
  }

  cancelEdit(): void {
    this.set({ edit: undefined });
    this.host.setCellEdit(false);
  }

  /**
   * Enters what is being edited, if anything.
   * @param insist the person answered a warning with yes
   * @returns whether the person may go on; false when it was refused, which is then on screen
   */
  endEdit(insist = false): boolean {
    const { edit } = this.#state;
    if (!edit) return true;
    this.#state = { ...this.#state, edit: undefined };
    this.host.setCellEdit(false);
    const { row, column } = edit.place;
    // Nothing was typed: Excel does not enter the same formula again.
    if (edit.text === editText(edit.sheet, row, column)) this.host.changed("view");
    else {
      const refusal = this.editor.type(edit.sheet, edit.place, edit.text, insist);
      if (refusal) this.set({ message: { ...refusal, edit } });
      return !refusal;
    }
    return true;
  }

  /** Answers the message on screen. */
  answer(answer: "retry" | "insist" | "cancel"): void {
    const edit = this.#state.message?.edit;
    this.set({ message: undefined });
    if (!edit || answer === "cancel") return;
    if (answer === "retry") this.host.setCellEdit(true);
    this.set({ edit: { ...edit, mode: "edit" } });
    if (answer === "insist" && this.endEdit(true)) this.next("row", false);
  }

  /** The choices of the active cell; empty when it has no drop-down. */
  choices(): readonly string[] {
    const {
      sheet,
      selection: {
        active: { row, column },
      },
    } = this;
    const placed = sheet.validations
      .all()
      .find(({ areas }) =>
        areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
      );
    const [first] = placed?.areas ?? [];
    if (placed?.rule.type !== "List" || !placed.rule.inCellDropDown || !first) return [];
    return listItems(sheet, placed.rule, row - first.top, column - first.left).map(String);
  }

  openChoices(): boolean {
    if (this.choices().length === 0) return false;
    this.set({ isChoosing: true });
    return true;
  }

  choose(choice: string): void {
    this.set({ isChoosing: false });
    this.#tell(this.editor.type(this.sheet, this.selection.active, choice));
  }

  #tell(refusal: GridState["message"]): void {
    if (refusal) this.set({ message: refusal });
  }

  #from(extend: boolean): CellPosition {
    return extend ? this.selection.lead : this.selection.active;
  }

  #go(place: CellPosition, extend: boolean): void {
    if (extend) this.extendTo(place);
    else this.goTo(place);
  }

  #firstColumn(): number {
    const { freeze } = this.sheet;
    const frozen = freeze && freeze.right < MAX_COLUMNS - 1 ? freeze.right + 1 : 0;
    return this.axes().columns.visible(frozen, 1) ?? 0;
  }

  #edge({ row, column }: CellPosition, direction: Direction): CellPosition {
    const { top, left } = edgeFrom(this.sheet, oneCell(row, column), direction);
    const { rows, columns } = this.axes();
    const step = direction === "Up" || direction === "Left" ? -1 : 1;
    // A run may end on a hidden line: the nearest visible one back from it.
    const back = step === 1 ? -1 : 1;
    return { row: rows.visible(top, back) ?? row, column: columns.visible(left, back) ?? column };
  }

  #paged({ row, column }: CellPosition, direction: Direction): CellPosition {
    const { rows, columns } = this.axes();
    const down = direction === "Down" ? this.page.rows : direction === "Up" ? -this.page.rows : 0;
    const right = direction === "Right" ? this.page.columns : direction === "Left" ? -this.page.columns : 0;
    const line = (axis: LineAxis, index: number, by: number): number =>
      by === 0 ? index : (axis.visible(Math.min(axis.count - 1, Math.max(0, index + by)), by > 0 ? 1 : -1) ?? index);
    return { row: line(rows, row, down), column: line(columns, column, right) };
  }

  #stepSheet(step: 1 | -1): void {
    const visible = this.host.workbook.sheets.filter(({ visibility }) => visibility === "visible");
    const next = visible[visible.indexOf(this.sheet) + step];
    if (next) this.showSheet(next);
  }
}

/** The area that pasting and filling work on. */
export function areaOfSelection({ areas }: GridSelection): CellRectangle {
  return areas.at(-1) ?? oneCell(0, 0);
}
