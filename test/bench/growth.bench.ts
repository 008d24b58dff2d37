/**
 * How long a merge of many reports takes and how much memory it holds, on a framework with as many jurisdictions as are
 * asked for: `npm run -s bench:growth -- 6 60 600`.
 */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkFile, mergeChecked, type CheckedFile } from "../../src/app/merge-workbooks";
import { planTemplate } from "../../src/core/template/plan-template";
import { figureCells, layoutOf } from "../../src/core/template/layout";
import type { CellContent } from "../../src/core/observation/observation";
import type { OpenFramework } from "../../src/app/open-framework";
import { frameworkFiles, opened } from "../fixtures/shipped-framework";
import { randomFrom } from "./rules/random";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ROUND = "2024";

/** The shipped framework with jurisdictions "AA", "AB", ...: 676 at most. */
function frameworkWith(count: number): OpenFramework {
  const files = frameworkFiles();
  const codes = [...LETTERS].flatMap((one) => [...LETTERS].map((other) => `${one}${other}`)).slice(0, count);
  Object.assign(files["framework.json"] ?? {}, { jurisdictions: codes.map((code) => ({ code, aliases: [] })) });
  Object.assign(files["labels.en.json"] ?? {}, {
    jurisdictions: Object.fromEntries(codes.map((code) => [code, { name: `Place ${code}`, capital: code }])),
  });
  return opened(files);
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

/** One file after the other, as the command line takes them; making them is not counted. */
async function grow(count: number): Promise<string> {
  const open = frameworkWith(Math.min(count, LETTERS.length ** 2));
  const { framework } = open;
  const cells = figureCells(layoutOf(framework, ROUND, "en")).filter(({ row }) => row.content.kind === "number");
  const random = randomFrom(count);
  const checked: CheckedFile[] = [];
  let [checking, longest, peak] = [0, 0, 0];
  const measure = (): void => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
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
    const start = performance.now();
    const file = `report-${String(index)}.xlsx`;
    checked.push(checkFile({ file, open, snapshot: xlsxFormat.read(bytes) }, undefined, false));
    const took = performance.now() - start;
    checking += took;
    longest = Math.max(longest, took);
    measure();
  }
  const start = performance.now();
  const { plan } = mergeChecked(open, checked, undefined, {
    choices: { chosen: [], includeIncomplete: true },
    language: "en",
  });
  const merging = performance.now() - start;
  measure();
  const bytes = await xlsxFormat.write(plan);
  const writing = performance.now() - start - merging;
  measure();
  return [
    `${String(count)} files: ${(checking / count).toFixed(0)} ms to read and check each (longest ${longest.toFixed(0)} ms)`,
    `merge ${(merging / 1000).toFixed(1)} s, write ${(writing / 1000).toFixed(1)} s (${megabytes(bytes.length)})`,
    `peak heap ${megabytes(peak)}`,
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
