import * as v from "valibot";
import { PERIOD, ROWS, TABLE, atFault, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { observationKey } from "../../framework/observation-key";
import { calmOf } from "../calm-of";
import { rarityIn, rowSeries } from "../row-series";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type Lookup, type RuleKind } from "../rule-kind";
import { numberRows } from "../series-targets";

const ISSUES = {
  "table-moves": {
    facts: { others: atFault(toldAs("otherNames", ROWS)), table: TABLE, period: PERIOD },
    explanation: "unusual table",
  },
} satisfies IssueShapes;

/** No row says more than so much (natural logarithm): one alone has rules of its own. */
const MOST = 4;

/**
 * The rows of a table are together unlike their other years, though each alone may be within its usual: figures of half
 * a year, of another jurisdiction, of the table beside. The rarities of rows that go their own ways add up as Fisher has
 * it; `apart` is the share by which they do go their own ways.
 */
export const tableMoves: RuleKind<typeof ISSUES> = ruleKind({
  kind: "table-moves",
  issues: ISSUES,
  parameters: v.strictObject({
    /** Rarity from which on a row counts among those that are unlike. */
    from: v.pipe(v.number(), v.minValue(0)),
    apart: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  references: () => [],
  expand: ({ from, apart }, scope) =>
    scope.yearlyTables.flatMap((table) => {
      const rows = numberRows({ ...scope, yearlyTables: [table] }).map(({ key }) => ({
        key,
        calm: calmOf(scope.framework, key),
        keys: scope.years.map((year) => observationKey(key, year)),
      }));
      if (rows.length < 2) return [];
      const inputs = rows.flatMap(({ keys }) => keys);
      return scope.years.map((period, index) => ({
        inputs,
        at: observationKey(rows[0]?.key ?? "", period),
        check: (read: Lookup) => {
          const known = rows.flatMap(({ key, calm, keys }) => {
            const rarity = rarityIn(rowSeries(read, keys), index, calm);
            return rarity === undefined ? [] : [{ key, rarity }];
          });
          if (known.length < 2) return NOT_EVALUATED;
          const unlike = known.filter(({ rarity }) => rarity >= from);
          const [first] = [...unlike].sort((one, other) => other.rarity - one.rarity);
          if (!first || unlike.length < 2) return PASS;
          const sum = apart * known.reduce((total, { rarity }) => total + Math.min(MOST, rarity), 0);
          const facts = { others: unlike.map(({ key }) => key), table: table.key, period };
          return rare(fail("table-moves", facts, observationKey(first.key, period)), tail(sum, known.length));
        },
      }));
    }),
});

/** How rare it is that so many rarities, each exponential, sum up to so much (natural logarithm). */
function tail(sum: number, count: number): number {
  let [term, all] = [1, 1];
  for (let index = 1; index < count; index++) {
    term *= sum / index;
    all += term;
  }
  return Math.max(0, sum - Math.log(all));
}
