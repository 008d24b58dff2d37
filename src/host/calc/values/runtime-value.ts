import { cellError, isCellError } from "./cell-scalar";
import type { CellScalar } from "./cell-scalar";

/** Tags of the library's values, as its functions receive and return them ("RVKind" in its runtime/values). */
const KIND = { blank: 0, number: 1, string: 2, boolean: 3, error: 4, array: 5 } as const;

/**
 * Reads a library value as rows of cell values; a scalar is one row of one. What is no value (a function) is #CALC!.
 */
export function fromRuntimeValue(value: unknown): readonly (readonly CellScalar[])[] {
  const read = runtimeRows(value).map((row) => row.map(fromScalar));
  return read[0] === undefined || read[0].length === 0 ? [[{ error: "#CALC!" }]] : read;
}

/** Rows of values in the library's own form; a scalar is one row of one. */
export function runtimeRows(value: unknown): readonly (readonly unknown[])[] {
  const rows = field(value, "kind") === KIND.array ? field(value, "rows") : undefined;
  return Array.isArray(rows)
    ? rows.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : []))
    : [[value]];
}

/** Rows of values in the library's own form as one value of it; one cell becomes a scalar. */
export function toRuntimeRows(rows: readonly (readonly unknown[])[]): unknown {
  const [[only] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1) return only;
  return { kind: KIND.array, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** One cell value in the library's form. */
export function toRuntimeValue(value: CellScalar): object {
  if (value === null) return { kind: KIND.blank };
  if (typeof value === "number") return { kind: KIND.number, value };
  if (typeof value === "string") return { kind: KIND.string, value };
  if (typeof value === "boolean") return { kind: KIND.boolean, value };
  return { kind: KIND.error, code: value.error };
}

/** The number an argument means; undefined for text that is none and for errors. Blank is 0, TRUE is 1. */
export function argumentNumber(value: unknown): number | undefined {
  const scalar = fromRuntimeValue(value)[0]?.[0] ?? null;
  return isCellError(scalar) ? undefined : scalarNumber(scalar);
}

/** The number a value counts as in arithmetic; undefined for text that is none. Blank is 0, TRUE is 1. */
export function scalarNumber(scalar: number | string | boolean | null): number | undefined {
  const number = typeof scalar === "string" && scalar.trim() === "" ? NaN : Number(scalar);
  return Number.isNaN(number) ? undefined : number;
}

/** One library scalar as a cell value. */
export function fromScalar(value: unknown): CellScalar {
  switch (field(value, "kind")) {
    case KIND.blank:
      return null;
    case KIND.number: {
      const number = field(value, "value");
      return typeof number === "number" && Number.isFinite(number) ? number + 0 : { error: "#NUM!" };
    }
    case KIND.string:
    case KIND.boolean: {
      const content = field(value, "value");
      return typeof content === "string" || typeof content === "boolean" ? content : { error: "#CALC!" };
    }
    default:
      return cellError(String(field(value, "code"))) ?? { error: "#CALC!" };
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
