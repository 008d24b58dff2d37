import * as v from "valibot";
import { NUMBER, PERIODS, ROW_SUM, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { rowReferences } from "../row-references";
import { fail, NOT_EVALUATED, PASS, ruleKind, sumOf, type RuleKind } from "../rule-kind";
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
 * of the figures is missing are left out on both sides; evaluated from two years on.
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
        check: (read) => {
          const sums = columns.flatMap(({ year, low, high }) => {
            const lowSum = sumOf(low.map(read));
            const highSum = sumOf(high.map(read));
            return lowSum === undefined || highSum === undefined ? [] : [{ year, lowSum, highSum }];
          });
          if (sums.length < 2) return NOT_EVALUATED;
          const total = (side: "lowSum" | "highSum"): number => sums.reduce((sum, one) => sum + one[side], 0);
          const lowSum = total("lowSum");
          const highSum = total("highSum");
          if (lowSum <= highSum) return PASS;
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
