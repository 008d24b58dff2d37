/** From what a cell element holds to a typed value. */
import { trimWhitespace } from "../../../ooxml/xml-text";
import { DAYS_1900_TO_1904, isoDateSerial } from "./date-serial";
import type { NumberKind } from "../../../../core/workbook/number-kind";
import type { SnapshotValueType } from "../../../../core/workbook/snapshot";

export interface StoredValue {
  readonly type: SnapshotValueType;
  readonly value: string | number | boolean;
}

/** "broken": the value is not one of its type. */
export type ReadValue = StoredValue | "broken";

/** xsd:double without INF and NaN, which no cell can hold. Number() alone would take "", "0x10" and " ". */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A number as Excel's 1900 system has it. Under the 1904 system dates are moved by 1,462 days;
 * times of day and durations are the same in both.
 */
export function numberValue(raw: string, kind: NumberKind, date1904: boolean): ReadValue {
  const text = trimWhitespace(raw);
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return "broken";
  if (kind === "number") return { type: "number", value };
  return { type: "date", value: kind === "date" && date1904 ? value + DAYS_1900_TO_1904 : value };
}

export function booleanValue(raw: string): ReadValue {
  const text = trimWhitespace(raw);
  if (text === "1" || text === "true") return { type: "boolean", value: true };
  return text === "0" || text === "false" ? { type: "boolean", value: false } : "broken";
}

/** ISO dates are absolute, so the date system of the workbook does not matter. */
export function dateValue(raw: string): ReadValue {
  const value = isoDateSerial(trimWhitespace(raw));
  return value === undefined ? "broken" : { type: "date", value };
}

/** Any text is taken: the list of Excel's errors grows, and LibreOffice has others. */
export function errorValue(raw: string): ReadValue {
  const value = trimWhitespace(raw);
  return value === "" ? "broken" : { type: "error", value };
}
