/**
 * What a schema cannot see: that names used in one framework file exist in the others, and that every word has a label.
 */
import type { Issue } from "../issue/issue";
import { JUSTIFICATION_REASONS } from "../issue/justification";
import type { Framework } from "./framework";
import type { FrameworkFile, Labels } from "./framework-schema";
import { frameworkIssue } from "./framework-issue";

export function checkReferences(file: FrameworkFile, framework: Framework): readonly Issue[] {
  return [
    ...doubled(
      "framework.json",
      "jurisdictions",
      file.jurisdictions.map((jurisdiction) => jurisdiction.code),
    ),
    ...doubled(
      "framework.json",
      "kpis",
      file.kpis.map((kpi) => kpi.id),
    ),
    ...doubled(
      "framework.json",
      "kpis.tables",
      framework.tables.map((table) => table.key),
    ),
    ...framework.tables.flatMap((table) =>
      doubled(
        "framework.json",
        `kpis.tables ${table.key}.rows`,
        table.rows.map((row) => row.key),
      ),
    ),
    ...doubled(
      "rules.json",
      "rules",
      framework.rulePack.rules.map((rule) => rule.id),
    ),
    ...doubled(
      "charts.json",
      "charts",
      framework.charts.map((chart) => chart.id),
    ),
    ...doubled(
      "framework.json",
      "secondSources",
      file.secondSources.map((source) => source.id),
    ),
    ...file.secondSources.flatMap((source) =>
      doubled(
        "framework.json",
        `secondSources ${source.id}.measures`,
        source.measures.map((measure) => measure.id),
      ),
    ),
    ...unknownNames(file, framework),
    ...[...framework.labels.values()].flatMap((labels) => missingLabels(file, framework, labels)),
  ];
}

function doubled(file: string, key: string, ids: readonly string[]): readonly Issue[] {
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => frameworkIssue(file, key, `"${id}" stands there twice`));
}

function unknownNames(file: FrameworkFile, framework: Framework): readonly Issue[] {
  const units = new Set(file.units.map((unit) => unit.id));
  const codeLists = new Set(file.codeLists.map((list) => list.id));
  const goals = new Set(file.goals.map((goal) => goal.id));
  const kpis = new Map(file.kpis.map((kpi) => [kpi.id, kpi]));
  const issues: Issue[] = [];
  const known = (set: { has(id: string): boolean }, id: string, where: string, key: string, what: string): void => {
    if (!set.has(id)) issues.push(frameworkIssue(where, key, `${what} "${id}" does not exist`));
  };
  for (const kpi of file.kpis)
    for (const goal of kpi.goals) known(goals, goal, "framework.json", `kpis ${kpi.id}.goals`, "goal");
  for (const { key, content } of framework.rows.values()) {
    if (content.kind === "code")
      known(codeLists, content.codeList, "framework.json", `row ${key}.codeList`, "code list");
    if (content.kind === "number" || content.kind === "total")
      known(units, content.unit, "framework.json", `row ${key}.unit`, "unit");
    if (content.kind === "total")
      for (const part of content.parts) known(framework.rows, part, "framework.json", `row ${key}.parts`, "row");
  }
  const tables = new Set(framework.tables.map(({ key }) => key));
  const places = { has: (key: string) => framework.rows.has(key) || tables.has(key) || kpis.has(key) };
  for (const { id, owns } of file.institutions)
    for (const place of owns?.places ?? [])
      known(places, place, "framework.json", `institutions ${id}.owns`, "row, table or KPI");
  for (const { id, measures, charts } of file.secondSources) {
    const own = new Set(measures.map((measure) => measure.id));
    for (const { id: measure, partOf } of measures)
      if (partOf !== undefined)
        known(own, partOf, "framework.json", `secondSources ${id}.measures ${measure}.partOf`, "measure");
    for (const { id: chart, series } of charts)
      for (const { measure } of series)
        known(own, measure, "framework.json", `secondSources ${id}.charts ${chart}.series`, "measure");
  }
  const jurisdictions = new Set(file.jurisdictions.map(({ code }) => code));
  for (const { jurisdiction } of file.inhabitants)
    known(jurisdictions, jurisdiction, "framework.json", "inhabitants", "jurisdiction");
  for (const id of framework.template.kpis) {
    known(kpis, id, "template.json", "kpis", "KPI");
    if (kpis.get(id)?.reportedBy === "others")
      issues.push(
        frameworkIssue("template.json", "kpis", `KPI ${id} is not reported by commissions and can have no sheet`),
      );
  }
  const { firstRound } = file;
  if (firstRound !== undefined) known(new Set(framework.years), firstRound, "framework.json", "firstRound", "year");
  known(new Set(framework.years), framework.rulePack.examplesEnd, "rules.json", "examplesEnd", "year");
  for (const { rows } of framework.rulePack.movements ?? [])
    for (const row of rows) known(framework.rows, row, "rules.json", "movements", "row");
  const { window } = framework.template;
  if (window) known(new Set(framework.years), window.from, "template.json", "window.from", "year");
  for (const [id, { rows, object, action, with: needed = [], without = [] }] of Object.entries(
    framework.rulePack.narrative?.topics ?? {},
  )) {
    for (const row of rows.flat()) known(framework.rows, row, "rules.json", `narrative.topics.${id}.rows`, "row");
    for (const term of [object, ...(action === undefined ? [] : [action]), ...needed, ...without]) {
      if (!Object.hasOwn(framework.rulePack.narrative?.terms ?? {}, term))
        issues.push(frameworkIssue("rules.json", `narrative.topics.${id}`, `term "${term}" does not exist`));
    }
  }
  // Those of earlier versions go with the rows of these.
  const [mapping] = framework.mappings;
  for (const row of mapping?.rows ?? [])
    if (row.kind === "moved") known(framework.rows, row.new, "mapping.json", `rows ${row.old}`, "row");
  for (const { row, from } of mapping?.breaks ?? []) {
    known(framework.rows, row, "mapping.json", "breaks", "row");
    known(new Set(framework.years), from, "mapping.json", `breaks ${row}`, "year");
  }
  for (const row of framework.headlines) known(framework.rows, row, "charts.json", "headlines", "row");
  for (const { row } of framework.review) known(framework.rows, row, "charts.json", "review", "row");
  for (const chart of framework.charts)
    for (const series of chart.series)
      known(framework.rows, series.row, "charts.json", `charts ${chart.id}.series`, "row");
  return issues;
}

