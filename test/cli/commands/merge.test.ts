import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../../src/adapters/xlsx/xlsx-format";
import { frameworkFolders } from "../../../src/adapters/node/framework-folders";
import { findFrameworks } from "../../../src/app/frameworks";
import type { CliContext } from "../../../src/cli/cli-context";
import { mergeCommand } from "../../../src/cli/commands/merge";
import { labelsIn } from "../../../src/core/framework/framework";
import { planTemplate } from "../../../src/core/template/plan-template";
import { FRAMEWORKS, opened } from "../../fixtures/shipped-framework";

const folder = mkdtempSync(join(tmpdir(), "kpi-stop-"));
const open = opened();
const FILES = ["AL", "BA", "ME"].map((code) => join(folder, `${code}.xlsx`));

/** Ctrl-C is pressed once so many steps were begun. */
async function context(steps: number, said: string[]): Promise<CliContext> {
  const samples = frameworkFolders(FRAMEWORKS, []);
  const frameworks = await findFrameworks(samples, "en");
  if (!frameworks.ok) throw new Error("no frameworks");
  let asked = 0;
  return {
    frameworks: frameworks.value,
    samples,
    open,
    labels: labelsIn(open.framework, "en"),
    isForced: false,
    filesRead: new Map(),
    json: false,
    print: () => undefined,
    complain: (text) => said.push(text),
    isStopped: () => Promise.resolve(asked++ >= steps),
    progress: (text) => said.push(text),
  };
}

beforeAll(async () => {
  for (const file of FILES) {
    const prefill = { contents: new Map(), notes: new Map(), cover: new Map() };
    const jurisdiction = file.slice(-7, -5);
    const plan = planTemplate(open.framework, { jurisdiction, round: "2024", language: "en", prefill });
    writeFileSync(file, await xlsxFormat.write(plan));
  }
});

test.each<[string, number, readonly string[]]>([
  ["before the first file", 0, []],
  ["between two files", 2, ["1 of 3 checked", "2 of 3 checked"]],
  ["before the file is saved", 3, ["1 of 3 checked", "2 of 3 checked", "3 of 3 checked", "writing"]],
])("stopped %s, nothing is written and that is said", async (_, steps, told) => {
  const [out, said] = [join(folder, "out.xlsx"), [] as string[]];
  const code = await mergeCommand([...FILES, "--out", out, "--include-incomplete"], await context(steps, said));
  expect([code, existsSync(out), said]).toEqual([2, false, [...told, "Stopped; nothing was written."]]);
});

test("not stopped, it is written", async () => {
  const out = join(folder, "out.xlsx");
  await mergeCommand([...FILES, "--out", out, "--include-incomplete"], await context(Infinity, []));
  expect(existsSync(out)).toBe(true);
});
