import { cellError, isCellError, sameScalar } from "./cell-scalar";
import type { CellScalar } from "./cell-scalar";
import { parseNumber } from "./parse-number";

/** Whether a cell's value meets a criterion. */
export type Criterion = (value: CellScalar) => boolean;

/**
 * The criterion of COUNTIF, SUMIFS and their kin: 23 and "23" mean numbers and texts that show 23, "<23" numbers only,
 * "a*" texts of any case with wildcards, "=" blank cells, "<>" filled ones, "" blank and empty ones; a blank means 0.
 */
export function criterionOf(given: CellScalar): Criterion {
  if (typeof given !== "string") return same(given ?? 0);
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(given) ?? [];
  if (rest === "") {
    if (operator === "") return (value) => value === null || value === "";
    if (operator === "=") return (value) => value === null;
    if (operator === "<>") return (value) => value !== null;
  }
  const wanted = constantOf(rest);
  if (operator === "" || operator === "=") return same(wanted);
  if (operator === "<>") {
    const isSame = same(wanted);
    return (value) => !isSame(value);
  }
  return (value) => {
    const order = typeof wanted === "string" ? textOrder(value, wanted) : numberOrder(value, wanted);
    if (order === undefined) return false;
    return (operator.startsWith("<") ? order < 0 : order > 0) || (operator.endsWith("=") && order === 0);
  };
}

function constantOf(text: string): Exclude<CellScalar, null> {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return cellError(text) ?? parseNumber(text)?.value ?? text;
}

function same(wanted: Exclude<CellScalar, null>): Criterion {
  if (typeof wanted === "number")
    return (value) => value === wanted || (typeof value === "string" && parseNumber(value)?.value === wanted);
  if (typeof wanted !== "string") return (value) => sameScalar(value, wanted);
  const pattern = wildcards(wanted);
  return (value) => typeof value === "string" && pattern.test(value);
}

function numberOrder(value: CellScalar, wanted: CellScalar): number | undefined {
  return typeof value === "number" && typeof wanted === "number" ? value - wanted : undefined;
}

function textOrder(value: CellScalar, wanted: string): number | undefined {
  return typeof value === "string" && !isCellError(value)
    ? value.localeCompare(wanted, "en", { sensitivity: "accent" })
    : undefined;
}

/** "*" any characters, "?" one, "~" makes the next one itself. */
function wildcards(text: string): RegExp {
  const source = text.replaceAll(
    /~([*?~])|([*?])|([\\^$.+()[\]{}|/-])/gu,
    (_, literal?: string, wild?: string, special?: string) =>
      wild === undefined ? `\\${literal ?? special ?? ""}` : wild === "*" ? ".*" : ".",
  );
  return new RegExp(`^${source}$`, "isu");
}
