/** Files on disk: saved whole or not at all, and said why not. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskSaver, readBytes } from "../../../src/adapters/node/files";

const BYTES = Uint8Array.from([1, 2, 3]);
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codesOf = async (file: string): Promise<readonly string[]> =>
  (await diskSaver.save(file, BYTES)).issues.map(({ code }) => code);

test("a file is saved in a folder that was not there, and takes the place of the one before", async () => {
  const file = join(folder, "new/folder/report.xlsx");
  expect(await codesOf(file)).toEqual([]);
  writeFileSync(file, "before");
  expect(await codesOf(file)).toEqual([]);
  expect(await readBytes(file)).toMatchObject({ ok: true, value: BYTES });
  expect(readdirSync(join(folder, "new/folder"))).toEqual(["report.xlsx"]);
});

test.each([
  ["a folder has the name", "taken"],
  ["a file stands where a folder should be", "plain.txt/report.xlsx"],
])("%s: nothing is saved, and nothing left behind", async (_, name) => {
  mkdirSync(join(folder, "taken"));
  writeFileSync(join(folder, "plain.txt"), "kept");
  expect(await codesOf(join(folder, name))).toEqual(["file-not-saved"]);
  expect(readdirSync(folder).sort()).toEqual(["plain.txt", "taken"]);
  expect(readFileSync(join(folder, "plain.txt"), "utf8")).toBe("kept");
});
