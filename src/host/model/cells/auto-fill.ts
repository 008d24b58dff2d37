import type { CellRectangle } from "../../../core/workbook/address";
import { isDateFormat } from "../../calc/values/format-number";
import { HostError, requireArgument } from "../../engine/host-error";
import { copyCells } from "./copy-cells";
import { dateAfter, isDateStep } from "./date-series";
import { columnCount, covers, rowCount } from "./rectangles";
import type { Sheet } from "../workbook/workbook";
import { writeInputs } from "./write-cells";

const LISTS = [
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];

/**
 * Range.autoFill: continues numbers, weekdays, months and "Item 1" along the longer side, copies formulas
 * and everything else. The target must hold the source at its start or end.
 */
export function autoFill(sheet: Sheet, source: CellRectangle, target: CellRectangle, type: string): void {
  if (type === "FlashFill")
    throw new HostError("NotImplemented", "Range.autoFill(FlashFill) is not implemented by this host.");
  requireArgument(covers(target, source), "The range to fill must hold the source.");
  const down = rowCount(target) > rowCount(source);
  requireArgument(!(down && columnCount(target) > columnCount(source)), "A fill goes in one direction.");
  if (type === "FillFormats") {
    copyCells(
      { sheet, area: source },
      { sheet, area: target },
      { type: "Formats", skipBlanks: false, transpose: false },
    );
    return;
  }
  const lines = down ? columnCount(source) : rowCount(source);
  for (let line = 0; line < lines; line++) {
    const cell = (at: number): readonly [number, number] => (down ? [at, source.left + line] : [source.top + line, at]);
    fillLine(
      sheet,
      down
        ? [source.top, source.bottom, target.top, target.bottom]
        : [source.left, source.right, target.left, target.right],
      cell,
      type,
    );
  }
}

function fillLine(
  sheet: Sheet,
  [from, to, first, last]: readonly [number, number, number, number],
  cell: (at: number) => readonly [number, number],
  type: string,
): void {
  const size = to - from + 1;
  const values = Array.from({ length: size }, (_, i) => sheet.valueAt(...cell(from + i)));
  const formula = sheet.cells.at(...cell(from))?.formula !== undefined;
  const dates = isDateFormat(sheet.styleAt(...cell(from)).values.numberFormat);
  const next =
    formula || type === "FillCopy"
      ? undefined
      : series(values, dates && type === "FillDefault" && size === 1 ? "FillDays" : type);
  for (let at = first; at <= last; at++) {
    if (at >= from && at <= to) continue;
    const index = at - from;
    const [row, column] = cell(at);
    const [sourceRow, sourceColumn] = cell(from + (((index % size) + size) % size));
    const area = { top: row, bottom: row, left: column, right: column };
    copyCells(
      { sheet, area: { top: sourceRow, bottom: sourceRow, left: sourceColumn, right: sourceColumn } },
      { sheet, area },
      { type: type === "FillValues" ? "Formulas" : "All", skipBlanks: false, transpose: false },
    );
    const value = next?.(index);
    if (value !== undefined) writeInputs(sheet, area, () => value);
  }
}

/** What stands at an index of the series that the values begin; undefined when they begin none. */
function series(values: readonly unknown[], type: string): ((index: number) => string | number) | undefined {
  if (values.every((value) => typeof value === "number")) return numberSeries(values, type);
  const [first] = values;
  if (typeof first !== "string") return undefined;
  const list = LISTS.find((words) => words.some((word) => word.toLowerCase() === first.toLowerCase()));
  if (list) {
    const start = list.findIndex((word) => word.toLowerCase() === first.toLowerCase());
    const second =
      values.length > 1 ? list.findIndex((word) => word.toLowerCase() === String(values[1]).toLowerCase()) : start + 1;
    const step = second - start;
    return (index) => list[(((start + index * step) % list.length) + list.length) % list.length] ?? first;
  }
  const numbered = /^(.*?)(\d+)$/s.exec(first);
  if (!numbered || values.length > 1) return undefined;
  const [, words = "", digits = ""] = numbered;
  return (index) =>
    words + String(Math.abs(Number(digits) + index)).padStart(digits.startsWith("0") ? digits.length : 0, "0");
}

/** One number is copied unless a series is asked for; several are continued along their least-squares line. */
function numberSeries(values: readonly number[], type: string): ((index: number) => number) | undefined {
  const [first = 0, second] = values;
  if (isDateStep(type)) return (index) => dateAfter(first, type, index);
  if (type === "GrowthTrend") return (index) => first * ((second ?? first) / first) ** index;
  if (second === undefined)
    return type === "FillSeries" || type === "LinearTrend" ? (index) => first + index : undefined;
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const slope =
    values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) /
    values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return (index) => Number((mean + slope * (index - middle)).toPrecision(15));
}
