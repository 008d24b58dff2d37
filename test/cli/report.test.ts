import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readDeck } from "../fixtures/read-deck";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-report-"));
const path = (name: string): string => join(folder, name);
const REGIONAL = path("regional-sample.xlsx");

beforeAll(() => {
  demoInto(folder);
});

test("a deck of the region and one of a jurisdiction are made of a regional workbook", () => {
  const region = runKpi("report", REGIONAL, "--out", path("region.pptx"), "--json");
  const slides = readDeck(readFileSync(path("region.pptx")));
  expect([region.code, JSON.parse(region.stdout)]).toEqual([
    0,
    { out: path("region.pptx"), jurisdiction: null, slides: slides.length, refreshed: null },
  ]);
  expect(runKpi("report", REGIONAL, "--jurisdiction", "XK", "--out", path("xk.pptx")).code).toBe(0);
  const own = readDeck(readFileSync(path("xk.pptx")));
  const possession = own.find(({ title }) => title === "KPI 3: Illegal possession of FAE");
  expect(possession?.tables[0]?.[1]?.at(-1)).toBe("1,434");
  for (const { paragraphs } of [...slides, ...own]) expect(paragraphs).toContain("SAMPLE - all figures are invented.");
});

test("a deck made before is brought up to date, and what people changed is listed", () => {
  expect(runKpi("report", REGIONAL, "--jurisdiction", "ME", "--out", path("me.pptx")).code).toBe(0);
  const parts = unzipSync(readFileSync(path("me.pptx")));
  const slide = "ppt/slides/slide2.xml";
  const changed = strFromU8(parts[slide] ?? new Uint8Array()).replace("Narrative reports", "Our narrative reports");
  writeFileSync(path("ours.pptx"), zipSync({ ...parts, [slide]: strToU8(changed) }));
  const run = runKpi(
    "report",
    REGIONAL,
    "--jurisdiction",
    "ME",
    "--into",
    path("ours.pptx"),
    "--out",
    path("now.pptx"),
  );
  expect([run.code, run.stderr]).toEqual([0, ""]);
  expect(run.stdout).toContain("there:   Our narrative reports on each half-year of 2024");
  const ours = path("ours.pptx");
  expect(runKpi("report", REGIONAL, "--jurisdiction", "ME", "--into", ours, "--out", ours).code).toBe(0);
  const [, monitoring] = readDeck(readFileSync(path("now.pptx")));
  expect(monitoring?.paragraphs).toContain("Our narrative reports on each half-year of 2024");
  expect(monitoring?.notes.join("\n")).toContain("Changed by hand: Our narrative reports");
});

test.each([
  ["a format that is not made", () => [REGIONAL, "--out", path("report.docx")]],
  ["without --out", () => [REGIONAL]],
  ["--into a file that is no deck", () => [REGIONAL, "--out", path("x.pptx"), "--into", REGIONAL]],
  ["--into nothing", () => [REGIONAL, "--out", path("x.pptx"), "--into", path("nothing.pptx")]],
  ["a jurisdiction that has no report", () => [REGIONAL, "--out", path("x.pptx"), "--jurisdiction", "MD"]],
  ["a report of one jurisdiction", () => [path("sample-XK-2024.xlsx"), "--out", path("x.pptx")]],
])("refused with a sentence: %s", (_, args) => {
  const run = runKpi("report", ...args());
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr.trim()).not.toBe("");
});
