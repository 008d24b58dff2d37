/** Issue -> the sentence a person reads: the last step, in the reader's language. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Fact, Issue } from "../issue/issue";
import { fillText } from "./fill-text";
import { jurisdictionName, measuresName, periodLabel, rowName, tableName } from "./name-of";

/** Facts that hold row keys, and the names under which the sentences use them; several are parts of a sum. */
const ROW_FACTS: Readonly<Record<string, string>> = {
  row: "rowName",
  other: "otherName",
  wholeRow: "wholeName",
  smallerRows: "smallerNames",
  largerRows: "largerNames",
};
const PERIOD_FACTS = new Set(["period", "previousPeriod", "periods", "years"]);
const JURISDICTION_FACTS: Readonly<Record<string, string>> = {
  jurisdiction: "jurisdictionName",
  foundJurisdiction: "foundName",
  expectedJurisdiction: "expectedName",
};

export function tellIssue(framework: Framework, labels: Labels, issue: Issue): string {
  const words: Record<string, string> = {};
  for (const [name, fact] of Object.entries(issue.facts)) Object.assign(words, wordsFor(framework, labels, name, fact));
  return fillText(labels.issues[issue.code], words);
}

function wordsFor(framework: Framework, labels: Labels, name: string, fact: Fact): Readonly<Record<string, string>> {
  const rowFact = ROW_FACTS[name];
  if (rowFact !== undefined)
    return { [rowFact]: listed(fact, (key) => nameOfRow(framework, labels, String(key)), " + ") };
  if (name === "others")
    return {
      otherNames: inWords(
        labels,
        [fact].flat().map((key) => `"${nameOfRow(framework, labels, String(key))}"`),
        "conjunction",
      ),
    };
  const jurisdictionFact = JURISDICTION_FACTS[name];
  if (jurisdictionFact !== undefined) return { [jurisdictionFact]: jurisdictionName(labels, String(fact)) };
  if (PERIOD_FACTS.has(name))
    return { [name]: Array.isArray(fact) ? periodList(fact.map(String)) : periodLabel(labels, String(fact)) };
  switch (name) {
    case "table": {
      const table = framework.tables.find((one) => one.key === fact);
      return table ? { tableName: tableName(labels, table), kpi: table.kpi } : { tableName: String(fact), kpi: "" };
    }
    case "allowed":
      return { allowed: allowedWords(labels, String(fact)).join(", ") };
    case "reasons":
      return { words: listed(fact, (reason) => labels.noData[reason] ?? reason, ", ") };
    case "institutions":
      return { institutionNames: listed(fact, (institution) => labels.institutions[institution] ?? institution, ", ") };
    case "source":
      return { sourceName: labels.secondSources[String(fact)]?.title ?? String(fact) };
    case "measures":
      return { measureName: measuresName(labels, [fact].flat().map(String)) };
    case "wholeMeasure":
      return { wholeMeasureName: measuresName(labels, [String(fact)]) };
    case "unit":
      return { unit: labels.units[String(fact)] ?? String(fact) };
    case "parts":
      return { parts: listed(fact, (part) => numberText(labels, Number(part)), " + ") };
    case "readings":
      return {
        readings: inWords(
          labels,
          Array.isArray(fact) ? fact.map((one) => numberText(labels, Number(one))) : [],
          "disjunction",
        ),
      };
    default:
      return { [name]: listed(fact, (one) => (typeof one === "number" ? numberText(labels, one) : one), ", ") };
  }
}

function listed(fact: Fact, tell: (one: never) => string, joiner: string): string {
  return (Array.isArray(fact) ? fact : [fact]).map((one) => tell(one as never)).join(joiner);
}

/** "1,327 or 1.327", "one, two, and three", in the words of the language. */
export function inWords(labels: Labels, texts: readonly string[], type: "disjunction" | "conjunction"): string {
  return new Intl.ListFormat(labels.language, { type }).format(texts);
}

/** A row's name; with its table's where another row has the same name. */
function nameOfRow(framework: Framework, labels: Labels, key: string): string {
  const row = framework.rows.get(key);
  if (!row) return key;
  const name = rowName(labels, row);
  const isAmbiguous = [...framework.rows.values()].some(
    (other) => other.key !== key && rowName(labels, other) === name,
  );
  return isAmbiguous ? `${name} (${tableName(labels, { key: row.table, kpi: row.kpi })})` : name;
}

function allowedWords(labels: Labels, list: string): readonly string[] {
  const noData = Object.values(labels.noData);
  return list === "noData" ? noData : [...Object.values(labels.codeLists[list]?.codes ?? {}), ...noData];
}

/** 1327 -> "1,327" in English; up to six decimals. */
export function numberText(labels: Labels, value: number): string {
  return new Intl.NumberFormat(labels.language, { maximumFractionDigits: 6 }).format(value);
}

/** "2018", "2019", "2020", "2023" -> "2018-2020, 2023". Other periods are listed one by one. */
export function periodList(periods: readonly string[]): string {
  const runs: string[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(period)) run.push(period);
    else runs.push([period]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0] ?? ""}-${run.at(-1) ?? ""}` : run.join(", "))).join(", ");
}
