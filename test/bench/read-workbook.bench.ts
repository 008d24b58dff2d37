/**
 * Milliseconds per workbook, ours against hucre, on a workbook as large as a template:
 * `npx tsx test/bench/read-workbook.bench.ts [file.xlsx …]`. Medians of rounds that alternate, so
 * that a busy machine slows both; the ratio is what to compare between machines.
 */
import { readFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "hucre";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import type { CellValue } from "hucre";

const ROUNDS = 15;
const READS_PER_ROUND = 10;

async function templateSized(): Promise<Uint8Array> {
  const row = (sheet: number, index: number): CellValue[] => [
    `Indicator ${String(sheet)}.${String(index)}: number of cases`,
    "cases",
    index * 17,
    index / 7,
    index % 3 === 0,
    `note ${String(index % 5)}`,
    null,
    new Date(Date.UTC(2024, 0, index + 1)),
  ];
  const sheets = Array.from({ length: 15 }, (_, sheet) => ({
    name: `KPI ${String(sheet + 1)}`,
    rows: Array.from({ length: 19 }, (_row, index) => row(sheet, index)),
  }));
  return writeXlsx({ sheets });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

async function timed(read: () => unknown): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < READS_PER_ROUND; index++) await read();
  return (performance.now() - start) / READS_PER_ROUND;
}

async function compare(name: string, bytes: Uint8Array): Promise<void> {
  const outcome = readWorkbook(bytes);
  const cells = outcome.ok ? outcome.value.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) : 0;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timed(() => readWorkbook(bytes)));
    theirs.push(await timed(() => readXlsx(bytes)));
  }
  const [our, their] = [median(ours), median(theirs)];
  console.log(
    `${name}: ${String(Math.round(bytes.length / 1024))} KB, ${String(cells)} cells: ours ${our.toFixed(2)} ms, hucre ${their.toFixed(2)} ms, ratio ${(our / their).toFixed(2)}`,
  );
}

async function main(): Promise<void> {
  await compare("template-sized", await templateSized());
  for (const file of process.argv.slice(2)) await compare(file, new Uint8Array(readFileSync(file)));
}

void main();
