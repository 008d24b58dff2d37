import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printRivals } from "../../src/cli/print-rivals";
import { rivalsEntry } from "../../src/cli/rivals-entry";
import { assess, type Assessment } from "../../src/core/assessment/assess";
import { consolidate } from "../../src/core/consolidation/consolidate";
import { rivalsAmong } from "../../src/core/consolidation/rivals";
import { labelsIn } from "../../src/core/framework/framework";
import { filledReport } from "../fixtures/filled-report";
import { opened } from "../fixtures/shipped-framework";

const { framework, rulesFor } = opened();
const labels = labelsIn(framework, "en");
const folder = mkdtempSync(join(tmpdir(), "kpi-rivals-"));

function assessed(name: string, lost: number, fill: number): Assessment {
  const file = join(folder, name);
  writeFileSync(file, "");
  const value = filledReport(framework, {
    jurisdiction: "ME",
    fill: (key) => (key.startsWith("13.lost-stolen.stolen") ? fill : undefined),
    typed: { "13.lost-stolen.lost.2024": lost },
  });
  const found = assess(framework, rulesFor, file, { ok: true, issues: [], value });
  if (!found.report) throw new Error("no report");
  return { ...found, report: { ...found.report, cover: new Map([["approved-by", "A. Officer, 1 March"]]) } };
}

async function told(given: readonly Assessment[], chosen: readonly string[]): Promise<readonly string[]> {
  const choices = { chosen, includeIncomplete: true };
  const { assessments, regional } = consolidate(framework, given, undefined, choices, ({ code }) => code);
  const rivals = rivalsAmong(framework, assessments, undefined, regional.round);
  const entries = await Promise.all(rivals.map((one) => rivalsEntry(framework, labels, one, chosen)));
  return printRivals(entries, (code) => code).flatMap((text) => text.split("\n"));
}

test("each side by its date, its cover and how much is filled; each cell in which they differ; the choice", async () => {
  const [one, other] = [assessed("one.xlsx", 16, 22), assessed("other.xlsx", 17, 22)];
  const open = await told([one, other], []);
  expect(open[0]).toBe("Reports of ME for 2024, of which one is merged; 1 cell differs.");
  expect(open[1]).toMatch(
    /one\.xlsx \(saved \d{4}-\d\d-\d\d \d\d:\d\d; Approved by, on: A\. Officer, 1 March; 8 cells filled; refused\)/,
  );
  expect(open[1]).toContain(`--choose ${one.file}`);
  expect(open[3]).toBe("  Firearms lost, 2024: 16 | 17");
  const chosen = await told([one, other], [other.file]);
  expect(chosen[1]).toContain(`--choose ${one.file}`);
  expect(chosen[2]).toMatch(/ - taken$/);
});

test("every cell in which they differ is told", async () => {
  const more = assessed("more.xlsx", 16, 23);
  const rival = { ...assessed("rival.xlsx", 17, 24) };
  const lines = await told([more, rival], []);
  expect(lines[0]).toContain("8 cells differ");
  expect(lines).toHaveLength(3 + 8);
});

test("no rivals, nothing to tell", async () => {
  expect(await told([assessed("alone.xlsx", 16, 22)], [])).toEqual([]);
});
