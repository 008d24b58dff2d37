/** --avmp of check and merge. The figures of test/fixtures/second-source/avmp.csv are invented. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilesDocument } from "../../src/cli/json-shapes";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import { demoInto } from "../fixtures/demo-into";
import { runKpi } from "../fixtures/run-kpi";

const folder = mkdtempSync(join(tmpdir(), "kpi-avmp-"));
const path = (name: string): string => join(folder, name);
const json = <T>(text: string): T => JSON.parse(text) as T;
const AVMP = join(__dirname, "../fixtures/second-source/avmp.csv");
const [SERBIA, KOSOVO] = [path("demo/sample-RS-2024.xlsx"), path("demo/sample-XK-2024.xlsx")];
const found = ({ files }: FilesDocument): string[] =>
  files.flatMap(({ issues }) =>
    issues
      .filter(({ code }) => code.startsWith("second-source"))
      .map(({ key, facts }) => `${String(key)} ${String(facts["compared"])}`),
  );

beforeAll(() => {
  demoInto(path("demo"));
  writeFileSync(path("far.csv"), "Jurisdiction,Year,Incidents,Weapon seizures\nSerbia,2023,9000,0\nSerbia,2024,x,0\n");
});

test("check compares with the file, says what it left out, and gives its figures beside the reported ones", () => {
  const run = runKpi("check", SERBIA, KOSOVO, "--avmp", AVMP, "--json");
  const document = json<FilesDocument>(run.stdout);
  expect(run.stderr).toMatch(/Moldova/);
  expect(run.stderr).toMatch(/2015/);
  expect(document.secondSource).toHaveLength(18);
  expect(document.secondSource[0]).toEqual({
    source: "avmp",
    measure: "incidents",
    jurisdiction: "XK",
    year: "2022",
    value: 1098,
    file: "avmp.csv",
    sheet: "CSV",
    cell: "C5",
  });
  expect(
    document.secondSource.some(
      ({ jurisdiction, year, measure }) => jurisdiction === "XK" && year === "2024" && measure === "suicides",
    ),
  ).toBe(false);
  expect(json<FilesDocument>(runKpi("check", SERBIA, KOSOVO, "--json").stdout)).toMatchObject({
    secondSource: [],
    observations: document.observations,
  });
});

test("a figure far from the reported one is a warning with both; what is unclear is told with its place and is not clean", () => {
  const run = runKpi("check", SERBIA, "--avmp", path("far.csv"), "--json");
  expect([run.code, found(json<FilesDocument>(run.stdout))]).toEqual([1, ["10.incidents.total.2023 9000"]]);
  expect(run.stderr).toContain("CSV C3");
  expect(runKpi("check", SERBIA, "--avmp", path("far.csv")).stdout).toContain("AVMP has 9,000");
});

test("merge keeps the figures in the regional workbook, and merging into it uses them without the file", () => {
  const first = runKpi("merge", KOSOVO, "--avmp", path("far.csv"), "--out", path("one.xlsx"), "--json");
  expect(
    json<FilesDocument>(first.stdout).secondSource.map(({ year, measure, value }) => [year, measure, value]),
  ).toEqual([
    ["2023", "incidents", 9000],
    ["2023", "seizures", 0],
    ["2024", "seizures", 0],
  ]);
  const regional = readWorkbook(new Uint8Array(readFileSync(path("one.xlsx"))));
  expect(regional.ok && regional.value.sheets.some(({ name }) => name === "Region AVMP")).toBe(true);
  const second = json<FilesDocument>(
    runKpi("merge", SERBIA, "--into", path("one.xlsx"), "--out", path("two.xlsx"), "--json").stdout,
  );
  expect([found(second), second.secondSource.length]).toEqual([["10.incidents.total.2023 9000"], 3]);
  runKpi("merge", SERBIA, KOSOVO, "--into", path("two.xlsx"), "--out", path("three.xlsx"));
  expect(readFileSync(path("three.xlsx")).equals(readFileSync(path("two.xlsx")))).toBe(true);
  expect(found(json<FilesDocument>(runKpi("check", SERBIA, "--avmp", path("two.xlsx"), "--json").stdout))).toEqual([
    "10.incidents.total.2023 9000",
  ]);
});

test.each([
  ["a file that is not there", "nowhere.csv"],
  ["a report, which has no such table", "demo/sample-RS-2024.xlsx"],
])("nothing is done with %s, and it is said why", (_, file) => {
  for (const command of [
    ["check", SERBIA],
    ["merge", SERBIA, "--out", path("none.xlsx")],
  ]) {
    const run = runKpi(...command, "--avmp", path(file));
    expect([run.code, run.stdout, run.stderr.includes(file)]).toEqual([2, "", true]);
  }
});
