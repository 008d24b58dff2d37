import { cellError } from "./cell-scalar";
import type { CellScalar } from "./cell-scalar";
import { isFormula } from "../formula/is-formula";
import { parseDate } from "./parse-date";
import { parseNumber } from "./parse-number";

export interface InputContext {
  /** The cell's number format; "@" keeps every text as it is, formulas too. */
  readonly numberFormat: string;
  /** typed: by a person, who gets 5% for "5" in a percent cell. api: Range.values and Range.formulas. */
  readonly origin: "typed" | "api";
  /** Completes dates without a year, e.g. "3 Mar". */
  readonly currentYear: number;
}

/**
 * blank: the cell is emptied. value: a constant; `numberFormat` is set when the input brings a format ("5%",
 * "1/2/2024") and
 * the cell's own is General; `quotePrefix` when a leading apostrophe made it text. formula: begins with "=".
 * refused: begins like a formula but is none (Excel's "There's a problem with this formula").
 */
export type ParsedInput =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: CellScalar; readonly numberFormat?: string; readonly quotePrefix?: true }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "refused"; readonly text: string };

/**
 * What Excel (en-US) makes of a text that is typed or written as a string. Texts that begin with "+" or "-" and are no
 * number
 * become formulas when they can be one ("-A1" is "=-A1"), in both origins, as Range.values documents it.
 * @example parseInput("12.5%", { numberFormat: "General", origin: "typed", currentYear: 2026 }) // value 0.125, "0.00%"
 */
export function parseInput(text: string, context: InputContext): ParsedInput {
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1), quotePrefix: true };
  if (context.numberFormat === "@") return { kind: "value", value: text };
  if (text.startsWith("=") && text.length > 1)
    return isFormula(text) ? { kind: "formula", formula: text } : { kind: "refused", text };
  const constant = readConstant(text, context);
  if (constant) return constant;
  const signed = /^[+-]./s.test(text) && isFormula(`=${text}`);
  return signed ? { kind: "formula", formula: `=${text}` } : { kind: "value", value: text };
}

function readConstant(text: string, { numberFormat, origin, currentYear }: InputContext): ParsedInput | undefined {
  const word = text.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { kind: "value", value: word === "TRUE" };
  const error = cellError(word);
  if (error) return { kind: "value", value: error };
  const read: { value: number; numberFormat?: string } | undefined = parseNumber(text) ?? parseDate(text, currentYear);
  if (!read) return undefined;
  if (numberFormat === "General") return { kind: "value", ...read };
  const entersPercent =
    origin === "typed" && /%/.test(numberFormat) && !text.includes("%") && Math.abs(read.value) >= 1;
  return { kind: "value", value: entersPercent ? Number((read.value / 100).toPrecision(15)) : read.value };
}
