/** Unpacks what a zip file holds: natively where the platform can, which takes a third of the time. */
import { Inflate, inflateSync } from "fflate";

/**
 * The bytes of a deflated part that is said to have `size` of them; at most one more, so that a part which is longer
 * shows. @throws whatever it is when the bytes are none that deflate makes, or far more than said.
 */
export type UnpackPart = (packed: Uint8Array, size: number) => Uint8Array;

/** What of Node's zlib is used here. */
interface NativeZlib {
  readonly inflateRawSync: (
    packed: Uint8Array,
    options: { readonly maxOutputLength: number; readonly chunkSize: number },
  ) => Uint8Array;
  readonly deflateRawSync: (
    bytes: Uint8Array,
    options: { readonly level: number; readonly finishFlush: number },
  ) => Uint8Array;
  /** Since Node 20.15 and 22.2. */
  readonly crc32?: (bytes: Uint8Array, before?: number) => number;
}

/**
 * Up to this packed size a part is inflated in one go: 1,032:1 is the most that deflate can do, so a
 * lie about the size costs 32 MB of work at worst. Above it, chunk by chunk with the budget checked
 * between (which would double the time for small parts).
 */
const ONE_GO_BYTES = 32 * 1024;
const CHUNK_BYTES = 16 * 1024;
/** zlib takes no smaller buffer. */
const LEAST_BUFFER = 64;

/** Node's own, asked of Node itself: an import would be one in browsers too. Undefined there. */
export function findZlib(): NativeZlib | undefined {
  const { process } = globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.("node:zlib") as NativeZlib | undefined;
}

export function unpackNatively({ inflateRawSync }: NativeZlib): UnpackPart {
  return (packed, size) => {
    const options = { maxOutputLength: size + 1, chunkSize: Math.max(LEAST_BUFFER, size + 1) };
    const { buffer, byteOffset, length } = inflateRawSync(packed, options);
    return new Uint8Array(buffer, byteOffset, length);
  };
}

/** fflate silently stops at the end of `out`. */
export const unpackAnywhere: UnpackPart = (packed, size) =>
  packed.length <= ONE_GO_BYTES ? inflateSync(packed, { out: new Uint8Array(size + 1) }) : unpackInChunks(packed, size);

/** Stops as soon as more than `size` bytes have come out; the result is then one byte too long. */
function unpackInChunks(packed: Uint8Array, size: number): Uint8Array {
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
