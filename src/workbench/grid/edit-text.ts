import { isDateFormat, formatNumber } from "../../host/calc/values/format-number";
import { isCellError } from "../../host/calc/values/cell-scalar";
import type { Sheet } from "../../host/model/workbook/workbook";

/**
 * What stands in the editor and the formula bar: the formula, or the value in a form that enters the same value again.
 */
export function editText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.at(row, column);
  const { numberFormat, formulaHidden } = sheet.styleAt(row, column).values;
  if (cell?.formula !== undefined) return sheet.protection.isProtected && formulaHidden ? "" : cell.formula;
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return cell?.quotePrefix === true ? `'${value}` : value;
  return numberText(value, numberFormat);
}

function numberText(value: number, numberFormat: string): string {
  if (isDateFormat(numberFormat) && value >= 0) {
    const time = "h:mm:ss AM/PM";
    if (value < 1) return formatNumber(value, time);
    return formatNumber(value, Number.isInteger(value) ? "m/d/yyyy" : `m/d/yyyy ${time}`);
  }
  // Excel shows 15 digits; 0.07 * 100 would have more.
  if (numberFormat.includes("%")) return `${String(Number((value * 100).toPrecision(15)))}%`;
  return String(Number(value.toPrecision(15))).replace("e", "E");
}
