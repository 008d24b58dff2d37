/**
 * The open workbook -> Snapshot. Two requests, whatever its size on a desktop: which sheets there are,
 * then what they hold. Only an answer beyond Excel's limits is asked for again in blocks.
 */
import { formatKind } from "../../core/workbook/number-kind";
import type { SheetSnapshot, SheetVisibility, Snapshot, SnapshotCell } from "../../core/workbook/snapshot";
import type { ReadRequest } from "../../app/ports";
import { errorCode } from "./host-issue";

/** Cells in one answer when blocks are needed: four texts of about 12 bytes for each stay far below 5 MB. */
const BLOCK_CELLS = 50_000;

/** What is asked of a range; all matrices have its shape. */
const LOADED = "rowIndex,columnIndex,rowCount,columnCount,values,formulas,valueTypes,numberFormat";
const SIZE = "rowIndex,columnIndex,rowCount,columnCount";

interface OpenSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/**
 * Reads all sheets, hidden ones too, or those that `request` names (sheets that are not there are left out).
 * @throws OfficeExtension.Error when Excel refuses, e.g. while a cell is being edited
 */
export async function readOpenWorkbook(context: Excel.RequestContext, request: ReadRequest = {}): Promise<Snapshot> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const sheets = worksheets.items
    .filter(({ name }) => request.sheets?.includes(name) ?? true)
    .map((sheet): OpenSheet => ({ name: sheet.name, visibility: visibilityOf(sheet.visibility) }));
  const contents = await readContents(context, sheets);
  return { sheets: sheets.map((sheet, index): SheetSnapshot => ({ ...sheet, cells: contents[index] ?? [] })) };
}

async function readContents(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
): Promise<readonly (readonly SnapshotCell[])[]> {
  const ranges = sheets.map(({ name }) => usedRange(context, name).load(LOADED));
  try {
    await context.sync();
  } catch (error) {
    if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    return readInBlocks(context, sheets);
  }
  // Beyond some millions of cells Excel answers no values and no error.
  const isWhole = ranges.every((range) => range.isNullObject || (range.values as unknown) !== null);
  return isWhole ? ranges.map((range) => (range.isNullObject ? [] : cellsOf(range))) : readInBlocks(context, sheets);
}

/** One request for the sizes, then one for each so many cells. */
async function readInBlocks(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
): Promise<readonly (readonly SnapshotCell[])[]> {
  const used = sheets.map(({ name }) => usedRange(context, name).load(SIZE));
  await context.sync();
  const contents = sheets.map((): SnapshotCell[] => []);
  for (const batch of blocksOf(used)) {
    const ranges = batch.map(({ sheet, row, rows, left, columns }) => ({
      sheet,
      range: context.workbook.worksheets
        .getItem(sheets[sheet]?.name ?? "")
        .getRangeByIndexes(row, left, rows, columns)
        .load(LOADED),
    }));
    await context.sync();
    for (const { sheet, range } of ranges) contents[sheet]?.push(...cellsOf(range));
  }
  return contents;
}

interface Block {
  /** Place of the sheet in the list. */
  readonly sheet: number;
  readonly row: number;
  readonly rows: number;
  readonly left: number;
  readonly columns: number;
}

/** Batches of blocks of whole rows, each batch of at most so many cells (or one row, if that has more). */
function blocksOf(used: readonly Excel.Range[]): readonly (readonly Block[])[] {
  const batches: Block[][] = [];
  let room = 0;
  used.forEach((range, sheet) => {
    if (range.isNullObject) return;
    const { rowIndex, rowCount, columnIndex: left, columnCount: columns } = range;
    for (let row = rowIndex; row < rowIndex + rowCount;) {
      if (room < columns) {
        batches.push([]);
        room = BLOCK_CELLS;
      }
      const rows = Math.max(1, Math.min(rowIndex + rowCount - row, Math.floor(room / columns)));
      batches.at(-1)?.push({ sheet, row, rows, left, columns });
      room -= rows * columns;
      row += rows;
    }
  });
  return batches;
}

function usedRange(context: Excel.RequestContext, sheet: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
}

/** The filled cells of a loaded range, by row, then by column. */
function cellsOf(range: Excel.Range): readonly SnapshotCell[] {
  const cells: SnapshotCell[] = [];
  const { rowIndex, columnIndex } = range;
  range.values.forEach((line: readonly unknown[], y) => {
    line.forEach((value, x) => {
      const formula: unknown = range.formulas[y]?.[x];
      // A text that looks like a formula is its own formula; a formula never gives its own text.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      if (!isFormula && (value === "" || value === null)) return;
      const content = typed(value, range.valueTypes[y]?.[x], range.numberFormat[y]?.[x]);
      cells.push({
        row: rowIndex + y,
        column: columnIndex + x,
        ...content,
        isFormula,
        // What was typed where Excel can make nothing of it.
        ...(isFormula && content.type === "error" ? { formula: formula.slice(1) } : {}),
      });
    });
  });
  return cells;
}

function typed(value: unknown, type: string | undefined, format: unknown): Pick<SnapshotCell, "type" | "value"> {
  if (typeof value === "number")
    return { type: typeof format === "string" && formatKind(format) !== "number" ? "date" : "number", value };
  if (typeof value === "boolean") return { type: "boolean", value };
  const text = typeof value === "string" ? value : String(value);
  return { type: type === "Error" ? "error" : "text", value: text };
}

function visibilityOf(visibility: string): SheetVisibility {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}
