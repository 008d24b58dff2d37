import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { StaticFiles } from "../../../src/host/node/static-file";

const folder = mkdtempSync(join(tmpdir(), "static-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test.each([
  ["a script with its hash in the name", "part.0123abcd.js", "gzip", true],
  ["a script without one", "office.js", "gzip", false],
  ["a page", "page.html", "gzip", false],
  ["a picture", "icon.png", undefined, false],
] as const)("%s", async (_, name, encoding, isForGood) => {
  const found = await new StaticFiles().find(file(name, "content"));
  expect(found?.encoding).toBe(encoding);
  expect(found?.caching.includes("immutable")).toBe(isForGood);
  const body = found?.body ?? new Uint8Array();
  expect(Buffer.from(encoding ? gunzipSync(body) : body).toString()).toBe("content");
});

test("a file that changed is read anew, under another tag", async () => {
  const files = new StaticFiles();
  const path = file("changing.html", "before");
  const before = await files.find(path);
  expect(await files.find(path)).toBe(before);
  writeFileSync(path, "after");
  utimesSync(path, 1, 1);
  const after = await files.find(path);
  expect(gunzipSync(after?.body ?? new Uint8Array()).toString()).toBe("after");
  expect(after?.tag).not.toBe(before?.tag);
});

test("no file, and a folder", async () => {
  expect(await new StaticFiles().find(join(folder, "none.js"))).toBeUndefined();
  expect(await new StaticFiles().find(folder)).toBeUndefined();
});
