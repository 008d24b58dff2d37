import * as v from "valibot";
import { PERIOD, REASONS, ROW, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import { reasonIn } from "../../gap/gap";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  "no-data-where": { facts: { row: ROW, period: PERIOD, reasons: toldAs("words", REASONS) } },
} satisfies IssueShapes;

/** A figure that is included elsewhere can be found: it is said where, of the cell itself or in the note of its row. */
export const noDataWhere: RuleKind<typeof ISSUES> = ruleKind({
  kind: "no-data-where",
  issues: ISSUES,
  parameters: v.strictObject({ reason: v.string() }),
  references: () => [],
  expand: ({ reason }, { tables, periods }) =>
    tables.flatMap((table) =>
      table.rows
        .filter(({ content }) => content.kind !== "total")
        .flatMap((row) =>
          periods(row).map((period) => {
            const at = observationKey(row.key, period);
            return {
              inputs: [at],
              at,
              check: (read, { gap, note }) => {
                const content = read(at);
                if (content === undefined || content.kind === "blank") return NOT_EVALUATED;
                if (reasonIn(content) !== reason || (gap?.(at)?.where ?? "") !== "" || (note?.(row.key) ?? "") !== "")
                  return PASS;
                return fail("no-data-where", { row: row.key, period, reasons: [reason] });
              },
            };
          }),
        ),
    ),
});
