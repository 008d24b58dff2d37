import * as v from "valibot";
import { NUMBER, PERIOD, ROW_SUM, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { rowReferences } from "../row-references";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, sumOf, type RuleKind } from "../rule-kind";
import { logRatio } from "../series";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  compare: {
    facts: {
      smallerRows: toldAs("smallerNames", ROW_SUM),
      largerRows: toldAs("largerNames", ROW_SUM),
      period: PERIOD,
      smaller: NUMBER,
      larger: NUMBER,
    },
    isRelation: true,
  },
} satisfies IssueShapes;

/**
 * The sum of some rows is not more than the sum of others; evaluated when all are numbers. The
 * finding stands at the first of the rows that should be smaller.
 */
export const compare: RuleKind<typeof ISSUES> = ruleKind({
  kind: "compare",
  issues: ISSUES,
  parameters: v.strictObject({ smaller: rowReferences, larger: rowReferences }),
  references: ({ smaller, larger }) => [...smaller, ...larger],
  expand: ({ smaller, larger }, { years, row }) => {
    const smallerRows = smaller.map(row);
    const largerRows = larger.map(row);
    return years.map((year) => {
      const lowKeys = smallerRows.map((one) => observationKey(one.key, year));
      const highKeys = largerRows.map((one) => observationKey(one.key, year));
      return {
        inputs: [...lowKeys, ...highKeys],
        at: lowKeys[0] ?? "",
        check: (read) => {
          const lowSum = sumOf(lowKeys.map(read));
          const highSum = sumOf(highKeys.map(read));
          if (lowSum === undefined || highSum === undefined) return NOT_EVALUATED;
          if (lowSum <= highSum) return PASS;
          const facts = {
            period: year,
            smallerRows: smallerRows.map((one) => one.key),
            smaller: lowSum,
            largerRows: largerRows.map((one) => one.key),
            larger: highSum,
          };
          // Three times as many is rarer than one more.
          return rare(fail("compare", facts), logRatio(lowSum, highSum));
        },
      };
    });
  },
});
