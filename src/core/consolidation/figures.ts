/**
 * What the regional state says of one figure: the one definition that tables, sums, charts, coverage, sentences and
 * exports take it from.
 */
import type { Framework, Row } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import { roundSum } from "../observation/derive-total";
import { notBrokenDown } from "../observation/not-broken-down";
import { numberIn, type CellContent } from "../observation/observation";
import type { RegionalLookup } from "./series";

/** Whose figure it is: a jurisdiction's, or that of all together. */
export type Area = { readonly kind: "jurisdiction"; readonly code: string } | { readonly kind: "region" };

export const REGION: Area = { kind: "region" };

/** A row through the years, or (`isRest`) what a total row leaves beside its known parts. */
export interface FigureLine {
  readonly row: Row;
  readonly isRest: boolean;
}

export interface AreaFigure {
  /** Undefined where nothing is known, and for the region where too few are in it; never 0 for that. */
  readonly value: number | undefined;
  /** Jurisdictions with a figure, in the framework's order. */
  readonly reported: readonly string[];
  /** What those add up to, be they few or many; undefined when there are none. */
  readonly together: number | undefined;
}

export function figureIn(
  framework: Framework,
  lookup: RegionalLookup,
  area: Area,
  line: FigureLine,
  period: string,
): AreaFigure {
  const key = observationKey(line.row.key, period);
  const parts = line.isRest
    ? splitParts(framework, lookup, area, line.row, period).map((part) => observationKey(part, period))
    : [];
  const reported: string[] = [];
  let sum = 0;
  for (const { code } of area.kind === "region" ? framework.jurisdictions : [area]) {
    const content = lookup(code, key);
    const value = line.isRest
      ? notBrokenDown(
          content,
          parts.map((part) => lookup(code, part)),
        )
      : numberIn(content);
    if (value === undefined) continue;
    reported.push(code);
    sum += value;
  }
  const together = reported.length === 0 ? undefined : roundSum(sum);
  const isEnough = area.kind === "jurisdiction" || reported.length >= framework.regionFrom;
  return { value: isEnough ? together : undefined, reported, together };
}

/** Parts that stand beside the rest: for the region those that enough jurisdictions know, so that nothing is lost between. */
function splitParts(
  framework: Framework,
  lookup: RegionalLookup,
  area: Area,
  { content }: Row,
  period: string,
): readonly string[] {
  if (content.kind !== "total") return [];
  return content.parts.filter((part) => {
    const row = framework.rows.get(part);
    return row && figureIn(framework, lookup, area, { row, isRest: false }, period).value !== undefined;
  });
}

/** True when in one of the periods a total is known and its parts do not make it. */
export function hasRest(
  framework: Framework,
  lookup: RegionalLookup,
  area: Area,
  row: Row,
  periods: readonly string[],
): boolean {
  const line = { row, isRest: true };
  return (
    row.content.kind === "total" &&
    periods.some((period) => (figureIn(framework, lookup, area, line, period).value ?? 0) > 0)
  );
}

/** Where a jurisdiction's own content is shown: the row's, or the rest as a number. Undefined when it is not known. */
export function contentIn(
  lookup: RegionalLookup,
  code: string,
  line: FigureLine,
  period: string,
): CellContent | undefined {
  const own = lookup(code, observationKey(line.row.key, period));
  if (!line.isRest || line.row.content.kind !== "total") return own;
  const rest = notBrokenDown(
    own,
    line.row.content.parts.map((part) => lookup(code, observationKey(part, period))),
  );
  return rest === undefined ? own : { kind: "number", value: rest };
}
