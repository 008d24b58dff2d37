/** The texts of the half-years and the figures that they speak of, as the rules on the narrative need them. */
import { NARRATIVE, type Row } from "../../framework/framework";
import { observationKey } from "../../framework/observation-key";
import { ROW, ROWS, toldAs, type FactsIn } from "../../issue/fact";
import { numberIn } from "../../observation/observation";
import { NOT_EVALUATED, type Finding, type Lookup, type RuleScope, type RuleTarget } from "../rule-kind";
import type { Change } from "./changes";
import type { Topic } from "./lexicon";
import type { Mention } from "./mentions";
import type { None } from "./nones";
import type { When } from "./part-facts";
import { readerOf, type Quoted, type Reader, type Reading } from "./read-text";

/** Observation keys of the narrative, by half-year. */
export function narrativeKeys({
  framework,
  periods,
}: RuleScope): readonly { readonly half: string; readonly keys: readonly string[] }[] {
  const rows = framework.tables.filter(({ kpi }) => kpi === NARRATIVE).flatMap((table) => table.rows);
  const halves = rows[0] ? periods(rows[0]) : [];
  return halves.map((half) => ({ half, keys: rows.map((row: Row) => observationKey(row.key, half)) }));
}

/** A topic in the texts of one half-year. */
export interface TopicInHalf {
  readonly topic: Topic;
  readonly reader: Reader;
  /** Keys of the texts. */
  readonly keys: readonly string[];
  /** Keys of the texts of the half-year before it in the same report; none for the first. */
  readonly before: readonly string[];
  /** The year that is reported. */
  readonly reported: string;
}

/**
 * One target per topic and half-year; it reads the topic's cells and the texts that `textsOf` names. None without a
 * narrative to read.
 */
export function topicTargets(
  scope: RuleScope,
  textsOf: (one: TopicInHalf) => readonly string[],
  check: (one: TopicInHalf, read: Lookup) => Finding,
): readonly RuleTarget[] {
  const reader = readerOf(scope.framework);
  const halves = narrativeKeys(scope);
  const reported = scope.years.at(-1) ?? "";
  if (!reader) return [];
  return reader.lexicon.topics.flatMap((topic) =>
    halves.map(({ keys }, index) => {
      const one = { topic, reader, keys, before: halves[index - 1]?.keys ?? [], reported };
      return {
        inputs: [...textsOf(one), ...cellsOf(topic, scope.years)],
        at: keys[0] ?? "",
        check: (read) => check(one, read),
      };
    }),
  );
}

/** What one text says, with the key of the text. */
export interface Said<What> {
  readonly key: string;
  readonly said: What;
}

/** What all filled texts of a half-year say, by topic. */
export interface HalfRead {
  readonly mentions: ReadonlyMap<string, readonly Said<Quoted<Mention>>[]>;
  readonly nones: ReadonlyMap<string, readonly Said<Quoted<None>>[]>;
  readonly changes: ReadonlyMap<string, readonly Said<Quoted<Change>>[]>;
  readonly wholeYears: readonly Said<Reading["wholeYears"][number]>[];
  /** Filled texts. */
  readonly count: number;
}

/**
 * Reads the halves once for all rules of a check: one Lookup stands for one report that does not change,
 * so what was read through it is kept for as long as somebody holds the Lookup.
 */
export function readHalf(keys: readonly string[], read: Lookup, reader: Reader): HalfRead {
  const halves = known.get(read) ?? new Map<string, HalfRead>();
  known.set(read, halves);
  const before = halves.get(keys[0] ?? "");
  if (before) return before;
  const now = readAll(keys, read, reader);
  halves.set(keys[0] ?? "", now);
  return now;
}

const known = new WeakMap<Lookup, Map<string, HalfRead>>();

function readAll(keys: readonly string[], read: Lookup, reader: Reader): HalfRead {
  const half = {
    mentions: new Map<string, Said<Quoted<Mention>>[]>(),
    nones: new Map<string, Said<Quoted<None>>[]>(),
    changes: new Map<string, Said<Quoted<Change>>[]>(),
  };
  const wholeYears: Said<Reading["wholeYears"][number]>[] = [];
  let count = 0;
  for (const key of keys) {
    const content = read(key);
    if (content?.kind !== "text") continue;
    count += 1;
    const reading = reader.read(content.text);
    gather(half.mentions, reading.mentions, key);
    gather(half.nones, reading.nones, key);
    gather(half.changes, reading.changes, key);
    wholeYears.push(...reading.wholeYears.map((said) => ({ key, said })));
  }
  return { ...half, wholeYears, count };
}

function gather<What>(into: Map<string, Said<What>[]>, found: ReadonlyMap<string, readonly What[]>, key: string): void {
  for (const [topic, list] of found) {
    const said = into.get(topic) ?? [];
    for (const one of list) said.push({ key, said: one });
    into.set(topic, said);
  }
}

/** The year that a sentence speaks of; undefined when it may be another one that it names. */
export function yearOf({ year, elsewhere }: When, reported: string): string | undefined {
  if (year > 0) return String(year);
  return elsewhere.every((named) => String(named) === reported) ? reported : undefined;
}

/** The year's figure of each alternative of a topic; undefined where a row of it has no number. */
export function figuresOf({ rows }: Topic, year: string, read: Lookup): readonly (number | undefined)[] {
  return rows.map((alternative) =>
    alternative.reduce<number | undefined>((sum, row) => {
      const value = numberIn(read(observationKey(row, year)));
      return sum === undefined || value === undefined ? undefined : sum + value;
    }, 0),
  );
}

/** Rows of a topic as facts: the one that the sentence names, and the others that were looked at. */
export const TOPIC_ROWS = { row: ROW, others: toldAs("otherNames", ROWS) };

export function rowFacts({ rows }: Topic): FactsIn<typeof TOPIC_ROWS> {
  const [row = "", ...others] = new Set(rows.flat());
  return { row, others };
}

/** Every cell of a topic's rows. */
function cellsOf({ rows }: Topic, years: readonly string[]): readonly string[] {
  return [...new Set(rows.flat())].flatMap((row) => years.map((year) => observationKey(row, year)));
}

/** The first contradiction; a pass where something was compared. */
export function firstOf(findings: readonly Finding[]): Finding {
  return (
    findings.find(({ outcome }) => outcome === "fail") ??
    findings.find(({ outcome }) => outcome === "pass") ??
    NOT_EVALUATED
  );
}
