/**
 * One table of what the product does beside the programs that people would use instead: `npm run bench`
 * (`-- --json`, `-- --rounds N`, `-- --peers FOLDER` with an exceljs in it). Reading and checking are milliseconds of the
 * processor, merges are whole processes by the clock; all take turns, medians count. The floor of reading is what
 * inflating the parts and looking at each byte takes.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inflateRawSync } from "node:zlib";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import { READ_LIMITS } from "../../src/adapters/ooxml/read-limits";
import { readZipDirectory } from "../../src/adapters/ooxml/zip-directory";
import { LOCAL_BYTES } from "../../src/adapters/ooxml/zip-format";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { OpenFramework } from "../../src/app/open-framework";
import { sampleTemplates } from "../../src/app/sample-templates";
import { confront } from "../../src/core/validation/confront";
import { rulesOfCell } from "../../src/core/validation/rules-of-cell";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { filesWith } from "./many-jurisdictions";
import { inProcess, interleaved, type Contender } from "./peers/interleaved";
import { findPeers, savedByOthers, type Peers } from "./peers/peers";

interface Row {
  readonly work: string;
  readonly unit: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** null where there is none. */
  readonly floor: number | null;
}

const ROUND = "2024";
const OURS = "ours";
const FLOOR = "floor";
const KPI = join(__dirname, "../../src/cli/start.mjs");
const SCRIPTS = join(__dirname, "peers");

function rowOf(
  work: string,
  unit: string,
  { [OURS]: ours = Number.NaN, [FLOOR]: floor, ...peers }: Readonly<Record<string, number>>,
): Row {
  return { work, unit, ours, peers, floor: floor ?? null };
}

/** Each part inflated and each of its bytes looked at. */
function touch(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (const { headerAt, packedSize, method } of readZipDirectory(bytes, READ_LIMITS)?.entries.values() ?? []) {
    // Of the entry's own header only the lengths of name and extra field tell where its data begins.
    const start = headerAt + LOCAL_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
    const packed = bytes.subarray(start, start + packedSize);
    for (const byte of method === 0 ? packed : inflateRawSync(packed)) sum += byte;
  }
  return sum;
}

async function reading(peers: Peers, work: string, files: readonly string[], rounds: number): Promise<Row> {
  const all = files.map((file) => new Uint8Array(readFileSync(file)));
  const { python } = peers;
  const times = await interleaved(
    [
      inProcess(OURS, all.length, () => all.map((bytes) => readWorkbook(bytes))),
      inProcess(FLOOR, all.length, () => all.map(touch)),
      ...Object.entries(peers.readers).map(([name, read]) =>
        inProcess(name, all.length, async () => {
          for (const bytes of all) await read(bytes);
        }),
      ),
      ...(python === undefined
        ? []
        : [
            {
              name: "openpyxl",
              run: () => Number(execFileSync(python, [join(SCRIPTS, "read-openpyxl.py"), ...files])),
            },
          ]),
    ],
    rounds,
  );
  return rowOf(work, "ms a workbook", times);
}

/** `out` does not stand there when it starts. */
function byTheClock(name: string, out: string, program: string, args: readonly string[]): Contender {
  return {
    name,
    run: () => {
      rmSync(out, { force: true });
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
      // 1: there are warnings.
      if (status !== 0 && status !== 1) throw new Error(`${name}: ${stderr}`);
      return performance.now() - start;
    },
  };
}

async function merging({ python }: Peers, count: number, folder: string, rounds: number): Promise<Row> {
  const framework = join(folder, `framework-${String(count)}`);
  const files = filesWith(count);
  mkdirSync(framework, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(framework, name), JSON.stringify(content));
  const reports = await sampleFiles(opened(files), join(folder, String(count)));
  const out = join(folder, `regional-${String(count)}.xlsx`);
  const stacked = join(folder, "stacked.xlsx");
  const times = await interleaved(
    [
      byTheClock(OURS, out, process.execPath, [KPI, "merge", ...reports, "--out", out, "--framework", framework]),
      ...(python === undefined
        ? []
        : [byTheClock("openpyxl", stacked, python, [join(SCRIPTS, "stack.py"), ...reports, stacked])]),
    ],
    rounds,
  );
  return rowOf(`merge-${String(count)}`, "ms, whole process", times);
}

/** Levels of rows are the shipped framework's, whose jurisdictions other ones are not. */
const SAMPLES = samplesOf(opened().framework);

async function sampleFiles(open: OpenFramework, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { jurisdiction, plan } of sampleTemplates(open.framework, SAMPLES, ROUND, "en")) {
    const file = join(folder, `${jurisdiction}.xlsx`);
    writeFileSync(file, await xlsxFormat.write(plan));
    files.push(file);
  }
  return files;
}

/** A whole report, and one of its cells with the rules that look at it. */
async function checking(open: OpenFramework, file: string, rounds: number): Promise<readonly Row[]> {
  const snapshot = readWorkbook(new Uint8Array(readFileSync(file)));
  const { report } = checkWorkbook({ file, snapshot, open });
  const rules = rulesOfCell(open.rulesFor(ROUND), "4.firearms.inland.2023");
  const observations = report?.observations ?? new Map();
  const times = await interleaved(
    [
      inProcess("check", 20, () => {
        for (let index = 0; index < 20; index++) checkWorkbook({ file, snapshot, open });
      }),
      inProcess("check-cell", 1000, () => {
        for (let index = 0; index < 1000; index++) confront(rules, observations);
      }),
    ],
    rounds,
  );
  return Object.entries(times).map(([work, ours]) => rowOf(work, "ms", { [OURS]: ours }));
}

function shown({ work, unit, ours, peers, floor }: Row): string {
  const beside = Object.entries(peers).map(
    ([name, time]) => `${name} ${time.toFixed(1)} (×${(time / ours).toFixed(1)})`,
  );
  const above = floor === null ? [] : [`floor ${floor.toFixed(2)} (ours ×${(ours / floor).toFixed(1)})`];
  return `${work.padEnd(18)} ours ${ours.toFixed(ours < 1 ? 3 : 1)} ${unit}: ${[...beside, ...above].join(", ") || "no peer"}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, rounds: { type: "string" }, peers: { type: "string" } },
  });
  const rounds = Number(values.rounds ?? "7");
  const peers = await findPeers(values.peers);
  const folder = mkdtempSync(join(tmpdir(), "kpi-bench-"));
  const open = opened();
  const files = await sampleFiles(open, join(folder, "ours"));
  const rows: Row[] = [await reading(peers, "read", files, rounds)];
  for (const [by, saved] of Object.entries(savedByOthers(peers, files, folder)))
    rows.push(await reading(peers, `read-${by}`, saved, rounds));
  rows.push(...(await checking(open, files[0] ?? "", rounds)));
  rows.push(await merging(peers, 6, folder, rounds), await merging(peers, 60, folder, Math.min(rounds, 3)));
  if (values.json === true) process.stdout.write(`${JSON.stringify({ rows, absent: peers.absent })}\n`);
  else
    process.stdout.write(`${[...rows.map(shown), ...peers.absent.map((name) => `not at hand: ${name}`)].join("\n")}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
