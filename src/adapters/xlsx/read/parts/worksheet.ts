/**
 * The cells of one sheet, and which of them are not seen. Nothing else is parsed: merged areas and columns are kept as
 * the areas that they are, so they may claim the whole sheet and cost nothing.
 */
import { cellAddress, MAX_COLUMNS, MAX_ROWS, parseRectangle } from "../../../../core/workbook/address";
import { LONGEST_CELL_TEXT } from "../../../../core/workbook/cell-text";
import { refuse } from "../../../ooxml/file-issue";
import { markArrayAreas } from "./array-areas";
import { referenceColumn, referenceRow, rowIndex } from "./cell-reference";
import { movedFormula, type SharedFormula } from "./moved-formula";
import { readRichText, readSpacedText } from "./rich-text";
import { booleanValue, dateValue, errorValue, numberValue } from "./stored-value";
import type { FileIssueCode } from "../../../../core/issue/file-issues";
import type { Issue, IssueFacts } from "../../../../core/issue/issue";
import type { XmlScan } from "../../../ooxml/xml-scan";
import type { NumberKind } from "../../../../core/workbook/number-kind";
import type { ReadValue } from "./stored-value";
import type { CellRectangle } from "../../../../core/workbook/address";
import type { LineRange, SheetSnapshot, SnapshotCell } from "../../../../core/workbook/snapshot";
import type { CellFormat } from "./styles";

/** What cells refer to, and how many of them may still be read. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Undefined when the workbook has no styles at all; then every number is just a number. */
  readonly formats: readonly CellFormat[] | undefined;
  readonly date1904: boolean;
  /** Filled cells, over all sheets. */
  readonly budget: { left: number; readonly limit: number };
  /** What was read otherwise than it stands there, of the sheet being read. */
  readonly noted: Issue[];
}

type SheetContent = Pick<SheetSnapshot, "cells" | "merges" | "hiddenRows" | "hiddenColumns">;

/** Filled cells by row, then by column. A formula without stored result is "notCalculated", never 0. */
export function readWorksheet(scan: XmlScan, context: SheetContext): SheetContent {
  return new SheetReader(scan, context).read();
}

/** What a `c` element holds, before it is typed. `raw` is undefined when there is no `v`. */
interface CellContent {
  readonly isFormula: boolean;
  readonly formula: string | undefined;
  readonly fills: CellRectangle | undefined;
  readonly raw: string | undefined;
  readonly inline: string | undefined;
}

