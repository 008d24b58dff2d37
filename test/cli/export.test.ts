import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilesDocument, MergeDocument } from "../../src/cli/json-shapes";
import type { ExportDocument } from "../../src/core/export/export-document";
import { readTidy } from "../fixtures/read-export";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-export-"));
const path = (name: string): string => join(folder, name);
const REGIONAL = path("regional-sample.xlsx");
const REPORT = path("sample-XK-2024.xlsx");

test("the region and one report come out as the reports have them, marked as samples", () => {
  demoInto(folder);
  const merged = JSON.parse(
    runKpi("merge", "--into", REGIONAL, REPORT, "--out", path("again.xlsx"), "--json").stdout,
  ) as MergeDocument;
  const run = runKpi("export", REGIONAL, "--format", "csv", "--out", path("all.csv"), "--json");
  expect([run.code, JSON.parse(run.stdout)]).toEqual([
    0,
    { out: path("all.csv"), format: "csv", observations: merged.observations.length },
  ]);
  expect(
    readTidy(readFileSync(path("all.csv"))).map(({ jurisdiction, key, content }) => [
      jurisdiction,
      key,
      content.kind === "number" ? content.value : null,
    ]),
  ).toEqual(
    merged.observations.map(({ jurisdiction, key, value }) => [
      jurisdiction,
      key,
      typeof value === "number" ? value : null,
    ]),
  );
  const one = runKpi("export", REPORT, "--format", "json", "--out", path("xk.json"));
  const { observations } = JSON.parse(readFileSync(path("xk.json"), "utf8")) as ExportDocument;
  const checked = JSON.parse(runKpi("check", REPORT, "--json").stdout) as FilesDocument;
  expect(one.code).toBe(0);
  expect(observations.map(({ key, value, status }) => [key, value, status])).toEqual(
    checked.observations.map(({ key, value, status }) => [key, value, status]),
  );
  expect(observations.every(({ sample, file }) => sample && file === "sample-XK-2024.xlsx")).toBe(true);
});

test.each([
  ["without a format", [REPORT, "--out", "x.csv"]],
  ["an unknown format", [REPORT, "--format", "xml", "--out", "x.xml"]],
  ["without --out", [REPORT, "--format", "csv"]],
  ["no workbook", [path("nothing.xlsx"), "--format", "csv", "--out", path("x.csv")]],
])("refused with a sentence: %s", (_, args) => {
  const run = runKpi("export", ...args);
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr.trim()).not.toBe("");
});
