import * as v from "valibot";
import { observationKey } from "../../framework/framework";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Lookup } from "../rule-kind";
import { othersOf } from "../series";

/**
 * Figures of a table that are last year's again, although they usually move: together less likely
 * than `chance`. Small counts are often the same by chance, large ones hardly ever.
 */
export const copied = ruleKind({
  kind: "copied",
  parameters: v.strictObject({ chance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  references: () => [],
  expand: ({ chance }, { yearlyTables, years }) =>
    yearlyTables.flatMap((table) => {
      const rows = table.rows.filter((row) => row.content.kind === "number");
      if (rows.length === 0) return [];
      const keys = rows.map((row) => years.map((year) => observationKey(row, year)));
      return years.slice(1).map((period, before) => ({
        inputs: keys.flat(),
        at: keys[0]?.[before + 1] ?? table.key,
        check: (read: Lookup) => {
          const pairs = keys.filter((row) => numberIn(read(row[before] ?? "")) !== undefined && numberIn(read(row[before + 1] ?? "")) !== undefined);
          if (pairs.length === 0) return NOT_EVALUATED;
          const same = rows.filter((_, index) => isSame(keys[index] ?? [], before, read));
          const [first] = same;
          if (!first || same.reduce((product, row) => product * chanceOf(keys[rows.indexOf(row)] ?? [], before + 1, read), 1) > chance) return PASS;
          const facts = { others: same.map((row) => row.key), table: table.key, period, previousPeriod: years[before] ?? "", count: same.length };
          return fail("copied", facts, observationKey(first, period));
        },
      }));
    }),
});

function isSame(row: readonly string[], before: number, read: Lookup): boolean {
  const value = numberIn(read(row[before + 1] ?? ""));
  return value !== undefined && value > 0 && value === numberIn(read(row[before] ?? ""));
}

/** How likely a row repeats a figure exactly: 0.28 over its usual deviation (two normal values that agree to the unit). 1 when nothing is known of it. */
function chanceOf(row: readonly string[], index: number, read: Lookup): number {
  const others = othersOf(row.map((key) => numberIn(read(key))), index);
  if (!others || others.numbers.every((one) => one === others.median)) return 1;
  return Math.min(1, 0.28 / Math.sqrt(others.median + (others.spread * others.median) ** 2 + 0.01));
}