class SheetReader {
  private readonly cells: SnapshotCell[] = [];
  private readonly areas: CellRectangle[] = [];
  private readonly hiddenRows: LineRange[] = [];
  private readonly hiddenColumns: LineRange[] = [];
  private readonly merges: CellRectangle[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  /** Place of the row and cell being read; rows and cells without address follow the one before. */
  private row = -1;
  private column = -1;

  constructor(
    private readonly scan: XmlScan,
    private readonly context: SheetContext,
  ) {}

  read(): SheetContent {
    const { scan } = this;
    let isFilled = false;
    scan.openRoot("worksheet");
    while (scan.nextChild(1)) {
      if (scan.name === "cols") this.readColumns();
      else if (scan.name === "mergeCells") this.readMerges();
      if (scan.name !== "sheetData") continue;
      if (isFilled) scan.misplaced();
      isFilled = true;
      this.readRows();
    }
    if (!isFilled) refuse("file-structure-broken", { part: scan.part, element: "sheetData" });
    this.putInOrder();
    markArrayAreas(scan.part, this.cells, this.areas);
    const { cells, merges, hiddenRows, hiddenColumns } = this;
    return {
      cells,
      ...(merges.length > 0 ? { merges } : {}),
      ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    };
  }

  private readColumns(): void {
    const { scan } = this;
    const { depth } = scan;
    while (scan.nextChild(depth)) {
      const isHidden = scan.name === "col" && (isSaid(scan.attribute("hidden")) || scan.attribute("width") === "0");
      const [first, last] = [scan.attribute("min"), scan.attribute("max")].map((one) => Number(one) - 1);
      if (isHidden && first !== undefined && last !== undefined && this.hiddenColumns.length < MAX_COLUMNS)
        this.hiddenColumns.push({ first, last });
    }
  }

  private readMerges(): void {
    const { scan } = this;
    const { depth } = scan;
    while (scan.nextChild(depth)) {
      const area = scan.name === "mergeCell" ? parseRectangle(scan.attribute("ref") ?? "") : undefined;
      if (area && this.merges.length < MAX_ROWS) this.merges.push(area);
    }
  }

  private noteRow(): void {
    const { scan, row, hiddenRows } = this;
    if (!isSaid(scan.attribute("hidden")) && scan.attribute("ht") !== "0") return;
    const before = hiddenRows.at(-1);
    if (before?.last === row - 1) hiddenRows[hiddenRows.length - 1] = { first: before.first, last: row };
    else hiddenRows.push({ first: row, last: row });
  }

  private readRows(): void {
    const { scan } = this;
    const { depth } = scan;
    while (scan.nextChild(depth)) {
      if (scan.name === "row") this.readRow();
      else if (scan.name !== "") scan.misplaced();
    }
  }

  private readRow(): void {
    const { scan } = this;
    const { depth } = scan;
    const number = scan.attribute("r");
    this.row = number === undefined ? this.row + 1 : rowIndex(number);
    this.column = -1;
    if (this.row < 0 || this.row >= MAX_ROWS)
      refuse("file-cell-address-broken", { part: scan.part, address: number ?? String(this.row + 1) });
    this.noteRow();
    while (scan.nextChild(depth)) {
      if (scan.name === "c") this.readCell();
      else if (scan.name !== "" && scan.name !== "extLst") scan.misplaced();
    }
  }

  private readCell(): void {
    const { scan } = this;
    this.moveTo(scan.attribute("r"));
    const type = scan.attribute("t") ?? "n";
    const style = scan.attribute("s");
    const content = this.readContent(type);
    const stored = this.typed(type, style, content);
    if (stored === "broken")
      this.refuseCell("file-cell-value-broken", { part: scan.part, type, value: content.raw ?? content.inline ?? "" });
    const { isFormula, formula, fills } = content;
    const look = this.formatOf(style)?.look;
    if (typeof stored?.value === "string" && stored.value.length > LONGEST_CELL_TEXT) this.noteCut(stored.value.length);
    const isBlank = stored === undefined || stored.value === "";
    if (isBlank && !isFormula) return;
    if (this.context.budget.left-- === 0) refuse("file-too-many-cells", { limit: this.context.budget.limit });
    this.cells.push({
      row: this.row,
      column: this.column,
      type: stored?.type ?? "notCalculated",
      value: typeof stored?.value === "string" ? stored.value.slice(0, LONGEST_CELL_TEXT) : (stored?.value ?? null),
      isFormula,
      ...(formula === undefined ? {} : { formula }),
      ...(fills === undefined ? {} : { fills }),
      ...(look ? { look } : {}),
    });
  }

  /** Other programs take longer texts. */
  private noteCut(count: number): void {
    const cell = cellAddress({ row: this.row, column: this.column });
    const facts = { count, limit: LONGEST_CELL_TEXT };
    this.context.noted.push({ code: "file-text-cut", severity: "warning", cell, facts });
  }

  private moveTo(reference: string | undefined): void {
    this.column = reference === undefined ? this.column + 1 : referenceColumn(reference);
    const isInRow = reference === undefined || referenceRow(reference) === this.row;
    if (isInRow && this.column >= 0 && this.column < MAX_COLUMNS) return;
    refuse("file-cell-address-broken", {
      part: this.scan.part,
      address: reference ?? `${String(this.row + 1)}:${String(this.column + 1)}`,
    });
  }

  private readContent(type: string): CellContent {
    const { scan } = this;
    const { depth } = scan;
    let isFormula = false;
    let formula: string | undefined;
    let fills: CellRectangle | undefined;
    let raw: string | undefined;
    let inline: string | undefined;
    while (scan.nextChild(depth)) {
      if (scan.name === "v" && raw === undefined) raw = type === "str" ? readSpacedText(scan) : scan.readText();
      else if (scan.name === "f" && !isFormula) {
        isFormula = true;
        fills = this.noteArea();
        formula = this.readFormula();
      } else if (scan.name === "is" && inline === undefined) inline = readRichText(scan);
      else if (scan.name !== "" && scan.name !== "extLst") scan.misplaced();
    }
    return { isFormula, formula, fills, raw, inline };
  }

  /** Of several cells with the same formula only the first holds it, beside the number by which the others name it. */
  private readFormula(): string | undefined {
    const { scan, row, column, shared } = this;
    const index = scan.attribute("t") === "shared" ? scan.attribute("si") : undefined;
    const text = scan.readText();
    if (index === undefined) return text === "" ? undefined : text;
    if (text !== "") {
      shared.set(index, { text, row, column });
      return text;
    }
    const first = shared.get(index);
    return first && movedFormula(first.text, row - first.row, column - first.column);
  }

  /** The value of a cell; undefined when it holds none. */
  private typed(
    type: string,
    style: string | undefined,
    { isFormula, raw, inline }: CellContent,
  ): ReadValue | undefined {
    const kind = this.numberKind(style);
    if (type === "inlineStr" && raw === undefined)
      return inline === undefined ? undefined : { type: "text", value: inline };
    if (inline !== undefined) return "broken";
    if (raw === undefined) return this.knownType(type);
    // An empty `v` is how openpyxl writes "not calculated", and others an empty number or no text at all.
    if (raw === "" && type !== "str" && (isFormula || type === "n" || type === "s")) return this.knownType(type);
    switch (type) {
      case "n":
        return numberValue(raw, kind, this.context.date1904);
      case "s":
        return this.sharedString(raw);
      case "str":
        return { type: "text", value: raw };
      case "inlineStr":
        // Apache POI of old wrote the results of text formulas so, and other readers take them.
        return isFormula ? { type: "text", value: raw } : "broken";
      case "b":
        return booleanValue(raw);
      case "e":
        return errorValue(raw);
      case "d":
        return dateValue(raw);
      default:
        return this.knownType(type);
    }
  }

  /** Nothing stored; but a type that we do not know could mean anything. */
  private knownType(type: string): undefined {
    if (!["n", "s", "str", "b", "e", "d", "inlineStr"].includes(type))
      this.refuseCell("file-cell-type-unknown", { part: this.scan.part, type });
    return undefined;
  }

  private sharedString(raw: string): ReadValue {
    const { strings } = this.context;
    if (!/^\s*\d+\s*$/.test(raw)) return "broken";
    const index = Number(raw);
    const value = strings[index];
    if (value === undefined)
      this.refuseCell("file-cell-text-missing", { part: this.scan.part, index, count: strings.length });
    return { type: "text", value };
  }

  private numberKind(style: string | undefined): NumberKind {
    return this.formatOf(style)?.kind ?? "number";
  }

  private formatOf(style: string | undefined): CellFormat | undefined {
    const { formats } = this.context;
    if (style === undefined || style === "0" || !formats) return formats?.[0];
    return (
      (/^\d+$/.test(style) ? formats[Number(style)] : undefined) ??
      this.refuseCell("file-cell-format-missing", { part: this.scan.part, index: style, count: formats.length })
    );
  }

  /** The area that the `f` element just opened fills as an array; remembered if it is more than its own cell. */
  private noteArea(): CellRectangle | undefined {
    const { scan } = this;
    const type = scan.attribute("t");
    if (type !== "array" && type !== "dataTable") return undefined;
    const reference = scan.attribute("ref") ?? "";
    const area = parseRectangle(reference);
    if (!area) refuse("file-cell-address-broken", { part: scan.part, address: reference });
    if (area.top !== area.bottom || area.left !== area.right) this.areas.push(area);
    return type === "array" ? area : undefined;
  }

  /** Cells come in order from every producer we know, but need not; an address may occur only once. */
  private putInOrder(): void {
    const { cells } = this;
    const isBehind = (cell: SnapshotCell, index: number): boolean => {
      const before = cells[index - 1];
      return !before || before.row < cell.row || (before.row === cell.row && before.column < cell.column);
    };
    if (cells.every(isBehind)) return;
    cells.sort((one, other) => one.row - other.row || one.column - other.column);
    const twice = cells.find((cell, index) => !isBehind(cell, index));
    if (twice) refuse("file-cell-repeated", { part: this.scan.part }, { cell: cellAddress(twice) });
  }

  private refuseCell<Code extends FileIssueCode>(code: Code, facts: IssueFacts[Code]): never {
    return refuse(code, facts, { cell: cellAddress({ row: this.row, column: this.column }) });
  }
}

/** xsd:boolean of an attribute that is off where it is missing. */
function isSaid(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
