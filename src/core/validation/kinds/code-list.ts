import * as v from "valibot";
import { CODE_LIST, TEXT } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import type { CellContent } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Finding, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const ISSUES = { "code-unknown": { facts: { seen: TEXT, allowed: CODE_LIST } } } satisfies IssueShapes;

/** A status is a code of the row's list, or a word for no data. */
export const codeList: RuleKind<typeof ISSUES> = ruleKind({
  kind: "code-list",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, { tables, periods }) =>
    tables.flatMap((table) =>
      table.rows.flatMap((row) => {
        const { content } = row;
        if (content.kind !== "code") return [];
        return periods(row)
          .map((period) => observationKey(row.key, period))
          .map((key) => ({ inputs: [key], at: key, check: (read) => checkCode(read(key), content.codeList) }));
      }),
    ),
});

function checkCode(content: CellContent | undefined, list: string): Finding {
  if (content === undefined || content.kind === "blank") return NOT_EVALUATED;
  if (content.kind !== "unreadable") return PASS;
  if (content.as === "noDataWord") return fail("value-no-data-word", { seen: content.seen, allowed: "noData" });
  return content.as === "doubled"
    ? fail("value-doubled", {})
    : fail("code-unknown", { seen: content.seen, allowed: list });
}
