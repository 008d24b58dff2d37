/** What is still open in the region: how many of each kind, in all or of one jurisdiction. */
import type { Framework } from "../framework/framework";
import { queryState } from "../query/query";
import type { Regional } from "./regional";
import { missingIn } from "./regional-gaps";

export interface OpenPoints {
  /** Warnings that were neither corrected nor justified. */
  readonly warnings: number;
  /** Queries without an answer. */
  readonly queries: number;
  /** Answers that nobody has looked at. */
  readonly answers: number;
  /** Cells without data that nobody is to fill. */
  readonly noOwner: number;
  /** Figures of closed years that changed. */
  readonly revisions: number;
}

/** @returns the count of all, or of one jurisdiction where it is asked for one; what is missing is looked for once */
export function openPoints(framework: Framework, regional: Regional): (jurisdiction?: string) => OpenPoints {
  const orphans = missingIn(framework, regional)
    .filter(({ gap }) => (gap?.owner ?? "") === "")
    .map(({ observation }) => observation);
  return (wanted) => {
    const count = (all: readonly { readonly jurisdiction: string }[]): number =>
      wanted === undefined ? all.length : all.filter(({ jurisdiction }) => jurisdiction === wanted).length;
    return {
      warnings: count(regional.ruleFindings.filter(({ state }) => state === "open")),
      queries: count(regional.queries.filter((one) => queryState(one) === "open")),
      answers: count(regional.queries.filter((one) => queryState(one) === "answered")),
      noOwner: count(orphans),
      revisions: count(regional.revisions),
    };
  };
}
