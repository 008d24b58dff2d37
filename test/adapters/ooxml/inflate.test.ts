import { deflateSync } from "fflate";
import fc from "fast-check";
import { findZlib, unpackAnywhere, unpackNatively, type UnpackPart } from "../../../src/adapters/ooxml/inflate";

const zlib = findZlib();

/** Bytes as long as said; "longer" when there is more, "refused" when they are none. */
function outcome(unpack: UnpackPart, packed: Uint8Array, size: number): readonly number[] | "longer" | "refused" {
  try {
    const unpacked = unpack(packed, size);
    return unpacked.length > size ? "longer" : [...unpacked];
  } catch {
    return "refused";
  }
}

/** What is longer than said is refused either way. */
function verdict(unpack: UnpackPart, packed: Uint8Array, size: number): readonly number[] | "refused" {
  const found = outcome(unpack, packed, size);
  return found === "longer" ? "refused" : found;
}

test("Node has its own, and it gives the same bytes as the one for browsers", () => {
  if (!zlib) throw new Error("Node's zlib is not found");
  const natively = unpackNatively(zlib);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
      const packed = deflateSync(bytes, { level: level as 0 });
      expect(outcome(natively, packed, bytes.length)).toEqual([...bytes]);
      expect(outcome(unpackAnywhere, packed, bytes.length)).toEqual([...bytes]);
    }),
    { numRuns: 40 },
  );
});

test("both refuse what is longer than said, and stop there", () => {
  if (!zlib) throw new Error("Node's zlib is not found");
  const packed = deflateSync(new Uint8Array(20_000_000));
  for (const unpack of [unpackNatively(zlib), unpackAnywhere])
    for (const size of [0, 1, 1000, 19_999_999]) expect(verdict(unpack, packed, size)).toBe("refused");
});

test("both refuse what was cut off", () => {
  if (!zlib) throw new Error("Node's zlib is not found");
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * index) % 251);
  const packed = deflateSync(bytes);
  for (const unpack of [unpackNatively(zlib), unpackAnywhere])
    expect(outcome(unpack, packed.subarray(0, packed.length >> 1), bytes.length)).toBe("refused");
});
