import * as v from "valibot";
import { NUMBER, PERIODS, ROW, orNull } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import type { Row } from "../../framework/framework";
import { observationKey } from "../../framework/observation-key";
import { isBrokenDown } from "../../observation/not-broken-down";
import { numberIn } from "../../observation/observation";
import { fail, NOT_EVALUATED, PASS, ruleKind, type RuleKind, type RuleScope, type RuleTarget } from "../rule-kind";
import { numberRows } from "../series-targets";

const REVISED = { row: ROW, periods: PERIODS, value: orNull(NUMBER), previous: orNull(NUMBER) };
const ISSUES = {
  revision: { facts: REVISED, isRevision: true },
  "revision-digits": { facts: REVISED, isRevision: true },
  "revision-shifted": { facts: REVISED, isRevision: true },
  "revision-status": { facts: { row: ROW, periods: PERIODS }, isRevision: true },
} satisfies IssueShapes;

/**
 * Figures of closed years are those of the last accepted report. One finding per row lists the
 * years that differ; it says so when they are the neighbouring year's figures (pasted one column
 * off) or the same digits in another order. A figure for a year that had none is late data and passes. A total counts
 * where it was typed, now or then: what parts make follows from them.
 */
export const revision: RuleKind<typeof ISSUES> = ruleKind({
  kind: "revision",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => [...statusTargets(scope), ...figureTargets(scope)],
});

/** A status of a closed year that is another than it was accepted as. */
function statusTargets({ yearlyTables, years }: RuleScope): readonly RuleTarget[] {
  const rows = yearlyTables.flatMap((table) => table.rows).filter(({ content }) => content.kind === "code");
  return rows.map((row) => {
    const keys = years.map((year) => observationKey(row.key, year));
    return {
      inputs: keys,
      at: keys[0] ?? row.key,
      check: (read, { accepted }) => {
        const then = keys
          .map((key) => accepted?.(key))
          .map((content) => (content?.kind === "code" ? content.code : ""));
        if (then.every((code) => code === "")) return NOT_EVALUATED;
        const periods = years.filter((_year, index) => {
          const now = read(keys[index] ?? "");
          return then[index] !== "" && !(now?.kind === "code" && now.code === then[index]);
        });
        const [first] = periods;
        return first === undefined
          ? PASS
          : fail("revision-status", { row: row.key, periods }, observationKey(row.key, first));
      },
    };
  });
}

function figureTargets(scope: RuleScope): readonly RuleTarget[] {
  return [...numberRows(scope), ...totalRows(scope)].map((row) => {
    const keys = scope.years.map((year) => observationKey(row.key, year));
    const parts = scope.years.map((year) => partKeys(row, year));
    return {
      inputs: [...keys, ...parts.flat()],
      at: keys[0] ?? row.key,
      check: (read, { accepted }) => {
        if (!accepted) return NOT_EVALUATED;
        const isSum = (index: number): boolean =>
          row.content.kind === "total" &&
          [read, accepted].every((lookup) => isBrokenDown((parts[index] ?? []).map((part) => lookup(part))));
        const now = keys.map((key) => numberIn(read(key)));
        const then = keys.map((key, index) => (isSum(index) ? undefined : numberIn(accepted(key))));
        if (then.every((value) => value === undefined)) return NOT_EVALUATED;
        const different = keys.flatMap((_key, index) =>
          then[index] !== undefined && now[index] !== then[index] ? [index] : [],
        );
        const [first] = different;
        if (first === undefined) return PASS;
        const periods = different.map((index) => scope.years[index] ?? "");
        const facts = { row: row.key, periods, value: now[first] ?? null, previous: then[first] ?? null };
        const shift = [1, -1].find(
          (by) =>
            different.length > 1 &&
            different.every((index) => now[index] === undefined || now[index] === then[index - by]),
        );
        const code =
          shift !== undefined
            ? "revision-shifted"
            : different.every((index) => sameDigits(now[index], then[index]))
              ? "revision-digits"
              : "revision";
        return fail(code, facts, keys[first]);
      },
    };
  });
}

/** 1563 and 1536: the same digits in another order. */
function sameDigits(one: number | undefined, other: number | undefined): boolean {
  const sorted = (value: number | undefined): string => [...String(value ?? "")].sort().join("");
  return one !== undefined && other !== undefined && sorted(one) === sorted(other);
}

function totalRows({ yearlyTables }: RuleScope): readonly Row[] {
  return yearlyTables.flatMap(({ rows }) => rows).filter(({ content }) => content.kind === "total");
}

function partKeys({ content }: Row, year: string): readonly string[] {
  return content.kind === "total" ? content.parts.map((part) => observationKey(part, year)) : [];
}
