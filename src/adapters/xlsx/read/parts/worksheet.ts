/**
 * The cells of one sheet. Nothing else is parsed: merged areas, columns, input restrictions and the
 * like may claim the whole sheet and cost nothing.
 */
import { cellAddress, MAX_COLUMNS, MAX_ROWS, parseRectangle } from "../../../../core/workbook/address";
import { LONGEST_CELL_TEXT } from "../../../../core/workbook/cell-text";
import { refuse } from "../../../ooxml/file-issue";
import { markArrayAreas } from "./array-areas";
import { referenceColumn, referenceRow, rowIndex } from "./cell-reference";
import { readRichText, readSpacedText } from "./rich-text";
import { booleanValue, dateValue, errorValue, numberValue } from "./stored-value";
import type { FileIssueCode } from "../../../../core/issue/file-issues";
import type { Issue, IssueFacts } from "../../../../core/issue/issue";
import type { XmlScan } from "../../../ooxml/xml-scan";
import type { NumberKind } from "../../../../core/workbook/number-kind";
import type { ReadValue } from "./stored-value";
import type { CellRectangle } from "../../../../core/workbook/address";
import type { SnapshotCell } from "../../../../core/workbook/snapshot";

/** What cells refer to, and how many of them may still be read. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Undefined when the workbook has no styles at all; then every number is just a number. */
  readonly formats: readonly NumberKind[] | undefined;
  readonly date1904: boolean;
  /** Filled cells, over all sheets. */
  readonly budget: { left: number; readonly limit: number };
  /** What was read otherwise than it stands there, of the sheet being read. */
  readonly noted: Issue[];
}

/** Filled cells by row, then by column. A formula without stored result is "notCalculated", never 0. */
export function readWorksheet(scan: XmlScan, context: SheetContext): readonly SnapshotCell[] {
  return new SheetReader(scan, context).read();
}

/** What a `c` element holds, before it is typed. `raw` is undefined when there is no `v`. */
interface CellContent {
  readonly isFormula: boolean;
  readonly raw: string | undefined;
  readonly inline: string | undefined;
}

class SheetReader {
  private readonly cells: SnapshotCell[] = [];
  private readonly areas: CellRectangle[] = [];
  /** Place of the row and cell being read; rows and cells without address follow the one before. */
  private row = -1;
  private column = -1;

  constructor(
    private readonly scan: XmlScan,
    private readonly context: SheetContext,
  ) {}

  read(): readonly SnapshotCell[] {
    const { scan } = this;
    let isFilled = false;
    scan.openRoot("worksheet");
    while (scan.nextChild(1)) {
      if (scan.name !== "sheetData") continue;
      if (isFilled) scan.misplaced();
      isFilled = true;
      this.readRows();
    }
    if (!isFilled) refuse("file-structure-broken", { part: scan.part, element: "sheetData" });
    this.putInOrder();
    markArrayAreas(scan.part, this.cells, this.areas);
    return this.cells;
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
    const { isFormula } = content;
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
    let raw: string | undefined;
    let inline: string | undefined;
    while (scan.nextChild(depth)) {
      if (scan.name === "v" && raw === undefined) raw = type === "str" ? readSpacedText(scan) : scan.readText();
      else if (scan.name === "f" && !isFormula) {
        isFormula = true;
        this.noteArea();
      } else if (scan.name === "is" && inline === undefined) inline = readRichText(scan);
      else if (scan.name !== "" && scan.name !== "extLst") scan.misplaced();
    }
    return { isFormula, raw, inline };
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
      case "b":
        return booleanValue(raw);
      case "e":
        return errorValue(raw);
      case "d":
        return dateValue(raw);
      case "inlineStr":
        return "broken";
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
    const { formats } = this.context;
    if (style === undefined || style === "0" || !formats) return formats?.[0] ?? "number";
    const kind = /^\d+$/.test(style) ? formats[Number(style)] : undefined;
    return (
      kind ?? this.refuseCell("file-cell-format-missing", { part: this.scan.part, index: style, count: formats.length })
    );
  }

  /** Remembers the area that the `f` element just opened fills, if it is more than its own cell. */
  private noteArea(): void {
    const { scan } = this;
    const type = scan.attribute("t");
    if (type !== "array" && type !== "dataTable") return;
    const reference = scan.attribute("ref") ?? "";
    const area = parseRectangle(reference);
    if (!area) refuse("file-cell-address-broken", { part: scan.part, address: reference });
    if (area.top !== area.bottom || area.left !== area.right) this.areas.push(area);
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
