import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import type { RestoreDocument } from "../../src/cli/json-shapes";
import { readRegional } from "../../src/core/regional/read-regional";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";
import { opened } from "../fixtures/shipped-framework";

const folder = mkdtempSync(join(tmpdir(), "kpi-restore-"));
const path = (name: string): string => join(folder, name);
const sample = (code: string): string => path(`demo/sample-${code}-2024.xlsx`);

function stateIn(file: string): unknown {
  const snapshot = xlsxFormat.read(new Uint8Array(readFileSync(path(file))));
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.issues));
  return readRegional(opened().framework, snapshot.value);
}

function restore(...args: readonly string[]): { readonly code: number | null; readonly document: RestoreDocument } {
  const { code, stdout } = runKpi("restore", ...args, "--json");
  return { code, document: JSON.parse(stdout) as RestoreDocument };
}

test("a merge and a push are undone one after the other, and the undoing too", () => {
  demoInto(path("demo"));
  runKpi("merge", sample("BA"), "--out", path("one.xlsx"));
  runKpi("merge", sample("ME"), "--into", path("one.xlsx"), "--out", path("two.xlsx"));
  runKpi("push", sample("AL"), "--into", path("two.xlsx"), "--out", path("three.xlsx"));
  expect(restore(path("one.xlsx")).document.points).toEqual([]);
  expect(restore(path("three.xlsx")).document.points).toMatchObject([
    { number: 2, done: "push", files: ["sample-AL-2024.xlsx"], jurisdictions: ["AL"] },
    { number: 1, done: "merge", files: ["sample-ME-2024.xlsx"], jurisdictions: ["ME"] },
  ]);

  const first = restore(path("three.xlsx"), "--to", "1", "--out", path("back.xlsx"));
  expect([first.code, first.document.restored, first.document.out]).toEqual([0, 1, path("back.xlsx")]);
  expect(stateIn("back.xlsx")).toEqual(stateIn("one.xlsx"));
  restore(path("back.xlsx"), "--to", "2", "--out", path("second.xlsx"));
  expect(stateIn("second.xlsx")).toEqual(stateIn("two.xlsx"));
  restore(path("back.xlsx"), "--to", "3", "--out", path("forth.xlsx"));
  expect(stateIn("forth.xlsx")).toEqual(stateIn("three.xlsx"));
});

test("nothing is written where there is no such point, no workbook, or no name for the file", () => {
  for (const args of [
    [path("three.xlsx"), "--to", "9", "--out", path("none.xlsx")],
    [path("missing.xlsx"), "--to", "1", "--out", path("none.xlsx")],
    [path("three.xlsx"), "--to", "one", "--out", path("none.xlsx")],
    [path("three.xlsx"), "--to", "1"],
  ])
    expect([runKpi("restore", ...args).code, existsSync(path("none.xlsx"))]).toEqual([2, false]);
});
