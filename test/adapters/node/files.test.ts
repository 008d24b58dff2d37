/** Files on disk: saved whole or not at all, and said why not. */
import fs from "node:fs/promises";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskSaver, fileStamp, isSameFile, readBytes } from "../../../src/adapters/node/files";

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

test("what a stopped run left beside the file goes, and what only looks like it stays", async () => {
  const names = [".report.xlsx.0a1b2c3d.writing", "report.xlsx.writing", ".report.xlsx.mine.writing"];
  for (const name of names) writeFileSync(join(folder, name), "x");
  expect(await codesOf(join(folder, "report.xlsx"))).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual([".report.xlsx.mine.writing", "report.xlsx", "report.xlsx.writing"]);
});

test("a device, which never ends, is not read", async () => {
  expect(await readBytes("/dev/zero")).toMatchObject({ ok: false, issues: [{ code: "file-endless" }] });
});

test("files are the same by whatever links they are reached, also before they are there", async () => {
  mkdirSync(join(folder, "real"));
  symlinkSync(join(folder, "real"), join(folder, "linked"));
  const [real, linked, hard] = ["real/a.xlsx", "linked/a.xlsx", "hard.xlsx"].map((name) => join(folder, name));
  expect([isSameFile(real ?? "", linked ?? ""), isSameFile(real ?? "", hard ?? "")]).toEqual([true, false]);
  writeFileSync(real ?? "", "x");
  linkSync(real ?? "", hard ?? "");
  expect([isSameFile(real ?? "", linked ?? ""), isSameFile(real ?? "", hard ?? "")]).toEqual([true, true]);
  const before = await fileStamp(linked ?? "");
  writeFileSync(real ?? "", "longer");
  expect([(await fileStamp(hard ?? "")) === before, await fileStamp(join(folder, "none"))]).toEqual([false, undefined]);
});

describe("where a file operation fails, the file is as it was", () => {
  const full = (): Error => Object.assign(new Error("no space"), { code: "ENOSPC" });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each(["mkdir", "writeFile", "rename"] as const)("%s", async (operation) => {
    const file = join(folder, "report.xlsx");
    writeFileSync(file, "before");
    jest.spyOn(fs, operation).mockRejectedValueOnce(full());
    expect(await diskSaver.save(file, BYTES)).toMatchObject({
      ok: false,
      issues: [{ code: "file-not-saved", facts: { problem: "ENOSPC" } }],
    });
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["before", ["report.xlsx"]]);
    expect(await codesOf(file)).toEqual([]);
  });

  test("the disk is full in the middle, and what was begun cannot be taken away either", async () => {
    const file = join(folder, "report.xlsx");
    writeFileSync(file, "before");
    jest.spyOn(fs, "writeFile").mockImplementationOnce((beside) => {
      writeFileSync(String(beside), BYTES.slice(0, 1));
      return Promise.reject(full());
    });
    jest.spyOn(fs, "rm").mockRejectedValueOnce(full());
    expect(await codesOf(file)).toEqual(["file-not-saved"]);
    expect(readFileSync(file, "utf8")).toBe("before");
    expect([await codesOf(file), readdirSync(folder)]).toEqual([[], ["report.xlsx"]]);
  });

  test("a file that another program holds is said to be open, one that is full is not", async () => {
    jest.spyOn(fs, "rename").mockRejectedValueOnce(Object.assign(new Error("busy"), { code: "EBUSY" }));
    expect(await codesOf(join(folder, "report.xlsx"))).toEqual(["file-held"]);
  });

  test("a file that cannot be read is said", async () => {
    const file = join(folder, "report.xlsx");
    writeFileSync(file, "before");
    jest.spyOn(fs, "readFile").mockRejectedValueOnce(Object.assign(new Error("in use"), { code: "EBUSY" }));
    expect(await readBytes(file)).toMatchObject({ ok: false, issues: [{ code: "file-not-readable" }] });
  });
});
