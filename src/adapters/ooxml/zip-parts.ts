/** Parts -> the bytes of a zip file (APPNOTE 4.3). */
import { deflateSync } from "fflate";
import { crc32 as checksum } from "./crc-32";
import { findZlib } from "./inflate";
import type { ZipEntry } from "./zip-directory";
import { END_BYTES, END_SIGNATURE, ENTRY_BYTES, ENTRY_SIGNATURE, LOCAL_BYTES, LOCAL_SIGNATURE } from "./zip-format";

/** A part as it lies in a zip file. */
export interface PackedPart extends Pick<ZipEntry, "name" | "method" | "crc" | "size"> {
  readonly packed: Uint8Array;
}

/** Of the programs that can unpack it: 2.0, the first that knows deflate. */
const VERSION = 20;
/** The first day that a zip can hold, 1 January 1980: a fixed one makes the same parts the same bytes. */
const FIRST_DAY = 33;

const LEVEL = 6;

interface Packer {
  readonly deflateRawSync: (bytes: Uint8Array, options: { readonly level: 6 }) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Of the library, for browsers. */
export const PACKER_ANYWHERE: Packer = { deflateRawSync: deflateSync, crc32: checksum };
const PACKER: Packer = { ...PACKER_ANYWHERE, ...findZlib() };

/** `name` of ASCII characters, as all names of parts. Node packs by itself. */
export function packPart(name: string, bytes: Uint8Array, { deflateRawSync, crc32 }: Packer = PACKER): PackedPart {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes, { level: LEVEL }) };
}

/** At most 65,534 parts and 4 GB, which is more than any reader of workbooks takes. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const headers = parts.map(({ name }) => new TextEncoder().encode(name));
  const namesBytes = headers.reduce((sum, { length }) => sum + length, 0);
  const directoryAt = parts.reduce((sum, { packed }) => sum + LOCAL_BYTES + packed.length, namesBytes);
  const directoryBytes = parts.length * ENTRY_BYTES + namesBytes;
  const bytes = new Uint8Array(directoryAt + directoryBytes + END_BYTES);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entryAt = directoryAt;
  parts.forEach((part, index) => {
    const name = headers[index] ?? new Uint8Array();
    view.setUint32(at, LOCAL_SIGNATURE, true);
    describe(view, at + 4, part, name.length);
    bytes.set(name, at + LOCAL_BYTES);
    bytes.set(part.packed, at + LOCAL_BYTES + name.length);
    view.setUint32(entryAt, ENTRY_SIGNATURE, true);
    view.setUint16(entryAt + 4, VERSION, true);
    describe(view, entryAt + 6, part, name.length);
    view.setUint32(entryAt + 42, at, true);
    bytes.set(name, entryAt + ENTRY_BYTES);
    at += LOCAL_BYTES + name.length + part.packed.length;
    entryAt += ENTRY_BYTES + name.length;
  });
  view.setUint32(entryAt, END_SIGNATURE, true);
  view.setUint16(entryAt + 8, parts.length, true);
  view.setUint16(entryAt + 10, parts.length, true);
  view.setUint32(entryAt + 12, directoryBytes, true);
  view.setUint32(entryAt + 16, directoryAt, true);
  return bytes;
}

/** What a part's own header and its entry in the directory both say. */
function describe(view: DataView, at: number, { method, crc, size, packed }: PackedPart, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
