import type { CellRectangle } from "../../../core/workbook/address";
import type { CellShift } from "../../calc/formula/shift-formula";
import { covers, intersect, shiftRectangle, subtractAll } from "./rectangles";

export type ValidationType = "None" | "WholeNumber" | "Decimal" | "List" | "Date" | "Time" | "TextLength" | "Custom";

/** Excel's input restriction for some cells of a sheet. Formulas keep their "=" where they are formulas. */
export interface ValidationRule {
  readonly type: ValidationType;
  /** Excel.DataValidationOperator; undefined for List and Custom. */
  readonly operator?: string;
  readonly formula1: string | number;
  readonly formula2?: string | number;
  /** Lists only. */
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

export const NO_VALIDATION: ValidationRule = {
  type: "None",
  formula1: "",
  inCellDropDown: true,
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
};

interface Placed {
  readonly areas: readonly CellRectangle[];
  readonly rule: ValidationRule;
}

/** The input restrictions of one sheet; each cell has at most one. */
export class SheetValidations {
  #placed: Placed[] = [];

  all(): readonly Placed[] {
    return this.#placed;
  }

  at(row: number, column: number): ValidationRule | undefined {
    return this.#placed.find(({ areas }) =>
      areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right),
    )?.rule;
  }

  /** The rules met in an area; "some" tells that there are also cells without one. */
  within(area: CellRectangle): { readonly rules: readonly ValidationRule[]; readonly everywhere: boolean } {
    const met = this.#placed.filter(({ areas }) => areas.some((one) => intersect(one, area)));
    const rest = met.reduce<CellRectangle[]>(
      (left, { areas }) => areas.reduce((parts, one) => subtractAll(parts, one), left),
      [area],
    );
    return { rules: met.map(({ rule }) => rule), everywhere: rest.length === 0 };
  }

  /** Replaces what the area had; undefined or type None takes the restriction away. */
  put(area: CellRectangle, rule: ValidationRule | undefined): void {
    this.#placed = this.#placed
      .map((one) => ({
        ...one,
        areas: one.areas.every((part) => !intersect(part, area)) ? one.areas : subtractAll(one.areas, area),
      }))
      .filter(({ areas }) => areas.length > 0);
    if (!rule) return;
    const same = this.#placed.find((one) => one.rule === rule);
    if (same) this.#placed = this.#placed.map((one) => (one === same ? { ...one, areas: [...one.areas, area] } : one));
    else this.#placed.push({ areas: [area], rule });
  }

  /** Changes the rule of every cell of an area that has one; cells without start from none. */
  change(area: CellRectangle, change: (rule: ValidationRule) => ValidationRule): void {
    const before = this.#placed.filter(({ areas }) => areas.some((one) => intersect(one, area)));
    const covered = before.find(({ areas }) => areas.some((one) => covers(one, area)));
    this.put(area, change(covered?.rule ?? before[0]?.rule ?? NO_VALIDATION));
  }

  shift(shift: CellShift): void {
    this.#placed = this.#placed
      .map((one) => ({
        ...one,
        areas: one.areas.map((area) => shiftRectangle(area, shift)).filter((area) => area !== undefined),
      }))
      .filter(({ areas }) => areas.length > 0);
  }

  /** Changes the formulas of all rules, e.g. when the cells they read move. */
  rewrite(change: (formula: string) => string): void {
    const text = (value: string | number): string | number =>
      typeof value === "string" && value.startsWith("=") ? change(value) : value;
    this.#placed = this.#placed.map(({ areas, rule }) => ({
      areas,
      rule: {
        ...rule,
        formula1: text(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: text(rule.formula2) }),
      },
    }));
  }

  copyFrom(other: SheetValidations): void {
    this.#placed = [...other.#placed];
  }
}
