import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDeck } from "../fixtures/read-deck";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-report-"));
const path = (name: string): string => join(folder, name);
const REGIONAL = path("regional-sample.xlsx");

beforeAll(() => {
  runKpi("demo", "--out", folder);
});

test("a deck of the region and one of a jurisdiction are made of a regional workbook", () => {
  const region = runKpi("report", REGIONAL, "--out", path("region.pptx"), "--json");
  const slides = readDeck(readFileSync(path("region.pptx")));
  expect([region.code, JSON.parse(region.stdout)]).toEqual([
    0,
    { out: path("region.pptx"), jurisdiction: null, slides: slides.length },
  ]);
  expect(runKpi("report", REGIONAL, "--jurisdiction", "XK", "--out", path("xk.pptx")).code).toBe(0);
  const own = readDeck(readFileSync(path("xk.pptx")));
  const possession = own.find(({ title }) => title === "KPI 3: Illegal possession of FAE");
  expect(possession?.tables[0]?.[1]?.at(-1)).toBe("1,434");
  for (const { paragraphs } of [...slides, ...own]) expect(paragraphs).toContain("SAMPLE - all figures are invented.");
});

test.each([
  ["a format that is not made", () => [REGIONAL, "--out", path("report.docx")]],
  ["without --out", () => [REGIONAL]],
  ["a jurisdiction that has no report", () => [REGIONAL, "--out", path("x.pptx"), "--jurisdiction", "MD"]],
  ["a report of one jurisdiction", () => [path("sample-XK-2024.xlsx"), "--out", path("x.pptx")]],
])("refused with a sentence: %s", (_, args) => {
  const run = runKpi("report", ...args());
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr.trim()).not.toBe("");
});
