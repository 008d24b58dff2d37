import * as v from "valibot";
import { NUMBER, PERIODS, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import type { Row, Table } from "../../framework/framework";
import { observationKey } from "../../framework/observation-key";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleScope, type RuleTarget, type RuleKind } from "../rule-kind";

const ISSUES = { "cell-blank": { facts: { row: ROW, periods: PERIODS, count: NUMBER } } } satisfies IssueShapes;

/**
 * Every input cell of a table holds something. One finding per row lists its blank periods. An
 * optional table may be blank as a whole; once begun it must be filled.
 */
export const required: RuleKind<typeof ISSUES> = ruleKind({
  kind: "required",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => scope.tables.flatMap((table) => inputRows(table).map((row) => target(table, row, scope))),
});

function inputRows(table: Table): readonly Row[] {
  return table.rows.filter((row) => row.content.kind !== "total");
}

function target(table: Table, row: Row, { periods }: RuleScope): RuleTarget {
  const wanted = periods(row);
  const own = wanted.map((period) => observationKey(row.key, period));
  const inputs = table.optional
    ? inputRows(table).flatMap((one) => wanted.map((period) => observationKey(one.key, period)))
    : own;
  return {
    inputs,
    at: own[0] ?? row.key,
    check: (read) => {
      const present = own.map((key) => read(key));
      if (present.every((content) => content === undefined)) return NOT_EVALUATED;
      const blanks = wanted.filter((_, index) => present[index]?.kind === "blank");
      const begun = !table.optional || inputs.some((key) => (read(key)?.kind ?? "blank") !== "blank");
      if (blanks.length === 0 || !begun) return PASS;
      return fail(
        "cell-blank",
        { row: row.key, periods: blanks, count: blanks.length },
        `${row.key}.${blanks[0] ?? ""}`,
      );
    },
  };
}
