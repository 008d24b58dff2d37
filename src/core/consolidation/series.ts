/** Finds contents in the regional state, and who is in it. */
import type { Framework } from "../framework/framework";
import type { CellContent } from "../observation/observation";
import type { Regional } from "./regional";

/** Content by jurisdiction and observation key. */
export type RegionalLookup = (jurisdiction: string, key: string) => CellContent | undefined;

export function lookupOf(regional: Regional): RegionalLookup {
  const lookup = KNOWN.get(regional) ?? lookupIn(regional);
  KNOWN.set(regional, lookup);
  return lookup;
}

/** Kept as long as the region is: every chart, sheet and slide asks for it. */
const KNOWN = new WeakMap<Regional, RegionalLookup>();

function lookupIn({ observations }: Regional): RegionalLookup {
  const contents = new Map(observations.map((one) => [`${one.jurisdiction} ${one.key}`, one.content]));
  return (jurisdiction, key) => contents.get(`${jurisdiction} ${key}`);
}

/** Jurisdictions with a report in the regional state, in the framework's order. */
export function reportingJurisdictions(framework: Framework, regional: Regional): readonly string[] {
  const reporting = new Set(regional.observations.map((one) => one.jurisdiction));
  return framework.jurisdictions.map((jurisdiction) => jurisdiction.code).filter((code) => reporting.has(code));
}
