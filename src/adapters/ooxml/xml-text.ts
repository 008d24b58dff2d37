/** What characters in XML and in SpreadsheetML text stand for. */
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** "&#x10FFFF;" is the longest reference that means anything; leading zeros are allowed some room. */
const LONGEST_REFERENCE = 16;

/**
 * Replaces the five named entities and numeric references; other names are not known here, because
 * only a document type could declare them. Undefined when a reference is broken.
 */
export function decodeReferences(raw: string): string | undefined {
  let at = raw.indexOf("&");
  if (at < 0) return raw;
  let text = raw.slice(0, at);
  while (at >= 0) {
    const end = raw.indexOf(";", at);
    const character = end < 0 || end - at > LONGEST_REFERENCE ? undefined : referenced(raw.slice(at + 1, end));
    if (character === undefined) return undefined;
    const next = raw.indexOf("&", end);
    text += character + raw.slice(end + 1, next < 0 ? raw.length : next);
    at = next;
  }
  return text;
}

function referenced(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal ?? "0") : Number.parseInt(hex, 16);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd8_00) ||
    (code > 0xdf_ff && code <= 0x10_ff_ff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0, 2.11: CR LF and lone CR are read as LF (a real CR comes as a reference or an escape). */
export function unifyLineEnds(raw: string): string {
  return raw.includes("\r") ? raw.replaceAll(/\r\n?/g, "\n") : raw;
}

/** Without XML's four white-space characters at both ends; a no-break space is text and stays. */
export function trimWhitespace(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isWhitespace(text.charCodeAt(from))) from++;
  while (to > from && isWhitespace(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

export function isWhitespace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/**
 * Spreadsheet texts write characters that XML cannot hold as `_xHHHH_`, and a literal underscore
 * before such a look-alike as `_x005F_` (ISO 29500-1, 22.9.2.19 ST_Xstring).
 */
export function unescapeSpreadsheetText(text: string): string {
  return text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
