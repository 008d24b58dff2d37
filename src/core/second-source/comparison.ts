/**
 * Which reported row stands beside which measure of a second source: the parameters of the rules, read by the sheet
 * too.
 */
import * as v from "valibot";
import type { Framework } from "../framework/framework";
import { sourceKey } from "./second-source";

/** Name of the rule kind. */
export const SECOND_SOURCE_RULE = "second-source";

export const comparisonSchema = v.strictObject({
  row: v.string(),
  /** "<source>.<measure>". */
  measure: v.string(),
  /** A part of the measure that the row does not count; where it is not known, the whole is compared, and that is said. */
  minus: v.optional(v.string()),
  /** So many times as much, or as little, is too far apart. */
  factor: v.pipe(v.number(), v.gtValue(1)),
  /** Differences below this never are. */
  minimum: v.pipe(v.number(), v.minValue(1)),
});

export type Comparison = v.InferOutput<typeof comparisonSchema>;

/** The comparisons of the framework's rules, in their order. */
export function comparisonsOf({ rulePack }: Framework): readonly Comparison[] {
  return rulePack.rules.flatMap(({ kind, parameters }) => {
    const parsed = kind === SECOND_SOURCE_RULE ? v.safeParse(comparisonSchema, parameters) : undefined;
    return parsed?.success ? [parsed.output] : [];
  });
}

/** The measures that make the compared figure: what is counted, and what is taken off it. */
export function comparedMeasures({ measure, minus }: Comparison): readonly string[] {
  return minus === undefined ? [measure] : [measure, minus];
}

/** Where a source never says how many of the measure are the part that the row does not count, the whole is compared. */
export function asFarAsKnown(comparison: Comparison, isKnown: (measure: string) => boolean): Comparison {
  const { minus, ...whole } = comparison;
  return minus === undefined || isKnown(minus) ? comparison : whole;
}

/**
 * The figure to compare with; undefined when a part of it is not known. `read` is given "<source>.<measure>.<year>".
 */
export function comparedFigure(
  comparison: Comparison,
  year: string,
  read: (key: string) => number | undefined,
): number | undefined {
  const whole = read(sourceKey(comparison.measure, year));
  const part = comparison.minus === undefined ? 0 : read(sourceKey(comparison.minus, year));
  return whole === undefined || part === undefined ? undefined : whole - part;
}

/** How many times as much the second figure is, to one decimal (two below 1); undefined where the first is 0. */
export function timesAsMuch(value: number, compared: number): number | undefined {
  if (value === 0) return undefined;
  const ratio = compared / value;
  const unit = ratio < 1 ? 100 : 10;
  return Math.round(ratio * unit) / unit;
}
