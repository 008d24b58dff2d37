import * as v from "valibot";
import { NUMBER, PERIOD, ROWS, TABLE, atFault, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import type { CellContent } from "../../observation/observation";
import { rowSeries } from "../row-series";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type Lookup, type RuleKind } from "../rule-kind";
import { numberRows } from "../series-targets";
import { evidence, medianOf, type Others } from "../series";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  copied: {
    facts: {
      others: atFault(toldAs("otherNames", ROWS)),
      table: TABLE,
      period: PERIOD,
      previousPeriod: PERIOD,
      count: NUMBER,
    },
    explanation: "copied",
  },
} satisfies IssueShapes;

/** In public series one large figure in 60 is the year's before again, whatever the row does otherwise. */
const BY_HABIT = 1 / 60;
/** Small counts come again twice as often as chance has it: a unit has its usual number of operations and plans. */
const AS_OFTEN = 2;

/**
 * Figures of a table that are last year's again, although they usually move: typed forward, or the
 * whole table pasted one year off, which leaves two equal columns. Small counts are often the same
 * by chance, large ones hardly ever; so the chances of all equal rows are multiplied. When only some
 * rows are equal, that could have been any of them, and the chance is as many times larger.
 */
export const copied: RuleKind<typeof ISSUES> = ruleKind({
  kind: "copied",
  issues: ISSUES,
  parameters: v.strictObject({ chance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  references: () => [],
  expand: ({ chance }, scope) =>
    scope.yearlyTables.flatMap((table) => {
      const rows = numberRows({ ...scope, yearlyTables: [table] });
      const keys = rows.map((row) => scope.years.map((year) => observationKey(row.key, year)));
      if (rows.length === 0) return [];
      return scope.years.slice(1).map((period, before) => ({
        inputs: keys.flat(),
        at: keys[0]?.[before + 1] ?? table.key,
        check: (read: Lookup) => {
          const both = keys.map((row) => likeness(read(row[before] ?? ""), read(row[before + 1] ?? "")));
          if (!both.some((one) => one === "equal" || one === "different")) return NOT_EVALUATED;
          const same = rows.filter((_, index) => both[index] === "equal");
          const [first] = same;
          if (!first) return PASS;
          const byChance = keys.reduce(
            (product, row, index) => (both[index] === "equal" ? product * chanceOf(row, before + 1, read) : product),
            1,
          );
          const compared = same.length + both.filter((one) => one === "different").length;
          if (byChance * choices(compared, same.length) > chance) return PASS;
          const facts = {
            others: same.map((row) => row.key),
            table: table.key,
            period,
            previousPeriod: scope.years[before] ?? "",
            count: same.length,
          };
          const likely = AS_OFTEN * byChance * choices(compared, same.length);
          const rarity = -Math.log(Math.max(BY_HABIT ** same.length, likely));
          return rare(fail("copied", facts, observationKey(first.key, period)), rarity);
        },
      }));
    }),
});

/** Words for no data say nothing where they stand in both years; beside a figure they speak against a copy. */
function likeness(before: CellContent | undefined, now: CellContent | undefined): "equal" | "different" | "silent" {
  if (before?.kind === "number" && now?.kind === "number") return before.value === now.value ? "equal" : "different";
  return before?.kind === "number" || now?.kind === "number" ? "different" : "silent";
}

/**
 * How likely the row repeats a figure exactly: two draws of the same bell curve agree to the unit with 1 / sqrt(1 + 4
 * pi variance),
 * which for small counts comes near the exact chance of two Poisson counts; more often where the row mostly is, less
 * often aside.
 * 1 when nothing is known of the row, or it never moves.
 */
function chanceOf(keys: readonly string[], index: number, read: Lookup): number {
  const series = rowSeries(read, keys);
  const value = series.values[index];
  const others = series.othersAt(index);
  if (value === undefined || !others || others.numbers.every((one) => one === others.median)) return 1;
  const unit = unitOf(others.numbers);
  const byCounting = unit === 1 ? meanOf(others) : 0;
  const variance = byCounting + ((others.spread * others.median) / unit) ** 2;
  const apart = series.values.filter(
    (one, year): one is number => one !== undefined && year !== index && year !== index - 1,
  );
  const distance = (value - medianOf(apart)) / unit / Math.sqrt(variance + 0.25);
  return Math.min(1, (Math.SQRT2 * Math.exp(-evidence(distance))) / Math.sqrt(1 + 4 * Math.PI * variance));
}

/** The mean of small counts: their median says too little. One spike does not count. */
function meanOf({ numbers, median }: Others): number {
  return median > 10 ? median : numbers.reduce((sum, one) => sum + Math.min(one, 2 * median + 2), 0) / numbers.length;
}

/** The step in which figures of the row are given: 1, or 0.1 where kilograms have one decimal. */
function unitOf(numbers: readonly number[]): number {
  return (
    [1, 0.1, 0.01].find((unit) => numbers.every((one) => Math.abs(one / unit - Math.round(one / unit)) < 1e-6)) ?? 0.001
  );
}

/** In how many ways some rows can be picked from all. */
function choices(all: number, some: number): number {
  let ways = 1;
  for (let index = 0; index < some; index++) ways = (ways * (all - index)) / (index + 1);
  return ways;
}