function missingLabels(file: FrameworkFile, framework: Framework, labels: Labels): readonly Issue[] {
  const wanted: readonly [keyof Labels & string, readonly string[]][] = [
    ["goals", file.goals.map((goal) => goal.id)],
    ["kpis", file.kpis.map((kpi) => kpi.id)],
    ["tables", file.kpis.flatMap((kpi) => kpi.tables.map((table) => `${kpi.id}.${table.id}`))],
    ["rows", [...framework.rows.values()].filter((row) => row.content.kind !== "text").map((row) => row.key)],
    ["narrativeRows", file.narrative.rows],
    ["units", file.units.map((unit) => unit.id)],
    ["noData", framework.noData],
    ["institutions", file.institutions.map((institution) => institution.id)],
    ["justificationReasons", JUSTIFICATION_REASONS],
    ["justificationAsks", JUSTIFICATION_REASONS],
    ["secondSources", file.secondSources.map((source) => source.id)],
    ["inhabitantSources", file.inhabitants.map(({ source }) => source)],
    ["codeLists", file.codeLists.map((list) => list.id)],
    ["jurisdictions", file.jurisdictions.map((jurisdiction) => jurisdiction.code)],
    ["footnotes", file.jurisdictions.flatMap((jurisdiction) => jurisdiction.footnote ?? [])],
    ["provenance", ["seed", "inferred", "placeholder"]],
    ["severities", ["blocker", "error", "warning", "info"]],
    ["rules", framework.rulePack.rules.map((rule) => rule.id)],
    ["charts", framework.charts.map((chart) => chart.id)],
    ["coverFields", framework.template.coverFields],
  ];
  const issues = wanted.flatMap(([section, ids]) => {
    const texts: unknown = labels[section];
    return ids
      .filter((id) => !(typeof texts === "object" && texts !== null && id in texts))
      .map((id) => frameworkIssue(`labels.${labels.language}.json`, `${section}.${id}`, "the label is missing"));
  });
  const codes = file.codeLists.flatMap((list) =>
    list.codes
      .filter((code) => labels.codeLists[list.id]?.codes[code] === undefined)
      .map((code) =>
        frameworkIssue(`labels.${labels.language}.json`, `codeLists.${list.id}.codes.${code}`, "the label is missing"),
      ),
  );
  const series = framework.charts.flatMap((chart) =>
    chart.series
      .filter((one) => labels.charts[chart.id]?.series[one.row] === undefined)
      .map((one) =>
        frameworkIssue(
          `labels.${labels.language}.json`,
          `charts.${chart.id}.series.${one.row}`,
          "the label is missing",
        ),
      ),
  );
  const measures = file.secondSources.flatMap((source) =>
    source.measures
      .filter(({ id }) => labels.secondSources[source.id]?.measures[id] === undefined)
      .map(({ id }) =>
        frameworkIssue(
          `labels.${labels.language}.json`,
          `secondSources.${source.id}.measures.${id}`,
          "the label is missing",
        ),
      ),
  );
  return [...issues, ...codes, ...series, ...measures];
}
