/** Issue -> the sentence a person reads: the last step, in the reader's language. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { ReadingPlace } from "../framework/label-names";
import { placesOf, type Fact, type FactKind } from "../issue/fact";
import type { Issue } from "../issue/issue";
import { fillText } from "../labels/fill-text";
import { inWords } from "../labels/in-words";
import { jurisdictionName, measuresName, periodLabel, rowName, tableName } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { periodList } from "../labels/period-list";
import { shapeOf } from "./issue-shapes";

/**
 * What is wrong and where. What to do about it follows where it hangs on the place in which a person reads it; what is
 * written into a workbook is read in any, so it has none.
 */
export function tellIssue(framework: Framework, labels: Labels, issue: Issue, readIn?: ReadingPlace): string {
  const shapes = shapeOf(issue.code).facts;
  const words = Object.entries(issue.facts).flatMap(([name, fact]) => {
    const shape = shapes[name];
    if (!shape) return [];
    const told = [tellFact(framework, labels, shape.kind, fact)].flat();
    return placesOf(name, shape).map((place, index) => [place, told[index] ?? ""] as const);
  });
  const sentence = fillText(labels.issues[issue.code], Object.fromEntries(words));
  const step = readIn && labels.nextSteps[issue.code]?.[readIn];
  return step === undefined ? sentence : `${sentence} ${step}`;
}

/** In the order of the places that the fact fills: one text, but for tables. */
function tellFact(framework: Framework, labels: Labels, kind: FactKind, fact: Fact): string | readonly string[] {
  const keys = textsIn(fact);
  const nameOf = (key: string): string => nameOfRow(framework, labels, key);
  switch (kind) {
    case "text":
    case "texts":
      return keys.join(", ");
    case "number":
    case "figure":
    case "expected":
    case "figures":
      return numbersIn(labels, fact).join(", ");
    case "summands":
      return numbersIn(labels, fact).join(" + ");
    case "readings":
      return inWords(labels, numbersIn(labels, fact), "disjunction");
    case "row":
    case "rowSum":
      return keys.map(nameOf).join(" + ");
    case "rows":
      return inWords(
        labels,
        keys.map((key) => `"${nameOf(key)}"`),
        "conjunction",
      );
    case "period":
      return keys.map((period) => periodLabel(labels, period)).join(", ");
    case "periods":
      return periodList(keys);
    case "table":
      return keys.flatMap((key) => {
        const table = framework.tables.find((one) => one.key === key);
        return table ? [tableName(labels, table), table.kpi] : [key, ""];
      });
    case "jurisdiction":
      return keys.map((code) => jurisdictionName(labels, code)).join(", ");
    case "jurisdictions":
      return inWords(
        labels,
        keys.map((code) => jurisdictionName(labels, code)),
        "conjunction",
      );
    case "unit":
      return keys.map((unit) => labels.units[unit] ?? unit).join(", ");
    case "codeList":
      return keys.flatMap((list) => allowedWords(labels, list)).join(", ");
    case "codes":
      return keys.map((code) => statusWord(labels, code)).join(" \u2192 ");
    case "reasons":
      return keys.map((reason) => labels.noData[reason] ?? reason).join(", ");
    case "institutions":
      return keys.map((institution) => labels.institutions[institution] ?? institution).join(", ");
    case "source":
      return keys.map((source) => labels.secondSources[source]?.title ?? source).join(", ");
    case "measure":
    case "measures":
      return measuresName(labels, keys);
    case "sourceColumns": {
      const titles = new Map([
        ["jurisdiction", labels.regional.dataJurisdiction],
        ["year", labels.secondSource.year],
      ]);
      return keys.map((key) => titles.get(key) ?? measuresName(labels, [key])).join(", ");
    }
  }
}

function textsIn(fact: Fact): readonly string[] {
  return [fact ?? []].flat().map(String);
}

function numbersIn(labels: Labels, fact: Fact): readonly string[] {
  return [fact ?? []].flat().map((one) => numberText(labels, Number(one)));
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

function statusWord({ codeLists }: Labels, code: string): string {
  return Object.values(codeLists).find(({ codes }) => codes[code] !== undefined)?.codes[code] ?? code;
}

function allowedWords(labels: Labels, list: string): readonly string[] {
  const noData = Object.values(labels.noData);
  return list === "noData" ? noData : [...Object.values(labels.codeLists[list]?.codes ?? {}), ...noData];
}
