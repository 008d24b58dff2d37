import * as v from "valibot";
import { PERIOD, ROW, TEXT } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import { narrativeKeys, readHalf } from "../narrative/narrative-texts";
import { readerOf } from "../narrative/read-text";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { splitKey } from "../../framework/observation-key";

const ISSUES = { "narrative-period": { facts: { row: ROW, period: PERIOD, quote: TEXT } } } satisfies IssueShapes;

/** The text of a half-year does not say that it covers the whole year. */
export const narrativePeriod: RuleKind<typeof ISSUES> = ruleKind({
  kind: "narrative-period",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => {
    const reader = readerOf(scope.framework);
    const year = scope.years.at(-1) ?? "";
    if (!reader) return [];
    return narrativeKeys(scope).map(({ half, keys }) => ({
      inputs: keys,
      at: keys[0] ?? "",
      check: (read) => {
        const { wholeYears, count } = readHalf(keys, read, reader);
        const found = wholeYears.find(({ said }) => said.year === 0 || String(said.year) === year);
        if (found)
          return fail(
            "narrative-period",
            { row: splitKey(found.key).row, period: half, quote: found.said.quote },
            found.key,
          );
        return count > 0 ? PASS : NOT_EVALUATED;
      },
    }));
  },
});
