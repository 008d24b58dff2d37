import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceDocument } from "../../src/cli/json-shapes";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-source-"));
const path = (name: string): string => join(folder, name);
const REGIONAL = path("regional-sample.xlsx");

test("from a report's cell to the regional cells, and from one of these back to six reports", () => {
  demoInto(folder);
  const on = runKpi("source", path("sample-ME-2024.xlsx"), "KPI 13!J8", "--in", REGIONAL, "--json");
  const { key, uses } = JSON.parse(on.stdout) as SourceDocument;
  expect([on.code, key]).toEqual([0, "13.lost-stolen.lost.2024"]);
  const region = uses.find(({ as }) => as === "region");
  const back = runKpi("source", REGIONAL, `'${region?.sheet ?? ""}'!${region?.cell ?? ""}`, "--json");
  const { key: same, sources } = JSON.parse(back.stdout) as SourceDocument;
  expect(same).toBe(key);
  expect(sources.map(({ jurisdiction, sheet, cell, sample }) => [jurisdiction, sheet, cell, sample])).toEqual(
    ["AL", "BA", "XK", "ME", "MK", "RS"].map((code) => [code, "KPI 13", "J8", true]),
  );
  expect(runKpi("source", REGIONAL, `${region?.sheet ?? ""}!${region?.cell ?? ""}`).stdout).toContain(
    "Montenegro (SAMPLE): 16 from sample-ME-2024.xlsx, KPI 13 J8",
  );
});

test("what is no figure, no cell, or no workbook to look in is said", () => {
  const report = path("sample-ME-2024.xlsx");
  for (const args of [
    [REGIONAL, "At a glance!A1"],
    [report, "KPI 13!A1", "--in", REGIONAL],
    [report, "KPI 13!J8"],
    [report, "J8", "--in", REGIONAL],
    [report, "KPI 13!J8", "--in", report],
  ]) {
    const run = runKpi("source", ...args);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr.trim()).not.toBe("");
  }
});
