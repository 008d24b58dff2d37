/**
 * How many planted slips the rules find, and how often they bother with a clean report.
 *   npm run -s bench:rules [-- --json] [-- --workbooks 500]
 * Reports are invented (test/bench/rules/plausible-report.ts). Rules were tuned on seeds below 100,000; the figures
 * printed are from seeds above.
 * "soft" is the share found of the slips that plausibility can see: those that are likelier than that the typed figures
 * are
 * true, to somebody who knew how the figures came about, as no rule can (rules/visible.ts). 1,234 typed as 1,243 is not
 * among
 * them where that is as usual in its row. "softOfAllPlanted" counts these as well; "softByOdds" counts only what is
 * seen more clearly.
 * All are of a report alone; "softWithLastAcceptedReport", of all planted, compares closed years with the last accepted
 * report,
 * which finds every slip but those of the newest year. Warnings are counted grouped by cause.
 */
import { labelsIn } from "../../src/core/framework/framework";
import { observationKey } from "../../src/core/framework/observation-key";
import { assess } from "../../src/core/assessment/assess";
import type { Assessment } from "../../src/core/assessment/assess";
import { groupByCause } from "../../src/core/assessment/group-by-cause";
import { compileRules } from "../../src/core/validation/compile-rules";
import { confront } from "../../src/core/validation/confront";
import { rulesOfCell } from "../../src/core/validation/rules-of-cell";
import type { Observation } from "../../src/core/observation/observation";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { tellIssue } from "../../src/core/validation/tell-issue";
import { opened, samplesOf, seedKpi3 } from "../fixtures/shipped-framework";
import { findPlanted, rowOf, type Compared } from "./rules/find-planted";
import { minMax, zScore, type PeerRule } from "./rules/peer-rules";
import { plausibleReport, type Profiles } from "./rules/plausible-report";
import { randomFrom } from "./rules/random";
import { copyKey, repeated } from "./rules/repeated-framework";
import { SLIP_KINDS } from "./rules/slips";
import { evidenceOf } from "./rules/visible";
import { workbookMaker } from "./rules/workbook";

const FIRST_SEED = 100_001;
const PEERS: Readonly<Record<string, PeerRule>> = { zScore3: zScore(3), zScore2: zScore(2), minMax };

/** How much likelier a slip has to be than that the typed figures are true; it can be seen from 1 on. */
const SEEN = 1;
const ODDS = [SEEN, 3, 20, 100];

interface Tally {
  planted: number;
  found: number;
}

/** A kind of slip; `seen` holds those that can be seen at each of the odds. */
interface KindTally extends Tally {
  readonly seen: ReadonlyMap<number, Tally>;
}

const open = opened();
const { framework, rulesFor } = open;
const samples = samplesOf(framework);
const round = framework.years.at(-1) ?? "";
const make = workbookMaker(framework, round);
const check = (snapshot: Snapshot, earlier?: Assessment): Assessment =>
  assess(
    framework,
    rulesFor,
    "report.xlsx",
    { ok: true, value: snapshot, issues: [] },
    { accepted: earlier?.report?.observations },
  );

/**
 * What a rule reads where it speaks of a cell, as findPlanted asks for it; a total is read with its parts, since nobody
 * types it.
 */
function comparedBy(): Compared {
  const inputs = new Map(
    rulesFor(round).flatMap(({ definition, targets }) =>
      targets.map((target) => [`${definition.id} ${target.at}`, target.inputs.flatMap(withParts)] as const),
    ),
  );
  return (rule, key) => inputs.get(`${rule} ${key}`) ?? [];
}

function withParts(key: string): readonly string[] {
  const [row, year] = [framework.rows.get(rowOf(key)), key.slice(rowOf(key).length)];
  return row?.content.kind === "total" ? [key, ...row.content.parts.map((part) => `${part}${year}`)] : [key];
}

/** Rows of the slides as factors of their median. */
function profiles(): Profiles {
  return Object.values(seedKpi3())
    .map((years) => Object.values(years).filter((value) => typeof value === "number"))
    .filter((row) => row.length > 3)
    .map((row) => {
      const median = [...row].sort((one, other) => one - other)[Math.floor(row.length / 2)] ?? 1;
      return row.map((value) => value / Math.max(1, median));
    });
}

