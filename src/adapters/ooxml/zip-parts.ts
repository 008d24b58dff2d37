/** Parts -> the bytes of a zip file (APPNOTE 4.3). */
import { Deflate } from "fflate";
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
/** Of text that comes piece by piece, so much is packed at once: neither the text nor its bytes are ever there whole. */
const RUN_CHARACTERS = 1 << 20;
/** How zlib ends a run: with more to follow at a whole byte (Z_SYNC_FLUSH), or for good (Z_FINISH). */
const [MORE_FOLLOWS, IS_LAST] = [2, 4];

interface Packer {
  /** Packs the runs of one part, one after the other. */
  readonly deflater: () => (run: Uint8Array, isLast: boolean) => readonly Uint8Array[];
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Of the library, for browsers. */
export const PACKER_ANYWHERE: Packer = {
  deflater: () => {
    let packed: Uint8Array[] = [];
    const deflate = new Deflate({ level: LEVEL }, (bytes) => packed.push(bytes));
    return (run, isLast) => {
      packed = [];
      deflate.push(run, isLast);
      return packed;
    };
  },
  crc32: checksum,
};

/** Node's own, which takes a third of the time. */
function packerHere(): Packer {
  const zlib = findZlib();
  if (!zlib) return PACKER_ANYWHERE;
  const { deflateRawSync, crc32 = checksum } = zlib;
  return {
    deflater: () => (run, isLast) => [
      deflateRawSync(run, { level: LEVEL, finishFlush: isLast ? IS_LAST : MORE_FOLLOWS }),
    ],
    crc32,
  };
}

const PACKER = packerHere();

/** `name` of ASCII characters, as all names of parts. */
export function packPart(name: string, bytes: Uint8Array, packer = PACKER): PackedPart {
  return packRuns(name, [bytes], packer);
}

/** The same for text, of which the pieces come when their turn comes. */
export function packText(name: string, pieces: Iterable<string>, packer = PACKER): PackedPart {
  return packRuns(name, runsOf(pieces), packer);
}

function* runsOf(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let run = "";
  for (const piece of pieces) {
    run += piece;
    if (run.length < RUN_CHARACTERS) continue;
    yield encoder.encode(run);
    run = "";
  }
  yield encoder.encode(run);
}

function packRuns(name: string, runs: Iterable<Uint8Array>, { deflater, crc32 }: Packer): PackedPart {
  const deflate = deflater();
  const packed: Uint8Array[] = [];
  let [crc, size] = [0, 0];
  let last: Uint8Array | undefined;
  for (const run of runs) {
    if (last) packed.push(...deflate(last, false));
    crc = crc32(run, crc);
    size += run.length;
    last = run;
  }
  packed.push(...deflate(last ?? new Uint8Array(), true));
  return { name, method: 8, crc, size, packed: joined(packed) };
}

function joined([first = new Uint8Array(), ...others]: readonly Uint8Array[]): Uint8Array {
  if (others.length === 0) return first;
  const whole = new Uint8Array(others.reduce((sum, { length }) => sum + length, first.length));
  let at = 0;
  for (const part of [first, ...others]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
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
