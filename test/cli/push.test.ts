import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MergeDocument } from "../../src/cli/json-shapes";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-push-"));
const path = (name: string): string => join(folder, name);
const sample = (code: string): string => path(`demo/sample-${code}-2024.xlsx`);

test("a report goes into a regional workbook; blank contacts are a warning that names the cells", () => {
  demoInto(path("demo"));
  runKpi("merge", sample("BA"), sample("ME"), "--out", path("two.xlsx"));
  const run = runKpi("push", sample("AL"), "--into", path("two.xlsx"), "--out", path("three.xlsx"), "--json");
  expect(run.code).toBe(1);
  const { files, out, changes } = JSON.parse(run.stdout) as MergeDocument;
  expect(out).toBe(path("three.xlsx"));
  expect(
    files[0]?.issues.filter(({ severity }) => severity !== "info").map(({ code, sheet }) => [code, sheet]),
  ).toEqual([["cover-blank", "Cover"]]);
  expect(changes.jurisdictions).toMatchObject([{ jurisdiction: "AL", isNew: true, changed: 0, removed: 0 }]);
  // Three reports are enough for totals of the region, two were not.
  expect(changes.totals.every(({ old }) => old === null)).toBe(true);
  expect(changes.totals.length).toBeGreaterThan(100);
});

test("nothing is written where the report or the regional workbook is none", () => {
  for (const [report, into] of [
    [path("two.xlsx"), path("two.xlsx")],
    [sample("AL"), sample("BA")],
  ] as const) {
    const run = runKpi("push", report, "--into", into, "--out", path("none.xlsx"));
    expect([run.code, existsSync(path("none.xlsx"))]).toEqual([2, false]);
  }
});
