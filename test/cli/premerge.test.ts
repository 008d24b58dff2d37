import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import type { FilesDocument, PremergeDocument } from "../../src/cli/json-shapes";
import type { CellContent } from "../../src/core/observation/observation";
import { planTemplate } from "../../src/core/template/plan-template";
import { runKpi } from "../fixtures/run-kpi";
import { opened } from "../fixtures/shipped-framework";

const folder = mkdtempSync(join(tmpdir(), "kpi-premerge-"));
const path = (name: string): string => join(folder, name);
const CELLS = { police: { "4.firearms.border.2024": 24 }, customs: { "4.firearms.border.2024": 30 } };

beforeAll(async () => {
  for (const [name, cells] of Object.entries(CELLS)) {
    const contents = Object.entries(cells).map(([key, value]): [string, CellContent] => [
      key,
      { kind: "number", value },
    ]);
    const prefill = { contents: new Map(contents), notes: new Map(), cover: new Map() };
    const plan = planTemplate(opened().framework, { jurisdiction: "XK", round: "2024", language: "en", prefill });
    writeFileSync(path(`${name}.xlsx`), await xlsxFormat.write(plan));
  }
});

function premerged(
  out: string,
  ...more: readonly string[]
): { readonly code: number | null; readonly said: PremergeDocument } {
  const run = runKpi("premerge", path("police.xlsx"), path("customs.xlsx"), "--out", path(out), "--json", ...more);
  return { code: run.code, said: JSON.parse(run.stdout) as PremergeDocument };
}

test("copies become one report; where they differ the cell is blank until somebody chooses", () => {
  const { code, said } = premerged("first.xlsx");
  expect([code, said.out]).toEqual([1, path("first.xlsx")]);
  expect(said.cells).toMatchObject([
    {
      key: "4.firearms.border.2024",
      owners: ["police", "customs"],
      sides: [
        { file: path("police.xlsx"), value: 24, isOwner: true },
        { file: path("customs.xlsx"), value: 30, isOwner: true },
      ],
      value: null,
      status: null,
    },
  ]);
  const chosen = premerged("second.xlsx", "--choose", `4.firearms.border=${path("customs.xlsx")}`);
  expect(chosen.said.cells.map(({ value }) => value)).toEqual([30]);
  const check = JSON.parse(runKpi("check", path("second.xlsx"), "--json").stdout) as FilesDocument;
  const found = check.observations.find(({ key }) => key === "4.firearms.border.2024");
  expect(found?.value).toBe(30);
});

test.each<[string, readonly string[]]>([
  ["one copy", [path("police.xlsx")]],
  ["no copies", [path("none.xlsx"), path("nothing.xlsx")]],
  ["a choice of another file", [path("police.xlsx"), path("customs.xlsx"), "--choose", path("third.xlsx")]],
  ["a choice for no place", [path("police.xlsx"), path("customs.xlsx"), "--choose", `4.none=${path("customs.xlsx")}`]],
  ["its own copies", [path("police.xlsx"), path("customs.xlsx"), "--out", path("police.xlsx")]],
])("nothing is written: %s", (_, args) => {
  const run = runKpi("premerge", "--out", path("never.xlsx"), ...args);
  expect([run.code, run.stderr.includes(" at "), existsSync(path("never.xlsx"))]).toEqual([2, false, false]);
});

test("the text names the copies and the next step", () => {
  const run = runKpi("premerge", path("police.xlsx"), path("customs.xlsx"), "--out", path("third.xlsx"));
  expect(run.stdout).toContain("Kosovo*");
  expect(run.stdout).toMatch(/error +4\.firearms\.border\.2024: .*--choose/);
});