function run(workbooks: number, firstSeed: number): Readonly<Record<string, unknown>> {
  const byKind = new Map(
    SLIP_KINDS.map(({ kind }): [string, KindTally] => [
      kind,
      { planted: 0, found: 0, seen: new Map(ODDS.map((odds) => [odds, { planted: 0, found: 0 }])) },
    ]),
  );
  const peers = Object.fromEntries(Object.keys(PEERS).map((name) => [name, { found: 0, planted: 0, falseAlarms: 0 }]));
  const noise = new Map<string, number>();
  const times: number[] = [];
  let warnings = 0;
  let hardAlarms = 0;
  let targets = 0;
  let told = 0;
  const guarded: Tally = { planted: 0, found: 0 };
  const shapes = profiles();
  const compared = comparedBy();
  for (let index = 0; index < workbooks; index++) {
    const report = plausibleReport(framework, samples, firstSeed + index, shapes);
    const snapshot = make(report.jurisdiction, report.figures);
    const start = performance.now();
    const clean = check(snapshot);
    times.push(performance.now() - start);
    targets = clean.counts.pass + clean.counts.fail + clean.counts.notEvaluated;
    for (const issue of clean.issues) {
      if (issue.severity === "info" || issue.code === "cell-blank") continue;
      if (issue.severity === "warning") warnings++;
      else hardAlarms++;
      noise.set(issue.rule ?? issue.code, (noise.get(issue.rule ?? issue.code) ?? 0) + 1);
    }
    told += groupByCause(
      framework,
      clean.issues.filter((issue) => issue.severity === "warning"),
    ).length;
    for (const [name, rule] of Object.entries(PEERS)) {
      const own = peers[name];
      if (own) own.falseAlarms += rule(report.figures).length;
    }
    SLIP_KINDS.forEach(({ kind, grade, plant }, at) => {
      const planted = plant({ framework, report, random: randomFrom((firstSeed + index) * 100 + at) });
      const tally = byKind.get(kind);
      if (!planted || !tally) return;
      const wrong = make(report.jurisdiction, planted.figures);
      const checked = check(wrong, kind === "closed-year-revised" ? clean : undefined);
      const isFound = findPlanted(clean, checked, planted.wrong, grade, compared).length > 0;
      // A hard slip is seen by what cannot be true, a revision by what was accepted before.
      const evidence = grade === "hard" || kind === "closed-year-revised" ? Infinity : evidenceOf(report, planted);
      for (const one of [
        tally,
        ...ODDS.flatMap((odds) => (evidence >= Math.log(odds) ? (tally.seen.get(odds) ?? []) : [])),
      ]) {
        one.planted++;
        if (isFound) one.found++;
      }
      if (grade !== "soft") return;
      guarded.planted++;
      if (findPlanted(clean, check(wrong, lastAccepted(clean)), planted.wrong, grade, compared).length > 0)
        guarded.found++;
      for (const [name, rule] of Object.entries(PEERS)) {
        const own = peers[name];
        if (!own || evidence < Math.log(SEEN)) continue;
        own.planted++;
        if (rule(planted.figures).some((key) => planted.wrong.includes(key))) own.found++;
      }
    });
  }
  const all = (grade: "hard" | "soft"): readonly KindTally[] =>
    SLIP_KINDS.filter((slip) => slip.grade === grade).flatMap(({ kind }) => byKind.get(kind) ?? []);
  const seenAt = (odds: number, of: readonly KindTally[]): number =>
    share(of.flatMap(({ seen }) => seen.get(odds) ?? []));
  return {
    workbooks,
    seeds: `${String(firstSeed)}-${String(firstSeed + workbooks - 1)}`,
    rulePack: framework.rulePack.version,
    recall: {
      hard: share(all("hard")),
      soft: seenAt(SEEN, all("soft")),
      softOfAllPlanted: share(all("soft")),
      softWithLastAcceptedReport: share([guarded]),
      softByOdds: Object.fromEntries(ODDS.map((odds) => [`${String(odds)} to 1`, seenAt(odds, all("soft"))])),
      byKind: Object.fromEntries([...byKind].map(([kind, tally]) => [kind, seenAt(SEEN, [tally])])),
    },
    kinds: Object.fromEntries(
      SLIP_KINDS.flatMap(({ kind, grade }) => {
        const tally = byKind.get(kind);
        return tally
          ? [
              [
                kind,
                {
                  grade,
                  planted: tally.planted,
                  canBeSeen: tally.seen.get(SEEN)?.planted,
                  recallOfAllPlanted: share([tally]),
                },
              ],
            ]
          : [];
      }),
    ),
    falseWarningsPerCleanWorkbook: rounded(told / workbooks),
    singleWarningsPerCleanWorkbook: rounded(warnings / workbooks),
    falseErrorsPerCleanWorkbook: rounded(hardAlarms / workbooks),
    noise: Object.fromEntries(
      [...noise].sort(([, one], [, other]) => other - one).map(([rule, count]) => [rule, rounded(count / workbooks)]),
    ),
    peers: Object.fromEntries(
      Object.entries(peers).map(([name, { planted, found, falseAlarms }]) => [
        name,
        { softRecall: share([{ planted, found }]), falseWarningsPerCleanWorkbook: rounded(falseAlarms / workbooks) },
      ]),
    ),
    milliseconds: { wholeWorkbook: median(times), rulesEvaluated: targets, ...oneCell(firstSeed, shapes) },
    microsecondsPerRule: growth(firstSeed, shapes),
    seedMistakes: seedMistakes(),
  };
}

