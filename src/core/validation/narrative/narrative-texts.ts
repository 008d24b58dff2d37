/** The texts of the half-years and the figures that they speak of, as the rules on the narrative need them. */
import { NARRATIVE, observationKey, type Row } from "../../framework/framework";
import { numberIn } from "../../observation/observation";
import type { Lookup, RuleScope } from "../rule-kind";
import type { Topic } from "./lexicon";
import type { When } from "./part-facts";
import type { Reader, Reading } from "./read-text";

/** Observation keys of the narrative, by half-year. */
export function narrativeKeys({ framework, periods }: RuleScope): readonly { readonly half: string; readonly keys: readonly string[] }[] {
  const rows = framework.tables.filter(({ kpi }) => kpi === NARRATIVE).flatMap((table) => table.rows);
  const halves = rows[0] ? periods(rows[0]) : [];
  return halves.map((half) => ({ half, keys: rows.map((row: Row) => observationKey(row, half)) }));
}

export interface TextRead {
  readonly key: string;
  readonly reading: Reading;
}

/** The texts that are filled in. */
export function readTexts(keys: readonly string[], read: Lookup, reader: Reader): readonly TextRead[] {
  return keys.flatMap((key) => {
    const content = read(key);
    return content?.kind === "text" ? [{ key, reading: reader.read(content.text) }] : [];
  });
}

/** What the text found under `what` says of a topic, text after text. */
export function saidOf<What extends "mentions" | "nones" | "changes">(texts: readonly TextRead[], what: What, topic: Topic): readonly { readonly key: string; readonly said: SaidOf<What> }[] {
  return texts.flatMap(({ key, reading }) => {
    const found = reading[what].get(topic.id) as readonly SaidOf<What>[] | undefined;
    return found?.map((said) => ({ key, said })) ?? [];
  });
}

type SaidOf<What extends "mentions" | "nones" | "changes"> = Reading[What] extends ReadonlyMap<string, readonly (infer Said)[]> ? Said : never;

/** The year that a sentence speaks of; undefined when it may be another one that it names. */
export function yearOf({ year, elsewhere }: When, reported: string): string | undefined {
  if (year > 0) return String(year);
  return elsewhere.every((named) => String(named) === reported) ? reported : undefined;
}

/** The year's figure of each alternative of a topic; undefined where a row of it has no number. */
export function figuresOf({ rows }: Topic, year: string, read: Lookup): readonly (number | undefined)[] {
  return rows.map((alternative) => alternative.reduce<number | undefined>((sum, row) => {
    const value = numberIn(read(`${row}.${year}`));
    return sum === undefined || value === undefined ? undefined : sum + value;
  }, 0));
}

/** Rows of a topic as facts: the one that the sentence names, and the others that were looked at. */
export function rowFacts({ rows }: Topic): { readonly row: string; readonly others: readonly string[] } {
  const [row = "", ...others] = new Set(rows.flat());
  return { row, others };
}

/** Every cell of a topic's rows. */
export function cellsOf({ rows }: Topic, years: readonly string[]): readonly string[] {
  return [...new Set(rows.flat())].flatMap((row) => years.map((year) => `${row}.${year}`));
}
