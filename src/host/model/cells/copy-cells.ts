import type { CellPosition, CellRectangle } from "../../../core/workbook/address";
import { copyFormula } from "../../calc/formula/copy-formula";
import { followMovedCells } from "../../calc/formula/follow-moved-cells";
import { requireArgument } from "../../engine/host-error";
import { absoluteFormula } from "./addresses";
import type { Cell } from "./cell-store";
import { NORMAL_STYLE } from "./cell-style";
import type { ConditionalFormat } from "./conditional-format";
import { requireAllowed, requireCountable, requireEditable } from "../sheets/edit-rights";
import { noteCellsChanged, noteFormatChanged } from "../workbook/event-notes";
import {
  columnCount,
  covers,
  holds,
  intersect,
  isOneCell,
  offsetBy,
  oneCell,
  rowCount,
  WHOLE_SHEET,
} from "./rectangles";
import type { PlacedArea, Sheet } from "../workbook/workbook";
import { rewriteAll } from "../sheets/sheet-operations";
import { eraseContents } from "./write-cells";

export interface CopyOptions {
  /** Excel.RangeCopyType */
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** What was copied of one cell, before anything is pasted over it. */
interface Copied {
  readonly cell: Cell | undefined;
  readonly style: ReturnType<Sheet["styleAt"]>;
  readonly row: number;
  readonly column: number;
}

/**
 * Range.copyFrom. The target grows to the source's size, or is filled with copies when it is an exact multiple.
 * @returns the cells that were written.
 */
export function copyCells(from: PlacedArea, to: PlacedArea, options: CopyOptions): CellRectangle {
  const source = within(from);
  requireCountable(source);
  const rows = options.transpose ? columnCount(source) : rowCount(source);
  const columns = options.transpose ? rowCount(source) : columnCount(source);
  const repeats = rowCount(to.area) % rows === 0 && columnCount(to.area) % columns === 0;
  const area = repeats ? to.area : { ...to.area, bottom: to.area.top + rows - 1, right: to.area.left + columns - 1 };
  requireArgument(
    area.bottom <= WHOLE_SHEET.bottom && area.right <= WHOLE_SHEET.right,
    "The copy would lie outside the worksheet.",
  );
  if (options.type === "Formats") requireAllowed(to.sheet, "allowFormatCells");
  else requireEditable(to.sheet, area);
  from.sheet.workbook.calc.settle();
  const copied = remember(from.sheet, source);
  const paste = new Paste(from.sheet, to.sheet, options, isOneCell(source));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const down = (row - area.top) % rows;
      const right = (column - area.left) % columns;
      const one = options.transpose ? copied[right]?.[down] : copied[down]?.[right];
      if (one) paste.cell(one, row, column);
    }
  }
  paste.finish(area);
  if (options.type === "All" && !options.transpose) copyMerges(from, source, to.sheet, area);
  if (options.type === "Formats") noteFormatChanged(to.sheet, area);
  else noteCellsChanged(to.sheet, area);
  return area;
}

/** Whole rows and columns are copied as far as they are used. */
function within({ sheet, area }: PlacedArea): CellRectangle {
  if (area.bottom < WHOLE_SHEET.bottom && area.right < WHOLE_SHEET.right) return area;
  const used = sheet.usedArea(area);
  return {
    ...area,
    bottom: area.bottom === WHOLE_SHEET.bottom ? (used?.bottom ?? area.top) : area.bottom,
    right: area.right === WHOLE_SHEET.right ? (used?.right ?? area.left) : area.right,
  };
}

function remember(sheet: Sheet, { top, left, bottom, right }: CellRectangle): Copied[][] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => {
      const cell = sheet.cells.at(top + r, left + c);
      return { cell: cell && { ...cell }, style: sheet.styleAt(top + r, left + c), row: top + r, column: left + c };
    }),
  );
}

