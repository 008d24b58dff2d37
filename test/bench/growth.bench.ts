/**
 * How much work a merge of many reports is and how much memory it holds, on a framework with as many jurisdictions as
 * are asked for: `npm run -s bench:growth -- 6 60 600 1000`. Times are those of the processor, so that what else the
 * machine does counts little.
 */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkFile, mergeReports, planMerged, type CheckedFile } from "../../src/app/merge-workbooks";
import { planTemplate } from "../../src/core/template/plan-template";
import { figureCells, layoutOf } from "../../src/core/template/layout";
import type { CellContent } from "../../src/core/observation/observation";
import { opened } from "../fixtures/shipped-framework";
import { filesWith } from "./many-jurisdictions";
import { randomFrom } from "./rules/random";

const ROUND = "2024";

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

/** One file after the other, as the command line takes them; making them is not counted. */
async function grow(count: number): Promise<string> {
  const open = opened(filesWith(count));
  const { framework } = open;
  const cells = figureCells(layoutOf(framework, ROUND, "en")).filter(({ row }) => row.content.kind === "number");
  const random = randomFrom(count);
  const checked: CheckedFile[] = [];
  let [checking, longest, checkedPeak, peak] = [0, 0, 0, 0];
  const measure = (): void => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  };
  /** Milliseconds of work since this process began. */
  const worked = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  for (let index = 0; index < count; index++) {
    const jurisdiction = framework.jurisdictions[index % framework.jurisdictions.length]?.code ?? "";
    const contents = new Map(
      cells.map(({ key }): [string, CellContent] => [key, { kind: "number", value: random.whole(0, 99) }]),
    );
    const prefill = { contents, notes: new Map(), cover: new Map() };
    const bytes = await xlsxFormat.write(
      planTemplate(framework, { jurisdiction, round: ROUND, language: "en", prefill }),
    );
    const start = worked();
    const file = `report-${String(index)}.xlsx`;
    checked.push(checkFile({ file, open, snapshot: xlsxFormat.read(bytes) }, undefined, false));
    const took = worked() - start;
    checking += took;
    longest = Math.max(longest, took);
    measure();
  }
  checkedPeak = peak;
  const start = worked();
  const merged = mergeReports(open, checked, undefined, {
    choices: { chosen: [], includeIncomplete: true },
    language: "en",
  });
  const merging = worked() - start;
  measure();
  const plan = planMerged(merged);
  const planning = worked() - start - merging;
  measure();
  const bytes = await xlsxFormat.write(plan);
  const writing = worked() - start - merging - planning;
  measure();
  return [
    `${String(count)} files: ${(checking / count).toFixed(0)} ms to read and check each (longest ${longest.toFixed(0)} ms)`,
    `merge ${(merging / 1000).toFixed(1)} s, plan ${(planning / 1000).toFixed(1)} s, write ${(writing / 1000).toFixed(1)} s (${megabytes(bytes.length)})`,
    `peak heap ${megabytes(checkedPeak)} until all are checked, ${megabytes(peak)} in all`,
  ].join(", ");
}

async function main(): Promise<void> {
  const counts = process.argv.slice(2).map(Number);
  for (const count of counts.length > 0 ? counts : [6, 60, 600]) process.stdout.write(`${await grow(count)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
