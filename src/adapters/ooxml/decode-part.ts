/** From the bytes of an XML part to its characters. */
import { refuse } from "./file-issue";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** An XML declaration is the first thing in a part and short. */
const HEAD_LENGTH = 200;

/** UTF-8 with or without byte order mark, UTF-16 in either order; what else is declared is refused by name. */
export function decodePart(part: string, bytes: Uint8Array): string {
  const encoding = byteOrder(bytes);
  const xml = decode(bytes, encoding);
  // Bytes that are no text in the encoding we expect usually say themselves, in ASCII, which one it is.
  const head = xml ?? String.fromCharCode(...bytes.subarray(0, HEAD_LENGTH));
  const declared = declaredEncoding(head.slice(0, HEAD_LENGTH));
  const fits = declared === undefined || (encoding === "utf-8" ? /^utf-?8$/i : /^utf-?16(le|be)?$/i).test(declared);
  if (!fits) refuse("file-encoding-unsupported", { part, encoding: declared });
  return xml ?? refuse("file-xml-broken", { part, offset: 0 });
}

/** XML 1.0, appendix F: by the mark, or by how "<" looks. */
function byteOrder(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only thing that "fatal" throws for is bytes that are no text; a guess would give wrong names and values.
    return undefined;
  }
}

function declaredEncoding(head: string): string | undefined {
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]*)["']/.exec(head)?.[1];
}
