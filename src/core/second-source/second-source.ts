/** Yearly figures of somebody else, to be compared with reported ones and never added to them. */
import type { Framework } from "../framework/framework";
import type { Provenance } from "../observation/observation";

export interface SourceFigure {
  readonly jurisdiction: string;
  /** "<source>.<measure>", e.g. "avmp.incidents". */
  readonly measure: string;
  readonly year: string;
  /** A whole number of 0 or more; what is not known is no figure at all. */
  readonly value: number;
  readonly provenance: Provenance;
}

/** By jurisdiction, then by year, then by measure, in the framework's order; one figure for each of them at most. */
export type SecondSource = readonly SourceFigure[];

/** Every measure of every second source of the framework. */
export function measuresOf({ secondSources }: Framework): readonly string[] {
  return secondSources.flatMap((source) => source.measures.map((measure) => `${source.id}.${measure.id}`));
}

export function ofJurisdiction(figures: SecondSource, code: string): SecondSource {
  return figures.filter(({ jurisdiction }) => jurisdiction === code);
}

/** A measure of one year, as comparators are asked for it: "avmp.incidents.2024". */
export function sourceKey(measure: string, year: string): string {
  return `${measure}.${year}`;
}

/** What the rules compare the report of a jurisdiction with; undefined when nothing is known of it. */
export function sourceComparator(figures: SecondSource, code: string): ReadonlyMap<string, number> | undefined {
  const own = ofJurisdiction(figures, code);
  return own.length === 0
    ? undefined
    : new Map(own.map(({ measure, year, value }) => [sourceKey(measure, year), value]));
}

/** The figures in their order; of two for the same jurisdiction, year and measure the later one counts. */
export function inSourceOrder(framework: Framework, figures: SecondSource): SecondSource {
  const known = new Map(figures.map((figure) => [`${figure.jurisdiction} ${figure.year} ${figure.measure}`, figure]));
  const measures = measuresOf(framework);
  return framework.jurisdictions.flatMap(({ code }) =>
    framework.years.flatMap((year) => measures.flatMap((measure) => known.get(`${code} ${year} ${measure}`) ?? [])),
  );
}
