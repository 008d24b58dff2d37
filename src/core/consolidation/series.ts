/** Figures of the regional state as series over years: for one jurisdiction, or summed for the region. */
import type { Framework } from "../framework/framework";
import { roundSum } from "../observation/derive-total";
import { numberIn, type CellContent } from "../observation/observation";
import type { Regional } from "./regional";

/** Content by jurisdiction and observation key. */
export type RegionalLookup = (jurisdiction: string, key: string) => CellContent | undefined;

export function lookupOf(regional: Regional): RegionalLookup {
  const contents = new Map(regional.observations.map((one) => [`${one.jurisdiction} ${one.key}`, one.content]));
  return (jurisdiction, key) => contents.get(`${jurisdiction} ${key}`);
}

/** Jurisdictions with a report in the regional state, in the framework's order. */
export function reportingJurisdictions(framework: Framework, regional: Regional): readonly string[] {
  const reporting = new Set(regional.observations.map((one) => one.jurisdiction));
  return framework.jurisdictions.map((jurisdiction) => jurisdiction.code).filter((code) => reporting.has(code));
}

/**
 * A regional figure: the sum of what was reported, by how many. Undefined sum when nobody reported a number; never 0
 * for that.
 */
export interface RegionalSum {
  readonly sum: number | undefined;
  readonly reported: number;
}

export function regionalSum(framework: Framework, lookup: RegionalLookup, key: string): RegionalSum {
  const numbers = framework.jurisdictions.flatMap((jurisdiction) => numberIn(lookup(jurisdiction.code, key)) ?? []);
  return {
    sum: numbers.length === 0 ? undefined : roundSum(numbers.reduce((sum, value) => sum + value, 0)),
    reported: numbers.length,
  };
}
