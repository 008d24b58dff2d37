/**
 * The main job with programs that we did not write in the middle: openpyxl types, LibreOffice and
 * openpyxl save, both open what we merged. Runs where they are installed, and always in CI.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import type { FilesDocument, LayoutEntry } from "../../src/cli/json-shapes";
import { convertAllInLibreOffice, convertInLibreOffice, runOpenpyxl } from "../fixtures/other-programs";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";
import { seedKpi3 } from "../fixtures/shipped-framework";
import { observationKey } from "../../src/core/framework/observation-key";

const folder = mkdtempSync(join(tmpdir(), "kpi-interop-"));
const path = (name: string): string => join(folder, name);
const SAMPLE = "demo/sample-XK-2024.xlsx";
const REGIONAL = "demo/regional-sample.xlsx";
/** Folder of what LibreOffice opened and saved again. */
const SAVED = "saved-by-libreoffice";
const savedByLibreOffice = (name: string): string => path(join(SAVED, basename(name)));
const json = <T>(text: string): T => JSON.parse(text) as T;

const TYPE = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet, address, value in json.loads(sys.argv[3]):
    book[sheet][address] = value
book.save(sys.argv[2])
`;
const SAVE = "import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
const DESCRIBE = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
  "charts": {s.title: len(s._charts) for s in book},
  "validations": {s.title: [v.type for v in s.data_validations.dataValidation] for s in book},
  "protected": [s.title for s in book if s.protection.sheet],
  "hidden": {s.title: s.sheet_state for s in book},
  "tables": {s.title: {name: s.tables[name].ref for name in s.tables} for s in book},
  "data": [[c.value for c in row] for row in book["Regional data"]] if "Regional data" in book.sheetnames else [],
}))
`;
interface Described {
  readonly charts: Readonly<Record<string, number>>;
  readonly validations: Readonly<Record<string, readonly string[]>>;
  readonly protected: readonly string[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly data: readonly (readonly (string | number | null)[])[];
}
const describeFile = (file: string): Described => json<Described>(runOpenpyxl(DESCRIBE, file));
const observed = (file: string): (readonly unknown[])[] =>
  json<FilesDocument>(runKpi("check", file, "--json").stdout).observations.map(
    ({ key, value, status, cell, sheet }) => [key, value, status, cell, sheet],
  );

const layout = json<LayoutEntry[]>(runKpi("layout", "--year", "2024", "--json").stdout);
const seed = Object.entries(seedKpi3()).flatMap(([row, years]) =>
  Object.entries(years).map(([year, value]) => ({ key: observationKey(row, year), value })),
);
const expected = seed.map(({ key, value }) => [
  key,
  typeof value === "number" ? value : null,
  typeof value === "number" ? "reported" : "no-data",
]);

beforeAll(() => {
  runKpi("template", "--jurisdiction", "XK", "--year", "2024", "--out", path("template.xlsx"));
  const typed = seed.map(({ key, value }) => {
    const place = layout.find((entry) => entry.key === key);
    return [place?.sheet, place?.address, value];
  });
  runOpenpyxl(TYPE, path("template.xlsx"), path("typed.xlsx"), JSON.stringify(typed));
  demoInto(path("demo"));
  convertAllInLibreOffice(["template.xlsx", "typed.xlsx", SAMPLE, REGIONAL].map(path), "xlsx", path(SAVED));
});

test("figures typed by another program come out of the merge figure for figure, No data included", () => {
  const run = runKpi("merge", path("typed.xlsx"), "--include-incomplete", "--out", path("regional.xlsx"), "--json");
  const merged = json<FilesDocument>(run.stdout).observations.filter(({ key }) => seed.some((one) => one.key === key));
  expect(merged.map(({ key, value, status }) => [key, value, status])).toEqual(expected);

  const [titles, ...lines] = describeFile(path("regional.xlsx")).data;
  const column = (name: string): number => titles?.indexOf(name) ?? -1;
  const inSheet = lines.filter((line) => seed.some((one) => one.key === line[column("Key")]));
  expect(inSheet.map((line) => [line[column("Key")], line[column("Value")], line[column("Status")]])).toEqual(
    expected.map(([key, value, status]) => [key, value, status === "no-data" ? "No data" : status]),
  );
  expect(inSheet[0]).toEqual([
    "Kosovo*",
    3,
    "Illegal possession of FAE",
    "Reported cases during the reporting period",
    2018,
    1327,
    "reported",
    "cases",
    "typed.xlsx",
    "KPI 3",
    "D8",
    "XK",
    "3.possession.cases.2018",
    "number:1327",
    "XK",
    expect.any(String),
  ]);
});

test.each(["template.xlsx", "typed.xlsx", SAMPLE])(
  "%s reads the same after LibreOffice and after openpyxl saved it",
  (name) => {
    const before = observed(path(name));
    expect(before.length).toBeGreaterThan(400);
    expect(observed(savedByLibreOffice(name))).toEqual(before);
    const again = path(`openpyxl-${basename(name)}`);
    runOpenpyxl(SAVE, path(name), again);
    expect(observed(again)).toEqual(before);
  },
);

test("a regional workbook saved by LibreOffice can be merged into", () => {
  const saved = savedByLibreOffice(REGIONAL);
  const figures = (document: FilesDocument): unknown[] =>
    document.observations.map(({ key, jurisdiction, value, status, file }) => [jurisdiction, key, value, status, file]);
  const files = ["AL", "BA"].map((code) => path(`demo/sample-${code}-2024.xlsx`));
  const original = json<FilesDocument>(
    runKpi("merge", ...files, "--into", path(REGIONAL), "--out", path("a.xlsx"), "--json").stdout,
  );
  const throughOffice = json<FilesDocument>(
    runKpi("merge", ...files, "--into", saved, "--out", path("b.xlsx"), "--json").stdout,
  );
  expect(figures(throughOffice)).toEqual(figures(original));
  expect(new Set(original.observations.map((one) => one.jurisdiction)).size).toBe(6);
});

test("other programs see restrictions, protection, the Excel Tables and all 130 charts, also after LibreOffice saved them", () => {
  const template = describeFile(path("template.xlsx"));
  expect(template.validations["KPI 1"]).toEqual(["list", "list", "list", "list"]);
  expect(new Set(template.validations["KPI 3"])).toEqual(new Set(["custom"]));
  expect(template.protected).toContain("KPI 3");
  expect(template.hidden["_kpi"]).toBe("veryHidden");
  const regional = path(REGIONAL);
  for (const file of [regional, savedByLibreOffice(REGIONAL)]) {
    const described = describeFile(file);
    expect(Object.values(described.charts).reduce((sum, count) => sum + count, 0)).toBe(130);
    const end = described.data.findIndex((line) => line[0] === null);
    expect(described.tables["Regional data"]).toEqual({ RegionalData: `A1:P${String(end)}` });
  }
});

test("a regional workbook of six reports prints forty pages at most, and still shows its charts there", () => {
  const paper = readFileSync(convertInLibreOffice(path(REGIONAL), "pdf", folder));
  expect(paper.length).toBeGreaterThan(100_000);
  const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.length).toBeLessThanOrEqual(40);
});

test("stored results are those that LibreOffice calculates itself", () => {
  const saved = savedByLibreOffice(REGIONAL);
  const values =
    "import json, sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1], data_only=True)\nprint(json.dumps([[c.value for c in row] for s in book if s.title.startswith('KPI') for row in s]))";
  const numbers = (file: string): unknown[] =>
    json<unknown[][]>(runOpenpyxl(values, file)).map((row) => row.filter((value) => value !== null && value !== ""));
  expect(numbers(saved)).toEqual(numbers(path(REGIONAL)));
  expect(
    Object.keys(unzipSync(new Uint8Array(readFileSync(saved)))).filter((name) => /charts\/chart\d+\.xml$/.test(name)),
  ).toHaveLength(130);
});