/** The report of the year before, as it was accepted: it guards the closed years and knows nothing of the last one. */
function lastAccepted(clean: Assessment): Assessment {
  if (!clean.report) return clean;
  const observations = new Map([...clean.report.observations].filter(([, { period }]) => period !== round));
  return { ...clean, report: { ...clean.report, observations } };
}

/** Only the targets that read the changed cell are looked at again: what a check while typing costs at least. */
function oneCell(
  seed: number,
  shapes: Profiles,
): { readonly oneCell: number; readonly rulesEvaluatedForOneCell: number } {
  const report = plausibleReport(framework, samples, seed, shapes);
  const observations = check(make(report.jurisdiction, report.figures)).report?.observations ?? new Map();
  const key = "4.firearms.inland.2023";
  const rules = rulesOfCell(rulesFor(round), key);
  return {
    oneCell: timeOf(() => {
      confront(rules, observations);
    }),
    rulesEvaluatedForOneCell: rules.reduce((sum, { targets }) => sum + targets.length, 0),
  };
}

function timeOf(work: () => void): number {
  return median(
    Array.from({ length: 200 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/**
 * Whether the cost grows with the number of cells and nothing else: the same report with all its tables 1, 2, 4 and 8
 * times, as
 * microseconds per evaluated rule, taken in turns so that a busy machine slows all of them. Linear: about the same for
 * each.
 */
function growth(seed: number, shapes: Profiles): Readonly<Record<string, number>> {
  const report = plausibleReport(framework, samples, seed, shapes);
  const observations =
    check(make(report.jurisdiction, report.figures)).report?.observations ?? new Map<string, Observation>();
  const sizes = [1, 2, 4, 8].map((times) => {
    const larger = repeated(framework, times);
    const copies = new Map(
      Array.from({ length: times }, (_, copy) =>
        [...observations].map(([key, one]) => [copyKey(key, copy), one] as const),
      ).flat(),
    );
    const compiled = compileRules(larger, round);
    if (!compiled.ok) throw new Error("the repeated tables do not compile");
    return {
      times,
      copies,
      rules: compiled.value,
      targets: compiled.value.reduce((sum, { targets }) => sum + targets.length, 0),
      took: [] as number[],
    };
  });
  for (let turn = 0; turn < 60; turn++) {
    for (const { copies, rules, took } of sizes) {
      const start = performance.now();
      confront(rules, copies);
      took.push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    sizes.map(({ times, targets, took }) => [`x${String(times)}`, rounded((1000 * median(took)) / targets)]),
  );
}

/** The slides' own KPI 3 figures of Kosovo*: what the rules say of real figures with known oddities. */
function seedMistakes(): readonly string[] {
  const figures = new Map(
    Object.entries(seedKpi3()).flatMap(([row, years]) =>
      Object.entries(years).map(([year, value]) => [observationKey(row, year), value] as const),
    ),
  );
  const labels = labelsIn(framework, "en");
  return check(make("XK", figures))
    .issues.filter(({ severity, code }) => severity !== "info" && code !== "cell-blank")
    .map(
      (issue) => `${issue.sheet ?? ""} ${issue.cell ?? ""} ${issue.severity}: ${tellIssue(framework, labels, issue)}`,
    );
}

function share(tallies: readonly Tally[]): number {
  const planted = tallies.reduce((sum, one) => sum + one.planted, 0);
  return planted === 0 ? 0 : Math.round((tallies.reduce((sum, one) => sum + one.found, 0) / planted) * 1000) / 1000;
}

function median(values: readonly number[]): number {
  return Math.round(([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0) * 1000) / 1000;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
}

const result = run(option("--workbooks", 500), option("--seed", FIRST_SEED));
process.stdout.write(process.argv.includes("--json") ? `${JSON.stringify(result, null, 2)}\n` : `${asText(result)}\n`);

function asText(value: Readonly<Record<string, unknown>>, indent = ""): string {
  return Object.entries(value)
    .map(([key, one]) => {
      if (Array.isArray(one)) return `${indent}${key}\n${one.map((line) => `${indent}  ${String(line)}`).join("\n")}`;
      if (typeof one !== "object" || one === null) return `${indent}${key.padEnd(34)} ${String(one)}`;
      const isLine = Object.values(one).every((part) => typeof part !== "object");
      return isLine && indent !== ""
        ? `${indent}${key.padEnd(34)} ${Object.entries(one)
            .map(([name, part]) => `${name} ${String(part)}`)
            .join(", ")}`
        : `${indent}${key}\n${asText(one as Record<string, unknown>, `${indent}  `)}`;
    })
    .join("\n");
}
