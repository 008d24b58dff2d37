/**
 * How many planted slips the rules find, and how often they bother with a clean report.
 *   npm run -s bench:rules [-- --json] [-- --reports 100] [-- --series FILE [--half learn|check|all]]
 * Reports are invented (rules/plausible-report.ts), and with --series also filled with windows of real series
 * (rules/real-report.ts): limits were learned from one half of the bundles and are measured on the other. Invented
 * reports of the rules' tuning have seeds below 100,000, those measured have seeds above.
 *
 * Everything planted counts. "what plausibility can see" leaves out slips that are as likely as the true figures to
 * somebody who knew how the figures came about, as no rule can (rules/visible.ts). Peers are grouped by cause as ours
 * are, and look at the same years.
 */
import { compileRules } from "../../src/core/validation/compile-rules";
import { confront } from "../../src/core/validation/confront";
import { rulesOfCell } from "../../src/core/validation/rules-of-cell";
import { labelsIn } from "../../src/core/framework/framework";
import { observationKey } from "../../src/core/framework/observation-key";
import type { Observation } from "../../src/core/observation/observation";
import { tellIssue } from "../../src/core/validation/tell-issue";
import { opened, samplesOf, seedKpi3 } from "../fixtures/shipped-framework";
import { checkerOf } from "./rules/checker";
import { BUDGETS } from "./rules/curve";
import { fitOf } from "./rules/fit";
import { measure, type Result } from "./rules/measure";
import { plausibleReport, type PlausibleReport, type Profiles } from "./rules/plausible-report";
import { realBundles, type Half } from "./rules/real-series";
import { realReport } from "./rules/real-report";
import { copyKey, repeated } from "./rules/repeated-framework";

const FIRST_SEED = 100_001;

const { framework, rulesFor } = opened();
const samples = samplesOf(framework);
const round = framework.years.at(-1) ?? "";
const checker = checkerOf(framework, rulesFor, framework.rulePack.asking);

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

const shapes = profiles();
const invented = (seed: number): PlausibleReport => plausibleReport(framework, samples, seed, shapes);

interface Costs {
  readonly wholeReport: number;
  readonly rulesEvaluated: number;
  readonly oneCell: number;
  readonly rulesEvaluatedForOneCell: number;
}

/** In milliseconds. Of one cell only the targets that read it are looked at: what a check while typing costs at least. */
function costs(): Costs {
  const report = invented(FIRST_SEED);
  const { counts, report: read } = checker.check(report.jurisdiction, report.figures);
  const observations = read?.observations ?? new Map<string, Observation>();
  const rules = rulesOfCell(rulesFor(round), "4.firearms.inland.2023");
  return {
    wholeReport: timeOf(30, () => {
      checker.check(report.jurisdiction, report.figures);
    }),
    rulesEvaluated: counts.pass + counts.fail + counts.notEvaluated,
    oneCell: timeOf(200, () => {
      confront(rules, observations);
    }),
    rulesEvaluatedForOneCell: rules.reduce((sum, { targets }) => sum + targets.length, 0),
  };
}

function timeOf(times: number, work: () => void): number {
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/**
 * Whether the cost grows with the number of cells and nothing else: the same report with all its tables 1, 2, 4 and 8
 * times, as microseconds per evaluated rule, taken in turns so that a busy machine slows all of them. Linear: about the
 * same for each.
 */
function growth(): Readonly<Record<string, number>> {
  const report = invented(FIRST_SEED);
  const observations =
    checker.check(report.jurisdiction, report.figures).report?.observations ?? new Map<string, Observation>();
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
  for (let turn = 0; turn < 30; turn++) {
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
  return checker
    .check("XK", figures)
    .issues.filter(({ code }) => code !== "cell-blank" && code !== "no-data-stated" && code !== "institutions-missing")
    .map(
      (issue) => `${issue.sheet ?? ""} ${issue.cell ?? ""} ${issue.severity}: ${tellIssue(framework, labels, issue)}`,
    );
}

function median(values: readonly number[]): number {
  return rounded([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const count = Number(option("--reports") ?? 100);
const first = Number(option("--seed") ?? FIRST_SEED);
const file = option("--series");
const half = (option("--half") ?? "check") as Half;
const bundles = file === undefined ? [] : realBundles(file, half);
const result = {
  rulePack: framework.rulePack.version,
  invented: measure(framework, rulesFor, (index) => invented(first + index), count),
  ...(file === undefined
    ? {}
    : {
        real: measure(framework, rulesFor, (index) => realReport(framework, bundles, first + index), count),
        fit: fitOf(
          framework,
          (index) => invented(first + index),
          (index) => realReport(framework, bundles, first + index),
        ),
      }),
  milliseconds: costs(),
  microsecondsPerRule: growth(),
  seedMistakes: seedMistakes(),
};

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

function lines(title: string, { reports, modes, curves, kinds, noise }: Result): readonly string[] {
  const recall = modes.accepted;
  const table = (name: string, values: readonly (string | number)[]): string =>
    `  ${name.padEnd(34)}${values.map((value) => String(value).padStart(9)).join("")}`;
  return [
    `${title}: ${String(reports)} reports, ${String(recall.newest.planted + recall.any.planted)} slips that cannot be refused`,
    ...(["accepted", "alone"] as const).flatMap((mode) => {
      const one = modes[mode];
      return [
        mode === "accepted" ? "  last accepted report at hand" : "  first report without a past",
        `    warnings by cause ${String(one.warningsByCause)} (${String(one.warnings)} single), errors ${String(one.errors)}, rows in the list of the history ${String(one.historyRows)}`,
        `    cannot be true: ${percent(one.hard)} found`,
        ...(["newest", "any"] as const).map((where) => {
          const { found, visible, withHistory, firstRight } = one[where];
          const seen = visible === undefined ? "" : `, of what plausibility can see ${percent(visible)}`;
          const listed = mode === "alone" ? `, with the list of the history ${percent(withHistory)}` : "";
          return `    ${where === "newest" ? "newest year" : "any year"}: ${percent(found)} of all planted${seen}${listed}; first finding at a wrong cell or row ${percent(firstRight)}`;
        }),
      ];
    }),
    ...(["newest", "any"] as const).flatMap((where) => [
      table(where === "newest" ? "newest year, flagged rows" : "any year, without a past", BUDGETS),
      ...Object.entries(curves[where]).map(([name, points]) => table(name, points.map(percent))),
    ]),
    table("found at the shipped limits", ["acc. new", "acc. any", "al. new", "al. any"]),
    ...Object.entries(kinds).map(([kind, shares]) => table(kind, Object.values(shares).map(percent))),
    `  warnings in a clean report, last accepted report at hand: ${Object.entries(noise)
      .map(([rule, number]) => `${rule} ${String(number)}`)
      .join(", ")}`,
  ];
}

function asText(): string {
  return [
    `rule pack ${result.rulePack}`,
    ...lines("Invented reports", result.invented),
    ...(result.real ? lines(`Real series (${half} half)`, result.real) : []),
    ...(result.fit ? ["quantiles of invented beside real rows", ...result.fit.map((line) => `  ${line}`)] : []),
    `milliseconds ${JSON.stringify(result.milliseconds)}, microseconds per rule ${JSON.stringify(result.microsecondsPerRule)}`,
    "The slides' own figures",
    ...result.seedMistakes.map((line) => `  ${line}`),
  ].join("\n");
}

process.stdout.write(process.argv.includes("--json") ? `${JSON.stringify(result, null, 2)}\n` : `${asText()}\n`);
