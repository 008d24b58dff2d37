/** A regional workbook with other columns, merged into with a framework of which every word was changed. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import type { FilesDocument } from "../../src/cli/json-shapes";
import type { Regional } from "../../src/core/consolidation/regional";
import { labelsIn } from "../../src/core/framework/framework";
import { planRegional } from "../../src/core/regional/plan-regional";
import { readRegional } from "../../src/core/regional/read-regional";
import type { SheetPlan } from "../../src/core/workbook/plan";
import { movedColumn } from "../fixtures/moved-columns";
import { renamedWords } from "../fixtures/renamed-words";
import { runKpi } from "../fixtures/run-kpi";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";

const folder = mkdtempSync(join(tmpdir(), "kpi-words-"));
const path = (name: string): string => join(folder, name);
const { framework } = opened();
const MARKED = /^kpi-table:/;

/** Tables, merged cells and sizes stay behind: a person who cuts columns apart loses these too. */
function movedSheet(sheet: SheetPlan): SheetPlan {
  if (!sheet.cells.some(({ value }) => MARKED.test(String(value)))) return sheet;
  const cells = sheet.cells.map((cell) => ({ ...cell, row: cell.row + 2, column: movedColumn(cell.column) }));
  return { ...sheet, name: `Own ${sheet.name}`, cells, columns: [], rows: [], merges: [], tables: [] };
}

function regionalIn(name: string): Regional {
  const read = xlsxFormat.read(new Uint8Array(readFileSync(path(name))));
  const regional = read.ok ? readRegional(framework, read.value) : read;
  if (!regional.ok) throw new Error(JSON.stringify(regional.issues));
  return regional.value.regional;
}

test("figures, verdicts, reasons, justifications, revisions and gaps are the same", async () => {
  cpSync(join(__dirname, "../../src/frameworks/salw-roadmap/2019-2024"), path("framework"), { recursive: true });
  const words = JSON.parse(readFileSync(path("framework/labels.en.json"), "utf8")) as { readonly language: string };
  const changed = { ...renamedWords(words, (word) => `Ž${word}`), language: words.language };
  writeFileSync(path("framework/labels.en.json"), JSON.stringify(changed));
  const plan = planRegional(framework, wholeRegional(framework), labelsIn(framework, "en").language);
  writeFileSync(path("plain.xlsx"), await xlsxFormat.write(plan));
  writeFileSync(path("moved.xlsx"), await xlsxFormat.write({ ...plan, sheets: plan.sheets.map(movedSheet) }));
  writeFileSync(path("photo.xlsx"), Uint8Array.from([255, 216]));
  runKpi("template", "--jurisdiction", "AL", "--year", "2024", "--out", path("al.xlsx"));
  const merge = (into: string, out: string, ...more: readonly string[]): FilesDocument => {
    const run = runKpi(
      "merge",
      path("al.xlsx"),
      path("photo.xlsx"),
      "--include-incomplete",
      "--into",
      path(into),
      "--out",
      path(out),
      "--json",
      ...more,
    );
    expect(run).toMatchObject({ code: 1, stderr: "" });
    return JSON.parse(run.stdout) as FilesDocument;
  };
  const plain = merge("plain.xlsx", "one.xlsx");
  const moved = merge("moved.xlsx", "two.xlsx", "--framework", path("framework"));
  expect(moved.observations).toEqual(plain.observations);
  expect(moved.secondSource).toEqual(plain.secondSource);
  expect(moved.files.map(({ file, verdict, counts }) => [file, verdict, counts])).toEqual(
    plain.files.map(({ file, verdict, counts }) => [file, verdict, counts]),
  );
  const [one, two] = [regionalIn("one.xlsx"), regionalIn("two.xlsx")];
  // The sentences about the files that are merged now are in the words of now.
  const given = new Set(["al.xlsx", "photo.xlsx"]);
  const unsaid = ({ reasons, ...rest }: Regional): unknown => ({
    ...rest,
    reasons: reasons.map((reason) => (given.has(reason.file) ? { ...reason, message: "" } : reason)),
  });
  expect(one.reasons.some(({ file }) => file === "rs.xlsx")).toBe(true);
  expect(unsaid(two)).toEqual(unsaid(one));
});
