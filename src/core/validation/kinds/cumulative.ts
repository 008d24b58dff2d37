import * as v from "valibot";
import { rowReferences } from "../../framework/framework-schema";
import { fail, NOT_EVALUATED, PASS, ruleKind, sumOf } from "../rule-kind";

/**
 * Over all years of the report together, some rows do not make more than others. Years in which one
 * of the figures is missing are left out on both sides; evaluated from two years on.
 */
export const cumulative = ruleKind({
  kind: "cumulative",
  parameters: v.strictObject({ smaller: rowReferences, larger: rowReferences }),
  references: ({ smaller, larger }) => [...smaller, ...larger],
  expand: ({ smaller, larger }, { years, row }) => {
    const [smallerRows, largerRows] = [smaller.map(row), larger.map(row)];
    const columns = years.map(
      (year) =>
        [smallerRows, largerRows].map((rows) => rows.map((one) => `${one.key}.${year}`)) as [string[], string[]],
    );
    return [
      {
        inputs: columns.flat(2),
        at: columns.at(-1)?.[0][0] ?? "",
        check: (read) => {
          const sums = columns.flatMap(([low, high], index) => {
            const [lowSum, highSum] = [sumOf(low.map(read)), sumOf(high.map(read))];
            return lowSum === undefined || highSum === undefined ? [] : [{ year: years[index] ?? "", lowSum, highSum }];
          });
          if (sums.length < 2) return NOT_EVALUATED;
          const total = (side: "lowSum" | "highSum"): number => sums.reduce((sum, one) => sum + one[side], 0);
          const [lowSum, highSum] = [total("lowSum"), total("highSum")];
          if (lowSum <= highSum) return PASS;
          const facts = {
            periods: sums.map(({ year }) => year),
            smallerRows: smallerRows.map((one) => one.key),
            smaller: lowSum,
            largerRows: largerRows.map((one) => one.key),
            larger: highSum,
          };
          return fail("cumulative", facts, `${smallerRows[0]?.key ?? ""}.${sums.at(-1)?.year ?? ""}`);
        },
      },
    ];
  },
});
