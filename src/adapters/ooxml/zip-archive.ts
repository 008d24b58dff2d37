/** The parts of a zip file, unpacked one by one and only when asked for. */
import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc-32";
import { refuse } from "./file-issue";
import { partKey } from "./part-name";
import type { ReadLimits } from "./read-limits";
import type { ZipDirectory, ZipEntry } from "./zip-directory";

const LOCAL_BYTES = 30;
const LOCAL_SIGNATURE = 0x04_03_4b_50;
/**
 * Up to this packed size a part is inflated in one go: 1,032:1 is the most that deflate can do, so a
 * lie about the size costs 32 MB of work at worst. Above it, chunk by chunk with the budget checked
 * between (which would double the time for small parts).
 */
const ONE_GO_BYTES = 32 * 1024;
const CHUNK_BYTES = 16 * 1024;

export class ZipArchive {
  private unpackedBytes = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly directory: ZipDirectory,
    private readonly limits: ReadLimits,
  ) {}

  has(part: string): boolean {
    return this.directory.entries.has(partKey(part));
  }

  /** The part's bytes, with length and checksum as the directory has them. */
  read(part: string): Uint8Array {
    const entry = this.directory.entries.get(partKey(part));
    if (!entry) refuse("file-part-missing", { part });
    // The directory has been checked against the same limit; this is for parts that are read again and again.
    this.unpackedBytes += entry.size;
    if (this.unpackedBytes > this.limits.totalBytes)
      refuse("file-part-too-complex", { part, limit: this.limits.totalBytes });
    const packed = this.packedBytes(entry);
    const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
    if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc)
      refuse("file-part-damaged", { part: entry.name });
    return unpacked;
  }

  private packedBytes({ name, headerAt, packedSize }: ZipEntry): Uint8Array {
    const { startsAt } = this.directory;
    if (headerAt + LOCAL_BYTES > startsAt) refuse("file-part-damaged", { part: name });
    const header = new DataView(this.bytes.buffer, this.bytes.byteOffset + headerAt, LOCAL_BYTES);
    if (header.getUint32(0, true) !== LOCAL_SIGNATURE) refuse("file-part-damaged", { part: name });
    const dataAt = headerAt + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
    if (dataAt + packedSize > startsAt) refuse("file-part-damaged", { part: name });
    return this.bytes.subarray(dataAt, dataAt + packedSize);
  }
}

function inflate(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  if (packed.length === 0) return packed;
  try {
    // One byte more than declared, because fflate silently stops at the end of `out`: so a part that is longer shows.
    return packed.length <= ONE_GO_BYTES
      ? inflateSync(packed, { out: new Uint8Array(size + 1) })
      : inflateInChunks(packed, size);
  } catch {
    // Nothing but these hostile bytes goes into fflate, so whatever it throws is about them.
    return refuse("file-part-damaged", { part: name });
  }
}

/** Stops as soon as more than `size` bytes have come out; the result is then one byte too long. */
function inflateInChunks(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size + 1);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    const fitting = chunk.subarray(0, size + 1 - length);
    unpacked.set(fitting, length);
    length += fitting.length;
  });
  for (let at = 0; at < packed.length && length <= size; at += CHUNK_BYTES) {
    inflater.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
  }
  return unpacked.subarray(0, length);
}
