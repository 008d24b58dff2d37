/** Framework files -> Framework, or Issues that say which key of which file is wrong. */
import * as v from "valibot";
import type { Issue, Outcome } from "../issue/issue";
import { checkReferences } from "./check-references";
import { frameworkIssue } from "./framework-issue";
import { NARRATIVE, rowOf, type Framework, type Kpi, type Table } from "./framework";
import {
  chartsFileSchema,
  frameworkFileSchema,
  labelsFileSchema,
  rulesFileSchema,
  templateFileSchema,
  type FrameworkFile,
  type Labels,
} from "./framework-schema";

/** Parsed JSON by file name: framework.json, rules.json, template.json, charts.json, labels.<lang>.json. */
export type FrameworkFiles = Readonly<Record<string, unknown>>;

/**
 * Checks and joins the files. Issues have code "framework-invalid" and the facts file, key and
 * problem; nothing is guessed or filled in.
 */
export function loadFramework(files: FrameworkFiles): Outcome<Framework> {
  const issues: Issue[] = [];
  const parse = <Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> | undefined => {
    if (!(file in files)) {
      issues.push(frameworkIssue(file, "", "the file is missing"));
      return undefined;
    }
    const result = v.safeParse(schema, files[file]);
    if (result.success) return result.output;
    issues.push(...result.issues.map((issue) => frameworkIssue(file, v.getDotPath(issue) ?? "", issue.message)));
    return undefined;
  };

  const framework = parse("framework.json", frameworkFileSchema);
  const rules = parse("rules.json", rulesFileSchema);
  const template = parse("template.json", templateFileSchema);
  const charts = parse("charts.json", chartsFileSchema);
  const languages = new Set([
    "labels.en.json",
    ...Object.keys(files).filter((file) => /^labels\..+\.json$/.test(file)),
  ]);
  const labels = new Map<string, Labels>();
  for (const file of languages) {
    const parsed = parse(file, labelsFileSchema);
    if (parsed) labels.set(parsed.language, parsed);
  }
  if (!framework || !rules || !template || !charts || issues.length > 0) return { ok: false, issues };

  const joined = join(framework, labels, { template, rulePack: { ...rules, changes: [] }, charts: charts.charts });
  issues.push(...checkReferences(framework, joined));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: joined, issues: [] };
}

function join(
  file: FrameworkFile,
  labels: ReadonlyMap<string, Labels>,
  rest: Pick<Framework, "template" | "rulePack" | "charts">,
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
    noData: file.noData.map((reason) => reason.code),
    institutions: file.institutions,
    secondSources: file.secondSources,
    codeLists: file.codeLists,
    goals: file.goals,
    kpis,
    tables,
    rows: new Map(tables.flatMap((table) => table.rows.map((row) => [row.key, row]))),
    labels,
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
