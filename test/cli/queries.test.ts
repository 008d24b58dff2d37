import { existsSync, mkdtempSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import type { QueriesDocument } from "../../src/cli/json-shapes";
import { planRegional } from "../../src/core/regional/plan-regional";
import { planQueries } from "../../src/core/query/plan-queries";
import { readQueries } from "../../src/core/query/query-sheet";
import { labelsIn } from "../../src/core/framework/framework";
import { LOOKS } from "../../src/core/sheet/looks";
import { runKpi } from "../fixtures/run-kpi";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";

const folder = mkdtempSync(join(tmpdir(), "kpi-queries-"));
const path = (name: string): string => join(folder, name);
const { framework } = opened();

beforeAll(async () => {
  const regional = wholeRegional(framework);
  writeFileSync(path("region.xlsx"), await xlsxFormat.write(planRegional(framework, regional, "en")));
  writeFileSync(path("ask.csv"), "Jurisdiction;Row;Year;Question\nSerbia;3.possession.cases;2024;Cases or persons?\n");
});

function run(...args: readonly string[]): { readonly code: number | null; readonly said: QueriesDocument } {
  const { code, stdout } = runKpi("queries", ...args, "--json");
  return { code, said: JSON.parse(stdout) as QueriesDocument };
}

test("asked, sent, answered and closed", async () => {
  const asked = run(
    path("region.xlsx"),
    "--ask",
    path("ask.csv"),
    "--out",
    path("asked.xlsx"),
    "--jurisdiction",
    "RS",
    "--send",
    path("send.xlsx"),
  );
  expect([asked.code, asked.said.counts, asked.said.out, asked.said.sent]).toEqual([
    0,
    { open: 1, answered: 0, closed: 1 },
    path("asked.xlsx"),
    path("send.xlsx"),
  ]);
  // The certificate is counted from what was written, as after a merge.
  const written = xlsxFormat.read(new Uint8Array(readFileSync(path("asked.xlsx"))));
  const certificate = written.ok ? written.value.sheets.find(({ name }) => name === "Certificate") : undefined;
  const counts = ["cells", "figures"].map((what) => {
    const row = certificate?.cells.find(({ value }) => value === what)?.row;
    return certificate?.cells.filter((one) => one.row === row && one.type === "number").map(({ value }) => value);
  });
  for (const [expected, found, missing] of counts.map((one) => one ?? []))
    expect([Number(expected) > 0, found, missing]).toEqual([true, expected, 0]);
  const sent = xlsxFormat.read(new Uint8Array(readFileSync(path("send.xlsx"))));
  if (!sent.ok) throw new Error(JSON.stringify(sent.issues));
  const answered = readQueries(framework, sent.value, "RS").map((one) => ({ ...one, answer: "Persons." }));
  expect(answered.map(({ id, question }) => [id, question])).toEqual([["RS-1", "Cases or persons?"]]);
  const sheet = planQueries(framework, labelsIn(framework, "en"), answered, "Queries", "");
  const back = { title: "", properties: {}, looks: LOOKS, sheets: [sheet], names: [] };
  writeFileSync(path("back.xlsx"), await xlsxFormat.write(back));
  const came = run(path("asked.xlsx"), "--answers", path("back.xlsx"), "--out", path("came.xlsx"));
  expect(came.said.counts).toEqual({ open: 0, answered: 1, closed: 1 });
  const closed = run(path("came.xlsx"), "--close", "RS-1", "--out", path("closed.xlsx"));
  expect(closed.said.counts).toEqual({ open: 0, answered: 0, closed: 2 });
  expect(run(path("closed.xlsx")).said.queries.map(({ id, state, answer }) => [id, state, answer])).toEqual([
    ["XK-1", "closed", "Yes."],
    ["RS-1", "closed", "Persons."],
  ]);
});

test("one question by options, and what the text says", () => {
  const args = ["--jurisdiction", "Serbia", "--row", "3.possession.cases", "--year", "2024", "--text", "Why?"];
  const { code, stdout } = runKpi("queries", path("region.xlsx"), ...args, "--out", path("one.xlsx"));
  expect(code).toBe(0);
  expect(stdout).toMatch(/RS-1 open {2}Serbia, .*2024/);
  expect(stdout).toContain("1 open, 0 answered, 1 closed.");
});

test.each<[string, readonly string[]]>([
  ["a report", [path("ask.csv")]],
  ["a question without --out", [path("region.xlsx"), "--close", "XK-1"]],
  ["--out without a change", [path("region.xlsx"), "--out", path("never.xlsx")]],
  ["an id that nobody asked", [path("region.xlsx"), "--close", "XK-9", "--out", path("never.xlsx")]],
  ["--send without a jurisdiction", [path("region.xlsx"), "--send", path("never.xlsx")]],
  ["answers without queries", [path("region.xlsx"), "--answers", path("region.xlsx"), "--out", path("never.xlsx")]],
])("nothing is written: %s", (_, args) => {
  const { code, stderr } = runKpi("queries", ...args);
  expect([code, stderr.includes(" at "), existsSync(path("never.xlsx"))]).toEqual([2, false, false]);
});
