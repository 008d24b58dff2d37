/**
 * One cell's value as the calculation sees it. Blank is null (never "" and never 0), a date is its
 * 1900-system serial number, an error is an object, so that the text "#N/A" and the error #N/A differ.
 */
export type CellScalar = number | string | boolean | null | CellError;

export interface CellError {
  readonly error: ErrorText;
}

/** Excel's error values in the wording that cells show and Office.js returns. */
const ERROR_TEXTS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
] as const;

export type ErrorText = (typeof ERROR_TEXTS)[number];

/**
 * The error value for a text, in any case: "#n/a" -> {error: "#N/A"}. Undefined when the text is no error of Excel's.
 */
export function cellError(text: string): CellError | undefined {
  const error = ERROR_TEXTS.find((known) => known === text.toUpperCase());
  return error && { error };
}

/** True for an error value; texts that look like one are not errors. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Same type and same content; two errors are the same when their texts are. */
export function sameScalar(one: CellScalar, other: CellScalar): boolean {
  return isCellError(one) && isCellError(other) ? one.error === other.error : Object.is(one, other);
}
