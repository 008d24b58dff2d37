/** What stands on the disk is replaced only where that was asked for. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileStamp, realPath } from "../../src/adapters/node/files";
import type { CliContext } from "../../src/cli/cli-context";
import { saveFile } from "../../src/cli/save-file";
import { runKpi } from "../fixtures/run-kpi";

let folder = "";
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "save-"));
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const NEW = Uint8Array.from([110, 101, 119]);
const path = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(path(name), "utf8");
const context = (isForced: boolean, read: readonly (readonly [string, string])[] = []): CliContext =>
  ({ isForced, filesRead: new Map(read), complain: (line: string) => said.push(line) }) as unknown as CliContext;

test("a file that is there stays, unless --force is given or the command is for it", async () => {
  writeFileSync(path("a.xlsx"), "old");
  expect([await saveFile(path("a.xlsx"), NEW, context(false)), text("a.xlsx"), said.length]).toEqual([false, "old", 1]);
  expect([await saveFile(path("a.xlsx"), NEW, context(true)), text("a.xlsx")]).toEqual([true, "new"]);
  writeFileSync(path("a.xlsx"), "old");
  mkdirSync(path("linked"));
  symlinkSync(folder, path("linked/here"));
  expect(await saveFile(path("a.xlsx"), NEW, context(false), path("linked/here/a.xlsx"))).toBe(true);
  expect(await saveFile(path("b.xlsx"), NEW, context(false))).toBe(true);
});

test("a file that was read stays whatever is said, by whatever link it is reached", async () => {
  writeFileSync(path("a.xlsx"), "old");
  symlinkSync(folder, path("linked"));
  const read = context(true, [[realPath(path("a.xlsx")), (await fileStamp(path("a.xlsx"))) ?? ""]]);
  expect([await saveFile(path("linked/a.xlsx"), NEW, read), text("a.xlsx"), said.length]).toEqual([false, "old", 1]);
});

test("a file that is to be replaced and was changed by somebody else since it was read is not", async () => {
  writeFileSync(path("a.xlsx"), "old");
  const read = context(false, [[realPath(path("a.xlsx")), (await fileStamp(path("a.xlsx"))) ?? ""]]);
  expect(await saveFile(path("a.xlsx"), NEW, read, path("a.xlsx"))).toBe(true);
  expect([await saveFile(path("a.xlsx"), NEW, read, path("a.xlsx")), said.length]).toEqual([false, 1]);
});

test("a template does not take the place of a filled report", () => {
  writeFileSync(path("AL.xlsx"), "a filled report");
  const args = ["template", "--jurisdiction", "AL", "--year", "2024", "--out", path("AL.xlsx")];
  const { code, stderr } = runKpi(...args);
  expect([code, text("AL.xlsx"), stderr.includes("--force")]).toEqual([2, "a filled report", true]);
  expect([runKpi(...args, "--force").code, text("AL.xlsx").startsWith("PK")]).toEqual([0, true]);
});
