/**
 * Whether a regional workbook that was edited by hand can lose anything in a merge without a word:
 *   npm run -s bench:damage [-- --edits 2000] [-- --seed 1]
 * Each edit is made to a workbook that was written to a file and read from it; then a report is merged into it, as by
 * `merge --into`. It has to end in the same state, or in a refusal that names the sheet; a figure that people see may
 * differ from the one that counts only where that is said. Exits with 1 otherwise.
 */
import { parseArgs } from "node:util";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { overwrittenIn } from "../../src/app/check-regional";
import { checkWorkbook } from "../../src/app/check-workbook";
import { mergeChecked, readInto } from "../../src/app/merge-workbooks";
import type { Regional } from "../../src/core/consolidation/regional";
import type { Issue, Outcome } from "../../src/core/issue/issue";
import { planRegional } from "../../src/core/regional/plan-regional";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { filledReport } from "../fixtures/filled-report";
import { ENDS, judgeEdit, type End } from "../fixtures/judge-edit";
import { EDIT_KINDS, randomEdit } from "../fixtures/regional-edits";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import { randomFrom } from "./rules/random";

const BAD: readonly End[] = ["unnamed", "unseen", "lost"];

const { values } = parseArgs({
  options: { edits: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});
const [edits, seed] = [Number(values.edits), Number(values.seed)];
const open = opened();
const { framework } = open;
const report = checkWorkbook({
  file: "ME.xlsx",
  open,
  snapshot: { ok: true, issues: [], value: filledReport(framework, { jurisdiction: "ME", fill: () => 1 }) },
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Merged {
  readonly regional: Regional;
  readonly told: readonly Issue[];
}

function mergedInto(snapshot: Snapshot): Outcome<Merged> {
  const before = readInto({ file: "regional.xlsx", open, snapshot: { ok: true, issues: [], value: snapshot } });
  if (!before.ok) return before;
  const choices = { chosen: [], includeIncomplete: true };
  const { regional } = mergeChecked(open, [{ open, assessment: report }], before.value, { choices, language: "en" });
  return { ok: true, issues: [], value: { regional, told: overwrittenIn(before.value) } };
}

async function writtenAndRead(regional: Regional): Promise<Snapshot> {
  const read = xlsxFormat.read(await xlsxFormat.write(planRegional(framework, regional, "en")));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

async function run(): Promise<boolean> {
  const before = await writtenAndRead(wholeRegional(framework));
  const undamaged = mergedInto(before);
  if (!undamaged.ok) throw new Error(JSON.stringify(undamaged.issues));
  const expected = undamaged.value.regional;
  const ends = new Map(EDIT_KINDS.map((kind) => [kind, new Map(ENDS.map((end) => [end, 0]))]));
  const bad: string[] = [];
  for (let index = 0; index < edits; index++) {
    const kind = EDIT_KINDS[index % EDIT_KINDS.length] ?? "";
    const edit = randomEdit(kind, before, randomFrom(seed * 1_000_000 + index));
    const merged = mergedInto(edit.after);
    const found: Outcome<Regional> = merged.ok ? { ...merged, value: merged.value.regional } : merged;
    const told = merged.ok ? merged.value.told : [];
    const end = judgeEdit({ framework, before, after: edit.after, expected, found, told });
    const tally = ends.get(kind);
    tally?.set(end, (tally.get(end) ?? 0) + 1);
    if (BAD.includes(end)) bad.push(`${end}: ${kind}: ${edit.told}`);
  }
  const width = Math.max(...EDIT_KINDS.map(({ length }) => length));
  for (const [kind, tally] of ends) {
    const counts = [...tally].filter(([, count]) => count > 0).map(([end, count]) => `${String(count)} ${end}`);
    print(`${kind.padEnd(width)}  ${counts.join("; ")}`);
  }
  for (const line of bad) print(line);
  print(`${String(edits)} edits, seed ${String(seed)}: ${String(bad.length)} ended otherwise than they may.`);
  return bad.length === 0;
}

void run().then((isGood) => {
  process.exitCode = isGood ? 0 : 1;
});
