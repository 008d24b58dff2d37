import { existsSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilesDocument, LayoutEntry, TemplateDocument } from "../../src/cli/json-shapes";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import { textEverywhere } from "../fixtures/text-everywhere";
import { runKpi } from "../fixtures/run-kpi";
import { runNpmScript } from "../fixtures/run-program";

const folder = mkdtempSync(join(tmpdir(), "kpi-"));
const path = (name: string): string => join(folder, name);
const json = <T>(text: string): T => JSON.parse(text) as T;

test("npm starts it as a person does", () => {
  const run = runNpmScript("kpi", "layout", "--year", "2024", "--json");
  expect(run).toEqual(runKpi("layout", "--year", "2024", "--json"));
  expect(json<LayoutEntry[]>(run.stdout).length).toBeGreaterThan(400);
});

test("what was made of an older source is made anew before it starts", () => {
  const program = join(__dirname, "../../node_modules/.cache/programs/kpi.mjs");
  utimesSync(program, 0, 0);
  expect(runNpmScript("kpi", "--help")).toEqual(runKpi("--help"));
  expect(statSync(program).mtimeMs).toBeGreaterThan(0);
});

test("demo makes six marked samples and a regional workbook, and says where they are", () => {
  const run = runKpi("demo", "--out", path("demo"));
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toContain("regional-sample.xlsx");
  for (const code of ["AL", "BA", "XK", "ME", "MK", "RS"]) {
    const read = readWorkbook(new Uint8Array(readFileSync(path(`demo/sample-${code}-2024.xlsx`))));
    expect(read.ok && read.value.sheets[0]?.cells.some((cell) => String(cell.value).startsWith("SAMPLE"))).toBe(true);
  }
  const bytes = new Uint8Array(readFileSync(path("demo/regional-sample.xlsx")));
  const { without, charts } = textEverywhere(bytes, "SAMPLE");
  expect([without, charts > 40]).toEqual([[], true]);
  const regional = readWorkbook(bytes);
  expect(regional.ok && regional.value.sheets.map((sheet) => sheet.name)).toEqual([
    "At a glance",
    "Final review",
    ...["1", "2", "3", "4", "6", "7", "8", "9", "10", "11", "12", "13"].map((kpi) => `Region KPI ${kpi}`),
    "Region Narrative",
    "Charts Region",
    "Charts Compared",
    "Charts AL",
    "Charts BA",
    "Charts XK",
    "Charts ME",
    "Charts MK",
    "Charts RS",
    "Region Justifications",
    "Revisions",
    "Region Breaks in series",
    "Region Queries",
    "Rules",
    "Region No data",
    "Notes",
    "Regional data",
    "Merge log",
    "Certificate",
    "_kpi-region",
  ]);
});

test("merge: all six, no figure lost, the same bytes in any order and again into itself", () => {
  const files = ["AL", "BA", "XK", "ME", "MK", "RS"].map((code) => path(`demo/sample-${code}-2024.xlsx`));
  const run = runKpi("merge", ...files, "--out", path("one.xlsx"), "--json");
  expect(run.code).toBe(1);
  const document = json<FilesDocument>(run.stdout);
  expect(document.files.map((file) => [file.jurisdiction, file.verdict])).toEqual([
    ["AL", "accepted"],
    ["BA", "accepted"],
    ["XK", "accepted with remarks"],
    ["ME", "accepted"],
    ["MK", "accepted"],
    ["RS", "accepted"],
  ]);
  const trafficking = document.observations.filter(
    (one) => one.jurisdiction === "XK" && one.row === "3.trafficking.convicted",
  );
  expect(trafficking.map((one) => [one.period, one.value, one.status])).toEqual([
    ["2018", null, "no-data"],
    ["2019", 8, "reported"],
    ["2020", 0, "reported"],
    ["2021", 0, "reported"],
    ["2022", 69, "reported"],
    ["2023", 0, "reported"],
    ["2024", 5, "reported"],
  ]);
  expect(trafficking[4]).toMatchObject({
    kpi: "3",
    table: "3.trafficking",
    unit: "cases-or-individuals",
    file: "sample-XK-2024.xlsx",
    sheet: "KPI 3",
    cell: "H18",
  });
  runKpi("merge", ...[...files].reverse(), "--out", path("two.xlsx"));
  expect(readFileSync(path("two.xlsx")).equals(readFileSync(path("one.xlsx")))).toBe(true);
  runKpi("merge", ...files, "--into", path("one.xlsx"), "--out", path("three.xlsx"));
  expect(readFileSync(path("three.xlsx")).equals(readFileSync(path("one.xlsx")))).toBe(true);
});

