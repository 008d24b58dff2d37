import * as v from "valibot";
import { CODES, PERIOD, ROW } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { observationKey } from "../../framework/observation-key";
import { fail, NOT_EVALUATED, PASS, rare, ruleKind, type Lookup, type RuleKind } from "../rule-kind";

const ISSUES = {
  "status-back": { facts: { row: ROW, period: PERIOD, previousPeriod: PERIOD, statuses: CODES } },
} satisfies IssueShapes;

/** No report without a slip is known to have one (natural logarithm of one in how many). */
const RARITY = 6.5;

/**
 * A status that is further back in its list than it was the year before. From the statuses named in `ends` a new round
 * may begin: what expired is prepared again.
 */
export const statusBack: RuleKind<typeof ISSUES> = ruleKind({
  kind: "status-back",
  issues: ISSUES,
  parameters: v.strictObject({ ends: v.array(v.string()) }),
  references: () => [],
  expand: ({ ends }, { framework, yearlyTables, years }) =>
    yearlyTables.flatMap(({ rows }) =>
      rows.flatMap(({ key, content }) => {
        if (content.kind !== "code") return [];
        const codes = framework.codeLists.find(({ id }) => id === content.codeList)?.codes ?? [];
        const codeAt = (read: Lookup, at: string): string | undefined => {
          const found = read(at);
          return found?.kind === "code" ? found.code : undefined;
        };
        return years.slice(1).map((period, index) => {
          const previousPeriod = years[index] ?? "";
          const [before, at] = [observationKey(key, previousPeriod), observationKey(key, period)];
          return {
            inputs: [before, at],
            at,
            check: (read: Lookup) => {
              const [was, is] = [codeAt(read, before), codeAt(read, at)];
              if (was === undefined || is === undefined) return NOT_EVALUATED;
              if (ends.includes(was) || codes.indexOf(is) >= codes.indexOf(was)) return PASS;
              return rare(fail("status-back", { row: key, period, previousPeriod, statuses: [was, is] }), RARITY);
            },
          };
        });
      }),
    ),
});
