import type { CellRectangle } from "../../../core/workbook/address";
import { requireAllowed } from "../sheets/edit-rights";
import { dateTest, dynamicDateTest } from "./filter-dates";
import { shownText } from "../cells/find-cells";
import type { Sheet } from "../workbook/workbook";
import { shownValue } from "../cells/write-cells";
import type { TableFilter } from "./table-filter";

type Criteria = Readonly<Record<string, unknown>>;

/** Hides the rows that do not pass all criteria. @param area the data, without headers */
export function applyFilter(sheet: Sheet, area: CellRectangle, filter: TableFilter): void {
  requireAllowed(sheet, "allowAutoFilter");
  sheet.workbook.calc.settle();
  const tests = [...filter.entries()].map(([column, criteria]) => rowTest(sheet, area, area.left + column, criteria));
  for (let row = area.top; row <= area.bottom; row++) {
    const hidden = !tests.every((test) => test(row));
    if (hidden || sheet.rows.at(row)) sheet.rows.ensure(row).filtered = hidden;
  }
  sheet.workbook.calc.structureChanged();
}

/** Shows the rows that a filter had hidden. */
export function showFiltered(sheet: Sheet, area: CellRectangle): void {
  for (const [row, line] of sheet.rows.entries()) if (row >= area.top && row <= area.bottom) line.filtered = false;
  sheet.workbook.calc.structureChanged();
}

function rowTest(sheet: Sheet, area: CellRectangle, column: number, criteria: Criteria): (row: number) => boolean {
  const { filterOn, criterion1, criterion2, operator, values, color } = criteria;
  switch (filterOn) {
    case "Values": {
      const all = Array.isArray(values) ? (values as readonly unknown[]) : [];
      const wanted = new Set(all.filter((value) => !isDatetime(value)).map((value) => String(value).toLowerCase()));
      const dates = all
        .filter(isDatetime)
        .map(({ date, specificity }) => dateTest(date, specificity))
        .filter((test) => test !== undefined);
      return (row) => {
        const value = sheet.valueAt(row, column);
        return (
          wanted.has(shownText(sheet, row, column).toLowerCase()) ||
          (typeof value === "number" && dates.some((test) => test(value)))
        );
      };
    }
    case "Custom": {
      const first = customTest(criterion1);
      const second = criterion2 === undefined || criterion2 === null ? undefined : customTest(criterion2);
      const at = (row: number): unknown => shownValue(sheet.valueAt(row, column));
      if (!second) return (row) => first(at(row));
      return operator === "Or"
        ? (row) => first(at(row)) || second(at(row))
        : (row) => first(at(row)) && second(at(row));
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return rankTest(sheet, area, column, filterOn, Number(criterion1));
    case "CellColor":
      return (row) => sheet.styleAt(row, column).values.fillColor === color;
    case "FontColor":
      return (row) => sheet.styleAt(row, column).values.fontColor === color;
    case "Dynamic":
      return dynamicTest(sheet, area, column, String(criteria["dynamicCriteria"]));
    default:
      return () => true;
  }
}

/** ">10", "<>x", "=a*", "text": comparisons with wildcards, as in the filter dialog. */
function customTest(criterion: unknown): (value: unknown) => boolean {
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(String(criterion)) ?? [];
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (operator === "" || operator === "=" || operator === "<>") {
    const pattern = new RegExp(
      `^${operand
        .replaceAll(/[\\^$.+()[\]{}|]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
      "is",
    );
    const same = (value: unknown): boolean =>
      typeof value === "number" && !Number.isNaN(number) ? value === number : pattern.test(String(value));
    return operator === "<>" ? (value) => !same(value) : same;
  }
  const compare = (value: unknown): number => {
    if (typeof value === "number" && !Number.isNaN(number)) return value - number;
    return typeof value === "string" && Number.isNaN(number) && value !== ""
      ? value.localeCompare(operand, "en")
      : Number.NaN;
  };
  if (operator === "<") return (value) => compare(value) < 0;
  if (operator === ">") return (value) => compare(value) > 0;
  return operator === "<=" ? (value) => compare(value) <= 0 : (value) => compare(value) >= 0;
}

function numbersIn(sheet: Sheet, area: CellRectangle, column: number): number[] {
  return [...sheet.cells.inArea({ ...area, left: column, right: column })]
    .map(({ cell }) => cell.value)
    .filter((value) => typeof value === "number");
}

function rankTest(
  sheet: Sheet,
  area: CellRectangle,
  column: number,
  kind: string,
  count: number,
): (row: number) => boolean {
  const top = kind.startsWith("Top");
  const ordered = numbersIn(sheet, area, column).sort((one, other) => (top ? other - one : one - other));
  const kept = kind.endsWith("Percent") ? Math.max(1, Math.floor((ordered.length * count) / 100)) : count;
  const limit = ordered[Math.min(kept, ordered.length) - 1];
  return (row) => {
    const value = sheet.valueAt(row, column);
    return typeof value === "number" && limit !== undefined && (top ? value >= limit : value <= limit);
  };
}

function isDatetime(value: unknown): value is { readonly date: string; readonly specificity: string } {
  return typeof value === "object" && value !== null && "date" in value && "specificity" in value;
}

/** Above or below the average, or dates as seen from today. */
function dynamicTest(sheet: Sheet, area: CellRectangle, column: number, which: string): (row: number) => boolean {
  const isDate = dynamicDateTest(which, sheet.workbook.world.now());
  if (isDate) {
    return (row) => {
      const value = sheet.valueAt(row, column);
      return typeof value === "number" && isDate(value);
    };
  }
  const numbers = numbersIn(sheet, area, column);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const above = which === "AboveAverage";
  return (row) => {
    const value = sheet.valueAt(row, column);
    return typeof value === "number" && (above ? value > mean : value < mean);
  };
}