test("template and layout agree: every cell of the layout is an empty, keyed input cell", () => {
  const made = runKpi("template", "--jurisdiction", "XK", "--year", "2024", "--out", path("xk.xlsx"), "--json");
  expect(made.code).toBe(0);
  expect(json<TemplateDocument>(made.stdout)).toEqual({
    out: path("xk.xlsx"),
    jurisdiction: "XK",
    round: "2024",
    framework: "salw-roadmap 2019-2024",
    issues: [],
  });
  const layout = json<LayoutEntry[]>(runKpi("layout", "--year", "2024", "--json").stdout);
  expect(Object.keys(layout[0] ?? {})).toEqual([
    "key",
    "sheet",
    "address",
    "kpi",
    "table",
    "tableLabel",
    "row",
    "rowLabel",
    "period",
    "unit",
    "kind",
  ]);
  expect(layout.find((entry) => entry.key === "3.trafficking.convicted.2022")).toEqual({
    key: "3.trafficking.convicted.2022",
    sheet: "KPI 3",
    address: "H18",
    kpi: "3",
    table: "3.trafficking",
    tableLabel: "Trafficking of FAE",
    row: "3.trafficking.convicted",
    rowLabel: "Solved with conviction (adjudicated)",
    period: "2022",
    unit: "cases-or-individuals",
    kind: "count",
  });
  expect(new Set(layout.map((entry) => `${entry.sheet}!${entry.address}`)).size).toBe(layout.length);
  const check = runKpi("check", path("xk.xlsx"), "--json");
  expect(check.code).toBe(1);
  const [file] = json<FilesDocument>(check.stdout).files;
  const blank = file?.issues.filter((issue) => issue.code === "cell-blank") ?? [];
  const optional = layout.filter(
    (entry) => entry.kind === "total" || entry.kpi === "narrative" || entry.table === "3.misuse",
  ).length;
  expect(file?.counts.blank).toBe(layout.length - optional);
  expect(blank.find((issue) => issue.key === "3.possession.cases.2018")).toMatchObject({
    rule: "filled",
    severity: "error",
    sheet: "KPI 3",
    cell: "D8",
  });
  expect(file?.issues.every((issue) => issue.rule === "filled")).toBe(true);
});

test("--from carries earlier years, notes and cover over, and only those", () => {
  const run = runKpi(
    "template",
    "--jurisdiction",
    "XK",
    "--year",
    "2023",
    "--from",
    path("demo/sample-XK-2024.xlsx"),
    "--out",
    path("xk-2023.xlsx"),
  );
  expect(run.code).toBe(0);
  const observations = json<FilesDocument>(runKpi("check", path("xk-2023.xlsx"), "--json").stdout).observations;
  const cases = observations.filter((one) => one.row === "3.possession.cases").map((one) => one.value);
  expect(cases).toEqual([1327, 2187, 1003, 1414, 1498, null]);
  expect(observations.find((one) => one.key === "3.possession.convicted.2018")?.status).toBe("no-data");
});

test("check --last compares with what was accepted, and says when there is nothing to compare with", () => {
  const [sample, last] = [path("demo/sample-RS-2024.xlsx"), path("demo/regional-sample.xlsx")];
  const evaluated = (...more: readonly string[]): number =>
    json<FilesDocument>(runKpi("check", sample, "--json", ...more).stdout).files[0]?.counts.notEvaluated ?? 0;
  expect(evaluated("--last", last)).toBeLessThan(evaluated());
  const other = runKpi("check", sample, "--last", path("demo/sample-AL-2024.xlsx"));
  expect([other.code, other.stderr.includes("Serbia")]).toEqual([0, true]);
  expect(runKpi("check", sample, "--last", path("nowhere.xlsx"))).toMatchObject({ code: 2, stdout: "" });
});

test("check --last compares over framework versions, as the mapping says", () => {
  const [last, next] = [path("demo/sample-RS-2024.xlsx"), path("next-RS-2025.xlsx")];
  runKpi("template", "--year", "2025", "--jurisdiction", "RS", "--from", last, "--out", next);
  const run = runKpi("check", next, "--json", "--last", last);
  expect(run.stderr).not.toContain("not compared");
  expect(json<FilesDocument>(run.stdout).files[0]?.issues.filter(({ code }) => code.startsWith("revision"))).toEqual(
    [],
  );
  expect(runKpi("check", last, "--json", "--last", next).stderr).toContain("not compared");
});

test("findings of one cause are told together, the one that says most first", () => {
  const [file] = json<FilesDocument>(runKpi("check", path("demo/sample-XK-2024.xlsx"), "--json").stdout).files;
  const causes = file?.issues.map(({ cause }) => cause) ?? [];
  expect(causes).toEqual([...causes].sort((one, other) => one - other));
  expect(new Set(causes).size).toBeLessThan(causes.length);
  expect(file?.issues.every(({ justification }) => justification === null)).toBe(true);
  expect(runKpi("check", path("demo/sample-XK-2024.xlsx")).stdout).toMatch(/^ {4}also {3}KPI 3 /m);
});

test("what is missing is told in cells, as in the pane, and not among the errors", () => {
  const { stdout } = runKpi("check", path("xk.xlsx"));
  expect(stdout).toMatch(/refused - [0-9]+ cells not yet filled/);
  expect(stdout).toMatch(/^ {2}blank {4}KPI /m);
  expect(stdout).not.toMatch(/\berrors?\b/);
});

