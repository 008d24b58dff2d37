import type { Row } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import { numberIn } from "../observation/observation";
import { NOT_EVALUATED, type Finding, type RuleScope, type RuleTarget } from "./rule-kind";

/** The figures of two rows in one year. */
export interface Pair {
  readonly row: Row;
  readonly other: Row;
  readonly period: string;
  readonly value: number;
  readonly otherValue: number;
}

/** One target per year, at the first row. Not evaluated unless both have a number. */
export function pairTargets(
  { years, row }: RuleScope,
  first: string,
  second: string,
  check: (pair: Pair) => Finding,
): readonly RuleTarget[] {
  const one = row(first);
  const other = row(second);
  return years.map((period) => {
    const at = observationKey(one.key, period);
    const otherKey = observationKey(other.key, period);
    return {
      inputs: [at, otherKey],
      at,
      check: (read) => {
        const value = numberIn(read(at));
        const otherValue = numberIn(read(otherKey));
        return value === undefined || otherValue === undefined
          ? NOT_EVALUATED
          : check({ row: one, other, period, value, otherValue });
      },
    };
  });
}
