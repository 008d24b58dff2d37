import { isDateFormat } from "../calc/values/format-number";
import { fromR1C1, toR1C1 } from "../calc/formula/r1c1";
import { members } from "../engine/members";
import { cellInput, formatCode } from "./cell-input";
import { entriesOf, readMatrix } from "./cell-matrix";
import { changeStyles } from "../model/cells/cell-format";
import { requireAllowed } from "../model/sheets/edit-rights";
import { noteFormatChanged } from "../model/workbook/event-notes";
import { shownText } from "../model/cells/find-cells";
import type { RangeTarget } from "../model/cells/range-target";
import { requireArgument } from "../engine/host-error";
import { followHeaders } from "../model/tables/table-operations";
import { shownValue, valueType, writeInputs } from "../model/cells/write-cells";

/** Values of cells, brought up to date first. */
function values({ sheet, area }: RangeTarget): unknown {
  sheet.workbook.calc.settle();
  return readMatrix(area, (row, column) => shownValue(sheet.valueAt(row, column)));
}

/** Formulas where there are any, else constants. */
function formulas({ sheet, area }: RangeTarget): unknown {
  sheet.workbook.calc.settle();
  return readMatrix(area, (row, column) => {
    const cell = sheet.cells.at(row, column);
    return cell?.formula ?? shownValue(cell?.value ?? null);
  });
}

function formulasR1C1(range: RangeTarget): unknown {
  const { sheet, area } = range;
  sheet.workbook.calc.settle();
  return readMatrix(area, (row, column) => {
    const cell = sheet.cells.at(row, column);
    return cell?.formula === undefined ? shownValue(cell?.value ?? null) : toR1C1(cell.formula, { row, column });
  });
}

function setContent({ sheet, area }: RangeTarget, value: unknown): void {
  requireArgument(value !== null);
  const entry = entriesOf(area, value);
  writeInputs(sheet, area, (row, column) => cellInput(entry(row, column)));
  followHeaders(sheet, area);
}

function setR1C1({ sheet, area }: RangeTarget, value: unknown): void {
  const entry = entriesOf(area, value);
  writeInputs(sheet, area, (row, column) => {
    const input = cellInput(entry(row, column));
    return typeof input === "string" ? fromR1C1(input, { row, column }) : input;
  });
}

function numberFormats({ sheet, area }: RangeTarget): unknown {
  return readMatrix(area, (row, column) => sheet.styleAt(row, column).values.numberFormat);
}

function setNumberFormats({ sheet, area }: RangeTarget, value: unknown): void {
  requireAllowed(sheet, "allowFormatCells");
  requireArgument(value !== null);
  if (typeof value === "string") {
    const code = formatCode(value);
    changeStyles(sheet, area, (style) => style.with("numberFormat", code));
  } else {
    const entry = entriesOf(area, value);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const code = entry(row, column);
        if (code !== null)
          sheet.cells.ensure(row, column).style = sheet.styleAt(row, column).with("numberFormat", formatCode(code));
      }
    }
  }
  noteFormatChanged(sheet, area);
}

/** Excel.NumberFormatCategory of a format code. */
function formatCategory(code: string): string {
  if (code === "General") return "General";
  if (code === "@") return "Text";
  if (isDateFormat(code)) return /[dy]|mmm/i.test(code) ? "Date" : "Time";
  if (code.includes("%")) return "Percentage";
  if (/E[+-]/i.test(code)) return "Scientific";
  if (/_\(.*[$€£]|_-.*[$€£]/.test(code)) return "Accounting";
  if (/[$€£¥]/.test(code)) return "Currency";
  if (code.includes("?/")) return "Fraction";
  return /^[#0,.\s_()-]+(?:;\[?\w*\]?[#0,.\s_()-]*)?$/.test(code) ? "Number" : "Custom";
}

/** Range: what its cells hold. */
export const rangeContent = [
  members<RangeTarget>("Range", {
    get: {
      values,
      formulas,
      formulasLocal: formulas,
      formulasR1C1,
      text: ({ sheet, area }) => {
        sheet.workbook.calc.settle();
        return readMatrix(area, (row, column) => shownText(sheet, row, column));
      },
      valueTypes: ({ sheet, area }) => {
        sheet.workbook.calc.settle();
        return readMatrix(area, (row, column) => valueType(sheet.valueAt(row, column)));
      },
      numberFormat: numberFormats,
      numberFormatLocal: numberFormats,
      numberFormatCategories: ({ sheet, area }) =>
        readMatrix(area, (row, column) => formatCategory(sheet.styleAt(row, column).values.numberFormat)),
      linkedDataTypeState: ({ area }) => readMatrix(area, () => "None"),
    },
    set: {
      values: setContent,
      formulas: setContent,
      formulasLocal: setContent,
      formulasR1C1: setR1C1,
      numberFormat: setNumberFormats,
      numberFormatLocal: setNumberFormats,
    },
    call: {
      // The client library says the size of what it will write in parts.
      _ValidateArraySize: ({ area }, args) => {
        const rows = args.integer(0);
        const columns = args.integer(1);
        requireArgument(
          (rows === 1 && columns === 1) ||
            (rows === area.bottom - area.top + 1 && columns === area.right - area.left + 1),
          "The number of rows or columns in the input array doesn't match the size of the range.",
        );
      },
    },
  }),
];
