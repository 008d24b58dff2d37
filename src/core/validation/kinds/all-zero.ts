import * as v from "valibot";
import { PERIODS, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { observationKey } from "../../framework/observation-key";
import { rowSeries } from "../row-series";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type Beside, type Lookup, type RuleKind } from "../rule-kind";
import { LEAST_OTHERS } from "../series";
import { numberRows } from "../series-targets";

const ISSUES = { "all-zero": { facts: { row: ROW, periods: PERIODS } } } satisfies IssueShapes;

/**
 * A row that is 0 in every year: perhaps "not known" was meant. The more rows of a report are so, the less it says of
 * one. Evaluated with figures of more than three years; stands at the last of them. A row that was accepted so passes.
 */
export const allZero: RuleKind<typeof ISSUES> = ruleKind({
  kind: "all-zero",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => {
    const rows = numberRows(scope).map((row) => ({
      row,
      keys: scope.years.map((year) => observationKey(row.key, year)),
    }));
    const all = rows.map(({ keys }) => keys);
    return rows.map(({ row, keys }) => ({
      inputs: keys,
      at: keys.at(-1) ?? row.key,
      check: (read: Lookup, { accepted }: Beside) => {
        const { values } = rowSeries(read, keys);
        const given = scope.years.filter((_year, index) => values[index] !== undefined);
        if (given.length <= LEAST_OTHERS) return NOT_EVALUATED;
        if (!isZero(read, keys) || (accepted && isZero(accepted, keys))) return PASS;
        const at = observationKey(row.key, given.at(-1) ?? "");
        return rare(fail("all-zero", { row: row.key, periods: given }, at), rarityOfZeros(read, all));
      },
    }));
  },
});

function isZero(read: Lookup, keys: readonly string[]): boolean {
  const values = rowSeries(read, keys).values.filter((value) => value !== undefined);
  return values.length > LEAST_OTHERS && values.every((value) => value === 0);
}

/** Counted once for a report, however many of its rows are 0. */
const KNOWN = new WeakMap<Lookup, number>();

function rarityOfZeros(read: Lookup, rows: readonly (readonly string[])[]): number {
  const known = KNOWN.get(read);
  if (known !== undefined) return known;
  const zeros = rows.filter((keys) => isZero(read, keys)).length;
  const rarity = Math.log(rows.length / Math.max(0.2, zeros - 0.8));
  KNOWN.set(read, rarity);
  return rarity;
}