test("an incomplete report is refused, and let in on purpose", () => {
  const refused = runKpi("merge", path("demo/sample-AL-2024.xlsx"), path("xk.xlsx"), "--out", path("r.xlsx"), "--json");
  expect(refused.code).toBe(1);
  expect(json<FilesDocument>(refused.stdout).files.map((file) => file.verdict)).toEqual(["accepted", "refused"]);
  const included = runKpi(
    "merge",
    path("demo/sample-AL-2024.xlsx"),
    path("xk.xlsx"),
    "--include-incomplete",
    "--out",
    path("r.xlsx"),
    "--force",
    "--json",
  );
  const document = json<FilesDocument>(included.stdout);
  expect(document.files.map((file) => file.verdict)).toEqual(["accepted", "accepted with remarks"]);
  expect(
    document.observations.find((one) => one.jurisdiction === "XK" && one.key === "4.firearms.inland.2024"),
  ).toMatchObject({ value: null, status: "not-reported" });
});

test("bad files are named, and the good ones merged", () => {
  writeFileSync(path("photo.xlsx"), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  writeFileSync(path("cut.xlsx"), readFileSync(path("xk.xlsx")).subarray(0, 9000));
  const run = runKpi(
    "merge",
    path("photo.xlsx"),
    path("cut.xlsx"),
    path("nowhere.xlsx"),
    folder,
    path("one.xlsx"),
    path("demo/sample-RS-2024.xlsx"),
    "--out",
    path("some.xlsx"),
    "--json",
  );
  expect(run.code).toBe(1);
  expect(json<FilesDocument>(run.stdout).files.map((file) => [file.verdict, file.issues[0]?.code])).toEqual([
    ["refused", "file-not-a-workbook"],
    ["refused", "file-cut-off"],
    ["refused", "file-not-found"],
    ["refused", "file-is-folder"],
    ["refused", "regional-not-report"],
    ["accepted", "no-data-stated"],
  ]);
  expect(existsSync(path("some.xlsx"))).toBe(true);
});

test("two reports of one jurisdiction wait for --choose", () => {
  const parts = unzipSync(new Uint8Array(readFileSync(path("demo/sample-RS-2024.xlsx"))));
  // One figure of KPI 13 is another one.
  const sheet = "xl/worksheets/sheet13.xml";
  const changed = strFromU8(parts[sheet] ?? new Uint8Array()).replace(/(<c r="J8"[^>]*><v>)\d+/, "$157");
  parts[sheet] = strToU8(changed);
  writeFileSync(path("rs-new.xlsx"), zipSync(parts));
  const [old, fresh] = [path("demo/sample-RS-2024.xlsx"), path("rs-new.xlsx")];
  const both = runKpi("merge", old, fresh, "--out", path("rs.xlsx"), "--json");
  expect(both.code).toBe(2);
  expect(json<FilesDocument>(both.stdout)).toMatchObject({
    out: null,
    files: [{ verdict: "refused" }, { verdict: "refused" }],
  });
  expect(existsSync(path("rs.xlsx"))).toBe(false);
  const chosen = runKpi("merge", old, fresh, "--choose", fresh, "--out", path("rs.xlsx"), "--json");
  expect(json<FilesDocument>(chosen.stdout).files.map((file) => file.verdict)).toEqual(["refused", "accepted"]);
});

const wrongCalls: readonly [string, readonly string[], string][] = [
  ["no such command", ["fly"], "fly"],
  ["an option that does not exist", ["check", "--fast", "a.xlsx"], "--fast"],
  ["nothing to check", ["check"], "Name the workbooks"],
  ["no --out", ["merge", "a.xlsx"], "--out"],
  ["a year outside the framework", ["layout", "--year", "2035"], "2018 to 2030"],
  [
    "an unknown jurisdiction",
    ["template", "--jurisdiction", "MD", "--year", "2024", "--out", path("x.xlsx")],
    "AL, BA, XK, ME, MK, RS",
  ],
  ["--out over an input", ["merge", path("xk.xlsx"), "--out", path("xk.xlsx")], "overwrite"],
  [
    "--choose of a file that is not merged",
    ["merge", path("xk.xlsx"), "--choose", path("rs-new.xlsx"), "--out", path("y.xlsx")],
    "none of the workbooks",
  ],
  [
    "--into a report",
    ["merge", path("demo/sample-RS-2024.xlsx"), "--into", path("xk.xlsx"), "--out", path("y.xlsx")],
    "not a regional workbook",
  ],
  [
    "--from of another jurisdiction",
    ["template", "--jurisdiction", "AL", "--year", "2024", "--from", path("xk.xlsx"), "--out", path("y.xlsx")],
    "Kosovo*",
  ],
  ["a framework folder that is none", ["layout", "--year", "2024", "--framework", path("nothing")], "cannot be opened"],
];
test.each(wrongCalls)("a wrong call says what is wrong: %s", (_, args, said) => {
  const run = runKpi(...args);
  expect(run.code).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toContain(said);
  expect(run.stderr).not.toMatch(/\bat .*:\d+:\d+/);
});

test("--help tells every command", () => {
  const run = runKpi("--help");
  expect(run.code).toBe(0);
  for (const command of ["template", "layout", "check", "merge", "demo"]) expect(run.stdout).toContain(command);
});
