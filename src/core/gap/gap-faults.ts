import type { Framework } from "../framework/framework";
import { isExpectedDate } from "./expected-date";
import { asksWhere, type GivenGap } from "./gap";

export type GapFault = "where" | "expected";

/** The parts of a given reason that are missing or wrong; none when it can be kept. */
export function gapFaults(framework: Framework, { reason, where, expected }: GivenGap): readonly GapFault[] {
  const isWhereMissing = asksWhere(framework, reason) && where.trim() === "";
  const isDate = expected.trim() === "" || isExpectedDate(expected.trim());
  return [...(isWhereMissing ? (["where"] as const) : []), ...(isDate ? [] : (["expected"] as const))];
}
