import * as v from "valibot";
import { NUMBER, PERIOD, ROW, ROWS, SUMMANDS, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { rowReferences } from "../row-references";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, sumOf, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const UNBALANCED = {
  row: ROW,
  partRows: toldAs("partNames", ROWS),
  period: PERIOD,
  total: NUMBER,
  parts: SUMMANDS,
  sum: NUMBER,
};
const ISSUES = {
  balance: { facts: { ...UNBALANCED, difference: NUMBER }, total: "unbalanced" },
  "balance-below": { facts: UNBALANCED, total: "unbalanced" },
} satisfies IssueShapes;

/**
 * The parts make the total. Truth table for a numeric total: all parts numbers -> sum must be
 * equal; a part is no data -> the known parts must not exceed the total; a part blank or
 * unreadable, or no numeric total -> not evaluated. Totals calculated from their parts always pass.
 */
export const balance: RuleKind<typeof ISSUES> = ruleKind({
  kind: "balance",
  issues: ISSUES,
  parameters: v.strictObject({ total: v.string(), parts: rowReferences }),
  references: ({ total, parts }) => [total, ...parts],
  expand: ({ total, parts }, { years, row }) => {
    const totalRow = row(total);
    const partRows = parts.map(row);
    return years.map((year) => {
      const at = observationKey(totalRow.key, year);
      const partKeys = partRows.map((part) => observationKey(part.key, year));
      return {
        inputs: [at, ...partKeys],
        at,
        check: (read) => {
          const given = numberIn(read(at));
          const contents = partKeys.map((key) => read(key));
          if (
            given === undefined ||
            !contents.every((content) => content?.kind === "number" || content?.kind === "noData")
          )
            return NOT_EVALUATED;
          const known = contents.flatMap((content) => numberIn(content) ?? []);
          const sum = sumOf(contents.filter((content) => content.kind === "number")) ?? 0;
          const facts = {
            row: totalRow.key,
            partRows: partRows.filter((_, index) => contents[index]?.kind === "number").map(({ key }) => key),
            period: year,
            total: given,
            sum,
            parts: known,
          };
          if (known.length === contents.length)
            return sum === given
              ? PASS
              : fail("balance", { ...facts, difference: Math.round((given - sum) * 1e6) / 1e6 });
          if (known.length === 0) return NOT_EVALUATED;
          return sum > given ? fail("balance-below", facts) : PASS;
        },
      };
    });
  },
});
