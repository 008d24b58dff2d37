import { FileProblem } from "../../../src/adapters/ooxml/file-issue";
import { READ_LIMITS } from "../../../src/adapters/ooxml/read-limits";
import { ZipArchive } from "../../../src/adapters/ooxml/zip-archive";
import { readZipDirectory } from "../../../src/adapters/ooxml/zip-directory";
import { zipFile } from "../../fixtures/xlsx/zip-file";

function open(totalBytes: number): ZipArchive {
  const bytes = zipFile([
    { name: "a.txt", data: "aaaaaaaaaa" },
    { name: "b.bin", data: "b", claims: { crc: 1 } },
  ]);
  const limits = { ...READ_LIMITS, totalBytes };
  const directory = readZipDirectory(bytes, limits);
  if (!directory) throw new Error("no directory");
  return new ZipArchive(bytes, directory, limits);
}

test("unpacks what is asked for, whatever the rest is like", () => {
  const archive = open(100);
  expect([archive.has("A.TXT"), archive.has("c"), archive.has("__proto__")]).toEqual([true, false, false]);
  expect(new TextDecoder().decode(archive.read("/a.txt"))).toBe("aaaaaaaaaa");
});

test("reading one part again and again ends at the limit for all bytes", () => {
  const archive = open(25);
  archive.read("a.txt");
  archive.read("a.txt");
  expect(() => archive.read("a.txt")).toThrow(FileProblem);
});
