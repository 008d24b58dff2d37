/** Tells by its bytes what a file is, before anything is unpacked. Names and endings of files lie. */
export type FileKind = "empty" | "zip" | "encrypted" | "oldXls" | "webPage" | "cloudLink" | "other";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** One directory entry of a compound file ([MS-CFB] 2.6.1): name in UTF-16, its length at 64, its kind at 66. */
const ENTRY_BYTES = 128;
const NAME_LENGTH_AT = 64;

/** "other" may still be a zip with something in front of it. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, 0, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (!startsWith(bytes, 0, COMPOUND_FILE)) return textKind(bytes);
  const names = compoundStreams(bytes, ["EncryptedPackage", "WordDocument", "PowerPoint Document"]);
  if (names.has("EncryptedPackage")) return "encrypted";
  return names.size > 0 ? "other" : "oldXls";
}

/** How far into a text its beginning is looked for, behind marks of the encoding, comments and headers of mails. */
const BEGINNING = 4096;

/** A web page, whatever it is called ("report.xls" of many a web site), or the link that a cloud folder shows as a file. */
function textKind(bytes: Uint8Array): FileKind {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, BEGINNING)).toLowerCase();
  if (/^\s*\{/.test(text) && /"(?:url|doc_id|resource_key)"\s*:/.test(text)) return "cloudLink";
  if (/^\s*\[internetshortcut\]/.test(text)) return "cloudLink";
  return /<!doctype html|<html[\s>]|content-type:\s*(?:multipart\/related|text\/html)/.test(text) ? "webPage" : "other";
}

/**
 * Which of these stream names the directory holds. Directory entries start at multiples of 128, so
 * looking at those places finds them without following the (possibly damaged) sector chains.
 */
function compoundStreams(bytes: Uint8Array, wanted: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const patterns = wanted.map((name) => ({ name, utf16: [...name].flatMap((letter) => [letter.charCodeAt(0), 0]) }));
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    for (const { name, utf16 } of patterns) {
      const lengthWithEnd = utf16.length + 2;
      if (bytes[at + NAME_LENGTH_AT] === lengthWithEnd && startsWith(bytes, at, utf16)) found.add(name);
    }
  }
  return found;
}

function startsWith(bytes: Uint8Array, at: number, pattern: readonly number[]): boolean {
  return pattern.every((byte, index) => bytes[at + index] === byte);
}
