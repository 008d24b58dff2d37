import type { Outcome } from "../core/issue/issue";

/** The tests load everything that ships with a framework: what is broken never gets here. */
export function shippedValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues[0]?.facts));
  return outcome.value;
}
