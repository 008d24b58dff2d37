import * as v from "valibot";
import { NUMBER, PERIOD, ROW, ROWS, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { rowReferences } from "../row-references";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  contradiction: { facts: { row: ROW, others: toldAs("otherNames", ROWS), period: PERIOD, value: NUMBER } },
} satisfies IssueShapes;

/** A figure above 0 although everything it rests on is given as no data. */
export const contradiction: RuleKind<typeof ISSUES> = ruleKind({
  kind: "contradiction",
  issues: ISSUES,
  parameters: v.strictObject({ figures: rowReferences, basis: rowReferences }),
  references: ({ figures, basis }) => [...figures, ...basis],
  expand: ({ figures, basis }, { years, row }) => {
    const basisRows = basis.map(row);
    return figures.map(row).flatMap((figureRow) =>
      years.map((year) => {
        const at = observationKey(figureRow.key, year);
        const basisKeys = basisRows.map((one) => observationKey(one.key, year));
        return {
          inputs: [at, ...basisKeys],
          at,
          check: (read) => {
            const value = numberIn(read(at));
            const contents = basisKeys.map((key) => read(key));
            if (value === undefined || contents.some((content) => content === undefined || content.kind === "blank"))
              return NOT_EVALUATED;
            const contradicts = value > 0 && contents.every((content) => content?.kind === "noData");
            return contradicts
              ? fail("contradiction", {
                  row: figureRow.key,
                  value,
                  period: year,
                  others: basisRows.map((one) => one.key),
                })
              : PASS;
          },
        };
      }),
    );
  },
});
