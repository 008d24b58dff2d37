/** What became of a row from the first year to the last, of the same jurisdictions in every comparison. */
import { breaksOfRow, ownBreaks } from "../break/series-break";
import type { Framework, Row } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { roundSum } from "../observation/derive-total";
import { figureIn } from "./figures";
import type { Regional } from "./regional";
import { lookupOf } from "./series";

export interface Reviewed {
  readonly row: Row;
  /** What its goals want of it; "none" where more can be good or bad. */
  readonly direction: Framework["review"][number]["direction"];
  /** With a figure in the first year and in the last, counted alike in both; in the framework's order. */
  readonly same: readonly string[];
  /** Sums over these, year by year; undefined where one of them has no figure, and everywhere where they are too few. */
  readonly values: readonly (number | undefined)[];
  readonly change: number | undefined;
  /** As a share of the first year; undefined also where that was 0. */
  readonly share: number | undefined;
  /** Jurisdictions without a figure in the first or the last year. */
  readonly missing: readonly string[];
  /** With both, but counted otherwise since a year between them. */
  readonly otherwise: readonly string[];
  readonly course: "towards" | "away" | "unchanged" | undefined;
}

/** In the order of `review` in charts.json; the first year is the framework's, the last the round. */
export function finalReview(framework: Framework, { language }: Labels, regional: Regional): readonly Reviewed[] {
  const lookup = lookupOf(regional);
  const years = reviewedYears(framework, regional);
  const [first = "", last = ""] = [years[0], years.at(-1)];
  const breaks = [
    ...ownBreaks(framework, language).map((one) => ({ ...one, jurisdiction: undefined })),
    ...regional.breaks,
  ].filter(({ from }) => from > first && from <= last);
  return framework.review.flatMap(({ row: key, direction }): readonly Reviewed[] => {
    const row = framework.rows.get(key);
    if (!row) return [];
    const figure = (code: string, year: string): number | undefined =>
      figureIn(framework, lookup, { kind: "jurisdiction", code }, { row, isRest: false }, year).value;
    const codes = framework.jurisdictions.map(({ code }) => code);
    const both = codes.filter((code) => figure(code, first) !== undefined && figure(code, last) !== undefined);
    const broken = breaksOfRow(framework, breaks, key);
    const isBroken = (code: string): boolean =>
      broken.some(({ jurisdiction }) => jurisdiction === undefined || jurisdiction === code);
    const same = both.filter((code) => !isBroken(code));
    const values = years.map((year) => {
      const figures = same.flatMap((code) => figure(code, year) ?? []);
      const isWhole = figures.length === same.length && same.length >= framework.regionFrom;
      return isWhole ? roundSum(figures.reduce((sum, value) => sum + value, 0)) : undefined;
    });
    const [before, now] = [values[0], values.at(-1)];
    const change = before === undefined || now === undefined ? undefined : roundSum(now - before);
    return [
      {
        row,
        direction,
        same,
        values,
        change,
        share: change === undefined || before === undefined || before === 0 ? undefined : change / before,
        missing: codes.filter((code) => !both.includes(code)),
        otherwise: both.filter(isBroken),
        course: courseOf(direction, change),
      },
    ];
  });
}

/** From the framework's first year to the round. */
export function reviewedYears({ years }: Framework, { round }: Regional): readonly string[] {
  return years.filter((year) => year <= round);
}

function courseOf(direction: Reviewed["direction"], change: number | undefined): Reviewed["course"] {
  if (direction === "none" || change === undefined) return undefined;
  if (change === 0) return "unchanged";
  return change > 0 === (direction === "raise") ? "towards" : "away";
}
