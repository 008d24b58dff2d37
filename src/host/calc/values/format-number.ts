import { format, getFormatInfo, isDateFormat as isDateCode, isValidFormat } from "numfmt";
import { isCellError } from "./cell-scalar";
import type { CellScalar } from "./cell-scalar";
import { roundDecimal } from "./round-decimal";

/** What Excel shows for a date it cannot show; as many as the column takes, here Excel's usual width. */
const FILL = "########";
/** Just before the year 10000. */
const LAST_SERIAL = 2_958_465.999_999;

/**
 * What a cell shows for a value under a number format code, en-US, whatever the column width. Blank gives "",
 * booleans TRUE/FALSE, errors their text, a negative date "########"; an invalid code is treated as General.
 * @example formatNumber(1234.5, "#,##0.00") // "1,234.50"
 */
export function formatNumber(value: CellScalar, code: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (SMALL_MARKS.test(bare(code))) return formatSmall(value, code);
  if (typeof value === "number" && EXPONENT.test(bare(code))) return formatExponent(value, code);
  const valid = isNumberFormat(code) ? code : "General";
  if (typeof value === "number" && (value < 0 || value > LAST_SERIAL) && isDateCode(valid)) return FILL;
  return format(valid, typeof value === "number" ? preRounded(value, valid) : value, { overflow: FILL, throws: false });
}

/** "a/p", and an exponent "e": the library knows only the capital ones. */
const SMALL_MARKS = /a\/p|(?<=[0#?.,%|])e(?=[-+0#?|])/;
/** Stands before what has to become small again; no code and no text holds it. */
const MARK = "\ue000";

function formatSmall(value: CellScalar, code: string): string {
  const capital = outsideTexts(code, (part) =>
    part.replace(/a\/p/gi, `"${MARK}"AM/PM`).replace(/(?<=[0#?.,%|])e(?=[-+0#?|])/g, "E"),
  );
  const isSmall = /a\/p/.test(bare(code));
  const shown = formatNumber(value, capital)
    .replaceAll(/\ue000([AP])M/g, (_, letter: string) => (isSmall ? letter.toLowerCase() : letter))
    .replaceAll(MARK, "");
  return isDateFormat(capital) ? shown : shown.replace(/E(?![a-z])/, "e");
}

const EXPONENT = /[0#?.,%|]E[-+0#?|]/;

/** With an exponent nothing scales, so "%" and a comma behind the digits are only shown or dropped; 0 has all digits. */
function formatExponent(value: number, code: string): string {
  const flat = outsideTexts(code, (part) => part.replaceAll("%", '"%"').replace(/,(?=[^0#?,.]*(?:E|$))/g, ""));
  const [mantissa = "", ...exponent] = flat.split("E");
  const whole = mantissa.replace(/^[^.]*/, (digits) => outsideTexts(digits, (part) => part.replaceAll(/[#?]/g, "0")));
  const shown = value === 0 ? [whole, ...exponent].join("E") : flat;
  return format(isNumberFormat(shown) ? shown : "General", value, { overflow: FILL, throws: false });
}

/** A code without what it shows literally. */
function bare(code: string): string {
  return code.replaceAll(/"[^"]*"|\\./gu, "");
}

function outsideTexts(code: string, change: (part: string) => string): string {
  return code
    .split(/("[^"]*"|\\.)/u)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** True when the code shows a number as a date or a time. */
export function isDateFormat(code: string): boolean {
  return isNumberFormat(code) && isDateCode(code);
}

/** False for a code that Excel refuses (Office.js: InvalidArgument). */
export function isNumberFormat(code: string): boolean {
  // The library keeps codes in a plain object and takes "toString" for one it knows.
  return !(code in Object.prototype) && isValidFormat(code);
}

const MOST_KEPT = 1000;
const knownPlaces = new Map<string, number | undefined>();

/** The library rounds the binary number (1.005 -> 1.00), Excel the decimal one (1.01). */
function preRounded(value: number, code: string): number {
  const places = decimalPlaces(code);
  const rounded = places === undefined ? value : roundDecimal(value, places);
  // A negative that rounds to nothing is still shown by the section for negatives.
  return rounded === 0 ? value : rounded;
}

/** Where a number code rounds; undefined when it shows no plain number, scales by thousands, or its sections differ. */
function decimalPlaces(code: string): number | undefined {
  if (knownPlaces.has(code)) return knownPlaces.get(code);
  const sections = code.match(/(?:"[^"]*"|\\.|[^;])+/gu) ?? [];
  const places = new Set(
    sections.filter((section) => /[0#?]/.test(section.replaceAll(/"[^"]*"|\\./gu, ""))).map(sectionPlaces),
  );
  const [only] = places.size === 1 ? places : [];
  if (knownPlaces.size >= MOST_KEPT) knownPlaces.clear();
  knownPlaces.set(code, only);
  return only;
}

function sectionPlaces(section: string): number | undefined {
  const { type, maxDecimals, scale } = getFormatInfo(section);
  const plain = type === "number" || type === "grouped" || type === "currency" || type === "percent";
  return plain && (scale === 1 || scale === 100) ? maxDecimals + (scale === 100 ? 2 : 0) : undefined;
}
