import type { CellRectangle } from "../../core/workbook/address";
import { HostError, requireArgument } from "../engine/host-error";
import { HostObject } from "../engine/host-object";
import { members } from "../engine/members";
import type { FormatTarget } from "./format-members";
import { absoluteFormula } from "../model/cells/addresses";
import { canonicalFormula } from "../calc/formula/canonical-formula";
import { invalidCells } from "../model/cells/check-validation";
import { NO_VALIDATION } from "../model/cells/data-validation";
import type { ValidationRule, ValidationType } from "../model/cells/data-validation";
import { requireAllowed } from "../model/sheets/edit-rights";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import { cellCount } from "../model/cells/rectangles";

type Given = Readonly<Record<string, unknown>>;

/** Excel.DataValidationRule's parts and the types they mean. */
const PARTS: Readonly<Record<string, ValidationType>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  list: "List",
  custom: "Custom",
};
/** Alerts hold 225 characters and titles 32, as the documentation says. */
const LONGEST = { title: 32, message: 255 };

/** The one rule of all cells; undefined when there is none or there are several. */
function commonRule({ sheet, areas }: FormatTarget): { readonly rule: ValidationRule; readonly uniform: boolean } {
  const found = areas.map((area) => sheet.validations.within(area));
  const rules = new Set(found.flatMap((one) => one.rules));
  const everywhere = found.every((one) => one.everywhere);
  const [rule = NO_VALIDATION] = rules;
  return { rule, uniform: rules.size === 0 || (rules.size === 1 && everywhere) };
}

function typeOf(target: FormatTarget): string {
  const { rule, uniform } = commonRule(target);
  if (uniform) return rule.type;
  const kinds = new Set(target.areas.flatMap((area) => target.sheet.validations.within(area).rules));
  return kinds.size === 1 ? "Inconsistent" : "MixedCriteria";
}

function ruleOf(target: FormatTarget): Given | null {
  const { rule, uniform } = commonRule(target);
  if (!uniform) return null;
  switch (rule.type) {
    case "None":
      return {};
    case "List":
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.formula1 } };
    case "Custom":
      return { custom: { formula: rule.formula1 } };
    default: {
      const part = Object.entries(PARTS).find(([, type]) => type === rule.type)?.[0] ?? "";
      return {
        [part]: {
          formula1: rule.formula1,
          ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
          operator: rule.operator,
        },
      };
    }
  }
}

/** A formula, number, text or range as an operand. @throws InvalidArgument for anything else. */
function operand(value: unknown): string | number {
  if (value instanceof HostObject && value.target instanceof RangeTarget)
    return absoluteFormula(value.target.sheet, value.target.area);
  if (typeof value === "number") return value;
  requireArgument(typeof value === "string" && value !== "", "The rule lacks an operand.");
  return value.startsWith("=") ? canonicalFormula(value) : value;
}

function readRule(given: unknown): Partial<ValidationRule> & { readonly type: ValidationType } {
  requireArgument(typeof given === "object" && given !== null);
  const parts = Object.entries(given as Given).filter(
    ([name, part]) => name in PARTS && part !== null && part !== undefined,
  );
  const [one] = parts;
  requireArgument(one !== undefined && parts.length === 1, "A rule has exactly one kind.");
  const [name, part] = one;
  const type = PARTS[name] ?? "None";
  const { formula, formula1, formula2, operator, source, inCellDropDown } = part as Given;
  if (type === "Custom") return { type, formula1: operand(formula) };
  if (type === "List") return { type, formula1: operand(source), inCellDropDown: inCellDropDown !== false };
  const range = operator === "Between" || operator === "NotBetween";
  requireArgument(typeof operator === "string", "The rule lacks an operator.");
  return { type, operator, formula1: operand(formula1), ...(range ? { formula2: operand(formula2) } : {}) };
}

/** Sets a part of the rule of all cells. @throws AccessDenied on a protected sheet. */
function change({ sheet, areas }: FormatTarget, part: Partial<ValidationRule>): void {
  if (sheet.protection.isProtected) throw new HostError("AccessDenied");
  const { rule } = commonRule({ sheet, areas });
  // A new rule starts without the operands of the old one, with its alert and prompt.
  const { ignoreBlanks, errorAlert, prompt } = rule;
  const next: ValidationRule =
    part.type === undefined ? { ...rule, ...part } : { ...NO_VALIDATION, ignoreBlanks, errorAlert, prompt, ...part };
  for (const area of areas) sheet.validations.put(area, next);
}

function readAlert(value: unknown): ValidationRule["errorAlert"] {
  const { showAlert = true, style = "Stop", title = "", message = "" } = (value ?? {}) as Given;
  requireArgument(
    typeof title === "string" &&
      title.length <= LONGEST.title &&
      typeof message === "string" &&
      message.length <= LONGEST.message,
    "The title or message of the alert is too long.",
  );
  requireArgument(style === "Stop" || style === "Warning" || style === "Information");
  return { showAlert: showAlert === true, style, title, message };
}

function readPrompt(value: unknown): ValidationRule["prompt"] {
  const { showPrompt = true, title = "", message = "" } = (value ?? {}) as Given;
  requireArgument(
    typeof title === "string" &&
      title.length <= LONGEST.title &&
      typeof message === "string" &&
      message.length <= LONGEST.message,
    "The title or message of the prompt is too long.",
  );
  return { showPrompt: showPrompt === true, title, message };
}

/** Whether all values keep their rules; null when only some do. */
function allValid({ sheet, areas }: FormatTarget): boolean | null {
  const bad = invalidCells(sheet, areas);
  if (bad.length === 0) return true;
  const count = (list: readonly CellRectangle[]): number => list.reduce((sum, area) => sum + cellCount(area), 0);
  return count(bad) < count(areas) ? null : false;
}

/** DataValidation of a range or of several. */
export const validationMembers = [
  members<FormatTarget>("DataValidation", {
    get: {
      type: typeOf,
      rule: ruleOf,
      errorAlert: (target) => commonRule(target).rule.errorAlert,
      prompt: (target) => commonRule(target).rule.prompt,
      ignoreBlanks: (target) => commonRule(target).rule.ignoreBlanks,
      valid: allValid,
    },
    set: {
      rule: (target, value) => {
        change(target, readRule(value));
      },
      errorAlert: (target, value) => {
        change(target, { errorAlert: readAlert(value) });
      },
      prompt: (target, value) => {
        change(target, { prompt: readPrompt(value) });
      },
      ignoreBlanks: (target, value) => {
        change(target, { ignoreBlanks: value === true });
      },
    },
    call: {
      clear: ({ sheet, areas }) => {
        requireAllowed(sheet, "allowFormatCells");
        for (const area of areas) sheet.validations.put(area, undefined);
      },
      getInvalidCells: ({ sheet, areas }) => {
        const bad = invalidCells(sheet, areas);
        if (bad.length === 0) throw new HostError("ItemNotFound");
        return new AreasTarget(sheet, bad);
      },
      getInvalidCellsOrNullObject: ({ sheet, areas }) => {
        const bad = invalidCells(sheet, areas);
        return bad.length > 0 ? new AreasTarget(sheet, bad) : null;
      },
    },
  }),
];
