import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { makeTemplate } from "../../src/app/make-template";
import { sampleFigures } from "../../src/app/sample-figures";
import type { HistoryDocument } from "../../src/cli/json-shapes";
import { planTemplate } from "../../src/core/template/plan-template";
import { runKpi } from "../fixtures/run-kpi";
import { opened, samplesOf } from "../fixtures/shipped-framework";

const { framework } = opened();
const folder = mkdtempSync(join(tmpdir(), "kpi-history-"));
const path = (name: string): string => join(folder, name);
const INLAND = "4.firearms.inland";

async function writeReport(): Promise<void> {
  const contents = new Map(sampleFigures(framework, samplesOf(framework), "MK", "2024"));
  [1427, 2011, 1396, 1414, 1398, 1440, 1421].forEach((value, index) => {
    contents.set(`${INLAND}.${framework.years[index] ?? ""}`, { kind: "number", value });
  });
  const request = { jurisdiction: "MK", round: "2024", language: "en" } as const;
  expect(makeTemplate(framework, request).ok).toBe(true);
  writeFileSync(
    path("first.xlsx"),
    await xlsxFormat.write(
      planTemplate(framework, { ...request, prefill: { contents, notes: new Map(), cover: new Map() } }),
    ),
  );
}

const history = (...args: readonly string[]): { readonly code: number | null; readonly said: HistoryDocument } => {
  const { code, stdout } = runKpi("history", ...args, "--json");
  return { code, said: JSON.parse(stdout) as HistoryDocument };
};

test("odd rows of a first report are listed with their years, and answered one by one", async () => {
  await writeReport();
  const before = history(path("first.xlsx"));
  expect(before.said.rows.find(({ row }) => row === INLAND)).toMatchObject({ odd: ["2019"], answer: null });
  const answer = ["--note", "As printed in 2020.", "--by", "Ana", "--out", path("second.xlsx")];
  history(path("first.xlsx"), "--as-published", INLAND, ...answer);
  const after = history(path("second.xlsx"));
  expect(after.said.rows.map(({ row }) => row)).toEqual(
    before.said.rows.map(({ row }) => row).filter((row) => row !== INLAND),
  );
  expect(runKpi("history", path("first.xlsx")).stdout).toContain("2019 2011 <");
});

test.each([
  [["nowhere.xlsx"], 2],
  [[], 2],
] as const)("%j is a wrong call, or nothing can be done", (args, code) => {
  expect(runKpi("history", ...args).code).toBe(code);
});

test("there is no answer for what is no row, and none without a name", () => {
  expect(runKpi("history", path("first.xlsx"), "--as-published", "4.firearms").code).toBe(2);
  expect(runKpi("history", path("first.xlsx"), "--as-published", INLAND, "--out", path("x.xlsx")).code).toBe(2);
});
