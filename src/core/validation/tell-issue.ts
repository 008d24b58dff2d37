/** Issue -> the sentence a person reads: the last step, in the reader's language. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { ReadingPlace } from "../framework/label-names";
import { placesOf, type Fact, type FactKind, type Facts, type FactShape } from "../issue/fact";
import type { Issue, IssueFacts } from "../issue/issue";
import { fillText } from "../labels/fill-text";
import { inWords } from "../labels/in-words";
import { jurisdictionName, jurisdictionNames, measuresName, tableName } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { pluralForm } from "../labels/plural-form";
import { withoutUnwritable } from "../workbook/cell-text";
import { nameOfRow, periodText, subjectName, subjectOf, unitIn } from "./issue-subject";
import { shapeOf } from "./issue-shapes";

/** A finding in words, and what it is about: a card says the name once over all findings about it. */
export interface ToldIssue {
  /** The row or table; "" for the file as a whole, and where the sentence names it itself. */
  readonly name: string;
  /** The years; "" where there are none or the sentence names them itself. */
  readonly period: string;
  readonly text: string;
}

/**
 * What is wrong and where, in one line. What to do about it follows where it hangs on the place in which a person reads
 * it; what is written into a workbook is read in any, so it has none.
 */
export function tellIssue(framework: Framework, labels: Labels, issue: Issue, readIn?: ReadingPlace): string {
  const { name, period, text } = toldIssue(framework, labels, issue, readIn);
  const before = [name, period].filter((part) => part !== "").join(", ");
  return before === "" ? text : fillText(labels.phrases.about, { what: before, finding: text });
}

/** The same in its parts. */
export function toldIssue(framework: Framework, labels: Labels, issue: Issue, readIn?: ReadingPlace): ToldIssue {
  const label = sentenceOf(labels, issue);
  const shapes = shapeOf(issue.code).facts;
  const subject = subjectOf(framework, labels, issue);
  const namesItself = names(label, "rowName", "tableName");
  const within = namesItself ? undefined : subject.table;
  const tell = (shape: FactShape, fact: Fact): readonly string[] =>
    [tellFact(framework, labels, shape.kind, fact, within)].flat();
  const words = Object.fromEntries(
    Object.entries(issue.facts).flatMap(([name, fact]) => {
      const shape = shapes[name];
      if (!shape) return [];
      const told = tell(shape, fact);
      return placesOf(name, shape).map((place, index) => [place, told[index] ?? ""] as const);
    }),
  );
  const sentence = fillText(label, { unit: unitIn(labels, subject.row), ...words, ...derived(labels, issue, words) });
  const step = readIn && labels.nextSteps[issue.code]?.[readIn];
  return {
    name: namesItself ? "" : subjectName(framework, labels, subject),
    period: names(label, "period", "periods") ? "" : periodText(labels, subject.periods),
    text: step === undefined ? sentence : `${sentence} ${step}`,
  };
}

/** In the plural form for what it counts, where its wording hangs on that. */
function sentenceOf({ language, issues }: Labels, { code, facts }: Issue): string | undefined {
  const text = issues[code];
  return text === undefined ? undefined : pluralForm(language, text, (facts as Facts)["count"]);
}

/** Whether a sentence has one of these {places}. */
function names(label: string | undefined, ...places: readonly string[]): boolean {
  return places.some((place) => label?.includes(`{${place}}`));
}

/** What follows from several facts: see placesOfSeveral. */
function derived(
  labels: Labels,
  issue: Issue,
  words: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { phrases } = labels;
  const { lowest, highest } = words;
  const [firstPeriod] = textsIn((issue.facts as Facts)["periods"] ?? null);
  return {
    ...(firstPeriod === undefined ? {} : { firstPeriod }),
    ...(lowest === undefined || highest === undefined
      ? {}
      : {
          otherYears: fillText(lowest === highest ? phrases.otherYearsSame : phrases.otherYears, { lowest, highest }),
        }),
    ...(issue.code === "change" ? { change: changeIn(labels, issue.facts) } : {}),
  };
}

/** " (\u221298 %)", " (\u00d739.4)", " (\u00d7708)"; after 0 the figures say it all. */
function changeIn(labels: Labels, { value, previous, changeText }: IssueFacts["change"]): string {
  if (previous === 0) return "";
  const factor = value / previous;
  return ` (${factor < 100 ? changeText : `\u00d7${numberText(labels, Math.round(factor))}`})`;
}

/** In the order of the places that the fact fills: one text, but for tables. */
function tellFact(
  framework: Framework,
  labels: Labels,
  kind: FactKind,
  fact: Fact,
  table: string | undefined,
): string | readonly string[] {
  const keys = textsIn(fact);
  const nameOf = (key: string): string => nameOfRow(framework, labels, key, table);
  switch (kind) {
    case "text":
    case "texts":
      return boundedText(keys);
    case "number":
    case "figure":
    case "expected":
    case "figures":
      return numbersIn(labels, fact).join(", ");
    case "ratio":
      return numberText(labels, Math.round(100 * Number(fact)));
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
    case "periods":
      return periodText(labels, keys);
    case "table":
      return keys.flatMap((key) => {
        const one = framework.tables.find((other) => other.key === key);
        return one ? [tableName(labels, one), one.kpi] : [key, ""];
      });
    case "jurisdiction":
      return keys.map((code) => jurisdictionName(labels, code)).join(", ");
    case "jurisdictions":
      return jurisdictionNames(labels, keys);
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

/** A sentence names as many texts, and as many characters of each; what is left out stands as an ellipsis. */
const MOST_TEXTS = 12;
const LONGEST_QUOTE = 400;

function boundedText(texts: readonly string[]): string {
  const shown = texts
    .slice(0, MOST_TEXTS)
    .map((text) => (text.length <= LONGEST_QUOTE ? text : `${withoutUnwritable(text.slice(0, LONGEST_QUOTE))}\u2026`));
  return [...shown, ...(texts.length > MOST_TEXTS ? ["\u2026"] : [])].join(", ");
}

function textsIn(fact: Fact): readonly string[] {
  return [fact ?? []].flat().map(String);
}

function numbersIn(labels: Labels, fact: Fact): readonly string[] {
  return [fact ?? []].flat().map((one) => numberText(labels, Number(one)));
}

function statusWord({ codeLists }: Labels, code: string): string {
  return Object.values(codeLists).find(({ codes }) => codes[code] !== undefined)?.codes[code] ?? code;
}

function allowedWords(labels: Labels, list: string): readonly string[] {
  const noData = Object.values(labels.noData);
  return list === "noData" ? noData : [...Object.values(labels.codeLists[list]?.codes ?? {}), ...noData];
}
