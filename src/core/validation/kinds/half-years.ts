import * as v from "valibot";
import { NUMBER, PERIOD, ROW, SUMMANDS } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { halfYearsOf } from "../../framework/framework";
import { observationKey } from "../../framework/observation-key";
import { roundSum } from "../../observation/derive-total";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";

const ISSUES = {
  "half-years": { facts: { row: ROW, other: ROW, period: PERIOD, value: NUMBER, sum: NUMBER, parts: SUMMANDS } },
  "half-year-above": { facts: { row: ROW, other: ROW, period: PERIOD, value: NUMBER, sum: NUMBER } },
} satisfies IssueShapes;

/**
 * The two halves of the reporting year, in a row with half-years, make the figure of a yearly row. With one half
 * known, the year is at least that half; with none, or without the year's figure, nothing is evaluated.
 */
export const halfYears: RuleKind<typeof ISSUES> = ruleKind({
  kind: "half-years",
  issues: ISSUES,
  parameters: v.strictObject({ year: v.string(), half: v.string() }),
  references: ({ year, half }) => [year, half],
  expand: ({ year, half }, { years, row }) => {
    const yearRow = row(year);
    const halfRow = row(half);
    const period = years.at(-1) ?? "";
    const at = observationKey(yearRow.key, period);
    const halves = halfYearsOf(period).map((one) => observationKey(halfRow.key, one));
    return [
      {
        inputs: [at, ...halves],
        at,
        check: (read) => {
          const value = numberIn(read(at));
          const parts = halves.flatMap((key) => numberIn(read(key)) ?? []);
          if (value === undefined || parts.length === 0) return NOT_EVALUATED;
          const sum = roundSum(parts.reduce((total, part) => total + part, 0));
          const facts = { row: yearRow.key, other: halfRow.key, period, value, sum };
          if (parts.length < halves.length) return sum > value ? fail("half-year-above", facts) : PASS;
          return sum === value ? PASS : fail("half-years", { ...facts, parts });
        },
      },
    ];
  },
});
