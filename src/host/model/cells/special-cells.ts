import type { CellRectangle } from "../../../core/workbook/address";
import { isCellError } from "../../calc/values/cell-scalar";
import type { Cell } from "./cell-store";
import { gatherRectangles, holds, intersect, subtractAll, WHOLE_SHEET } from "./rectangles";
import type { Sheet } from "../workbook/workbook";

/** Kinds of values by the words in Excel.SpecialCellValueType. */
const WORDS = [
  ["Error", (cell: Cell) => isCellError(cell.value)],
  ["Logical", (cell: Cell) => typeof cell.value === "boolean"],
  ["Number", (cell: Cell) => typeof cell.value === "number"],
  ["Text", (cell: Cell) => typeof cell.value === "string"],
] as const;

function isOfValueType(cell: Cell, valueType: string): boolean {
  if (valueType === "All") return true;
  return WORDS.some(([word, test]) => valueType.includes(word) && test(cell));
}

/**
 * Cells of a kind within areas, as rectangles in reading order; empty when there are none. Excel looks only at the used
 * part of the sheet.
 */
export function specialCells(
  sheet: Sheet,
  areas: readonly CellRectangle[],
  kind: string,
  valueType: string,
): CellRectangle[] {
  sheet.workbook.calc.settle();
  const used = sheet.usedArea();
  const inUse = areas.map((area) => used && intersect(area, used)).filter((area) => area !== undefined);
  const stored = inUse.flatMap((area) => [...sheet.cells.inArea(area)]);
  switch (kind) {
    case "Constants":
      return gatherRectangles(
        stored.filter(
          ({ cell }) =>
            cell.value !== null && cell.formula === undefined && !cell.spilledFrom && isOfValueType(cell, valueType),
        ),
      );
    case "Formulas":
      return gatherRectangles(
        stored.filter(({ cell }) => cell.formula !== undefined && isOfValueType(cell, valueType)),
      );
    case "Blanks": {
      const filled = gatherRectangles(stored.filter(({ cell }) => cell.value !== null || cell.formula !== undefined));
      return filled.reduce((rest, area) => subtractAll(rest, area), inUse);
    }
    case "Visible":
      return visible(sheet, areas);
    case "DataValidations":
      return common(
        areas,
        sheet.validations.all().flatMap((one) => one.areas),
      );
    case "SameDataValidation":
      return common(areas, sheet.validations.all().find((one) => isFirst(areas, one.areas))?.areas ?? []);
    case "SameConditionalFormat":
      return common(
        areas,
        sheet.conditionalFormats
          .all()
          .filter((one) => isFirst(areas, one.areas))
          .flatMap((one) => one.areas),
      );
    default:
      return common(
        areas,
        sheet.conditionalFormats.all().flatMap((one) => one.areas),
      );
  }
}

/** Whether the first cell of areas lies in others: "the same" means the same as that of the first cell. */
function isFirst([first]: readonly CellRectangle[], others: readonly CellRectangle[]): boolean {
  return first !== undefined && others.some((area) => holds(area, first.top, first.left));
}

function common(areas: readonly CellRectangle[], others: readonly CellRectangle[]): CellRectangle[] {
  const parts = areas.flatMap((area) =>
    others.map((other) => intersect(area, other)).filter((part) => part !== undefined),
  );
  return parts.reduce<CellRectangle[]>(
    (kept, part) => [...kept, ...kept.reduce((rest, one) => subtractAll(rest, one), [part])],
    [],
  );
}

function visible(sheet: Sheet, areas: readonly CellRectangle[]): CellRectangle[] {
  const hidden: CellRectangle[] = [];
  for (const [row] of sheet.rows.entries())
    if (sheet.isRowHidden(row)) hidden.push({ ...WHOLE_SHEET, top: row, bottom: row });
  for (const [column] of sheet.columns.entries())
    if (sheet.isColumnHidden(column)) hidden.push({ ...WHOLE_SHEET, left: column, right: column });
  return hidden.reduce((rest, area) => subtractAll(rest, area), [...areas]);
}
