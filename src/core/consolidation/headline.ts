/** A total of the region in the year of the round, and what became of that of the year before. */
import type { Framework, Row } from "../framework/framework";
import { roundSum } from "../observation/derive-total";
import { figureIn, REGION } from "./figures";
import type { RegionalLookup } from "./series";

export interface Headline {
  readonly row: Row;
  /** Undefined where too few jurisdictions have a figure. */
  readonly before: number | undefined;
  readonly now: number | undefined;
  /** Jurisdictions that are in `now`, in the framework's order; also where they are too few for a total. */
  readonly reported: readonly string[];
  /** Undefined without both totals, and where others were in the one of the year before: then it would be of them. */
  readonly change: number | undefined;
  /** As a share of the year before; undefined also where that was 0. */
  readonly share: number | undefined;
  /** Both years have a total, but not of the same jurisdictions. */
  readonly isOfOthers: boolean;
}

/** @param round the year; one before it need not be in the framework */
export function headlines(framework: Framework, lookup: RegionalLookup, round: string): readonly Headline[] {
  const yearBefore = String(Number(round) - 1);
  return framework.headlines.flatMap((key): readonly Headline[] => {
    const row = framework.rows.get(key);
    if (!row) return [];
    const [before, now] = [yearBefore, round].map((year) =>
      figureIn(framework, lookup, REGION, { row, isRest: false }, year),
    );
    const isBoth = before?.value !== undefined && now?.value !== undefined;
    const isSame = before?.reported.join() === now?.reported.join();
    const change = isBoth && isSame ? roundSum(now.value - before.value) : undefined;
    return [
      {
        row,
        before: before?.value,
        now: now?.value,
        reported: now?.reported ?? [],
        change,
        share: change === undefined || before?.value === 0 ? undefined : change / (before?.value ?? 1),
        isOfOthers: isBoth && !isSame,
      },
    ];
  });
}
