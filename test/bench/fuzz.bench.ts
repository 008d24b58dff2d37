/**
 * Damages workbooks at random until the time is over, and opens each as a report and in the local host: `npm run fuzz --
 * --minutes 5 [--seed N] [--files DIR]`. What throws, or takes longer than ten seconds, is written to the folder of
 * temporary files and named; exit code 1. Without --files the workbooks of test/fixtures/xlsx are damaged.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import { assess } from "../../src/core/assessment/assess";
import { openWorkbook } from "../../src/host/files/open-workbook";
import { saveWorkbook } from "../../src/host/files/save-workbook";
import { newWorkbook } from "../../src/host/model/workbook/new-workbook";
import { opened } from "../fixtures/shipped-framework";

const LONGEST_MS = 10_000;
const ODD = ["", "0", "-1", "1e308", "NaN", "A1:XFD1048576", "999999999", "&#xFFFE;", "<c/>", "<f>", "=", "\u202e"];

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    files: { type: "string", default: "test/fixtures/xlsx" },
  },
});
let state = Number(values.seed) >>> 0 || 1;

/** 0 <= x < below; Marsaglia's xorshift, so a seed names a run. */
function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}

/** One attribute's value, one text between tags, or one tag of one part becomes something odd; or bytes do. */
function damaged(bytes: Uint8Array): Uint8Array {
  if (random(8) === 0) {
    const copy = Uint8Array.from(bytes);
    for (let count = 1 + random(8); count > 0; count--) copy[random(copy.length)] = random(256);
    return copy;
  }
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let count = 1 + random(3); count > 0; count--) {
    const name = names[random(names.length)] ?? "";
    const text = strFromU8(parts[name] ?? new Uint8Array());
    const pieces = [...text.matchAll(/(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)|<[^>]+>/g)];
    const piece = pieces[random(pieces.length)];
    if (!piece) continue;
    const other = random(2) === 0 ? (pieces[random(pieces.length)]?.[0] ?? "") : (ODD[random(ODD.length)] ?? "");
    parts[name] = strToU8(text.slice(0, piece.index) + other + text.slice(piece.index + piece[0].length));
  }
  return zipSync(parts, { level: 1 });
}

async function main(): Promise<void> {
  const { framework, rulesFor } = opened();
  const files = readdirSync(values.files).filter((name) => /\.xls[xm]$/.test(name));
  const isZip = (one: Uint8Array): boolean => one[0] === 0x50;
  const sources = files.map((name) => new Uint8Array(readFileSync(join(values.files, name)))).filter(isZip);
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const end = Date.now() + Number(values.minutes) * 60_000;
  let [tried, read, found] = [0, 0, 0];
  while (Date.now() < end && sources.length > 0) {
    const bytes = damaged(sources[random(sources.length)] ?? new Uint8Array());
    tried += 1;
    const started = Date.now();
    let problem: unknown;
    try {
      const outcome = readWorkbook(bytes);
      if (outcome.ok) read += 1;
      assess(framework, rulesFor, "fuzz.xlsx", outcome);
      const workbook = newWorkbook({ now: () => new Date(0), random: () => 0.5 });
      if ((await openWorkbook(workbook, bytes)).ok && workbook.sheets.length > 0) await saveWorkbook(workbook);
    } catch (error) {
      problem = error;
    }
    const took = Date.now() - started;
    if (problem === undefined && took <= LONGEST_MS) continue;
    const kept = join(folder, `${String(++found)}.xlsx`);
    writeFileSync(kept, bytes);
    const why = problem instanceof Error ? (problem.stack ?? problem.message) : `${String(took)} ms`;
    process.stdout.write(`${kept}: ${why.split("\n").slice(0, 3).join(" ")}\n`);
  }
  process.stdout.write(
    `${String(tried)} damaged workbooks, seed ${values.seed}: ${String(read)} read, ${String(found)} harmed us\n`,
  );
  process.exitCode = found > 0 ? 1 : 0;
}

void main();
