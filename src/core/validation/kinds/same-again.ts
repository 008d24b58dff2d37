import * as v from "valibot";
import { NUMBER, PERIODS, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { observationKey } from "../../framework/observation-key";
import { rowSeries } from "../row-series";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Lookup, type RuleKind } from "../rule-kind";
import { numberRows } from "../series-targets";

const ISSUES = {
  "same-again": { facts: { row: ROW, periods: PERIODS, value: NUMBER }, isOfNewestYear: true },
} satisfies IssueShapes;

/** So many years one after the other, each with a figure. */
const YEARS = 3;

/** The same figure in three years one after the other, in a row that has another one besides. */
export const sameAgain: RuleKind<typeof ISSUES> = ruleKind({
  kind: "same-again",
  issues: ISSUES,
  parameters: v.strictObject({
    /** Smaller figures come again by chance. */
    from: v.pipe(v.number(), v.minValue(1)),
  }),
  references: () => [],
  expand: ({ from }, scope) =>
    numberRows(scope).flatMap((row) => {
      const keys = scope.years.map((year) => observationKey(row.key, year));
      return scope.years.slice(YEARS - 1).map((_period, first) => ({
        inputs: keys,
        at: keys[first + YEARS - 1] ?? row.key,
        check: (read: Lookup) => {
          const { values } = rowSeries(read, keys);
          const three = values.slice(first, first + YEARS);
          const [value] = three;
          if (value === undefined || three.includes(undefined)) return NOT_EVALUATED;
          const isOther = values.some((one) => one !== undefined && one !== value);
          if (value < from || !isOther || three.some((one) => one !== value)) return PASS;
          return fail("same-again", { row: row.key, periods: scope.years.slice(first, first + YEARS), value });
        },
      }));
    }),
});
