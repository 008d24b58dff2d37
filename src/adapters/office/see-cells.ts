/** What a person sees of cells, and by which formula they hold it: one request for all of it. */
import type { SheetArea } from "../../app/ports";
import type { CellRectangle } from "../../core/workbook/address";
import { isPlainFormat } from "../../core/workbook/number-kind";
import type { LineRange, OddLook, SheetSnapshot, Snapshot } from "../../core/workbook/snapshot";
import { errorCode } from "./host-issue";

/** What Excel says where it is older than ExcelApi 1.13, which tells what is merged. */
const TOO_OLD = ["ApiNotFound", "ApiNotAvailable"];

interface Asked {
  readonly around: CellRectangle;
  readonly looks: readonly {
    readonly area: SheetArea;
    /** With its formulas and number formats. */
    readonly range: Excel.Range;
    readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merged: Excel.RangeAreas | undefined;
}

/**
 * The same sheets, each with how these of its cells look and what is merged and hidden around them.
 * @throws OfficeExtension.Error when Excel refuses, e.g. because a sheet is gone by now
 */
export async function seeCells(
  context: Excel.RequestContext,
  read: Snapshot,
  areas: readonly SheetArea[],
): Promise<Snapshot> {
  try {
    return await seeWith(context, read, areas, true);
  } catch (error) {
    if (!TOO_OLD.includes(errorCode(error))) throw error;
    return seeWith(context, read, areas, false);
  }
}

async function seeWith(
  context: Excel.RequestContext,
  { sheets, ...rest }: Snapshot,
  areas: readonly SheetArea[],
  tellsMerges: boolean,
): Promise<Snapshot> {
  const asked = sheets.map(({ name }) => {
    const own = areas.filter(({ sheet }) => sheet === name);
    return own.length === 0 ? undefined : ask(context.workbook.worksheets.getItem(name), own, tellsMerges);
  });
  await context.sync();
  return { ...rest, sheets: sheets.map((sheet, index) => seen(sheet, asked[index])) };
}

function ask(sheet: Excel.Worksheet, areas: readonly SheetArea[], tellsMerges: boolean): Asked {
  const around = {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
  const whole = rangeOf(sheet, around);
  return {
    around,
    looks: areas.map((area) => {
      const range = rangeOf(sheet, area).load("formulas,numberFormat");
      const cells = range.getCellProperties({
        format: { fill: { color: true }, font: { color: true, strikethrough: true } },
      });
      return { area, range, cells };
    }),
    rows: whole.getRowProperties({ rowHidden: true }),
    columns: whole.getColumnProperties({ columnHidden: true }),
    merged: tellsMerges
      ? whole
          .getMergedAreasOrNullObject()
          .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount")
      : undefined,
  };
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRectangle): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function seen(sheet: SheetSnapshot, asked: Asked | undefined): SheetSnapshot {
  if (!asked) return sheet;
  const { around, looks, rows, columns, merged } = asked;
  const merges = merged && !merged.isNullObject ? merged.areas.items.map(areaOf) : [];
  const isRowHidden = rows.value.map(({ rowHidden }) => rowHidden === true);
  const isColumnHidden = columns.value.map(({ columnHidden }) => columnHidden === true);
  const [hiddenRows, hiddenColumns] = [linesFrom(around.top, isRowHidden), linesFrom(around.left, isColumnHidden)];
  const found = new Map(looks.flatMap((one) => seenCells(one)));
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const { look, formula } = found.get(placeOf(cell.row, cell.column)) ?? {};
      const isOwn = cell.isFormula && formula?.startsWith("=") === true;
      return look || isOwn
        ? { ...cell, ...(look ? { look } : {}), ...(isOwn ? { formula: formula.slice(1) } : {}) }
        : cell;
    }),
    ...(merges.length > 0 ? { merges } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
}

interface SeenCell {
  readonly look: OddLook | undefined;
  /** As Excel gives it: of a cell without one what it holds. */
  readonly formula: string;
}

function seenCells({ area, range, cells }: Asked["looks"][number]): readonly (readonly [string, SeenCell])[] {
  return cells.value.flatMap((line, y) =>
    line.map((properties, x) => {
      const look = oddLook(String(range.numberFormat[y]?.[x]), properties);
      return [placeOf(area.top + y, area.left + x), { look, formula: String(range.formulas[y]?.[x]) }] as const;
    }),
  );
}

function oddLook(numberFormat: string, { format }: Excel.CellProperties): OddLook | undefined {
  const { fill, font } = format ?? {};
  const isUnseen = font?.color !== undefined && font.color.toUpperCase() === fill?.color?.toUpperCase();
  const look: OddLook = {
    ...(isPlainFormat(numberFormat) ? {} : { format: numberFormat }),
    ...(isUnseen ? { isUnseen } : {}),
    ...(font?.strikethrough === true ? { isStruck: true } : {}),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRectangle {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/** Lines that follow each other, joined. */
function linesFrom(first: number, hidden: readonly boolean[]): readonly LineRange[] {
  return hidden.reduce<LineRange[]>((joined, isHidden, index) => {
    const line = first + index;
    const last = joined.at(-1);
    if (!isHidden) return joined;
    if (last?.last === line - 1) return [...joined.slice(0, -1), { first: last.first, last: line }];
    return [...joined, { first: line, last: line }];
  }, []);
}

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
