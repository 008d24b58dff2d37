import { requireEditable } from "../sheets/edit-rights";
import { parseInput } from "../../calc/values/parse-input";
import type { CellScalar } from "../../calc/values/cell-scalar";
import { HostError } from "../../engine/host-error";
import { isValid } from "./check-validation";
import { oneCell } from "./rectangles";
import type { Sheet } from "../workbook/workbook";
import { followHeaders } from "../tables/table-operations";
import { writeInputs } from "./write-cells";

/** What became of an input that a person typed. */
export type TypedOutcome =
  | { readonly kind: "entered" }
  /** The cell is locked on a protected sheet. */
  | { readonly kind: "locked" }
  /** It begins like a formula but is none. */
  | { readonly kind: "noFormula" }
  /** The cell's data validation says no; `style` tells whether a person may insist (Warning, Information). */
  | { readonly kind: "refused"; readonly style: string; readonly title: string; readonly message: string };

/**
 * A person types into a cell and presses Enter: data validation applies here, unlike for pasted cells and API writes.
 * @param insist the person answered a warning with "yes"
 */
export function typeInput(sheet: Sheet, row: number, column: number, text: string, insist = false): TypedOutcome {
  const area = oneCell(row, column);
  try {
    requireEditable(sheet, area);
  } catch (error) {
    if (error instanceof HostError) return { kind: "locked" };
    throw error;
  }
  const parsed = parseInput(text, {
    numberFormat: sheet.styleAt(row, column).values.numberFormat,
    origin: "typed",
    currentYear: sheet.workbook.world.now().getFullYear(),
  });
  if (parsed.kind === "refused") return { kind: "noFormula" };
  if (parsed.kind === "value" && !insist) {
    const refusal = refusalOf(sheet, row, column, parsed.value);
    if (refusal) return refusal;
  }
  writeInputs(sheet, area, () => text, "typed");
  followHeaders(sheet, area);
  return { kind: "entered" };
}

function refusalOf(sheet: Sheet, row: number, column: number, value: CellScalar): TypedOutcome | undefined {
  const placed = sheet.validations
    .all()
    .find(({ areas }) =>
      areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
    );
  const [first] = placed?.areas ?? [];
  if (!placed || !first || !placed.rule.errorAlert.showAlert) return undefined;
  if (
    withValue(sheet, row, column, value, () =>
      isValid(sheet, row, column, placed.rule, { row: first.top, column: first.left }),
    )
  )
    return undefined;
  const { style, title, message } = placed.rule.errorAlert;
  return { kind: "refused", style, title, message };
}

/** Formulas of a rule see what is typed as if it stood in its cell already. */
function withValue<Result>(sheet: Sheet, row: number, column: number, value: CellScalar, look: () => Result): Result {
  const { calc } = sheet.workbook;
  const isNew = sheet.cells.at(row, column) === undefined;
  const cell = sheet.cells.ensure(row, column);
  const { value: before, formula } = cell;
  cell.value = value;
  calc.contentsChanged(sheet, oneCell(row, column), formula !== undefined);
  try {
    return look();
  } finally {
    cell.value = before;
    if (isNew) sheet.cells.remove(row, column);
    calc.contentsChanged(sheet, oneCell(row, column), false);
    if (formula !== undefined) calc.setFormula(sheet, row, column, formula);
  }
}
