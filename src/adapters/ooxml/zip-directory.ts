/**
 * The table of contents at the end of a zip file (APPNOTE 4.3.12 and 4.3.16). Only it is believed:
 * what stands between the parts is never searched, so nothing can hide there.
 */
import { partKey } from "./part-name";
import { refuse } from "./file-issue";
import type { ReadLimits } from "./read-limits";
import { END_BYTES, END_SIGNATURE, ENTRY_BYTES, ENTRY_SIGNATURE, LOCAL_SIGNATURE } from "./zip-format";

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others never get here. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Place of the entry's own header, from the start of the bytes. */
  readonly headerAt: number;
}

export interface ZipDirectory {
  /** By `partKey`. Folders are left out. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Entries' data ends before here. */
  readonly startsAt: number;
}

interface DirectoryEnd {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly count: number;
  /** Bytes that stand in front of the zip, to be added to every place it names. */
  readonly shift: number;
}

const ALL_16 = 0xff_ff;
const ALL_32 = 0xff_ff_ff_ff;
/** Bit 0: encrypted. Bit 13: names hidden by strong encryption. */
const ENCRYPTED_FLAGS = 0x20_01;
const MEGABYTE = 1024 * 1024;

/** Reads and checks the whole directory; nothing is unpacked yet. Undefined when there is none. */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) return undefined;
  if (end.count > limits.entries) refuse("file-too-many-parts", { count: end.count, limit: limits.entries });
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = end.startsAt;
  for (let index = 0; index < end.count; index++) {
    if (at + ENTRY_BYTES > end.endsAt || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      refuse("file-directory-damaged", {});
    const next =
      at + ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end.endsAt) refuse("file-directory-damaged", {});
    const entry = readEntry(view, at, end.shift);
    at = next;
    if (/[/\\]$/.test(entry.name)) continue;
    checkEntry(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes)
      refuse("file-too-large", { size: megabytes(total), limit: megabytes(limits.totalBytes) });
    const key = partKey(entry.name);
    if (entries.has(key)) refuse("file-part-repeated", { part: entry.name });
    entries.set(key, entry);
  }
  if (at !== end.endsAt) refuse("file-directory-damaged", {});
  return { entries, startsAt: end.startsAt };
}

/**
 * Searches backwards, because a comment or stray bytes may follow. Bytes in front are tolerated only
 * when the file does not begin as a zip itself: otherwise a file that is cut off in the middle of an
 * embedded workbook would be read as that embedded workbook.
 */
function findEnd(view: DataView): DirectoryEnd | undefined {
  const beginsAsZip = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_SIGNATURE;
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === ALL_16 || size === ALL_32 || offset === ALL_32)
      refuse("file-packing-unsupported", { feature: "zip64" });
    const shift = at - size - offset;
    const fits =
      shift >= 0 && !(beginsAsZip && shift > 0) && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength;
    if (!fits || (count > 0 && view.getUint32(at - size, true) !== ENTRY_SIGNATURE)) continue;
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count)
      refuse("file-packing-unsupported", { feature: "split" });
    return { startsAt: at - size, endsAt: at, count, shift };
  }
  return undefined;
}

function readEntry(view: DataView, at: number, shift: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  // Part names are ASCII (OPC); for the rest it is enough that equal bytes give equal names.
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameLength));
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAGS) !== 0) refuse("file-part-encrypted", { part: name });
  if (packedSize === ALL_32 || size === ALL_32 || offset === ALL_32)
    refuse("file-packing-unsupported", { feature: "zip64" });
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    headerAt: offset + shift,
  };
}

function checkEntry({ name, method, packedSize, size }: ZipEntry, limits: ReadLimits): void {
  if (method !== 0 && method !== 8) refuse("file-packing-unsupported", { feature: `method ${String(method)}` });
  if (size > limits.entryBytes)
    refuse("file-part-too-large", { part: name, size: megabytes(size), limit: megabytes(limits.entryBytes) });
  if (size > limits.ratioFromBytes && size > limits.ratio * packedSize) {
    refuse("file-ratio-suspicious", {
      part: name,
      ratio: Math.round(size / Math.max(packedSize, 1)),
      limit: limits.ratio,
    });
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
