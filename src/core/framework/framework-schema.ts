/**
 * The shape of the framework files, checked when they are loaded and the source of their types.
 * The files themselves (src/frameworks/<id>/<version>/*.json) are data only.
 */
import * as v from "valibot";
import { PHRASES, READING_PLACES, REGIONAL_WORDS, SECOND_SOURCE_WORDS, TEMPLATE_WORDS } from "./label-names";
import { narrativeSchema } from "./narrative-schema";

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens"));
const year = v.pipe(v.string(), v.regex(/^[12][0-9]{3}$/, 'a year such as "2024"'));
const severity = v.picklist(["blocker", "error", "warning", "info"]);

/**
 * seed: stands in the source document. inferred: concluded from what its slides report under the
 * KPI, never official wording. placeholder: in no source we have.
 */
const provenance = v.picklist(["seed", "inferred", "placeholder"]);

const rowBase = { id, provenance };
const rowSchema = v.variant("kind", [
  v.strictObject({ ...rowBase, kind: v.literal("number"), unit: id }),
  v.strictObject({ ...rowBase, kind: v.literal("code"), codeList: id }),
  /** Calculated from other rows of its table; never typed. */
  v.strictObject({ ...rowBase, kind: v.literal("total"), unit: id, parts: v.pipe(v.array(id), v.minLength(2)) }),
]);

const tableSchema = v.strictObject({
  id,
  provenance,
  /** An optional table may stay blank as a whole; once begun it must be filled. */
  optional: v.optional(v.boolean(), false),
  /** year: a column per year. half-year: the two halves of the reporting year. */
  periods: v.optional(v.picklist(["year", "half-year"]), "year"),
  rows: v.pipe(v.array(rowSchema), v.minLength(1)),
});

const color = v.pipe(v.string(), v.regex(/^[0-9A-F]{6}$/));

const measureSchema = v.strictObject({
  id,
  provenance,
  /** Counts are whole numbers; a percentage is one of 0 to 100, and is no part of anything. */
  unit: v.optional(v.picklist(["count", "percent"]), "count"),
  /** Another measure of the source that it is never more than. */
  partOf: v.optional(id),
  /** Other titles of its column, besides the id and the labels. */
  aliases: v.optional(v.array(v.string()), []),
});

const sourceChartSchema = v.strictObject({
  id,
  series: v.pipe(v.array(v.strictObject({ measure: id, color })), v.minLength(1)),
});

/** Who figures come from; `words` are beginnings of words, in lower case, by which people name them. */
const institutionSchema = v.strictObject({
  id,
  words: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Keys of the rows, tables and KPIs whose figures it holds; what is said of a row goes before its table and KPI. */
  owns: v.optional(v.strictObject({ provenance, places: v.array(v.string()) })),
});

export const frameworkFileSchema = v.strictObject({
  id,
  version: v.pipe(v.string(), v.minLength(1)),
  /** The version of the same framework whose files these complete: see extend-files. */
  extends: v.optional(v.string()),
  /** No official list: used for the years that only it has, and never preferred to a version that is official. */
  provisional: v.optional(v.boolean(), false),
  jurisdictions: v.pipe(
    v.array(
      v.strictObject({
        code: v.pipe(v.string(), v.regex(/^[A-Z]{2,3}$/)),
        footnote: v.optional(id),
        aliases: v.array(v.string()),
      }),
    ),
    v.minLength(1),
  ),
  /** From so many jurisdictions on a sum is one of the region; fewer are shown as what they are. */
  regionFrom: v.pipe(v.number(), v.integer(), v.minValue(1)),
  years: v.pipe(v.array(year), v.minLength(1)),
  /** The first year that is reported; figures go back to the first of `years`, which it is without it. */
  firstRound: v.optional(year),
  units: v.array(v.strictObject({ id, decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)) })),
  noData: v.pipe(v.array(v.strictObject({ code: id })), v.minLength(1)),
  institutions: v.optional(v.array(institutionSchema), []),
  /** Counts of somebody else to compare with; figures of theirs are never added to those of a report. */
  secondSources: v.optional(
    v.array(
      v.strictObject({
        id,
        measures: v.pipe(v.array(measureSchema), v.minLength(1)),
        /** Drawn for each jurisdiction that has figures of them. */
        charts: v.optional(v.array(sourceChartSchema), []),
      }),
    ),
    [],
  ),
  /** Population figures to divide by, each of a year and with its source; without any, nothing is shown by inhabitants. */
  inhabitants: v.optional(
    v.array(
      v.strictObject({
        jurisdiction: v.string(),
        year,
        count: v.pipe(v.number(), v.integer(), v.minValue(1)),
        source: id,
      }),
    ),
    [],
  ),
  codeLists: v.array(v.strictObject({ id, provenance, codes: v.pipe(v.array(id), v.minLength(1)) })),
  goals: v.array(v.strictObject({ id: v.string(), provenance })),
  kpis: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[0-9]+$/)),
      goals: v.array(v.string()),
      provenance,
      reportedBy: v.picklist(["commissions", "others"]),
      tables: v.array(tableSchema),
    }),
  ),
  narrative: v.strictObject({ provenance, rows: v.pipe(v.array(id), v.minLength(1)) }),
});

