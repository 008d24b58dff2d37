/** A number read from text and the number format that Excel gives a General cell for writing it this way. */
export interface ReadNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** Excel keeps 15 significant digits and sets the rest to 0. */
const DIGITS = 15;

/**
 * Reads a number as en-US Excel does: "1,234.5", "-12%", "$5", "(5)", "1.5E-2", "1 1/2". Spaces around it do not count.
 * Undefined for anything else, also for "1,23" (groups of three only) and numbers too large for Excel.
 */
export function parseNumber(text: string): ReadNumber | undefined {
  const trimmed = text.trim();
  const bracketed = /^\(([^()+-]+)\)$/.exec(trimmed)?.[1];
  const signed = /^([+-]?)\s*(.*)$/.exec(trimmed);
  const negative = bracketed !== undefined || signed?.[1] === "-";
  const read = parseUnsigned((bracketed ?? signed?.[2] ?? "").trim());
  if (!read || !Number.isFinite(read.value)) return undefined;
  return negative ? { ...read, value: 0 - read.value } : read;
}

function parseUnsigned(text: string): ReadNumber | undefined {
  return plainNumber(text) ?? percent(text) ?? currency(text) ?? mixedFraction(text);
}

function plainNumber(text: string): ReadNumber | undefined {
  const scientific = /^(\d+\.?\d*|\.\d+)e[+-]?\d+$/i.test(text);
  if (scientific) return { value: Number(text), numberFormat: "0.00E+00" };
  if (/^(?:\d+\.?\d*|\.\d+)$/.test(text)) return { value: limitDigits(text) };
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text)) return undefined;
  return { value: limitDigits(text.replaceAll(",", "")), numberFormat: /\.\d/.test(text) ? "#,##0.00" : "#,##0" };
}

function percent(text: string): ReadNumber | undefined {
  const number = /^(.+?)\s*%$|^%\s*(.+)$/.exec(text);
  const read = number && plainNumber(number[1] ?? number[2] ?? "");
  if (!read) return undefined;
  return { value: Number((read.value / 100).toPrecision(DIGITS)), numberFormat: text.includes(".") ? "0.00%" : "0%" };
}

function currency(text: string): ReadNumber | undefined {
  const amount = /^\$\s*([+-]?)\s*(.+)$/.exec(text);
  const read = plainNumber(amount?.[2] ?? "");
  if (!amount || !read || read.numberFormat === "0.00E+00") return undefined;
  const numberFormat = text.includes(".") ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  return { value: amount[1] === "-" ? -read.value : read.value, numberFormat };
}

function mixedFraction(text: string): ReadNumber | undefined {
  const [, whole, above = "", below = ""] = /^(\d+)\s+(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (whole === undefined || Number(below) === 0) return undefined;
  return { value: Number(whole) + Number(above) / Number(below), numberFormat: below.length > 1 ? "# ??/??" : "# ?/?" };
}

function limitDigits(digits: string): number {
  let left = DIGITS;
  let leading = true;
  const kept = digits.replaceAll(/\d/g, (digit) => {
    if (leading && digit === "0") return digit;
    leading = false;
    return left-- > 0 ? digit : "0";
  });
  return Number(kept);
}
