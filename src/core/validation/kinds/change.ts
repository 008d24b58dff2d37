import * as v from "valibot";
import { observationKey, type Row } from "../../framework/framework";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Lookup } from "../rule-kind";

const parameters = v.strictObject({
  /** Up or down by this factor or more is unusual. */
  factor: v.pipe(v.number(), v.minValue(1)),
  /** From `shareFrom` up, a change by this share of the earlier figure is unusual. */
  share: v.pipe(v.number(), v.minValue(0)),
  shareFrom: v.number(),
  /** Smaller absolute changes never are. */
  minimum: v.number(),
  rows: v.optional(v.array(v.string())),
});
type Parameters = v.InferOutput<typeof parameters>;

/**
 * An unusual change from one year to the next, for all figures or the rows named. Evaluated when
 * both years are numbers. From 0 (or to 0) only the absolute size counts. A total is not flagged
 * where one of its parts is, because that is the same finding.
 */
export const change = ruleKind({
  kind: "change",
  parameters,
  references: ({ rows }) => rows ?? [],
  expand: (limits, { yearlyTables, years, row }) => {
    const all = yearlyTables.flatMap((table) => table.rows).filter((one) => one.content.kind === "number" || one.content.kind === "total");
    return (limits.rows?.map(row) ?? all).flatMap((one) =>
      years.slice(1).map((period, index) => {
        const previousPeriod = years[index] ?? "";
        const [at, before] = [observationKey(one, period), observationKey(one, previousPeriod)];
        const parts = one.content.kind === "total" ? one.content.parts : [];
        return {
          inputs: [before, at, ...parts.flatMap((part) => [`${part}.${previousPeriod}`, `${part}.${period}`])],
          at,
          check: (read) => {
            const [previous, value] = [numberIn(read(before)), numberIn(read(at))];
            if (previous === undefined || value === undefined) return NOT_EVALUATED;
            if (!isUnusual(previous, value, limits)) return PASS;
            if (explainedByPart(parts, previousPeriod, period, read, limits)) return NOT_EVALUATED;
            return fail("change", factsOf(one, value, previous, period, previousPeriod));
          },
        };
      }),
    );
  },
});

function isUnusual(previous: number, value: number, { factor, share, shareFrom, minimum }: Parameters): boolean {
  const difference = Math.abs(value - previous);
  if (difference < minimum) return false;
  const [low, high] = [Math.min(previous, value), Math.max(previous, value)];
  return high >= factor * low || (previous >= shareFrom && difference >= share * previous);
}

function explainedByPart(parts: readonly string[], previousPeriod: string, period: string, read: Lookup, limits: Parameters): boolean {
  return parts.some((part) => {
    const [previous, value] = [numberIn(read(`${part}.${previousPeriod}`)), numberIn(read(`${part}.${period}`))];
    return previous !== undefined && value !== undefined && isUnusual(previous, value, limits);
  });
}

/** changeText is the same in every language: "+65 %", "-98 %", "x39.4". */
function factsOf(row: Row, value: number, previous: number, period: string, previousPeriod: string): Readonly<Record<string, string | number>> {
  const ratio = previous > 0 ? value / previous : undefined;
  const percent = ratio === undefined ? "" : `${ratio >= 1 ? "+" : "\u2212"}${String(Math.abs(Math.round((ratio - 1) * 100)))} %`;
  const changeText = ratio === undefined ? `+${String(value)}` : ratio >= 3 ? `\u00d7${String(Math.round(ratio * 10) / 10)}` : percent;
  return { row: row.key, value, previous, period, previousPeriod, changeText };
}
