import * as v from "valibot";
import { INSTITUTIONS, ROWS, toldAs } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";

import { namesInstitution } from "../../framework/institutions";
import { rowReferences } from "../row-references";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind } from "../rule-kind";
import { observationKey } from "../../framework/observation-key";

const ISSUES = {
  "institutions-missing": {
    facts: { institutions: toldAs("institutionNames", INSTITUTIONS), others: toldAs("otherNames", ROWS) },
  },
} satisfies IssueShapes;

/**
 * Institutions that should know some rows and are named as source of none of them. One finding for the whole report;
 * rows without any figure are left out, and with none left nothing is evaluated.
 */
export const coverage: RuleKind<typeof ISSUES> = ruleKind({
  kind: "coverage",
  issues: ISSUES,
  parameters: v.strictObject({ expected: v.array(v.strictObject({ institution: v.string(), rows: rowReferences })) }),
  references: ({ expected }) => expected.flatMap(({ rows }) => rows),
  faults: ({ expected }, { institutions }) =>
    expected
      .filter(({ institution }) => !institutions.some(({ id }) => id === institution))
      .map(({ institution }) => `institution "${institution}" does not exist`),
  expand: ({ expected }, { framework, periods, row }) => {
    const wanted = expected.map(({ institution, rows }) => ({
      institution,
      words: framework.institutions.find(({ id }) => id === institution)?.words ?? [],
      rows: rows
        .map(row)
        .map((one) => ({ key: one.key, figures: periods(one).map((period) => observationKey(one.key, period)) })),
    }));
    const inputs = wanted.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures));
    return [
      {
        inputs,
        at: inputs[0] ?? "",
        check: (read, { institution: named }) => {
          if (!named) return NOT_EVALUATED;
          const counted = wanted
            .map((one) => ({
              ...one,
              rows: one.rows.filter(({ figures }) => figures.some((key) => numberIn(read(key)) !== undefined)),
            }))
            .filter(({ rows }) => rows.length > 0);
          if (counted.length === 0) return NOT_EVALUATED;
          const missing = counted.filter(
            ({ words, rows }) => !rows.some(({ key }) => namesInstitution(named(key), words)),
          );
          const rows = missing.flatMap((one) => one.rows);
          const first = rows[0]?.figures.find((key) => numberIn(read(key)) !== undefined);
          return first === undefined
            ? PASS
            : fail(
                "institutions-missing",
                { institutions: missing.map(({ institution }) => institution), others: rows.map(({ key }) => key) },
                first,
              );
        },
      },
    ];
  },
});
