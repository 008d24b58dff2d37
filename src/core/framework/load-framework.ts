/** Framework files -> Framework, or Issues that say which key of which file is wrong. */
import * as v from "valibot";
import type { Issue, Outcome } from "../issue/issue";
import { FALLBACK_LANGUAGE } from "./language-for";
import { frameworkIssue } from "./framework-issue";
import { NARRATIVE, rowOf, type Framework, type Kpi, type Table } from "./framework";
import { mappingNames } from "./mapping-files";
import type { MappingFile } from "./mapping-schema";
import { roundsOf } from "./framework-version";
import type { ChartsFile, FrameworkFile, InputWords, Labels, RulesFile, TemplateFile } from "./framework-schema";

/**
 * Parsed JSON by file name: framework.json, rules.json, template.json, charts.json, labels.<lang>.json, and where a
 * version follows another one mapping.json; the mappings of the versions before it are "mapping.json?1" and so on. Of a
 * language that is not asked for, "labels.<lang>.json?input" holds only the words that may be typed into a report.
 */
export type FrameworkFiles = Readonly<Record<string, unknown>>;

const LABELS = /^labels\.(.+)\.json(\?input)?$/;

/** What is made of the files: CHECKED_SHAPES looks at every key, SHIPPED_SHAPES takes what was tested before. */
export interface FileShapes {
  readonly framework: v.GenericSchema<unknown, FrameworkFile>;
  readonly rules: v.GenericSchema<unknown, RulesFile>;
  readonly template: v.GenericSchema<unknown, TemplateFile>;
  readonly charts: v.GenericSchema<unknown, ChartsFile>;
  readonly mapping: v.GenericSchema<unknown, MappingFile>;
  readonly labels: v.GenericSchema<unknown, Labels>;
  readonly inputWords: v.GenericSchema<unknown, InputWords>;
}

/**
 * Checks each file by itself and joins them; whether they go together, `checkedFramework` says. Issues have code
 * "framework-invalid" and the facts file, key and problem; nothing is guessed or filled in.
 */
export function loadFramework(files: FrameworkFiles, shapes: FileShapes): Outcome<Framework> {
  const issues: Issue[] = [];
  const parse = <File>(file: string, schema: v.GenericSchema<unknown, File>): File | undefined => {
    if (!(file in files)) {
      issues.push(frameworkIssue(file, "", "the file is missing"));
      return undefined;
    }
    const result = v.safeParse(schema, files[file]);
    if (result.success) return result.output;
    issues.push(...result.issues.map((issue) => frameworkIssue(file, v.getDotPath(issue) ?? "", issue.message)));
    return undefined;
  };

  const framework = parse("framework.json", shapes.framework);
  const rules = parse("rules.json", shapes.rules);
  const template = parse("template.json", shapes.template);
  const charts = parse("charts.json", shapes.charts);
  const mappings = mappingNames(files).flatMap((file) => parse(file, shapes.mapping) ?? []);
  const labels = new Map<string, Labels>();
  const inputWords: InputWords[] = [];
  for (const file of Object.keys(files).sort()) {
    const [, language, isInput] = LABELS.exec(file) ?? [];
    if (language === undefined) continue;
    const own = isInput === undefined ? parse(file, shapes.labels) : undefined;
    const words = isInput === undefined ? own : parse(file, shapes.inputWords);
    if (own) labels.set(language, own);
    if (words) inputWords.push(words);
    if (words && words.language !== language)
      issues.push(frameworkIssue(file, "language", `"${words.language}" is not the language of the file's name`));
  }
  const english = `labels.${FALLBACK_LANGUAGE}.json`;
  if (labels.size === 0 && !(english in files)) issues.push(frameworkIssue(english, "", "the file is missing"));
  if (!framework || !rules || !template || !charts || issues.length > 0) return { ok: false, issues };

  const joined = join(
    framework,
    { labels, inputWords },
    {
      template,
      rulePack: { ...rules, examplesEnd: rules.examplesEnd ?? framework.years.at(-1) ?? "", changes: [] },
      headlines: charts.headlines,
      review: charts.review,
      charts: charts.charts,
      mappings,
    },
  );
  return { ok: true, value: joined, issues: [] };
}

function join(
  file: FrameworkFile,
  languages: Pick<Framework, "labels" | "inputWords">,
  rest: Pick<Framework, "template" | "rulePack" | "headlines" | "review" | "charts" | "mappings">,
): Framework {
  const decimals = new Map(file.units.map((unit) => [unit.id, unit.decimals]));
  const decimalsOf = (unit: string): number => decimals.get(unit) ?? 0;
  const kpis = file.kpis.map((kpi): Kpi => ({
    ...kpi,
    tables: kpi.tables.map((table): Table => {
      const key = `${kpi.id}.${table.id}`;
      return { ...table, key, kpi: kpi.id, rows: table.rows.map((row) => rowOf(kpi.id, key, row, decimalsOf)) };
    }),
  }));
  const tables = [...kpis.flatMap((kpi) => kpi.tables), ...file.goals.map((goal) => narrativeTable(file, goal.id))];
  return {
    id: file.id,
    version: file.version,
    jurisdictions: file.jurisdictions,
    regionFrom: file.regionFrom,
    years: file.years,
    rounds: roundsOf(file),
    noData: file.noData.map((reason) => reason.code),
    institutions: file.institutions,
    inhabitants: file.inhabitants,
    secondSources: file.secondSources,
    codeLists: file.codeLists,
    goals: file.goals,
    kpis,
    tables,
    rows: new Map(tables.flatMap((table) => table.rows.map((row) => [row.key, row]))),
    ...languages,
    ...rest,
  };
}

/** The narrative of one goal: one text row per question, one period per half-year. Always optional. */
function narrativeTable(file: FrameworkFile, goal: string): Table {
  const key = `${NARRATIVE}.goal-${goal}`;
  const { provenance } = file.narrative;
  return {
    key,
    kpi: NARRATIVE,
    provenance,
    optional: true,
    periods: "half-year",
    rows: file.narrative.rows.map((id) => ({
      key: `${key}.${id}`,
      id,
      table: key,
      kpi: NARRATIVE,
      provenance,
      content: { kind: "text" },
    })),
  };
}
