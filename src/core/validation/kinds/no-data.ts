import * as v from "valibot";
import { PERIODS, REASONS, ROW, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import { fail, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  "no-data-stated": { facts: { row: ROW, periods: PERIODS, reasons: toldAs("words", REASONS) } },
} satisfies IssueShapes;

/** Says, once per row, in which periods no figure is known, so that nobody takes a gap for a 0. */
export const noData: RuleKind<typeof ISSUES> = ruleKind({
  kind: "no-data",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, { tables, periods }) =>
    tables.flatMap((table) =>
      table.rows
        .filter((row) => row.content.kind !== "total")
        .map((row) => {
          const own = periods(row);
          const keys = own.map((period) => observationKey(row.key, period));
          return {
            inputs: keys,
            at: keys[0] ?? row.key,
            check: (read) => {
              const stated = own.flatMap((period, index) => {
                const content = read(keys[index] ?? "");
                return content?.kind === "noData" ? [{ period, reason: content.reason }] : [];
              });
              const [first] = stated;
              if (!first) return PASS;
              const reasons = [...new Set(stated.map(({ reason }) => reason))];
              return fail(
                "no-data-stated",
                { row: row.key, reasons, periods: stated.map(({ period }) => period) },
                observationKey(row.key, first.period),
              );
            },
          };
        }),
    ),
});
