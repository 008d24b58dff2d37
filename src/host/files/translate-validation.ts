import type { DataValidation } from "../../adapters/xlsx/whole-workbook";
import { NO_VALIDATION } from "../model/cells/data-validation";
import type { ValidationRule, ValidationType } from "../model/cells/data-validation";

const TYPES = {
  WholeNumber: "whole",
  Decimal: "decimal",
  List: "list",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
} as const;
const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

export function fileOperator(operator: string | undefined): (typeof OPERATORS)[keyof typeof OPERATORS] | undefined {
  return OPERATORS[(operator ?? "") as keyof typeof OPERATORS] as
    (typeof OPERATORS)[keyof typeof OPERATORS] | undefined;
}

export function modelOperator(operator: string | undefined): string {
  return Object.entries(OPERATORS).find(([, one]) => one === operator)?.[0] ?? "Between";
}

/** Undefined for cells whose restriction is none. @param range of one or more areas, "A1:B2 D4" */
export function fileValidation(rule: ValidationRule, range: string): DataValidation | undefined {
  if (rule.type === "None") return undefined;
  const { errorAlert: alert, prompt } = rule;
  const operator = fileOperator(rule.operator);
  const isWordList = rule.type === "List" && typeof rule.formula1 === "string" && !rule.formula1.startsWith("=");
  return {
    type: TYPES[rule.type],
    range,
    allowBlank: rule.ignoreBlanks,
    showErrorMessage: alert.showAlert,
    errorStyle: STYLES[alert.style as keyof typeof STYLES],
    ...(operator === undefined ? {} : { operator }),
    ...(isWordList
      ? {
          values: String(rule.formula1)
            .split(",")
            .map((word) => word.trim()),
        }
      : { formula1: fileFormula(rule.formula1) }),
    ...(rule.formula2 === undefined || rule.formula2 === "" ? {} : { formula2: fileFormula(rule.formula2) }),
    ...(alert.title === "" ? {} : { errorTitle: alert.title }),
    ...(alert.message === "" ? {} : { errorMessage: alert.message }),
    ...(prompt.message === "" && prompt.title === ""
      ? {}
      : { showInputMessage: prompt.showPrompt, inputTitle: prompt.title, inputMessage: prompt.message }),
  };
}

export function modelValidation(validation: DataValidation): ValidationRule {
  const type = (Object.entries(TYPES).find(([, one]) => one === validation.type)?.[0] ?? "None") as ValidationType;
  const { formula1, formula2, values } = validation;
  return {
    ...NO_VALIDATION,
    type,
    ignoreBlanks: validation.allowBlank ?? false,
    ...(type === "List" || type === "Custom" ? {} : { operator: modelOperator(validation.operator) }),
    formula1: values ? values.join(",") : modelFormula(formula1 ?? "", type),
    ...(formula2 === undefined ? {} : { formula2: modelFormula(formula2, type) }),
    errorAlert: {
      showAlert: validation.showErrorMessage ?? false,
      style: Object.entries(STYLES).find(([, one]) => one === validation.errorStyle)?.[0] ?? "Stop",
      title: validation.errorTitle ?? "",
      message: validation.errorMessage ?? "",
    },
    prompt: {
      showPrompt: validation.showInputMessage ?? false,
      title: validation.inputTitle ?? "",
      message: validation.inputMessage ?? "",
    },
  };
}

function fileFormula(value: string | number): string {
  return typeof value === "number" ? String(value) : value.replace(/^=/, "");
}

/** A plain number stays one; a quoted list of words loses its quotes; anything else is a formula. */
function modelFormula(text: string, type: ValidationType): string | number {
  if (type === "List" && /^".*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : `=${text}`;
}