export const templateFileSchema = v.strictObject({
  version: v.pipe(v.string(), v.minLength(1)),
  /** KPI sheets in their order; a KPI that others report has none. */
  kpis: v.array(v.string()),
  coverFields: v.array(id),
  /** Those that a report must have when it is pushed. */
  askedBeforePush: v.optional(v.array(id)),
  /**
   * Which years a template shows at once: columns of years before `from` are folded, but of the years of a report the
   * `atLeast` latest stay open. Without it none is folded.
   */
  window: v.optional(v.strictObject({ from: year, atLeast: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
});

/** Texts by key; used for the sentences that only some of the product's parts speak. */
const texts = v.record(v.string(), v.string());

const figure = v.union([v.number(), v.string(), v.null()]);
/** Row -> values of consecutive years, oldest first; null = blank, text = a no-data or code word. */
const exampleSeries = v.record(v.string(), v.array(figure));

const ruleSchema = v.strictObject({
  id,
  kind: id,
  severity,
  /** Where the rule comes from: document and place. */
  origin: v.pipe(v.string(), v.minLength(1)),
  /** Tables to which rows without a table part refer, one after the other. */
  tables: v.optional(v.array(v.string())),
  /** Read and checked by the rule kind. */
  parameters: v.record(v.string(), v.unknown()),
  /**
   * What rules compare with besides the report: `earlier` is the last accepted one, `secondSource` has a figure per
   * measure and year, `institutions` what was named as source of a row, `where` what was said of an observation that
   * is included elsewhere.
   */
  examples: v.strictObject({
    earlier: v.optional(exampleSeries),
    secondSource: v.optional(v.record(v.string(), v.array(v.number()))),
    institutions: v.optional(texts),
    where: v.optional(texts),
    pass: exampleSeries,
    fail: exampleSeries,
  }),
});

const askingSchema = v.strictObject({
  /** About the newest year, and years that no accepted report covers. */
  newest: v.number(),
  /** About closed years, where nothing is known of an accepted report. */
  closed: v.number(),
  /** To be looked at in the list of the history, where it is not rare enough for a warning. */
  history: v.number(),
});

export const rulesFileSchema = v.strictObject({
  version: v.pipe(v.string(), v.minLength(1)),
  /** The year that half-years in examples are of, and the last one of any example; without it the framework's last. */
  examplesEnd: v.optional(year),
  rules: v.array(ruleSchema),
  /**
   * How calm figures of some rows are beside those of all: usual deviations are multiplied by it. The first that names a
   * row counts; 1 for rows that none names.
   */
  movements: v.optional(
    v.array(
      v.strictObject({ calm: v.pipe(v.number(), v.minValue(0.1)), rows: v.array(v.string()), origin: v.string() }),
    ),
  ),
  /** How rare a finding of plausibility has to be to be told (natural logarithm of one in how many). */
  asking: v.optional(askingSchema),
  /** For the rules that read the narrative. */
  narrative: v.optional(narrativeSchema),
});

const chartDefinitionSchema = v.strictObject({
  id,
  kind: v.picklist(["clustered", "stacked"]),
  provenance,
  series: v.pipe(v.array(v.strictObject({ row: v.string(), color })), v.minLength(1)),
});

export const chartsFileSchema = v.strictObject({
  /** Rows whose totals of the region stand on its first sheet. */
  headlines: v.optional(v.array(v.string()), []),
  /** Rows that the final review follows from the first year to the last, and what their goals want of them. */
  review: v.optional(
    v.array(v.strictObject({ row: v.string(), direction: v.picklist(["reduce", "raise", "none"]), provenance })),
    [],
  ),
  charts: v.array(chartDefinitionSchema),
});

const form = v.optional(v.string());
/** By the names that Unicode gives to plural forms. */
const forms = v.strictObject({ zero: form, one: form, two: form, few: form, many: form, other: v.string() });

const titled = v.strictObject({ title: v.string(), note: v.optional(v.string()) });

function words<Name extends string>(
  names: readonly Name[],
): v.StrictObjectSchema<Record<Name, v.StringSchema<undefined>>, undefined> {
  return v.strictObject(
    Object.fromEntries(names.map((name) => [name, v.string()])) as Record<Name, v.StringSchema<undefined>>,
  );
}

export const labelsFileSchema = v.strictObject({
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)),
  name: v.string(),
  /**
   * Not in English, which everything else is a translation of. While no person who works in the language has confirmed
   * it, `note` says so, once on the cover and once in the pane; `confirmed` names the keys that somebody has.
   */
  translation: v.optional(v.strictObject({ note: v.string(), confirmed: v.optional(v.array(v.string())) })),
  framework: v.strictObject({ title: v.string(), shortTitle: v.string(), source: v.string() }),
  goals: texts,
  /** As the Roadmap words them, in English, for translations to stand beside. */
  officialGoals: v.optional(texts),
  kpis: v.record(v.string(), titled),
  /** By "<kpi>.<table>". */
  tables: v.record(v.string(), titled),
  /** By "<kpi>.<table>.<row>". */
  rows: v.record(v.string(), titled),
  narrativeRows: texts,
  units: texts,
  noData: texts,
  institutions: v.optional(texts, {}),
  /** Whose population figures they are, by the ids of sources in the framework file. */
  inhabitantSources: v.optional(texts, {}),
  secondSources: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        title: v.string(),
        name: v.string(),
        measures: texts,
        charts: v.optional(v.record(v.string(), v.strictObject({ title: v.string(), valueAxis: v.string() })), {}),
      }),
    ),
    {},
  ),
  /** Why a warning may stand, by code. */
  justificationReasons: texts,
  /** What each of them asks the person to say, by code. */
  justificationAsks: texts,
  codeLists: v.record(v.string(), v.strictObject({ title: v.string(), codes: texts })),
  jurisdictions: v.record(v.string(), v.strictObject({ name: v.string(), capital: v.string() })),
  footnotes: texts,
  provenance: texts,
  severities: v.record(v.string(), v.strictObject({ label: v.string(), consequence: v.string() })),
  rules: v.record(v.string(), v.strictObject({ label: v.string(), explanation: v.string() })),
  charts: v.record(v.string(), v.strictObject({ title: v.string(), valueAxis: v.string(), series: texts })),
  /** Sentences by issue code, with {fact} places; where the wording hangs on {count}, one for each plural form. */
  issues: v.record(v.string(), v.union([v.string(), forms])),
  phrases: words(PHRASES),
  /** What to do about it, after the sentence of an issue: by its code and by where it is read. */
  nextSteps: v.record(v.string(), words(READING_PLACES)),
  /** Words of the template and of the regional workbook, with {fact} places. */
  template: words(TEMPLATE_WORDS),
  regional: words(REGIONAL_WORDS),
  secondSource: words(SECOND_SOURCE_WORDS),
  coverFields: texts,
});

/** Of the labels, what a person may type into a report: enough to read files of a language that nobody is shown. */
export const inputWordsSchema = v.pick(labelsFileSchema, ["language", "name", "noData", "units", "codeLists"]);

export type FrameworkFile = v.InferOutput<typeof frameworkFileSchema>;
export type TemplateFile = v.InferOutput<typeof templateFileSchema>;
export type RulesFile = v.InferOutput<typeof rulesFileSchema>;
export type ChartsFile = v.InferOutput<typeof chartsFileSchema>;
export type InputWords = v.InferOutput<typeof inputWordsSchema>;
export type Labels = v.InferOutput<typeof labelsFileSchema>;
export type RuleDefinition = v.InferOutput<typeof ruleSchema>;
export type ChartDefinition = v.InferOutput<typeof chartDefinitionSchema>;
export type RowDefinition = v.InferOutput<typeof rowSchema>;
export type SourceProvenance = v.InferOutput<typeof provenance>;
