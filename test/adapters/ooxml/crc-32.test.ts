import { crc32 as reference } from "node:zlib";
import fc from "fast-check";
import { crc32 } from "../../../src/adapters/ooxml/crc-32";

test("the check value of CRC-32", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcb_f4_39_26);
  expect(crc32(new Uint8Array())).toBe(0);
});

test("same as zlib for all lengths", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => crc32(bytes) === reference(bytes)),
    { numRuns: 300 },
  );
});
