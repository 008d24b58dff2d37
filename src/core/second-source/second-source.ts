/** Figures of somebody else, of a year or of several together, to be compared with reported ones and never added to them. */
import type { Framework } from "../framework/framework";
import type { Provenance } from "../observation/observation";

export interface SourceFigure {
  readonly jurisdiction: string;
  /** "<source>.<measure>", e.g. "avmp.incidents". */
  readonly measure: string;
  /** "2024", or "2019-2024" for all these years together: a figure of its own, never the sum of others. */
  readonly period: string;
  /** A whole number of 0 or more, or a percentage of 0 to 100; what is not known is no figure at all. */
  readonly value: number;
  readonly provenance: Provenance;
}

/** By jurisdiction, then by period, then by measure, in the framework's order, several years last; one figure for each of them at most. */
export type SecondSource = readonly SourceFigure[];

/** Every measure of every second source of the framework. */
export function measuresOf({ secondSources }: Framework): readonly string[] {
  return secondSources.flatMap((source) => source.measures.map((measure) => `${source.id}.${measure.id}`));
}

export function ofJurisdiction(figures: SecondSource, code: string): SecondSource {
  return figures.filter(({ jurisdiction }) => jurisdiction === code);
}

/** A measure of one period, as comparators are asked for it: "avmp.incidents.2024". */
export function sourceKey(measure: string, period: string): string {
  return `${measure}.${period}`;
}

/** What the rules compare the report of a jurisdiction with; undefined when nothing is known of it. */
export function sourceComparator(figures: SecondSource, code: string): ReadonlyMap<string, number> | undefined {
  const own = ofJurisdiction(figures, code);
  return own.length === 0
    ? undefined
    : new Map(own.map(({ measure, period, value }) => [sourceKey(measure, period), value]));
}

const SEVERAL_YEARS = /^(\d{4})-(\d{4})$/;

export function isSeveralYears(period: string): boolean {
  return SEVERAL_YEARS.test(period);
}

/** "2024" of "2019-2024" and of "2024". */
export function lastYearOf(period: string): string {
  return period.slice(-4);
}

/** A year of the framework, or several of its years together. */
export function isSourcePeriod({ years }: Framework, period: string): boolean {
  const [, first = "", last = ""] = SEVERAL_YEARS.exec(period) ?? [];
  return years.includes(period) || (first < last && years.includes(first) && years.includes(last));
}

/** Whether a percentage, and not a count, is what the measure ("<source>.<measure>") says. */
export function isPercentage({ secondSources }: Framework, measure: string): boolean {
  return secondSources.some((source) =>
    source.measures.some(({ id, unit }) => `${source.id}.${id}` === measure && unit === "percent"),
  );
}

/** The figures in their order; of two for the same jurisdiction, period and measure the later one counts. */
export function inSourceOrder(framework: Framework, figures: SecondSource): SecondSource {
  const known = new Map(figures.map((figure) => [`${figure.jurisdiction} ${figure.period} ${figure.measure}`, figure]));
  const measures = measuresOf(framework);
  const periods = periodsIn(framework, figures);
  return framework.jurisdictions.flatMap(({ code }) =>
    periods.flatMap((period) => measures.flatMap((measure) => known.get(`${code} ${period} ${measure}`) ?? [])),
  );
}

/** The periods that the figures are of: years first, then several years together. */
export function periodsIn(framework: Framework, figures: SecondSource): readonly string[] {
  const found = new Set(figures.map(({ period }) => period).filter((period) => isSourcePeriod(framework, period)));
  return [...found].sort(
    (one, other) => Number(isSeveralYears(one)) - Number(isSeveralYears(other)) || (one < other ? -1 : 1),
  );
}
