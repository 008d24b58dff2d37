import { MEASURES, NUMBER, PERIOD, ROW, SOURCE, TEXT, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import { numberIn } from "../../observation/observation";
import {
  asFarAsKnown,
  comparedFigure,
  comparedMeasures,
  comparisonSchema,
  SECOND_SOURCE_RULE,
  type Comparison,
} from "../../second-source/comparison";
import { measuresOf, sourceKey } from "../../second-source/second-source";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const COMPARED = {
  row: ROW,
  period: PERIOD,
  value: NUMBER,
  source: SOURCE,
  measures: toldAs("measureName", MEASURES),
  compared: NUMBER,
};
const ISSUES = {
  "second-source": { facts: { ...COMPARED, ratioText: TEXT } },
  "second-source-zero": { facts: COMPARED },
  "second-source-whole": { facts: { ...COMPARED, part: toldAs("partName", MEASURES) } },
} satisfies IssueShapes;

/**
 * A reported figure far from what a second source counted in the same year. Evaluated where both are numbers; what
 * is not known apart stays in the second source's figure: far apart is told with that, and nothing has passed.
 * Where one of them is 0 there is no factor, and only the size of the other counts.
 */
export const secondSource: RuleKind<typeof ISSUES> = ruleKind({
  kind: SECOND_SOURCE_RULE,
  issues: ISSUES,
  parameters: comparisonSchema,
  references: ({ row }) => [row],
  faults: (comparison, framework) =>
    comparedMeasures(comparison)
      .filter((measure) => !measuresOf(framework).includes(measure))
      .map((measure) => `measure "${measure}" does not exist`),
  expand: (comparison, { periods, row }) => {
    const one = row(comparison.row);
    return periods(one).map((period) => {
      const at = observationKey(one.key, period);
      return {
        inputs: [at],
        at,
        check: (read, { secondSource: other }) => {
          const value = numberIn(read(at));
          if (value === undefined || other === undefined) return NOT_EVALUATED;
          const known = asFarAsKnown(comparison, (measure) => other(sourceKey(measure, period)) !== undefined);
          const compared = comparedFigure(known, period, other);
          if (compared === undefined) return NOT_EVALUATED;
          const isApart = comparison.minus === undefined || known.minus !== undefined;
          if (!isFarApart(value, compared, comparison)) return isApart ? PASS : NOT_EVALUATED;
          const [source = ""] = comparison.measure.split(".");
          const facts = { row: one.key, period, value, source, measures: comparedMeasures(known), compared };
          if (!isApart) return fail("second-source-whole", { ...facts, part: [comparison.minus ?? ""] });
          return Math.min(value, compared) === 0
            ? fail("second-source-zero", facts)
            : fail("second-source", { ...facts, ratioText: ratioText(value, compared) });
        },
      };
    });
  },
});

function isFarApart(value: number, compared: number, { factor, minimum }: Comparison): boolean {
  return Math.abs(value - compared) >= minimum && Math.max(value, compared) >= factor * Math.min(value, compared);
}

/** The same in every language: "×36" more in the second source, "÷36" less. */
function ratioText(value: number, compared: number): string {
  const ratio = Math.max(value, compared) / Math.min(value, compared);
  return `${compared > value ? "\u00d7" : "\u00f7"}${String(ratio >= 10 ? Math.round(ratio) : Math.round(ratio * 10) / 10)}`;
}
