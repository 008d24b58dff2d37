import * as v from "valibot";
import { NUMBER, PERIODS, ROW_SUM, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { rowReferences } from "../row-references";
import { fail, NOT_EVALUATED, PASS, ruleKind, sumOf, type Lookup, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  cumulative: {
    facts: {
      smallerRows: toldAs("smallerNames", ROW_SUM),
      largerRows: toldAs("largerNames", ROW_SUM),
      periods: PERIODS,
      smaller: NUMBER,
      larger: NUMBER,
    },
    explanation: "sum of the years",
  },
} satisfies IssueShapes;

/**
 * Over all years of the report together, some rows do not make more than others. Years in which one
 * of the figures is missing are left out on both sides; evaluated from two years on. Where it was so already in the
 * last accepted report, nothing new is to be asked.
 */
export const cumulative: RuleKind<typeof ISSUES> = ruleKind({
  kind: "cumulative",
  issues: ISSUES,
  parameters: v.strictObject({ smaller: rowReferences, larger: rowReferences }),
  references: ({ smaller, larger }) => [...smaller, ...larger],
  expand: ({ smaller, larger }, { years, row }) => {
    const smallerRows = smaller.map(row);
    const largerRows = larger.map(row);
    const columns = years.map((year) => ({
      year,
      low: smallerRows.map((one) => observationKey(one.key, year)),
      high: largerRows.map((one) => observationKey(one.key, year)),
    }));
    return [
      {
        inputs: columns.flatMap(({ low, high }) => [...low, ...high]),
        at: columns.at(-1)?.low[0] ?? "",
        check: (read, { accepted }) => {
          const sumsIn = (lookup: Lookup): readonly YearSums[] =>
            columns.flatMap(({ year, low, high }) => {
              const lowSum = sumOf(low.map(lookup));
              const highSum = sumOf(high.map(lookup));
              return lowSum === undefined || highSum === undefined ? [] : [{ year, lowSum, highSum }];
            });
          const sums = sumsIn(read);
          if (sums.length < 2) return NOT_EVALUATED;
          const [lowSum, highSum] = [total(sums, "lowSum"), total(sums, "highSum")];
          if (lowSum <= highSum) return PASS;
          const before = accepted ? sumsIn(accepted) : [];
          if (total(before, "lowSum") > total(before, "highSum")) return PASS;
          const facts = {
            periods: sums.map(({ year }) => year),
            smallerRows: smallerRows.map((one) => one.key),
            smaller: lowSum,
            largerRows: largerRows.map((one) => one.key),
            larger: highSum,
          };
          return fail("cumulative", facts, observationKey(smallerRows[0]?.key ?? "", sums.at(-1)?.year ?? ""));
        },
      },
    ];
  },
});

interface YearSums {
  readonly year: string;
  readonly lowSum: number;
  readonly highSum: number;
}

function total(sums: readonly YearSums[], side: "lowSum" | "highSum"): number {
  return sums.reduce((sum, one) => sum + one[side], 0);
}
