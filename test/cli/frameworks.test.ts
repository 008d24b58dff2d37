/** A second framework folder and a second language are used from the command line without a line of code. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FilesDocument, LayoutEntry, TemplateDocument } from "../../src/cli/json-shapes";
import { runKpi } from "../fixtures/run-kpi";
import type { Run } from "../fixtures/run-program";
import { NEW_ROW, frameworksOnDisk, SECOND } from "../fixtures/second-framework";

const { first, second } = frameworksOnDisk();
const folder = mkdtempSync(join(tmpdir(), "kpi-versions-"));
const path = (name: string): string => join(folder, name);
/** The second version is preferred; the first one is there with the second language. */
const run = (...args: readonly string[]): Run => runKpi(...args, "--framework", second, "--framework", first);
const json = <T>({ stdout }: Run): T => JSON.parse(stdout) as T;
const template = (year: string, out: string, ...more: readonly string[]): Run =>
  run("template", "--jurisdiction", "RS", "--year", year, "--out", path(out), "--json", ...more);

test("a template is of the version that has the year, the preferred one where both have it", () => {
  const made = (["2019", "2024", "2032"] as const).map((year) =>
    json<TemplateDocument>(template(year, `${year}.xlsx`)),
  );
  expect(made.map(({ framework }) => framework)).toEqual([
    "salw-roadmap 2019-2024",
    `${SECOND.id} ${SECOND.version}`,
    `${SECOND.id} ${SECOND.version}`,
  ]);
  const layout = json<LayoutEntry[]>(run("layout", "--year", "2032", "--json"));
  expect(layout.filter(({ rowLabel }) => rowLabel === NEW_ROW.title).length).toBeGreaterThan(0);
  const wrong = run("layout", "--year", "2040");
  expect([wrong.code, wrong.stderr.includes("2018 to 2032")]).toEqual([2, true]);
});

test("check knows which version each file is of, and does not compare over versions in silence", () => {
  const { code, stdout, stderr } = run(
    "check",
    path("2019.xlsx"),
    path("2032.xlsx"),
    "--last",
    path("2024.xlsx"),
    "--json",
  );
  const { files } = JSON.parse(stdout) as FilesDocument;
  expect([code, ...files.map(({ framework }) => framework)]).toEqual([
    1,
    "salw-roadmap 2019-2024",
    `${SECOND.id} ${SECOND.version}`,
  ]);
  const said = stderr.split("\n").filter((line) => line.includes("2024.xlsx"));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(path("2019.xlsx"));
  expect(said[0]).toContain(SECOND.version);
});

test("a merge is of one version, and --into says which", () => {
  const merge = (...args: readonly string[]): FilesDocument =>
    json(run("merge", ...args, "--include-incomplete", "--json"));
  const [old, fresh] = [path("2024-first.xlsx"), path("2024.xlsx")];
  runKpi("template", "--jurisdiction", "AL", "--year", "2024", "--out", old);
  const told = ({ files }: FilesDocument): readonly unknown[] =>
    files.map(({ issues }) => issues[0]?.code === "framework-other");
  expect(told(merge(old, fresh, "--out", path("both.xlsx")))).toEqual([true, false]);
  expect(told(merge(old, "--out", path("regional.xlsx")))).toEqual([false]);
  expect(told(merge(old, fresh, "--into", path("regional.xlsx"), "--out", path("more.xlsx")))).toEqual([false, true]);
});

test("--language is the language of what is made and said, and every file is read in any", () => {
  expect(template("2024", "xx.xlsx", "--language", "xx").code).toBe(0);
  const [english, other] = [
    ["--language", "en"],
    ["--language", "xx"],
  ].map((language) => json<FilesDocument>(run("check", path("xx.xlsx"), "--json", ...language)));
  const codes = (document: FilesDocument | undefined): unknown =>
    document?.files.map(({ issues }) => issues.map(({ code, cell }) => [code, cell]));
  expect(codes(other)).toEqual(codes(english));
  const isOther = (document: FilesDocument | undefined): unknown =>
    document?.files[0]?.issues.map(({ message }) => message.startsWith("xx "));
  expect([new Set(isOther(english) as boolean[]), new Set(isOther(other) as boolean[])]).toEqual([
    new Set([false]),
    new Set([true]),
  ]);
});

test("a language that no version has is a wrong call, which names those that there are", () => {
  const wrong = run("rules", "--language", "de");
  expect([wrong.code, wrong.stdout, wrong.stderr.includes("bs, en, mk, sq, sr-Cyrl, sr-Latn, sr-Latn-ME, xx")]).toEqual(
    [2, "", true],
  );
});

test("--rules grades the version that the pack is for", () => {
  const pack = path("pack.json");
  writeFileSync(
    pack,
    JSON.stringify({
      framework: `${SECOND.id} ${SECOND.version}`,
      version: "2-a",
      changes: [{ rule: "filled", severity: "info", why: "test" }],
    }),
  );
  const { files, rulePack } = json<FilesDocument>(
    run("check", path("2032.xlsx"), path("2019.xlsx"), "--rules", pack, "--json"),
  );
  expect([files.map(({ verdict }) => verdict), rulePack.split(", ")[0]]).toEqual([["accepted", "refused"], "2-a"]);
});

test("samples are of the preferred version, in the language that is asked for", () => {
  const demo = run("demo", "--out", path("demo"), "--language", "xx", "--json");
  const { files } = json<FilesDocument>(demo);
  expect([demo.code, new Set(files.map(({ framework, round }) => `${framework ?? ""} ${round ?? ""}`))]).toEqual([
    0,
    new Set([`${SECOND.id} ${SECOND.version} 2032`]),
  ]);
});
