/**
 * Whether the tests of core notice faults: npm run mutate -- src/core/validation [--sample 20] [--seed 1]
 * Of one line only: npm run mutate -- src/core/validation/series.ts:66
 * Puts one small fault after the other into the files named (or all of a folder), runs the tests that stand at the
 * mirrored path, then all others of test/core and test/frameworks that use the file, the near ones first, and lists
 * the faults that none of them noticed. `--sample N` takes so many of each file. Nothing in src is written.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { mutantsOf, type Mutant } from "./mutate/mutants-of";
import { randomFrom } from "./rules/random";

const ROOT = resolve(__dirname, "../..");
const JEST = [join(ROOT, "node_modules/jest/bin/jest.js"), "--config", join(__dirname, "mutate/jest.config.mjs")];
/** A fault can make a loop endless; no test of core takes nearly as long. */
const LONGEST_RUN_MS = 180_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, seed: { type: "string", default: "1" } },
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A file, and the line that was asked for. */
interface Wanted {
  readonly file: string;
  readonly line?: number;
}

function wantedOf(path: string): readonly Wanted[] {
  const [, name = path, line] = /^(.+):(\d+)$/.exec(path) ?? [];
  if (statSync(name).isFile()) return [{ file: resolve(name), ...(line === undefined ? {} : { line: Number(line) }) }];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ file: resolve(path, name) }));
}

/** Tests that use the file, the likeliest to notice first: at its mirrored path, in the same folder, elsewhere. */
function testsOf(file: string): readonly (readonly string[])[] {
  const { stdout } = spawnSync(process.execPath, [...JEST, "--listTests", "--findRelatedTests", file], {
    encoding: "utf8",
  });
  const mirrored = join(ROOT, "test", relative(join(ROOT, "src"), file)).replace(/\.ts$/, ".test.ts");
  const distanceOf = (test: string): number => (test === mirrored ? 0 : dirname(test) === dirname(mirrored) ? 1 : 2);
  const related = stdout.split("\n").filter((test) => test.endsWith(".test.ts"));
  if (related.length === 0) throw new Error(`no test of core uses ${file}`);
  return [0, 1, 2].map((distance) => related.filter((test) => distanceOf(test) === distance));
}

function isNoticed(file: string, text: string, tests: readonly string[], folder: string): boolean {
  if (tests.length === 0) return false;
  const mutant = join(folder, "mutant.ts");
  writeFileSync(mutant, text);
  const { status } = spawnSync(process.execPath, [...JEST, "--runInBand", "--bail", "--runTestsByPath", ...tests], {
    stdio: "ignore",
    timeout: LONGEST_RUN_MS,
    env: { ...process.env, MUTANT_OF: file, MUTANT_IN: mutant },
  });
  return status !== 0;
}

/** So many of all, drawn by chance but with the same seed always the same. */
function sampled(mutants: readonly Mutant[], seed: number): readonly Mutant[] {
  const wanted = values.sample === undefined ? mutants.length : Number(values.sample);
  const random = randomFrom(seed);
  const drawn = mutants
    .map((mutant, index) => ({ mutant, index, by: random.unit() }))
    .sort((one, other) => one.by - other.by)
    .slice(0, wanted);
  return drawn.sort((one, other) => one.index - other.index).map(({ mutant }) => mutant);
}

const folder = mkdtempSync(join(tmpdir(), "mutants-"));
let [killed, all] = [0, 0];
try {
  for (const { file, line: only } of positionals.flatMap(wantedOf)) {
    const source = readFileSync(file, "utf8");
    const possible = mutantsOf(source).filter(({ line }) => only === undefined || line === only);
    const mutants = sampled(possible, Number(values.seed));
    const tests = mutants.length > 0 ? testsOf(file) : [];
    if (tests.some((some) => some.length > 0 && isNoticed(file, source, some, folder)))
      throw new Error(`the tests of ${file} fail without a fault`);
    const survivors = mutants.filter(({ text }) => !tests.some((some) => isNoticed(file, text, some, folder)));
    all += mutants.length;
    killed += mutants.length - survivors.length;
    const name = relative(ROOT, file);
    print(`${name}: ${String(mutants.length - survivors.length)} of ${String(mutants.length)} killed`);
    for (const { line, change } of survivors) print(`  ${name}:${String(line)}  ${change}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print(`${String(killed)} of ${String(all)} killed: ${((100 * killed) / Math.max(1, all)).toFixed(0)} %`);
