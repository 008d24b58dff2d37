import { strFromU8, strToU8, unzipSync } from "fflate";
import { READ_LIMITS } from "../../../src/adapters/ooxml/read-limits";
import { ZipArchive } from "../../../src/adapters/ooxml/zip-archive";
import { readZipDirectory } from "../../../src/adapters/ooxml/zip-directory";
import { packPart, packText, PACKER_ANYWHERE, zipParts } from "../../../src/adapters/ooxml/zip-parts";

const texts = { "[Content_Types].xml": "a".repeat(2_000), "xl/empty.xml": "", "xl/b.xml": "ščž" };
const zipped = zipParts(
  Object.entries(texts).map(([name, text], index) =>
    packPart(name, strToU8(text), ...(index === 0 ? [PACKER_ANYWHERE] : [])),
  ),
);

function opened(bytes: Uint8Array): ZipArchive {
  const directory = readZipDirectory(bytes, READ_LIMITS);
  if (!directory) throw new Error("no directory");
  return new ZipArchive(bytes, directory, READ_LIMITS);
}

test("other programs and we read what was packed, in its order", () => {
  const read = unzipSync(zipped);
  expect(Object.entries(read).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(Object.entries(texts));
  const archive = opened(zipped);
  expect(Object.keys(texts).map((name) => strFromU8(archive.read(name)))).toEqual(Object.values(texts));
});

test("parts that are taken over as they lie there make the same file, byte for byte", () => {
  expect(Buffer.compare(zipParts(opened(zipped).parts()), zipped)).toBe(0);
});

test("the day of a part is the first that a zip knows, so no clock is in the file", () => {
  const view = new DataView(zipped.buffer);
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (1 << 5) | 1]);
});

test.each([
  ["natively", undefined],
  ["by the library", PACKER_ANYWHERE],
])("text that comes piece by piece is the same as whole, packed %s", (_, packer) => {
  const pieces = Array.from({ length: 30 }, (__, index) => `${String(index)}č`.repeat(15_000));
  const bytes = zipParts([packText("xl/long.xml", pieces, packer), packText("xl/none.xml", [], packer)]);
  expect(Buffer.compare(opened(bytes).read("xl/long.xml"), strToU8(pieces.join("")))).toBe(0);
  expect(unzipSync(bytes)["xl/none.xml"]).toHaveLength(0);
});
