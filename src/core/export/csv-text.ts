/** Tables as text (RFC 4180) in which no text is a formula to Excel. */

/** A number is written as such; true and false as words; null leaves the field empty. */
export type CsvField = string | number | boolean | null;

/** Lines end as RFC 4180 has them. */
export function csvText(lines: readonly (readonly CsvField[])[]): string {
  return lines.map((line) => `${line.map(fieldText).join(",")}\r\n`).join("");
}

function fieldText(field: CsvField): string {
  if (typeof field !== "string") return field === null ? "" : String(field);
  const safe = asText(field);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What Excel, LibreOffice and others take for the beginning of a formula, also after blanks and in full width. */
const FORMULA = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/**
 * An apostrophe goes before what would be a formula, and before a text that looks as if one had been put there. So
 * whoever reads takes one apostrophe off each text that begins with apostrophes and then with one of these signs, and
 * has the text as it was.
 */
function asText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
