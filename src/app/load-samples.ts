/** What is known of a framework version for samples only, from samples.json and seed-figures.json of its folder. */
import * as v from "valibot";
import type { Framework } from "../core/framework/framework";
import { frameworkIssue } from "../core/framework/framework-issue";
import type { VersionName } from "../core/framework/framework-version";
import type { FrameworkFiles } from "../core/framework/load-framework";
import type { Issue, Outcome } from "../core/issue/issue";
import type { SampleSource } from "./ports";

const SAMPLES = "samples.json";

const size = v.pipe(v.number(), v.gtValue(0));
const samplesSchema = v.strictObject({
  about: v.string(),
  /** Of a jurisdiction's figures against the level of a row; 1 is the middle. */
  sizes: v.record(v.string(), size),
  /** Of rows that have no level of their own. */
  usualLevel: size,
  /** Usual yearly figure of a row. */
  levels: v.record(v.string(), size),
  tablesLeftBlank: v.array(v.string()),
  /** Every year has a figure. */
  tablesWithoutGaps: v.array(v.string()),
  /** All rows rise and fall in the same years. */
  tablesMovingTogether: v.array(v.string()),
  /** Figures that are not a few more or less from year to year. */
  tablesWithoutChance: v.array(v.string()),
  /** Rows that count the same as others do, divided in another way; `rest` takes what the shares leave. */
  splits: v.array(
    v.strictObject({
      whole: v.array(v.string()),
      parts: v.array(
        v.strictObject({
          row: v.string(),
          share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
          moreInOddYears: v.pipe(v.number(), v.integer()),
        }),
      ),
      rest: v.string(),
    }),
  ),
});

const figures = v.record(v.string(), v.record(v.string(), v.union([v.number(), v.string()])));
const seedSchema = v.strictObject({
  source: v.string(),
  /** Stands beside each row of `complete`. */
  note: v.string(),
  jurisdiction: v.string(),
  /** Rows that the source prints whole, by year; a text is a word for no data. */
  complete: figures,
  single: figures,
  remarks: v.array(v.string()),
});

/** Figures that a source prints. */
export type Seed = v.InferOutput<typeof seedSchema>;

export interface Samples extends v.InferOutput<typeof samplesSchema> {
  /** Undefined where no source prints figures of this version. */
  readonly seed: Seed | undefined;
}

/** The first of the versions that has what samples are made from; the first one where none has. */
export async function sampleVersion(
  versions: readonly [VersionName, ...VersionName[]],
  source: SampleSource,
): Promise<VersionName> {
  for (const version of versions) {
    const files = await source.readSamples(version);
    if (files.ok && SAMPLES in files.value) return version;
  }
  return versions[0];
}

/** Checks the files against the framework; Issues say which key of which file is wrong. */
export function loadSamples(framework: Framework, files: FrameworkFiles): Outcome<Samples> {
  const parse = <Schema extends v.GenericSchema>(file: string, schema: Schema): Outcome<v.InferOutput<Schema>> => {
    const result = v.safeParse(schema, files[file]);
    return result.success
      ? { ok: true, value: result.output, issues: [] }
      : {
          ok: false,
          issues: result.issues.map((issue) => frameworkIssue(file, v.getDotPath(issue) ?? "", issue.message)),
        };
  };
  if (!(SAMPLES in files)) return { ok: false, issues: [frameworkIssue(SAMPLES, "", "the file is missing")] };
  const samples = parse(SAMPLES, samplesSchema);
  if (!samples.ok) return samples;
  const seed = "seed-figures.json" in files ? parse("seed-figures.json", seedSchema) : undefined;
  if (seed && !seed.ok) return seed;
  const issues = unknownNames(framework, samples.value, seed?.value);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { ...samples.value, seed: seed?.value }, issues: [] };
}

function unknownNames(
  framework: Framework,
  samples: v.InferOutput<typeof samplesSchema>,
  seed?: Seed,
): readonly Issue[] {
  const tables = new Set(framework.tables.map(({ key }) => key));
  const codes = new Set(framework.jurisdictions.map(({ code }) => code));
  const unknown = (
    file: string,
    key: string,
    known: { has(name: string): boolean },
    names: readonly string[],
  ): Issue[] =>
    names.filter((name) => !known.has(name)).map((name) => frameworkIssue(file, key, `"${name}" does not exist`));
  const { rows } = framework;
  const tableLists = ["tablesLeftBlank", "tablesWithoutGaps", "tablesMovingTogether", "tablesWithoutChance"] as const;
  return [
    ...unknown("samples.json", "sizes", codes, Object.keys(samples.sizes)),
    ...unknown("samples.json", "levels", rows, Object.keys(samples.levels)),
    ...tableLists.flatMap((list) => unknown("samples.json", list, tables, samples[list])),
    ...samples.splits.flatMap(({ whole, parts, rest }, index) =>
      unknown("samples.json", `splits.${String(index)}`, rows, [...whole, ...parts.map(({ row }) => row), rest]),
    ),
    ...(seed
      ? [
          ...unknown("seed-figures.json", "jurisdiction", codes, [seed.jurisdiction]),
          ...unknown("seed-figures.json", "complete", rows, Object.keys(seed.complete)),
          ...unknown("seed-figures.json", "single", rows, Object.keys(seed.single)),
        ]
      : []),
  ];
}