class Paste {
  readonly #from: Sheet;
  readonly #to: Sheet;
  readonly #options: CopyOptions;
  /** One cell was copied. */
  readonly #single: boolean;
  /** Conditional format of the source sheet -> the one made of it on another sheet. */
  readonly #made = new Map<ConditionalFormat, ConditionalFormat>();
  readonly #formulas: { readonly row: number; readonly column: number; readonly formula: string }[] = [];

  constructor(from: Sheet, to: Sheet, options: CopyOptions, single: boolean) {
    this.#single = single;
    this.#from = from;
    this.#to = to;
    this.#options = options;
  }

  cell(copied: Copied, row: number, column: number): void {
    const { type, skipBlanks } = this.#options;
    const blank = !copied.cell || (copied.cell.value === null && copied.cell.formula === undefined);
    if (blank && skipBlanks) return;
    if (type === "All" || type === "Formats") this.#style(copied, row, column);
    if (type === "Link") this.#formulas.push({ row, column, formula: this.#link(copied) });
    else if (type !== "Formats") this.#content(copied, row, column);
  }

  /** Hands formulas to the calculator, which first forgets what the area held. */
  finish(area: CellRectangle): void {
    if (this.#options.type === "Formats") return;
    const { calc } = this.#to.workbook;
    calc.contentsChanged(this.#to, area, true);
    for (const { row, column, formula } of this.#formulas) {
      const cell = this.#to.cells.ensure(row, column);
      cell.formula = formula;
      cell.value = null;
      cell.spilledFrom = undefined;
      calc.setFormula(this.#to, row, column, formula);
    }
  }

  #style({ style, row: fromRow, column: fromColumn }: Copied, row: number, column: number): void {
    if (style !== NORMAL_STYLE || this.#to.styleAt(row, column) !== NORMAL_STYLE)
      this.#to.cells.ensure(row, column).style = style;
    if (this.#options.type === "All") this.#validation(fromRow, fromColumn, row, column);
    for (const format of this.#from.conditionalFormats.all()) {
      if (format.areas.some((area) => holds(area, fromRow, fromColumn)))
        this.#conditional(format, { row: fromRow, column: fromColumn }, { row, column });
    }
  }

  #validation(fromRow: number, fromColumn: number, row: number, column: number): void {
    const rule = this.#from.validations.at(fromRow, fromColumn);
    if (rule !== undefined || this.#to.validations.at(row, column) !== undefined)
      this.#to.validations.put(oneCell(row, column), rule);
  }

  /**
   * On its own sheet a conditional format grows; another sheet gets one of its own, whose formulas read as seen from
   * there.
   */
  #conditional(format: ConditionalFormat, from: CellPosition, { row, column }: CellPosition): void {
    let grown = this.#from === this.#to ? format : this.#made.get(format);
    if (!grown) {
      grown = this.#to.conditionalFormats.add(this.#to.workbook.newId(), [], format.type, format.bag.clone());
      grown.stopIfTrue = format.stopIfTrue;
      const [first] = format.areas;
      grown.bag.rewrite((formula) =>
        copyFormula(formula, from.row - (first?.top ?? 0), from.column - (first?.left ?? 0)),
      );
      grown.bag.rewrite((formula) => copyFormula(formula, row - from.row, column - from.column));
      this.#made.set(format, grown);
    }
    if (grown.areas.some((area) => holds(area, row, column))) return;
    const last = grown.areas.at(-1);
    const besideLast = last?.top === row && last.bottom === row && last.right === column - 1;
    grown.areas = besideLast
      ? [...grown.areas.slice(0, -1), { ...last, right: column }]
      : [...grown.areas, oneCell(row, column)];
  }

  #content({ cell, row: fromRow, column: fromColumn }: Copied, row: number, column: number): void {
    if (!cell || (cell.value === null && cell.formula === undefined)) {
      const there = this.#to.cells.at(row, column);
      if (there) Object.assign(there, { value: null, formula: undefined, spilledFrom: undefined, quotePrefix: false });
      return;
    }
    const target = this.#to.cells.ensure(row, column);
    target.spilledFrom = undefined;
    target.link = this.#options.type === "All" ? cell.link : target.link;
    if (cell.formula !== undefined && this.#options.type !== "Values") {
      this.#formulas.push({ row, column, formula: copyFormula(cell.formula, row - fromRow, column - fromColumn) });
    } else {
      target.formula = undefined;
      target.value = cell.value;
      target.quotePrefix = cell.quotePrefix;
    }
  }

  /** Several linked cells read their sources as if each was typed; the link to one cell is absolute. */
  #link({ row, column }: Copied): string {
    const formula = absoluteFormula(this.#from, oneCell(row, column));
    const reference = this.#from === this.#to ? `=${formula.slice(formula.lastIndexOf("!") + 1)}` : formula;
    if (this.#single) return reference;
    const bang = reference.lastIndexOf("!") + 1;
    return reference.slice(0, bang) + reference.slice(bang).replaceAll("$", "");
  }
}

function copyMerges(from: PlacedArea, source: CellRectangle, to: Sheet, area: CellRectangle): void {
  const copied = from.sheet.merges.filter((merge) => covers(source, merge));
  if (copied.length === 0) return;
  const added: CellRectangle[] = [];
  for (let top = area.top; top <= area.bottom; top += rowCount(source)) {
    for (let left = area.left; left <= area.right; left += columnCount(source))
      added.push(...copied.map((merge) => offsetBy(merge, top - source.top, left - source.left)));
  }
  to.merges = [...to.merges.filter((merge) => !added.some((one) => intersect(one, merge))), ...added];
}

/** Range.moveTo: cut and paste. Formulas that read the cells follow them. */
export function moveCells(from: PlacedArea, to: PlacedArea): void {
  const { sheet, area } = from;
  const rows = to.area.top - area.top;
  const columns = to.area.left - area.left;
  const target = offsetBy(area, rows, columns);
  requireArgument(
    target.bottom <= WHOLE_SHEET.bottom && target.right <= WHOLE_SHEET.right,
    "The range would be moved off the worksheet.",
  );
  requireEditable(sheet, area);
  requireEditable(to.sheet, target);
  const taken = sheet.cells
    .take(area)
    .map(({ row, column, cell }) => ({ row: row + rows, column: column + columns, cell }));
  eraseContents(to.sheet, target);
  to.sheet.cells.take(target);
  for (const { row, column, cell } of taken) to.sheet.cells.put(row, column, cell);
  const merges = sheet.merges.filter((merge) => covers(area, merge));
  sheet.merges = sheet.merges.filter((merge) => !covers(area, merge));
  to.sheet.merges = [...to.sheet.merges, ...merges.map((merge) => offsetBy(merge, rows, columns))];
  const move = { sheet: sheet.name, area, toSheet: to.sheet.name, toRow: target.top, toColumn: target.left };
  for (const other of sheet.workbook.sheets) {
    for (const { cell } of other.cells.inArea(WHOLE_SHEET))
      if (cell.formula !== undefined) cell.formula = followMovedCells(cell.formula, other.name, move);
  }
  for (const name of sheet.workbook.allNames()) name.formula = followMovedCells(name.formula, "", move);
  for (const other of sheet.workbook.sheets) {
    other.validations.rewrite((formula) => followMovedCells(formula, other.name, move));
    other.conditionalFormats.rewrite((formula) => followMovedCells(formula, other.name, move));
  }
  rewriteAll(sheet.workbook, (formula) => formula);
  for (const one of new Set([sheet, to.sheet])) sheet.workbook.calc.reenter(one);
  sheet.workbook.events.moved({ kind: "move", sheetId: sheet.id, move });
  noteCellsChanged(sheet, area);
  noteCellsChanged(to.sheet, target);
}
