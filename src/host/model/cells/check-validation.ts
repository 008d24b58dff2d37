import type { CellRectangle } from "../../../core/workbook/address";
import type { CellScalar } from "../../calc/values/cell-scalar";
import { isCellError } from "../../calc/values/cell-scalar";
import { parseInput } from "../../calc/values/parse-input";
import { resolveAddress } from "./addresses";
import type { ValidationRule } from "./data-validation";
import { evaluate } from "../workbook/evaluate-formula";
import { gatherRectangles } from "./rectangles";
import type { Sheet } from "../workbook/workbook";
import { shownValue } from "./write-cells";

/** Whether a cell's value is allowed by a rule. Blank cells are as long as the rule ignores blanks. */
export function isValid(
  sheet: Sheet,
  row: number,
  column: number,
  rule: ValidationRule,
  anchor: { readonly row: number; readonly column: number },
  value = sheet.valueAt(row, column),
): boolean {
  if (rule.type === "None") return true;
  if (value === null || value === "") return rule.ignoreBlanks;
  if (isCellError(value)) return false;
  const operand = (given: string | number | undefined): CellScalar =>
    readOperand(sheet, given, row - anchor.row, column - anchor.column);
  switch (rule.type) {
    case "List":
      return listItems(sheet, rule, row - anchor.row, column - anchor.column).some((item) => sameItem(item, value));
    case "Custom":
      return isTrue(operand(rule.formula1));
    case "TextLength":
      return compares(String(shownValue(value)).length, rule.operator, operand(rule.formula1), operand(rule.formula2));
    case "WholeNumber":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        compares(value, rule.operator, operand(rule.formula1), operand(rule.formula2))
      );
    default:
      return (
        typeof value === "number" && compares(value, rule.operator, operand(rule.formula1), operand(rule.formula2))
      );
  }
}

function isTrue(value: CellScalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** A number as it is, a formula's result, or a text such as "1/1/2024" read as Excel would. */
function readOperand(sheet: Sheet, given: string | number | undefined, rows: number, columns: number): CellScalar {
  if (given === undefined || typeof given === "number") return given ?? null;
  if (given.startsWith("=")) return evaluate(sheet.workbook, given, sheet, rows, columns);
  const read = parseInput(given, {
    numberFormat: "General",
    origin: "api",
    currentYear: sheet.workbook.world.now().getFullYear(),
  });
  return read.kind === "value" ? read.value : given;
}

function compares(value: number, operator: string | undefined, first: CellScalar, second: CellScalar): boolean {
  if (typeof first !== "number") return false;
  const between = typeof second === "number" && value >= Math.min(first, second) && value <= Math.max(first, second);
  switch (operator) {
    case "NotBetween":
      return !between;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      return between;
  }
}

/** What a drop-down offers: the cells of a range, or the words between commas. */
export function listItems(
  sheet: Sheet,
  rule: ValidationRule,
  rows = 0,
  columns = 0,
): readonly (string | number | boolean)[] {
  const source = String(rule.formula1);
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const placed = resolveAddress(sheet.workbook, sheet, source);
  if (!placed) {
    const value = evaluate(sheet.workbook, source, sheet, rows, columns);
    return value === null ? [] : [shownValue(value)];
  }
  sheet.workbook.calc.settle();
  return [...placed.sheet.cells.inArea(placed.area)]
    .filter(({ cell }) => cell.value !== null)
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ cell }) => shownValue(cell.value));
}

function sameItem(item: string | number | boolean, value: CellScalar): boolean {
  return String(item) === String(shownValue(value));
}

/** Cells of areas that break their rule, as rectangles. */
export function invalidCells(sheet: Sheet, areas: readonly CellRectangle[]): CellRectangle[] {
  sheet.workbook.calc.settle();
  const found: { row: number; column: number }[] = [];
  for (const { areas: placed, rule } of sheet.validations.all()) {
    const [first] = placed;
    if (!first) continue;
    const anchor = { row: first.top, column: first.left };
    for (const area of areas) {
      for (const part of placed) {
        for (let row = Math.max(part.top, area.top); row <= Math.min(part.bottom, area.bottom); row++) {
          for (let column = Math.max(part.left, area.left); column <= Math.min(part.right, area.right); column++) {
            if (!isValid(sheet, row, column, rule, anchor)) found.push({ row, column });
          }
        }
      }
    }
  }
  return gatherRectangles(found);
}
