/** Finds contents in the regional state, and who is in it. */
import type { Framework } from "../framework/framework";
import type { CellContent } from "../observation/observation";
import type { Regional, RegionalObservation } from "./regional";

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
  const find = byPlace(observations);
  return (jurisdiction, key) => find(jurisdiction, key)?.content;
}

/** Finds what stands of a jurisdiction under a key; the last one where several do. */
export function byPlace<One extends Pick<RegionalObservation, "jurisdiction" | "key">>(
  all: readonly One[],
): (jurisdiction: string, key: string) => One | undefined {
  const known = new Map<string, Map<string, One>>();
  for (const one of all) {
    const own = known.get(one.jurisdiction) ?? new Map<string, One>();
    known.set(one.jurisdiction, own.set(one.key, one));
  }
  return (jurisdiction, key) => known.get(jurisdiction)?.get(key);
}

/** Jurisdictions with a report in the regional state, in the framework's order. */
export function reportingJurisdictions(framework: Framework, regional: Regional): readonly string[] {
  const reporting = new Set(regional.observations.map((one) => one.jurisdiction));
  return framework.jurisdictions.map((jurisdiction) => jurisdiction.code).filter((code) => reporting.has(code));
}
