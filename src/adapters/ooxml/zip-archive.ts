/** The parts of a zip file, unpacked one by one and only when asked for. */
import { crc32 } from "./crc-32";
import { refuse } from "./file-issue";
import { findZlib, unpackAnywhere, unpackNatively } from "./inflate";
import { partKey } from "./part-name";
import type { ReadLimits } from "./read-limits";
import type { PackedPart } from "./zip-parts";
import type { ZipDirectory, ZipEntry } from "./zip-directory";
import { LOCAL_BYTES, LOCAL_SIGNATURE } from "./zip-format";

const zlib = findZlib();
const unpackPart = zlib ? unpackNatively(zlib) : unpackAnywhere;
const checksum = zlib?.crc32 ?? crc32;

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

  /** All parts, in the order of the directory. */
  parts(): readonly PackedPart[] {
    return [...this.directory.entries.values()].map((entry) => ({ ...entry, packed: this.packedBytes(entry) }));
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
    if (unpacked.length !== entry.size || checksum(unpacked) !== entry.crc)
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
    return unpackPart(packed, size);
  } catch {
    // Nothing but these hostile bytes goes in, so whatever is thrown is about them.
    return refuse("file-part-damaged", { part: name });
  }
}
